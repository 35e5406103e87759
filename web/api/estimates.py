"""Answer questions about workers, employers and paychecks from bytes in bytes."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

from msgspec import Struct
from pydantic import BaseModel
from pydantic_core import to_json

from calculators import BenefitQuestion
from calculators.benefit.estimate import work_out_benefit
from calculators.start_dates.estimate import answer_benefit
from rules import Rulebook
from web.api.batches import BatchEstimate, BatchQuestion, WrongItem, answer_items, read_items, works_of_items
from web.api.explained import benefit_json
from web.api.localize import localized
from web.api.operations import BATCHES, BENEFITS, ESTIMATES, Operation
from web.api.prices import most_of, price_of, work_of
from web.api.questions import check_numbers, question
from web.i18n.translator import Translator
from web.operations.usage_metrics import count_answer

Question = TypeVar("Question", bound=BaseModel)


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


def benefit_estimates(asked: Asked) -> bytes:
    """Answer with the weekly benefit of one worker."""
    worked = work_out_benefit(asked.question(BenefitQuestion, BENEFITS.longest), rulebook=asked.rulebook)
    estimate = localized(answer_benefit(worked, []), asked.translator)
    count_answer(BENEFITS.counted, estimate, asked.translator, asked.rulebook)
    return benefit_json(estimate, worked, asked.translator)


def benefit_estimate_batch(asked: Asked) -> bytes:
    """Answer with the weekly benefits of many workers."""
    items = read_items(question(BatchQuestion, asked.body))
    if any(isinstance(item, WrongItem) for item in items):
        check_numbers(asked.body)
    works = works_of_items(items)
    asked.charge_work(sum(works), BATCHES.longest, partial(most_of, works))
    answer = answer_items(items, asked.translator, BATCHES.path, rulebook=asked.rulebook)
    for result in answer.results:
        if isinstance(result, BatchEstimate):
            count_answer(BATCHES.counted, result.estimate, asked.translator, asked.rulebook)
    return to_json(answer)


def estimates(operation: Operation, calculator: Callable[..., Any], asked: Asked) -> bytes:
    """Answer with the estimate of a calculator."""
    estimate = calculator(asked.question(operation.question, operation.longest), rulebook=asked.rulebook)
    count_answer(operation.counted, estimate, asked.translator, asked.rulebook)
    return to_json(localized(estimate, asked.translator))


ANSWERS: Mapping[str, Callable[[Asked], bytes]] = {
    **{each.path: partial(estimates, each, each.calculator) for each in ESTIMATES if each.calculator},
    BENEFITS.path: benefit_estimates,
    BATCHES.path: benefit_estimate_batch,
}
"""The function that answers the questions sent to each path."""
