"""How the law combines its numbers: exact estimates of benefits, contributions and withholding, explained."""

from calculators.benefit_estimate import estimate_benefit
from calculators.benefit_models import BenefitEstimate, BenefitQuestion, QuarterWages
from calculators.contribution_estimate import estimate_contribution
from calculators.contribution_models import (
    ContributionEstimate,
    ContributionQuestion,
    WithholdingEstimate,
    WithholdingQuestion,
)
from calculators.errors import InvalidQuestion, Mistake
from calculators.leave_plan_models import (
    AlreadyUsed,
    LeavePeriod,
    OtherIncome,
    PlanWeek,
    TaxSplit,
    WeeksLeft,
    Withhold,
    WorkWeek,
)
from calculators.start_date_models import StartDate, StartDates, WhatWouldHelp
from calculators.withholding_estimate import estimate_withholding

__all__ = [
    "AlreadyUsed",
    "BenefitEstimate",
    "BenefitQuestion",
    "ContributionEstimate",
    "ContributionQuestion",
    "InvalidQuestion",
    "LeavePeriod",
    "Mistake",
    "OtherIncome",
    "PlanWeek",
    "QuarterWages",
    "StartDate",
    "StartDates",
    "TaxSplit",
    "WeeksLeft",
    "WhatWouldHelp",
    "Withhold",
    "WithholdingEstimate",
    "WithholdingQuestion",
    "WorkWeek",
    "estimate_benefit",
    "estimate_contribution",
    "estimate_withholding",
]
