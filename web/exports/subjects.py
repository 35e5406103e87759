"""What there is to keep of each calculator's answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from calculators import (
    BenefitEstimate,
    BenefitQuestion,
    ContributionEstimate,
    ContributionQuestion,
    estimate_benefit,
    estimate_contribution,
)
from web.exports.calendar import Entry, benefit_dates, contribution_dates
from web.exports.tables import Table, contribution_table, week_table
from web.i18n import Translator
from web.pages.benefits.answer import hours_notes, page_answer
from web.pages.contributions.answer import contribution_answer

Question = TypeVar("Question", BenefitQuestion, ContributionQuestion)
Estimate = TypeVar("Estimate", BenefitEstimate, ContributionEstimate)


@dataclass(frozen=True, slots=True)
class Subject(Generic[Question, Estimate]):
    """A calculator as keeping sees it: how it is asked, and what its answers hold."""

    model: type[Question]
    estimate: Callable[..., Estimate]
    answer: Callable[[Question, Estimate, Translator], Any]
    files: Callable[[Estimate], Sequence[str]]
    lines: Callable[[Estimate], int]
    table: Callable[[Estimate, Translator], Table]
    dates: Callable[[Question, Estimate, Translator], list[Entry]]
    made_for: Callable[[Question], date]
    file_name: Callable[[Question], str]


def _files_of_benefit(estimate: BenefitEstimate) -> list[str]:
    """Weeks only with a plan, and no days to wait for where the wages do not pass the tests."""
    offered = {"csv": bool(estimate.schedule), "calendar": estimate.financially_eligible}
    return [kind for kind, possible in offered.items() if possible]


BENEFITS = Subject(
    model=BenefitQuestion,
    estimate=estimate_benefit,
    answer=lambda question, estimate, translator: page_answer(estimate, translator, hours_notes(question, translator)),
    files=_files_of_benefit,
    lines=lambda estimate: len(estimate.explanation) + len(estimate.schedule or ()),
    table=week_table,
    dates=benefit_dates,
    made_for=lambda question: question.leave_start_date,
    file_name=lambda question: f"pfml-benefits-{question.leave_start_date}",
)
CONTRIBUTIONS = Subject(
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
SUBJECTS: Mapping[str, Subject[Any, Any]] = {"benefits": BENEFITS, "contributions": CONTRIBUTIONS}
