"""Many benefit questions at once; a wrong one does not stop the others."""

from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from calculators import BenefitEstimate, BenefitQuestion, InvalidQuestion, estimate_benefit
from calculators.models.fields import Label, Model
from rules import NotCovered, Rulebook
from web.api.localize import localized
from web.api.problems import Problem, problem_of
from web.i18n.translator import Translator

FIELDS = TypeAdapter(dict[str, Any])


class BatchQuestion(Model):
    """Up to 500 benefit questions, each with an ``id`` beside its own fields."""

    items: Annotated[list[Any], Field(min_length=1, max_length=500)]


class BatchItem(Model):
    """The ``id`` of an item."""

    id: Label


class BatchEstimate(BatchItem):
    """The estimate of one item."""

    estimate: BenefitEstimate


class BatchProblem(Model):
    """Why one item has no estimate; ``id`` is null where it is the id that cannot be read."""

    id: Label | None
    problem: Problem


class BatchAnswer(Model):
    """One result for each item, in order."""

    results: list[BatchEstimate | BatchProblem]


def answer_batch(batch: BatchQuestion, translator: Translator, instance: str, *, rulebook: Rulebook) -> BatchAnswer:
    """The estimate or the problem of each item."""
    return BatchAnswer(results=[_result(item, translator, instance, rulebook) for item in batch.items])


def _result(item: Any, translator: Translator, instance: str, rulebook: Rulebook) -> BatchEstimate | BatchProblem:
    name = None
    try:
        fields = FIELDS.validate_python(item)
        name = BatchItem.model_validate({key: fields.pop(key) for key in ("id",) if key in fields}).id
        question = BenefitQuestion.model_validate(fields)
        return BatchEstimate(id=name, estimate=localized(estimate_benefit(question, rulebook=rulebook), translator))
    except (ValidationError, InvalidQuestion, NotCovered) as error:
        return BatchProblem(id=name, problem=problem_of(error, translator, instance))
