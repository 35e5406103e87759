"""Count views and answers by page, language, year and outcome, without user input."""

from functools import cache
from typing import TYPE_CHECKING

from flask import Response, request

from calculators import (
    AwardCheck,
    BenefitEstimate,
    ContributionComparison,
    ContributionEstimate,
    Estimate,
    ExcessEstimate,
)
from rules import Rulebook
from web.i18n import Translator

if TYPE_CHECKING:
    from prometheus_client import Counter


def count_view(answer: Response, translator: Translator) -> Response:
    """Count an opened page, and return ``answer``."""
    if request.method == "GET" and answer.status_code == 200:
        from web.operations.instruments import VIEWS

        VIEWS.labels(page_name(), translator.tag).inc()
    return answer


def count_answer(
    page: str, estimate: Estimate | ContributionComparison, translator: Translator, rulebook: Rulebook
) -> None:
    """Count an estimate of a page or JSON route by its outcome and its covered year.

    A comparison counts as two estimates.
    """
    both = (estimate.before, estimate.after) if isinstance(estimate, ContributionComparison) else (estimate,)
    for each in both:
        year, outcome = _outcome(each)
        known = str(year) if year in rulebook.coverage.years else "later"
        _answers(page, translator.tag, known, outcome).inc()


@cache
def _answers(page: str, tag: str, year: str, outcome: str) -> "Counter":
    """Return the counter of one kind of answer.

    There is one kind for each page, language, year and outcome.
    """
    from web.operations.instruments import ANSWERS

    return ANSWERS.labels(page, tag, year, outcome)


def count_feedback(page: str, helped: str, translator: Translator) -> None:
    """Count a reader's answer to the question if ``page`` helped, yes or no."""
    from web.operations.instruments import FEEDBACK

    FEEDBACK.labels(page, translator.tag, helped).inc()


def page_name() -> str:
    """Return the name of the current page, such as ``benefits``."""
    return (request.endpoint or "").rpartition(".")[2]


def _outcome(estimate: Estimate) -> tuple[int, str]:
    match estimate:
        case BenefitEstimate():
            return estimate.leave_start_date.year, estimate.reason
        case AwardCheck():
            explained = any(each.explains for each in estimate.reasons)
            other = "explained" if explained else "not_explained"
            return estimate.leave_start_date.year, "follows_from_wage" if estimate.follows_from_wage else other
        case ContributionEstimate(workforce=None):
            return estimate.year, "self_employed"
        case ContributionEstimate():
            due = estimate.workforce is not None and estimate.workforce.employer_share_due
            return estimate.year, "employer_share_due" if due else "employer_share_not_due"
        case ExcessEstimate():
            return estimate.year, "too_much_withheld" if estimate.excess else "not_too_much_withheld"
    return estimate.pay_date.year, "withheld"
