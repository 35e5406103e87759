"""The answers to the example questions, worked out by the rules as they stand."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import default_exceptions

import rules
from calculators import (
    BenefitQuestion,
    ContributionComparisonQuestion,
    ContributionQuestion,
    InvalidQuestion,
    WithholdingQuestion,
    compare_contributions,
    estimate_benefit,
    estimate_contribution,
    estimate_withholding,
)
from web.api.batches import BatchQuestion, answer_batch
from web.api.compatible.answers import portal_answer, portal_estimate
from web.api.compatible.models import FinancialEligibilityQuestion
from web.api.compatible.refusals import refusal_of
from web.api.examples import Question
from web.api.operations import BATCHES, PORTAL, Operation
from web.api.problems import problem_of
from web.api.speaking import spoken, spoken_comparison
from web.words.catalog import Words, words_in

Json = dict[str, Any]
REFUSED = (ValidationError, InvalidQuestion, rules.NotCovered)


def answers_to(operation: Operation, asked: Mapping[str, Question]) -> Json:
    """The answer or the refusal that each example question gets, in English."""
    return {name: answer_to(operation, case, words_in("en")) for name, case in asked.items()}


def answer_to(operation: Operation, case: Question, words: Words) -> Json:
    """The answer or the refusal that ``case`` gets."""
    try:
        return _json(_answer(operation.question.model_validate(case), words))
    except REFUSED as error:
        if operation is PORTAL:
            return _json(refusal_of(error, words))
        return _json(problem_of(error, words, operation.path))


def refusal_with(status: int, operation: Operation, words: Words) -> Json:
    """The refusal of a request under an HTTP status, before its question is read."""
    error = default_exceptions[status]()
    if operation is PORTAL:
        return _json(refusal_of(error, words))
    return _json(problem_of(error, words, operation.path))


def _answer(question: BaseModel, words: Words) -> BaseModel:
    shelf = rules.published()
    match question:
        case BenefitQuestion():
            return spoken(estimate_benefit(question, shelf=shelf), words)
        case ContributionQuestion():
            return spoken(estimate_contribution(question, shelf=shelf), words)
        case ContributionComparisonQuestion():
            return spoken_comparison(compare_contributions(question, shelf=shelf), words)
        case WithholdingQuestion():
            return spoken(estimate_withholding(question, shelf=shelf), words)
        case FinancialEligibilityQuestion():
            return portal_answer(question, portal_estimate(question, shelf=shelf))
    return answer_batch(BatchQuestion.model_validate(question.model_dump()), words, BATCHES.path, shelf=shelf)


def _json(answer: BaseModel) -> Json:
    return answer.model_dump(mode="json")
