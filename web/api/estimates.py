"""The routes that answer questions about one worker, many workers, one employer or one paycheck.

Each is a function from what was sent to what is answered, in somebody's words and on a shelf of rules.
"""

from collections.abc import Callable, Mapping
from functools import partial

from flask import Blueprint, Response
from pydantic_core import to_json

from calculators import (
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
from rules import Shelf
from web.api.batches import BatchEstimate, BatchQuestion, answer_batch
from web.api.explained import benefit_json
from web.api.languages import caller_words
from web.api.operations import BATCHES, BENEFITS, COMPARISONS, CONTRIBUTIONS, WITHHOLDINGS
from web.api.paths import PREFIX
from web.api.questions import body, question
from web.api.speaking import spoken, spoken_comparison
from web.operations.outcomes import count_answer
from web.shelf import current_shelf
from web.words.catalog import Words

Answering = Callable[[bytes, Words, Shelf], bytes]
JSON = "application/json"


def benefit_estimates(sent: bytes, words: Words, shelf: Shelf) -> bytes:
    """The weekly benefit of one worker."""
    worked = work_out_benefit(question(BenefitQuestion, sent), shelf=shelf)
    estimate = spoken(worked.answer([]), words)
    count_answer("benefit_estimates", estimate, words, shelf)
    return benefit_json(estimate, worked, words)


def benefit_estimate_batch(sent: bytes, words: Words, shelf: Shelf) -> bytes:
    """The weekly benefits of many workers."""
    answer = answer_batch(question(BatchQuestion, sent), words, BATCHES.path, shelf=shelf)
    for result in answer.results:
        if isinstance(result, BatchEstimate):
            count_answer("benefit_estimate_batch", result.estimate, words, shelf)
    return to_json(answer)


def contribution_estimates(sent: bytes, words: Words, shelf: Shelf) -> bytes:
    """A year's contributions of one employer."""
    estimate = estimate_contribution(question(ContributionQuestion, sent), shelf=shelf)
    return _counted("contribution_estimates", estimate, words, shelf)


def contribution_comparisons(sent: bytes, words: Words, shelf: Shelf) -> bytes:
    """Two years, or two choices of share, side by side."""
    comparison = compare_contributions(question(ContributionComparisonQuestion, sent), shelf=shelf)
    for estimate in (comparison.before, comparison.after):
        count_answer("contribution_comparisons", estimate, words, shelf)
    return to_json(spoken_comparison(comparison, words))


def withholdings(sent: bytes, words: Words, shelf: Shelf) -> bytes:
    """What to take from one paycheck."""
    estimate = estimate_withholding(question(WithholdingQuestion, sent), shelf=shelf)
    return _counted("withholdings", estimate, words, shelf)


ANSWERING: Mapping[str, Answering] = {
    BENEFITS.path: benefit_estimates,
    BATCHES.path: benefit_estimate_batch,
    CONTRIBUTIONS.path: contribution_estimates,
    COMPARISONS.path: contribution_comparisons,
    WITHHOLDINGS.path: withholdings,
}
"""What answers a question that is sent to a path."""


def _counted(name: str, estimate: ContributionEstimate | WithholdingEstimate, words: Words, shelf: Shelf) -> bytes:
    count_answer(name, estimate, words, shelf)
    return to_json(spoken(estimate, words))


def _view(answering: Answering) -> Response:
    return Response([answering(body(), caller_words(), current_shelf())], content_type=JSON)


estimates = Blueprint("estimates", __name__)

for path, answering in ANSWERING.items():
    estimates.add_url_rule(path.removeprefix(PREFIX), answering.__name__, partial(_view, answering), methods=["POST"])
