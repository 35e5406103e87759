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
from calculators.withholding_estimate import estimate_withholding

__all__ = [
    "BenefitEstimate",
    "BenefitQuestion",
    "ContributionEstimate",
    "ContributionQuestion",
    "InvalidQuestion",
    "Mistake",
    "QuarterWages",
    "WithholdingEstimate",
    "WithholdingQuestion",
    "estimate_benefit",
    "estimate_contribution",
    "estimate_withholding",
]
