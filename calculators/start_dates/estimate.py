"""Answer a benefit question in full: the benefit, the plan of leave and other first days."""

from functools import partial

from calculators.benefit.answers import BenefitEstimate
from calculators.benefit.estimate import WorkedBenefit, work_out_benefit
from calculators.benefit.models import BenefitQuestion
from calculators.models.answers import ExplanationLine
from calculators.start_dates.search import OtherStarts, start_dates, what_would_help
from calculators.worksheet.explanation import explain
from rules import Rulebook


def estimate_benefit(question: BenefitQuestion, *, rulebook: Rulebook | None = None) -> BenefitEstimate:
    """Return the estimate for ``question`` under the published rules, or those of ``rulebook``.

    Not eligible is an answer. Raise ``InvalidQuestion`` if values contradict each other. Raise ``NotCovered`` if leave
    starts before benefits began. Raise it too if a benefit year starts after the last covered day, unless the question
    is provisional.

    >>> question = BenefitQuestion.model_validate({"leave_start_date": "2026-03-02", "wages": []})
    >>> estimate_benefit(question).reason
    'wages_under_minimum'
    """
    worked = work_out_benefit(question, rulebook=rulebook)
    return answer_benefit(worked, explain(worked.sections()) if question.explain else [])


def answer_benefit(worked: WorkedBenefit, explanation: list[ExplanationLine]) -> BenefitEstimate:
    """Return the answer to a question that is worked out, with the other first days that it asks for."""
    question, answer = worked.question, worked.answer(explanation)
    if not (question.what_would_help or question.compare_start_dates):
        return answer
    estimate = partial(estimate_benefit, rulebook=worked.rulebook)
    starts = OtherStarts(question, worked.rulebook, worked.law, estimate)
    update: dict[str, object] = {}
    if question.what_would_help and not answer.financially_eligible:
        update["what_would_help"] = what_would_help(starts, answer.tests)
    if question.compare_start_dates:
        update["start_dates"] = start_dates(starts)
    return answer.model_copy(update=update)
