"""The estimate that a form asks for, with its mistakes at the boxes to mend."""

from collections.abc import Sequence

from calculators import BenefitEstimate, BenefitQuestion, InvalidQuestion, estimate_benefit
from calculators.plan_checks import before_family_care
from web.pages.benefits.form import BenefitForm
from web.pages.benefits.question import benefit_question, field_of
from web.pages.mistakes import Mistakes
from web.shelf import current_shelf
from web.words import Words


def estimated(form: BenefitForm, quarters: Sequence[str], words: Words) -> tuple[BenefitQuestion, BenefitEstimate]:
    """The question that the form asks, and its estimate; ``Mistakes`` where boxes need mending."""
    question = benefit_question(form, quarters, words)
    _check_reason(form, question)
    try:
        return question, estimate_benefit(question, shelf=current_shelf())
    except InvalidQuestion as error:
        codes: dict[str, str] = {}
        for mistake in error.mistakes:
            codes.setdefault(field_of(form, mistake.location), mistake.code)
        raise Mistakes(codes) from error


def _check_reason(form: BenefitForm, question: BenefitQuestion) -> None:
    """Where no plan is wanted, the calculators do not see the reason beside the first day."""
    law = current_shelf().law_on(question.leave_start_date, "benefits", provisional=True)
    if before_family_care(form.plan.periods[0].reason, question.leave_start_date, law):
        raise Mistakes({"leave": "family_care_not_yet"})
