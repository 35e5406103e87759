"""The routes that answer in the envelope of the portal."""

from web.api import examples
from web.api.operations import Operation, wrong
from web.api.portal.models import Calculated, EligibilityQuestion, FinancialEligibilityQuestion
from web.i18n.translator import N_

DIFFERENCES = (
    N_("The question has the wages, because we keep no records. The state looks them up."),
    N_("We check only the form of the tax identifier. The state looks for the person."),
    N_("A first day of leave without rates is refused with the type not_covered and the days that we answer."),
    N_("An unknown field is refused. Messages of errors follow Accept-Language."),
)
PORTAL = Operation(
    "calculateFinancialEligibility",
    FinancialEligibilityQuestion.resource,
    "portal",
    N_("Financial eligibility, in the form of the state's portal"),
    "Answers in the envelope, names and sentences of the Commonwealth's portal. The wages are in the question.",
    FinancialEligibilityQuestion,
    Calculated,
    examples.PORTAL,
    wrong("calculateFinancialEligibility"),
    (*DIFFERENCES, N_("An empty list of wages means that we know no wages, as if it were not there.")),
)
PORTAL_ALIAS = Operation(
    "calculateEligibility",
    EligibilityQuestion.resource,
    "portal",
    N_("The same, at one address with the other routes"),
    "Answers as the portal's route does, at the address of the other routes. An empty list of wages is an answer here.",
    EligibilityQuestion,
    Calculated,
    {**examples.PORTAL, **examples.NO_WAGES},
    wrong("calculateFinancialEligibility"),
    (*DIFFERENCES, N_("The resource in the answer is the address of this route.")),
)
PORTALS = (PORTAL, PORTAL_ALIAS)
"""The routes with the envelope of the portal."""
