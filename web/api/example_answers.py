"""The answers to the example questions, worked out by the rules as they stand."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

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
from web.api.examples import Question
from web.api.problems import problem_of
from web.api.speaking import spoken, spoken_comparison
from web.words.catalog import words_in

Json = dict[str, Any]


def answers_to(question: type[BaseModel], asked: Mapping[str, Question]) -> Json:
    """The estimate or problem that each example question gets, in English."""
    return {name: _answer(question, case) for name, case in asked.items()}


def _answer(question: type[BaseModel], case: Question) -> Json:
    english = words_in("en")
    shelf = rules.published()
    try:
        match question.model_validate(case):
            case BenefitQuestion() as asked:
                return _json(spoken(estimate_benefit(asked, shelf=shelf), english))
            case ContributionQuestion() as asked:
                return _json(spoken(estimate_contribution(asked, shelf=shelf), english))
            case ContributionComparisonQuestion() as asked:
                return _json(spoken_comparison(compare_contributions(asked, shelf=shelf), english))
            case WithholdingQuestion() as asked:
                return _json(spoken(estimate_withholding(asked, shelf=shelf), english))
            case asked:
                batch = BatchQuestion.model_validate(asked.model_dump())
                return _json(answer_batch(batch, english, "/api/v1/benefit-estimates/batch", shelf=shelf))
    except (ValidationError, InvalidQuestion, rules.NotCovered) as error:
        return problem_of(error, english, "/api/v1").model_dump(mode="json", exclude_none=True)


def _json(answer: BaseModel) -> Json:
    return answer.model_dump(mode="json")
