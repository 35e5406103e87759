"""Answer many benefit questions in one request.

A wrong question does not stop the others.
"""

from collections.abc import Iterable
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, TypeAdapter, ValidationError

from calculators import BenefitEstimate, BenefitQuestion, InvalidQuestion, estimate_benefit
from calculators.models.fields import Label, Model
from rules import NotCovered, Rulebook
from web.api.localize import localized
from web.api.prices import work_of
from web.api.problems import PROVISIONAL, Problem, problem_of
from web.api.questions import read_question
from web.i18n.translator import Translator


class BatchQuestion(Model):
    """Up to 500 benefit questions, each with its own ``id``."""

    items: Annotated[list[Any], Field(min_length=1, max_length=500)]


class BatchItem(Model):
    """The ``id`` of an item."""

    id: Label


class BatchEstimate(BatchItem):
    """The estimate of one item."""

    kind: Literal["estimate"] = "estimate"
    estimate: BenefitEstimate


class BatchProblem(Model):
    """The problem of one item without an estimate.

    ``id`` is null if it is unreadable.
    """

    id: Label | None
    kind: Literal["problem"] = "problem"
    problem: Problem


class BatchAnswer(Model):
    """One result for each item, in order."""

    results: list[Annotated[BatchEstimate | BatchProblem, Field(discriminator="kind")]]


class ReadItem(NamedTuple):
    """An item that was read."""

    id: str
    question: BenefitQuestion


class WrongItem(NamedTuple):
    """An unreadable item, with its id if that is readable."""

    id: str | None
    error: ValidationError


def read_items(batch: BatchQuestion) -> list[ReadItem | WrongItem]:
    """Return each item of ``batch``, read or with its error."""
    return [_read(item) for item in batch.items]


def works_of_items(items: Iterable[ReadItem | WrongItem]) -> list[float]:
    """Return the work of the answer to each of ``items``."""
    return [work_of(item.question) if isinstance(item, ReadItem) else 0.0 for item in items]


def answer_items(
    items: Iterable[ReadItem | WrongItem], translator: Translator, instance: str, *, rulebook: Rulebook
) -> BatchAnswer:
    """Return the estimate or the problem of each of ``items``."""
    return BatchAnswer(results=[_result(item, translator, instance, rulebook) for item in items])


def _read(item: Any) -> ReadItem | WrongItem:
    name = None
    try:
        fields = _fields().validate_python(item)
        name = read_question(BatchItem, {key: fields.pop(key) for key in ("id",) if key in fields}).id
        return ReadItem(name, read_question(BenefitQuestion, fields))
    except ValidationError as error:
        return WrongItem(name, error)


@cache
def _fields() -> TypeAdapter[dict[str, Any]]:
    return TypeAdapter(dict[str, Any])


def _result(
    item: ReadItem | WrongItem, translator: Translator, instance: str, rulebook: Rulebook
) -> BatchEstimate | BatchProblem:
    if isinstance(item, WrongItem):
        return BatchProblem(id=item.id, problem=problem_of(item.error, translator, instance))
    try:
        estimate = localized(estimate_benefit(item.question, rulebook=rulebook), translator)
    except (InvalidQuestion, NotCovered) as error:
        return BatchProblem(id=item.id, problem=problem_of(error, translator, instance, provisional=PROVISIONAL))
    return BatchEstimate(id=item.id, estimate=estimate)
