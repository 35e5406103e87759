"""The routes that answer questions about one worker, many workers, one employer or one paycheck."""

from flask import Blueprint, Response

from calculators import (
    BenefitEstimate,
    BenefitQuestion,
    ContributionEstimate,
    ContributionQuestion,
    WithholdingEstimate,
    WithholdingQuestion,
    estimate_benefit,
    estimate_contribution,
    estimate_withholding,
)
from web.api.batches import BatchEstimate, BatchQuestion, answer_batch
from web.api.languages import caller_words
from web.api.problems import route
from web.api.questions import read
from web.api.speaking import private, spoken
from web.operations.outcomes import count_answer
from web.shelf import current_shelf

estimates = Blueprint("estimates", __name__)


@estimates.post("/benefit-estimates")
def benefit_estimates() -> Response:
    """The weekly benefit of one worker."""
    return _spoken(estimate_benefit(read(BenefitQuestion), shelf=current_shelf()))


@estimates.post("/benefit-estimates/batch")
def benefit_estimate_batch() -> Response:
    """The weekly benefits of many workers."""
    words = caller_words()
    answer = answer_batch(read(BatchQuestion), words, route(), shelf=current_shelf())
    for result in answer.results:
        if isinstance(result, BatchEstimate):
            count_answer(result.estimate, words)
    return private(answer, words)


@estimates.post("/contribution-estimates")
def contribution_estimates() -> Response:
    """A year's contributions of one employer."""
    return _spoken(estimate_contribution(read(ContributionQuestion), shelf=current_shelf()))


@estimates.post("/withholdings")
def withholdings() -> Response:
    """What to take from one paycheck."""
    return _spoken(estimate_withholding(read(WithholdingQuestion), shelf=current_shelf()))


def _spoken(estimate: BenefitEstimate | ContributionEstimate | WithholdingEstimate) -> Response:
    words = caller_words()
    count_answer(estimate, words)
    return private(spoken(estimate, words), words)
