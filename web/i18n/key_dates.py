"""Key dates of a leave in words, for the page and the calendar file."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from calculators import BenefitEstimate, BenefitQuestion
from calculators.leave.key_dates import KeyDates, key_dates
from calculators.worksheet.parameters import parameters_of
from web.current_rules import current_rulebook
from web.i18n.formats import day
from web.i18n.translator import Translator


class KeyDate(Struct, frozen=True):
    """A step of a leave with its days.

    ``step`` identifies it in every language.
    """

    step: str
    title: str
    first_day: date
    last_day: date
    when: str
    text: str


def benefit_key_dates(
    question: BenefitQuestion, estimate: BenefitEstimate, translator: Translator
) -> Sequence[KeyDate]:
    """Return the steps of the leave of ``question`` in words."""
    law = current_rulebook().law_on(estimate.benefit_year.start, "benefits", provisional=True)
    dates = key_dates(question.leave_start_date, parameters_of(law), application=question.application_date)
    bonding = any(period.reason == "bonding" for period in question.leave or ())
    jobs = question.employment_status != "unemployed"
    steps = _steps(dates, translator, bonding=bonding, jobs=jobs)
    return [step for step in steps if step.step != "tell employer" or question.employment_status == "employed"]


def _steps(dates: KeyDates, translator: Translator, *, bonding: bool, jobs: bool) -> Sequence[KeyDate]:
    """Return the steps of a leave in words, in their order."""
    shown = {name: day(getattr(dates, name), translator) for name in ("tell_employer", "application", "decision")}
    apply = [
        translator.gettext("Make a separate application for each employer you take leave from.") if jobs else "",
        translator.gettext(
            "If you apply later, you are paid only for the %(days)s days before you apply.", days=dates.late_days
        ),
        translator.gettext("Bonding must end within a year of the birth or placement.") if bonding else "",
    ]
    return [
        KeyDate(
            "tell employer",
            translator.gettext("Tell your employer about your leave"),
            dates.tell_employer,
            dates.tell_employer,
            translator.gettext("By %(day)s", day=shown["tell_employer"]),
            translator.gettext("If this date has passed, tell your employer as soon as you can."),
        ),
        KeyDate(
            "apply",
            translator.gettext("Apply for PFML"),
            dates.first_application,
            dates.last_application,
            translator.gettext(
                # Translators: both placeholders are dates.
                "From %(first)s to %(last)s",
                first=day(dates.first_application, translator),
                last=day(dates.last_application, translator),
            ),
            translator.sentences(apply),
        ),
        KeyDate(
            "decision",
            translator.gettext("The Department decides"),
            dates.decision,
            dates.decision,
            translator.gettext("About %(day)s", day=shown["decision"]),
            translator.gettext("This is the date if you apply on %(day)s.", day=shown["application"]),
        ),
        KeyDate(
            "appeal",
            translator.gettext("Last day to appeal that decision"),
            dates.appeal,
            dates.appeal,
            translator.gettext("About %(day)s", day=day(dates.appeal, translator)),
            translator.gettext(
                "You have %(days)s calendar days after you get it. You can appeal any part of it, such as the amount.",
                days=dates.appeal_days,
            ),
        ),
    ]
