"""The answer to a benefits question as a page shows it."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import asdict

from calculators import BenefitEstimate, BenefitQuestion
from calculators.worksheet.parameters import parameters_of
from rules import Rulebook
from web.charts.benefit_curve import CurveDrawing, curve_drawing
from web.charts.leave_calendar import LeaveCalendar, leave_calendar
from web.charts.take_home import TakeHome, take_home
from web.current_rules import current_rulebook
from web.i18n import Translator
from web.i18n.benefit_answer import BenefitAnswer, benefit_answer
from web.i18n.eligibility import has_job, separation_of
from web.i18n.key_dates import KeyDate, benefit_key_dates
from web.i18n.other_starts import Comparison, Help, comparison_in_words, help_in_words
from web.pages.benefits.missing_wages import missing_wages
from web.pages.explanation import WorkedSection, worked_sections


class Extras(Struct, frozen=True):
    """The parts of a page answer beyond the estimate, each ``None`` if the estimate has no such part."""

    help: Help | None
    comparison: Comparison | None
    curve: CurveDrawing | None
    calendar: LeaveCalendar | None
    take_home: TakeHome | None
    key_dates: Sequence[KeyDate]
    missing_wages: Sequence[str]
    appeal_days: str


def extras_of(
    question: BenefitQuestion, answer: BenefitAnswer, translator: Translator, *, rulebook: Rulebook
) -> Extras:
    """Return the other parts of the page for ``answer``."""
    estimate, usual = answer.estimate, answer.plan.usual if answer.plan else None
    law = rulebook.law_on(estimate.benefit_year.start, "benefits", provisional=True)
    paid = estimate.financially_eligible and (answer.plan is None or answer.plan.pays)
    found, starts = estimate.what_would_help, estimate.start_dates
    help_ = None if found is None else help_in_words(found, translator, separation_of(question, estimate))
    explained = help_ is not None and help_.last_start is None
    return Extras(
        help=help_,
        comparison=None if starts is None else comparison_in_words(starts, translator, explained=explained),
        curve=curve_drawing(estimate, law),
        calendar=leave_calendar(question, estimate, translator),
        take_home=take_home(estimate, usual, translator) if paid else None,
        key_dates=benefit_key_dates(question, estimate, translator),
        missing_wages=[] if estimate.financially_eligible else missing_wages(question, estimate, translator),
        appeal_days=parameters_of(law).appeal_days.text(),
    )


class PageAnswer(BenefitAnswer, frozen=True):
    """The answer with its steps, drawings, and notes on how the question was read."""

    sections: Sequence[WorkedSection]
    notes: Sequence[str]
    extras: Extras


def page_answer(
    question: BenefitQuestion, estimate: BenefitEstimate, translator: Translator, notes: Sequence[str] = ()
) -> PageAnswer:
    """Return the answer as a page shows it, with drawings and the other first days asked for."""
    answer = benefit_answer(question, estimate, translator)
    lines = [line for line in estimate.explanation if line.name != "top_up_room" or has_job(estimate)]
    return PageAnswer(
        **asdict(answer),
        sections=worked_sections(lines, translator),
        notes=notes,
        extras=extras_of(question, answer, translator, rulebook=current_rulebook()),
    )
