"""Answers to the example questions, computed with the published rules."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import default_exceptions

import rules
from calculators import InvalidQuestion
from web.api.batches import BatchQuestion, answer_items, read_items
from web.api.examples import Question
from web.api.localize import localized
from web.api.operations import BATCHES, Operation
from web.api.portal.answers import portal_answer, portal_estimate
from web.api.portal.models import FinancialEligibilityQuestion, Meta
from web.api.portal.operations import PORTALS
from web.api.portal.refusals import refusal_of
from web.api.problems import PROVISIONAL, problem_of
from web.i18n.translator import Translator, translator_for

Json = dict[str, Any]
REFUSED = (ValidationError, InvalidQuestion, rules.NotCovered)


def answers_to(operation: Operation, asked: Mapping[str, Question]) -> Json:
    """Return the answer or the problem for each example question, in English."""
    return {name: answer_to(operation, case, translator_for("en")) for name, case in asked.items()}


def answer_to(operation: Operation, case: Question, translator: Translator) -> Json:
    """Return the answer or the problem for ``case``."""
    try:
        return _json(_answer(operation, operation.question.model_validate(case), translator))
    except REFUSED as error:
        if operation in PORTALS:
            return _json(refusal_of(error, translator, Meta(resource=operation.path)))
        return _json(problem_of(error, translator, operation.path, provisional=PROVISIONAL))


def refusal_with(status: int, operation: Operation, translator: Translator) -> Json:
    """Return the problem of a request with an HTTP status, before its question is read."""
    error = default_exceptions[status]()
    if operation in PORTALS:
        return _json(refusal_of(error, translator, Meta(resource=operation.path)))
    return _json(problem_of(error, translator, operation.path))


def _answer(operation: Operation, question: BaseModel, translator: Translator) -> BaseModel:
    rulebook = rules.published()
    if operation.calculator is not None:
        found: BaseModel = localized(operation.calculator(question, rulebook=rulebook), translator)
        return found
    if isinstance(question, FinancialEligibilityQuestion):
        return portal_answer(question, portal_estimate(question, rulebook=rulebook))
    batch = BatchQuestion.model_validate(question.model_dump())
    return answer_items(read_items(batch), translator, BATCHES.path, rulebook=rulebook)


def _json(answer: BaseModel) -> Json:
    return answer.model_dump(mode="json")
