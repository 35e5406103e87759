"""The views of the portal's two addresses, which answer a question in its envelope."""

from flask import Response, request

from web.api.languages import caller_translator
from web.api.portal.answers import portal_answer, portal_estimate
from web.api.portal.models import EligibilityQuestion, FinancialEligibilityQuestion
from web.api.portal.refusals import enveloped
from web.api.questions import check_request, question
from web.current_rules import current_rulebook
from web.operations.usage_metrics import count_answer


def financial_eligibility() -> Response:
    """Answer with the eligibility of a claimant's wages and their average at one employer."""
    return _answered(FinancialEligibilityQuestion)


def eligibility() -> Response:
    """Answer in the same way at the address with the other routes."""
    return _answered(EligibilityQuestion)


def _answered(model: type[FinancialEligibilityQuestion]) -> Response:
    check_request(request.environ, request.args)
    asked, rulebook = question(model, request.get_data(cache=False)), current_rulebook()
    estimate = portal_estimate(asked, rulebook=rulebook)
    if estimate is not None:
        count_answer("financial_eligibility", estimate, caller_translator(), rulebook)
    return enveloped(portal_answer(asked, estimate))
