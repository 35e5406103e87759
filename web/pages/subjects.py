"""The calculators whose answers can be exported, with what each export needs."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

from msgspec import Struct

from calculators import (
    AwardCheck,
    AwardCheckQuestion,
    BenefitEstimate,
    BenefitQuestion,
    ContributionEstimate,
    ContributionQuestion,
    ExcessEstimate,
    ExcessQuestion,
    check_award,
    estimate_benefit,
    estimate_contribution,
    find_excess_withholding,
)
from web.exports.calendar import Entry, benefit_dates, contribution_dates
from web.exports.spreadsheets import Table
from web.exports.tables import award_table, contribution_table, excess_table, week_table
from web.forms.award import AWARD as AWARD_FORM
from web.forms.benefits import BENEFITS as BENEFITS_FORM
from web.forms.contributions import CONTRIBUTIONS as CONTRIBUTIONS_FORM
from web.forms.excess import EXCESS as EXCESS_FORM
from web.forms.table import Table as FormTable
from web.i18n import Translator
from web.pages.award.answer import award_answer
from web.pages.benefits.answer import page_answer
from web.pages.benefits.notes import hours_notes
from web.pages.contributions.answer import contribution_answer
from web.pages.excess.answer import excess_answer
from web.pages.exported import ExportedPage, FileKind

Question = TypeVar("Question", AwardCheckQuestion, BenefitQuestion, ContributionQuestion, ExcessQuestion)
Estimate = TypeVar("Estimate", AwardCheck, BenefitEstimate, ContributionEstimate, ExcessEstimate)


class Subject(Struct, Generic[Question, Estimate], frozen=True):
    """A calculator as exports see it: its question, its estimate and the parts of its answer."""

    form: FormTable
    model: type[Question]
    estimate: Callable[..., Estimate]
    answer: Callable[[Question, Estimate, Translator], Any]
    files: Callable[[Estimate], Sequence[FileKind]]
    lines: Callable[[Estimate], int]
    table: Callable[[Estimate, Translator], Table]
    dates: Callable[[Question, Estimate, Translator], list[Entry]]
    made_for: Callable[[Question], date]
    file_name: Callable[[Question], str]


def _files_of_benefit(estimate: BenefitEstimate) -> list[FileKind]:
    """Return the kinds of file: weeks only with a plan, dates only for an eligible worker."""
    offered: dict[FileKind, bool] = {"csv": bool(estimate.schedule), "calendar": estimate.financially_eligible}
    return [kind for kind, possible in offered.items() if possible]


BENEFITS = Subject(
    form=BENEFITS_FORM,
    model=BenefitQuestion,
    estimate=estimate_benefit,
    answer=lambda question, estimate, translator: page_answer(
        question, estimate, translator, hours_notes(question, translator)
    ),
    files=_files_of_benefit,
    lines=lambda estimate: len(estimate.explanation) + len(estimate.schedule or ()),
    table=week_table,
    dates=benefit_dates,
    made_for=lambda question: question.leave_start_date,
    file_name=lambda question: f"pfml-benefits-{question.leave_start_date}",
)
CONTRIBUTIONS = Subject(
    form=CONTRIBUTIONS_FORM,
    model=ContributionQuestion,
    estimate=estimate_contribution,
    answer=contribution_answer,
    files=lambda _: ("csv", "calendar"),
    lines=lambda estimate: len(estimate.explanation) + sum(1 + len(each.explanation) for each in estimate.people),
    table=contribution_table,
    dates=contribution_dates,
    made_for=lambda question: date(question.year, 1, 1),
    file_name=lambda question: f"pfml-contributions-{question.year}",
)
EXCESS = Subject(
    form=EXCESS_FORM,
    model=ExcessQuestion,
    estimate=find_excess_withholding,
    answer=lambda _, estimate, translator: excess_answer(estimate, translator),
    files=lambda _: ("csv",),
    lines=lambda estimate: len(estimate.explanation),
    table=excess_table,
    dates=lambda *_: [],
    made_for=lambda question: date(question.year, 1, 1),
    file_name=lambda question: f"pfml-excess-{question.year}",
)
AWARD = Subject(
    form=AWARD_FORM,
    model=AwardCheckQuestion,
    estimate=check_award,
    answer=lambda _, check, translator: award_answer(check, translator),
    files=lambda _: ("csv",),
    lines=lambda check: len(check.explanation) + sum(1 + len(each.explanation) for each in check.reasons),
    table=award_table,
    dates=lambda *_: [],
    made_for=lambda asked: asked.notice.leave_start_date,
    file_name=lambda asked: f"pfml-award-{asked.notice.leave_start_date}",
)
SUBJECTS: Mapping[ExportedPage, Subject[Any, Any]] = {
    "benefits": BENEFITS,
    "contributions": CONTRIBUTIONS,
    "excess": EXCESS,
    "award": AWARD,
}
