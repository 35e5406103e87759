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
from calculators.benefit.estimate import work_out_benefit
from rules import Rulebook
from web.api.batches import BatchEstimate, BatchQuestion, answer_batch
from web.api.explained import benefit_json
from web.api.languages import caller_translator
from web.api.localize import localized, localized_comparison
from web.api.operations import BATCHES, BENEFITS, COMPARISONS, CONTRIBUTIONS, WITHHOLDINGS
from web.api.paths import PREFIX
from web.api.questions import body, question
from web.current_rules import current_rulebook
from web.i18n.translator import Translator
from web.operations.usage_metrics import count_answer

Answering = Callable[[bytes, Translator, Rulebook], bytes]
JSON = "application/json"


def benefit_estimates(sent: bytes, translator: Translator, rulebook: Rulebook) -> bytes:
    """The weekly benefit of one worker."""
    worked = work_out_benefit(question(BenefitQuestion, sent), rulebook=rulebook)
    estimate = localized(worked.answer([]), translator)
    count_answer("benefit_estimates", estimate, translator, rulebook)
    return benefit_json(estimate, worked, translator)


def benefit_estimate_batch(sent: bytes, translator: Translator, rulebook: Rulebook) -> bytes:
    """The weekly benefits of many workers."""
    answer = answer_batch(question(BatchQuestion, sent), translator, BATCHES.path, rulebook=rulebook)
    for result in answer.results:
        if isinstance(result, BatchEstimate):
            count_answer("benefit_estimate_batch", result.estimate, translator, rulebook)
    return to_json(answer)


def contribution_estimates(sent: bytes, translator: Translator, rulebook: Rulebook) -> bytes:
    """A year's contributions of one employer."""
    estimate = estimate_contribution(question(ContributionQuestion, sent), rulebook=rulebook)
    return _counted("contribution_estimates", estimate, translator, rulebook)


def contribution_comparisons(sent: bytes, translator: Translator, rulebook: Rulebook) -> bytes:
    """Two years, or two choices of share, side by side."""
    comparison = compare_contributions(question(ContributionComparisonQuestion, sent), rulebook=rulebook)
    for estimate in (comparison.before, comparison.after):
        count_answer("contribution_comparisons", estimate, translator, rulebook)
    return to_json(localized_comparison(comparison, translator))


def withholdings(sent: bytes, translator: Translator, rulebook: Rulebook) -> bytes:
    """What to take from one paycheck."""
    estimate = estimate_withholding(question(WithholdingQuestion, sent), rulebook=rulebook)
    return _counted("withholdings", estimate, translator, rulebook)


ANSWERING: Mapping[str, Answering] = {
    BENEFITS.path: benefit_estimates,
    BATCHES.path: benefit_estimate_batch,
    CONTRIBUTIONS.path: contribution_estimates,
    COMPARISONS.path: contribution_comparisons,
    WITHHOLDINGS.path: withholdings,
}
"""What answers a question that is sent to a path."""


def _counted(
    name: str, estimate: ContributionEstimate | WithholdingEstimate, translator: Translator, rulebook: Rulebook
) -> bytes:
    count_answer(name, estimate, translator, rulebook)
    return to_json(localized(estimate, translator))


def _view(answering: Answering) -> Response:
    return Response([answering(body(), caller_translator(), current_rulebook())], content_type=JSON)


routes = Blueprint("estimates", __name__)

for path, answering in ANSWERING.items():
    routes.add_url_rule(path.removeprefix(PREFIX), answering.__name__, partial(_view, answering), methods=["POST"])
