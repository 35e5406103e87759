"""The routes that answer questions about one worker, many workers, one employer or one paycheck."""

from flask import Blueprint, Response
from pydantic_core import to_json

from calculators import (
    BenefitEstimate,
    BenefitQuestion,
    ContributionComparisonQuestion,
    ContributionEstimate,
    ContributionQuestion,
    WithholdingEstimate,
    WithholdingQuestion,
    compare_contributions,
    estimate_contribution,
    estimate_withholding,
)
from calculators.benefit_estimate import work_out_benefit
from web.api.batches import BatchEstimate, BatchQuestion, answer_batch
from web.api.explained import benefit_json
from web.api.languages import caller_words
from web.api.problems import route
from web.api.questions import read
from web.api.speaking import spoken, spoken_comparison
from web.operations.outcomes import count_answer
from web.shelf import current_shelf

estimates = Blueprint("estimates", __name__)


@estimates.post("/benefit-estimates")
def benefit_estimates() -> Response:
    """The weekly benefit of one worker."""
    shelf, words = current_shelf(), caller_words()
    worked = work_out_benefit(read(BenefitQuestion), shelf=shelf)
    estimate = spoken(worked.answer([]), words)
    count_answer(estimate, words, shelf)
    return _json(benefit_json(estimate, worked, words))


@estimates.post("/benefit-estimates/batch")
def benefit_estimate_batch() -> Response:
    """The weekly benefits of many workers."""
    shelf, words = current_shelf(), caller_words()
    answer = answer_batch(read(BatchQuestion), words, route(), shelf=shelf)
    for result in answer.results:
        if isinstance(result, BatchEstimate):
            count_answer(result.estimate, words, shelf)
    return _json(to_json(answer))


@estimates.post("/contribution-estimates")
def contribution_estimates() -> Response:
    """A year's contributions of one employer."""
    return _spoken(estimate_contribution(read(ContributionQuestion), shelf=current_shelf()))


@estimates.post("/contribution-comparisons")
def contribution_comparisons() -> Response:
    """Two years, or two choices of share, side by side."""
    comparison = compare_contributions(read(ContributionComparisonQuestion), shelf=current_shelf())
    return _json(to_json(spoken_comparison(comparison, caller_words())))


@estimates.post("/withholdings")
def withholdings() -> Response:
    """What to take from one paycheck."""
    return _spoken(estimate_withholding(read(WithholdingQuestion), shelf=current_shelf()))


def _spoken(estimate: BenefitEstimate | ContributionEstimate | WithholdingEstimate) -> Response:
    words = caller_words()
    count_answer(estimate, words, current_shelf())
    return _json(to_json(spoken(estimate, words)))


def _json(answer: bytes) -> Response:
    return Response([answer], content_type="application/json")
