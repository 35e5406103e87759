"""The routes that answer questions, with their paths, models and example questions."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from calculators import (
    AwardCheck,
    AwardCheckQuestion,
    BenefitEstimate,
    BenefitQuestion,
    ContributionComparison,
    ContributionComparisonQuestion,
    ContributionEstimate,
    ContributionQuestion,
    ExcessEstimate,
    ExcessQuestion,
    WithholdingEstimate,
    WithholdingQuestion,
)
from web.api import examples
from web.api.batches import BatchAnswer, BatchQuestion
from web.api.examples import Question
from web.api.portal.models import PATH, Calculated, FinancialEligibilityQuestion
from web.i18n.translator import N_


@dataclass(frozen=True, slots=True)
class Operation:
    """A route that answers questions.

    It refuses the example questions ``wrong``.
    """

    name: str
    path: str
    summary: str
    question: type[BaseModel]
    answer: type[BaseModel]
    examples: Mapping[str, Question]
    wrong: Mapping[str, Question]


def _wrong(name: str) -> dict[str, Question]:
    """Return the questions with an invalid value, and those on a day without law."""
    kinds = {"invalid_input": examples.INVALID, "not_covered": examples.NOT_COVERED}
    return {kind: cases[name] for kind, cases in kinds.items() if name in cases}


BENEFITS = Operation(
    "benefits",
    "/api/v1/benefit-estimates",
    N_("The weekly benefit of one worker"),
    BenefitQuestion,
    BenefitEstimate,
    examples.BENEFITS,
    _wrong("benefits"),
)
BATCHES = Operation(
    "batches",
    "/api/v1/benefit-estimates/batch",
    N_("The weekly benefits of many workers"),
    BatchQuestion,
    BatchAnswer,
    examples.BATCHES,
    _wrong("batches"),
)
CONTRIBUTIONS = Operation(
    "contributions",
    "/api/v1/contribution-estimates",
    N_("A year's contributions of one employer"),
    ContributionQuestion,
    ContributionEstimate,
    examples.CONTRIBUTIONS,
    _wrong("contributions"),
)
COMPARISONS = Operation(
    "comparisons",
    "/api/v1/contribution-comparisons",
    N_("Two years, or two choices of share, side by side"),
    ContributionComparisonQuestion,
    ContributionComparison,
    examples.COMPARISONS,
    _wrong("comparisons"),
)
WITHHOLDINGS = Operation(
    "withholdings",
    "/api/v1/withholdings",
    N_("What to withhold from one paycheck"),
    WithholdingQuestion,
    WithholdingEstimate,
    examples.WITHHOLDINGS,
    _wrong("withholdings"),
)
EXCESS = Operation(
    "excessWithholdings",
    "/api/v1/excess-withholdings",
    N_("Too much withheld by several employers"),
    ExcessQuestion,
    ExcessEstimate,
    examples.EXCESS,
    _wrong("excessWithholdings"),
)
AWARDS = Operation(
    "awardChecks",
    "/api/v1/award-checks",
    N_("The check of a weekly amount on a notice"),
    AwardCheckQuestion,
    AwardCheck,
    examples.AWARD_CHECKS,
    _wrong("awardChecks"),
)
PORTAL = Operation(
    "financialEligibility",
    PATH,
    N_("Financial eligibility, as in the state's portal"),
    FinancialEligibilityQuestion,
    Calculated,
    examples.PORTAL,
    _wrong("financialEligibility"),
)
ESTIMATES = (BENEFITS, BATCHES, CONTRIBUTIONS, COMPARISONS, WITHHOLDINGS, EXCESS, AWARDS)
