"""The financial eligibility route of the Commonwealth's portal API, for portals that call it today.

Its envelope, names and sentences are the portal's; its figures come from the same calculators as every other route's.
"""

from flask import Blueprint, Response

from web.api.compatible.answers import portal_answer, portal_estimate
from web.api.compatible.models import PATH, FinancialEligibilityQuestion
from web.api.compatible.refusals import answer_refusal, enveloped
from web.api.languages import caller_words
from web.api.questions import body, question
from web.operations.outcomes import count_answer
from web.shelf import current_shelf

__all__ = ["answer_refusal", "portal"]

portal = Blueprint("compatible", __name__)


@portal.post(PATH)
def financial_eligibility() -> Response:
    """Whether a claimant's wages are enough, and what they average at one employer."""
    asked, shelf = question(FinancialEligibilityQuestion, body()), current_shelf()
    estimate = portal_estimate(asked, shelf=shelf)
    if estimate is not None:
        count_answer("financial_eligibility", estimate, caller_words(), shelf)
    return enveloped(portal_answer(asked, estimate))
