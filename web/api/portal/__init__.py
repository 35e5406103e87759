"""The financial eligibility route of the Commonwealth's portal API.

Portals call it today. Its envelope, names and sentences are the portal's. Its figures come from the same calculators as
those of every other route.
"""

from flask import Blueprint, Response, request

from web.api.languages import caller_translator
from web.api.portal.answers import portal_answer, portal_estimate
from web.api.portal.models import EligibilityQuestion, FinancialEligibilityQuestion
from web.api.portal.refusals import answer_refusal, enveloped
from web.api.questions import check_request, question
from web.current_rules import current_rulebook
from web.operations.usage_metrics import count_answer

__all__ = ["answer_refusal", "routes"]

routes = Blueprint("compatible", __name__)


@routes.post(FinancialEligibilityQuestion.resource, defaults={"model": FinancialEligibilityQuestion})
@routes.post(EligibilityQuestion.resource, defaults={"model": EligibilityQuestion})
def financial_eligibility(model: type[FinancialEligibilityQuestion]) -> Response:
    """Answer with the eligibility of a claimant's wages and their average at one employer."""
    check_request(request.environ, request.args)
    asked, rulebook = question(model, request.get_data(cache=False)), current_rulebook()
    estimate = portal_estimate(asked, rulebook=rulebook)
    if estimate is not None:
        count_answer("financial_eligibility", estimate, caller_translator(), rulebook)
    return enveloped(portal_answer(asked, estimate))
