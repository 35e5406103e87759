"""Answer many benefit questions at once; a wrong one does not stop the others."""

from collections.abc import Iterable
from typing import Annotated, Any, NamedTuple

from pydantic import Field, TypeAdapter, ValidationError

from calculators import BenefitEstimate, BenefitQuestion, InvalidQuestion, estimate_benefit
from calculators.models.fields import Label, Model
from rules import NotCovered, Rulebook
from web.api.localize import localized
from web.api.prices import work_of
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


class ReadItem(NamedTuple):
    """One item that was read."""

    id: str
    question: BenefitQuestion


class WrongItem(NamedTuple):
    """One item that could not be read, with its id if that could be."""

    id: str | None
    error: ValidationError


def read_items(batch: BatchQuestion) -> list[ReadItem | WrongItem]:
    """Read each item of ``batch``."""
    return [_read(item) for item in batch.items]


def work_of_items(items: Iterable[ReadItem | WrongItem]) -> float:
    """Return the work of the answers to ``items``."""
    return sum(work_of(item.question) for item in items if isinstance(item, ReadItem))


def answer_items(
    items: Iterable[ReadItem | WrongItem], translator: Translator, instance: str, *, rulebook: Rulebook
) -> BatchAnswer:
    """Answer each of ``items`` with its estimate or its problem."""
    return BatchAnswer(results=[_result(item, translator, instance, rulebook) for item in items])


def _read(item: Any) -> ReadItem | WrongItem:
    name = None
    try:
        fields = FIELDS.validate_python(item)
        name = BatchItem.model_validate({key: fields.pop(key) for key in ("id",) if key in fields}).id
        return ReadItem(name, BenefitQuestion.model_validate(fields))
    except ValidationError as error:
        return WrongItem(name, error)


def _result(
    item: ReadItem | WrongItem, translator: Translator, instance: str, rulebook: Rulebook
) -> BatchEstimate | BatchProblem:
    if isinstance(item, WrongItem):
        return BatchProblem(id=item.id, problem=problem_of(item.error, translator, instance))
    try:
        estimate = localized(estimate_benefit(item.question, rulebook=rulebook), translator)
    except (InvalidQuestion, NotCovered) as error:
        return BatchProblem(id=item.id, problem=problem_of(error, translator, instance))
    return BatchEstimate(id=item.id, estimate=estimate)
