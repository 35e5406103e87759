"""The public names of the calculators."""

from calculators.award_check.check import check_award
from calculators.award_check.models import AwardCheck, AwardCheckQuestion, AwardNotice, AwardReason
from calculators.benefit.answers import BenefitEstimate, StartDate, StartDates, WhatWouldHelp
from calculators.benefit.models import BenefitQuestion, QuarterWages
from calculators.contribution.comparison import (
    ContributionComparison,
    ContributionComparisonQuestion,
    compare_contributions,
)
from calculators.contribution.estimate import estimate_contribution
from calculators.contribution.models import ContributionEstimate, ContributionQuestion, WorkforceQuestion
from calculators.leave.models import (
    AlreadyUsed,
    LeavePeriod,
    OtherIncome,
    PlanWeek,
    TaxSplit,
    WeeksLeft,
    Withhold,
    WorkWeek,
)
from calculators.models.errors import InvalidQuestion, Mistake
from calculators.start_dates.estimate import estimate_benefit
from calculators.withholding.estimate import estimate_withholding
from calculators.withholding.excess import EmployerWithheld, ExcessEstimate, ExcessQuestion, find_excess_withholding
from calculators.withholding.models import WithholdingEstimate, WithholdingQuestion

Estimate = AwardCheck | BenefitEstimate | ContributionEstimate | ExcessEstimate | WithholdingEstimate
"""The answer to one question."""

__all__ = [
    "AlreadyUsed",
    "AwardCheck",
    "AwardCheckQuestion",
    "AwardNotice",
    "AwardReason",
    "BenefitEstimate",
    "BenefitQuestion",
    "ContributionComparison",
    "ContributionComparisonQuestion",
    "ContributionEstimate",
    "ContributionQuestion",
    "EmployerWithheld",
    "Estimate",
    "ExcessEstimate",
    "ExcessQuestion",
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
    "WorkforceQuestion",
    "check_award",
    "compare_contributions",
    "estimate_benefit",
    "estimate_contribution",
    "estimate_withholding",
    "find_excess_withholding",
]
