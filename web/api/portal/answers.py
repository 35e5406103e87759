"""Answer the portal's question with the calculators, in the portal's words."""

from collections.abc import Mapping
from decimal import Decimal

from calculators import BenefitEstimate, BenefitQuestion, QuarterWages, estimate_benefit
from calculators.benefit.eligibility import EmploymentStatus, Reason
from rules import Rulebook
from web.api.portal.models import (
    Calculated,
    Description,
    FinancialEligibility,
    FinancialEligibilityQuestion,
    Meta,
    Refused,
    Status,
)

STATUSES: Mapping[Status, EmploymentStatus] = {
    "Employed": "employed",
    "Unemployed": "unemployed",
    "Self-Employed": "self_employed",
}
DESCRIPTIONS: Mapping[Reason, Description] = {
    "eligible": "Financially eligible",
    "wages_under_minimum": "Claimant wages under minimum",
    "wages_under_thirty_times_benefit": "Claimant wages failed 30x rule",
    "opt_in_quarters_not_met": "Opt-in quarterly contributions not met",
}
NOT_KNOWN = FinancialEligibility(
    financially_eligible=False,
    description="Not Known: invalid employment status",
    total_wages=None,
    state_average_weekly_wage=None,
    unemployment_minimum=None,
    employer_average_weekly_wage=None,
)


def portal_estimate(question: FinancialEligibilityQuestion, *, rulebook: Rulebook) -> BenefitEstimate | None:
    """Return the estimate behind the answer, or ``None`` if the status or wages allow none.

    Raise ``NotCovered`` and ``InvalidQuestion`` as the calculators do.
    """
    status = STATUSES.get(question.employment_status)
    if status is None or not question.knows_wages:
        return None
    return estimate_benefit(_benefit_question(question, status), rulebook=rulebook)


def portal_answer(question: FinancialEligibilityQuestion, estimate: BenefitEstimate | None) -> Calculated | Refused:
    """Return the portal's answer to ``question`` from its ``estimate``."""
    called = Meta(resource=question.resource)
    if estimate is not None:
        data = _said(estimate, question.employer_fein)
        return Calculated(message="Calculated financial eligibility", meta=called, data=data)
    if question.employment_status in STATUSES:
        return Refused(status_code=404, message="Non-eligible employee", meta=called, errors=[])
    return Calculated(message="success", meta=called, data=NOT_KNOWN)


def _benefit_question(question: FinancialEligibilityQuestion, status: EmploymentStatus) -> BenefitQuestion:
    return BenefitQuestion(
        leave_start_date=question.leave_start_date,
        application_date=question.application_submitted_date,
        employment_status=status,
        wages=[
            QuarterWages(employer=row.employer_fein, quarter=row.quarter, amount=row.amount) for row in question.wages
        ],
    )


def _said(estimate: BenefitEstimate, employer_fein: str) -> FinancialEligibility:
    averages = {each.employer: each.average_weekly_wage_in_cents for each in estimate.employers}
    return FinancialEligibility(
        financially_eligible=estimate.financially_eligible,
        description=DESCRIPTIONS[estimate.reason],
        total_wages=estimate.total_wages,
        state_average_weekly_wage=int(estimate.parameters.state_average_weekly_wage),
        unemployment_minimum=int(estimate.parameters.minimum_earnings),
        employer_average_weekly_wage=averages.get(employer_fein, Decimal(0)),
    )
