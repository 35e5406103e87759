"""Answer questions about workers, employers and paychecks from bytes in bytes."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from msgspec import Struct
from pydantic_core import to_json

from calculators import (
    AwardCheck,
    AwardCheckQuestion,
    BenefitQuestion,
    ContributionComparisonQuestion,
    ContributionEstimate,
    ContributionQuestion,
    ExcessEstimate,
    ExcessQuestion,
    WithholdingEstimate,
    WithholdingQuestion,
    check_award,
    compare_contributions,
    estimate_contribution,
    estimate_withholding,
    find_excess_withholding,
)
from calculators.benefit.estimate import work_out_benefit
from calculators.start_dates.estimate import answer_benefit
from rules import Rulebook
from web.api import paths
from web.api.batches import BatchEstimate, BatchQuestion, WrongItem, answer_items, read_items, works_of_items
from web.api.explained import benefit_json
from web.api.localize import localized, localized_comparison
from web.api.prices import Priced, most_of, price_of, work_of
from web.api.questions import check_numbers, question
from web.i18n.translator import Translator
from web.operations.usage_metrics import count_answer

Question = TypeVar("Question", bound=Priced)


class Asked(Struct, frozen=True):
    """The body of a request, with the language and rules of its answer.

    ``charge`` charges its client.
    """

    body: bytes
    translator: Translator
    rulebook: Rulebook
    charge: Callable[[int], None]

    def question(self, model: type[Question], longest: str) -> Question:
        """Return the question of ``model``, and charge for it.

        ``longest`` is its field with the most work.
        """
        asked = question(model, self.body)
        self.charge_work(work_of(asked), longest)
        return asked

    def charge_work(self, work: float, longest: str, most: Callable[[], int] | None = None) -> None:
        """Charge the cost of ``work`` above the one question that each request costs."""
        if (price := price_of(work, longest, most)) > 1:
            self.charge(price - 1)

    def count_answers(
        self, name: str, *estimates: AwardCheck | ContributionEstimate | ExcessEstimate | WithholdingEstimate
    ) -> None:
        """Count ``estimates`` of the route ``name``."""
        for estimate in estimates:
            count_answer(name, estimate, self.translator, self.rulebook)


def benefit_estimates(asked: Asked) -> bytes:
    """Answer with the weekly benefit of one worker."""
    worked = work_out_benefit(asked.question(BenefitQuestion, "wages"), rulebook=asked.rulebook)
    estimate = localized(answer_benefit(worked, []), asked.translator)
    count_answer("benefit_estimates", estimate, asked.translator, asked.rulebook)
    return benefit_json(estimate, worked, asked.translator)


def benefit_estimate_batch(asked: Asked) -> bytes:
    """Answer with the weekly benefits of many workers."""
    items = read_items(question(BatchQuestion, asked.body))
    if any(isinstance(item, WrongItem) for item in items):
        check_numbers(asked.body)
    works = works_of_items(items)
    asked.charge_work(sum(works), "items", partial(most_of, works))
    answer = answer_items(items, asked.translator, paths.BENEFIT_BATCHES, rulebook=asked.rulebook)
    for result in answer.results:
        if isinstance(result, BatchEstimate):
            count_answer("benefit_estimate_batch", result.estimate, asked.translator, asked.rulebook)
    return to_json(answer)


def contribution_estimates(asked: Asked) -> bytes:
    """Answer with a year's contributions of one employer."""
    estimate = estimate_contribution(asked.question(ContributionQuestion, "people"), rulebook=asked.rulebook)
    asked.count_answers("contribution_estimates", estimate)
    return to_json(localized(estimate, asked.translator))


def contribution_comparisons(asked: Asked) -> bytes:
    """Answer with two years, or two choices of share, to compare."""
    compared = asked.question(ContributionComparisonQuestion, "before")
    comparison = compare_contributions(compared, rulebook=asked.rulebook)
    asked.count_answers("contribution_comparisons", comparison.before, comparison.after)
    return to_json(localized_comparison(comparison, asked.translator))


def withholdings(asked: Asked) -> bytes:
    """Answer with the amounts to take from one paycheck."""
    estimate = estimate_withholding(asked.question(WithholdingQuestion, "pay"), rulebook=asked.rulebook)
    asked.count_answers("withholdings", estimate)
    return to_json(localized(estimate, asked.translator))


def excess_withholdings(asked: Asked) -> bytes:
    """Answer with the money that several employers withheld above one person's maximum."""
    estimate = find_excess_withholding(asked.question(ExcessQuestion, "employers"), rulebook=asked.rulebook)
    asked.count_answers("excess_withholdings", estimate)
    return to_json(localized(estimate, asked.translator))


def award_checks(asked: Asked) -> bytes:
    """Answer with the check of an award on a notice."""
    check = check_award(asked.question(AwardCheckQuestion, "question"), rulebook=asked.rulebook)
    asked.count_answers("award_checks", check)
    return to_json(localized(check, asked.translator))


ANSWERS: Mapping[str, Callable[[Asked], bytes]] = {
    paths.BENEFIT_ESTIMATES: benefit_estimates,
    paths.BENEFIT_BATCHES: benefit_estimate_batch,
    paths.CONTRIBUTION_ESTIMATES: contribution_estimates,
    paths.CONTRIBUTION_COMPARISONS: contribution_comparisons,
    paths.WITHHOLDINGS: withholdings,
    paths.EXCESS_WITHHOLDINGS: excess_withholdings,
    paths.AWARD_CHECKS: award_checks,
}
"""The function that answers the questions sent to each path."""
