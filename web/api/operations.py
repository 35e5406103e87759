"""The routes of estimates, the one list from which the other lists follow.

The routes of the portal are in ``portal.operations``, because only a description of the API needs them.
"""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct
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
    check_award,
    compare_contributions,
    estimate_benefit,
    estimate_contribution,
    estimate_withholding,
    find_excess_withholding,
)
from web.api import examples
from web.api.batches import BatchAnswer, BatchQuestion
from web.api.examples import Question
from web.api.paths import PREFIX
from web.i18n.translator import N_


class Operation(Struct, frozen=True):
    """A route that answers questions.

    Its ``name`` is the verb of a generated client, and its ``tag`` the group. It refuses the example questions
    ``wrong``. Its ``differences`` are those from the route that it follows. Its ``calculator`` answers one question,
    whose part ``longest`` can be too long. Metrics and logs call the route ``counted``.
    """

    name: str
    path: str
    tag: str
    summary: str
    description: str
    question: type[BaseModel]
    answer: type[BaseModel]
    examples: Mapping[str, Question]
    wrong: Mapping[str, Question]
    differences: tuple[str, ...] = ()
    calculator: Callable[..., Any] | None = None
    longest: str = ""
    counted: str = ""


def wrong(name: str) -> dict[str, Question]:
    """Return the questions with an invalid value, and those on a day without law."""
    kinds = {"invalid_input": examples.INVALID, "not_covered": examples.NOT_COVERED}
    return {kind: cases[name] for kind, cases in kinds.items() if name in cases}


BENEFITS = Operation(
    "estimateBenefit",
    f"{PREFIX}/benefit-estimates",
    "benefits",
    N_("The weekly benefit of one worker"),
    "Estimates the weekly benefit from wages by employer and quarter. A plan of leave adds the payment of each week.",
    BenefitQuestion,
    BenefitEstimate,
    examples.BENEFITS,
    wrong("estimateBenefit"),
    calculator=estimate_benefit,
    longest="wages",
    counted="benefit_estimates",
)
BATCHES = Operation(
    "estimateBenefitBatch",
    f"{PREFIX}/benefit-estimates/batch",
    "benefits",
    N_("The weekly benefits of many workers"),
    "Answers up to 500 benefit questions in order. A wrong item gets a problem of its own.",
    BatchQuestion,
    BatchAnswer,
    examples.BATCHES,
    wrong("estimateBenefitBatch"),
    longest="items",
    counted="benefit_estimate_batch",
)
CONTRIBUTIONS = Operation(
    "estimateContribution",
    f"{PREFIX}/contribution-estimates",
    "contributions",
    N_("A year's contributions of one employer"),
    "Estimates the contributions of one employer in a year, by part, payer and person.",
    ContributionQuestion,
    ContributionEstimate,
    examples.CONTRIBUTIONS,
    wrong("estimateContribution"),
    calculator=estimate_contribution,
    longest="people",
    counted="contribution_estimates",
)
COMPARISONS = Operation(
    "compareContributions",
    f"{PREFIX}/contribution-comparisons",
    "contributions",
    N_("Two years, or two choices of share, side by side"),
    "Estimates two cases of one employer, with the difference of each amount.",
    ContributionComparisonQuestion,
    ContributionComparison,
    examples.COMPARISONS,
    wrong("compareContributions"),
    calculator=compare_contributions,
    longest="before",
    counted="contribution_comparisons",
)
WITHHOLDINGS = Operation(
    "estimateWithholding",
    f"{PREFIX}/withholdings",
    "contributions",
    N_("What to withhold from one paycheck"),
    "Estimates the amounts of one paycheck from the pay before it in the year.",
    WithholdingQuestion,
    WithholdingEstimate,
    examples.WITHHOLDINGS,
    wrong("estimateWithholding"),
    calculator=estimate_withholding,
    longest="pay",
    counted="withholdings",
)
EXCESS = Operation(
    "findExcessWithholding",
    f"{PREFIX}/excess-withholdings",
    "contributions",
    N_("Too much withheld by several employers"),
    "Finds the money that several employers withheld above one person's maximum of a year.",
    ExcessQuestion,
    ExcessEstimate,
    examples.EXCESS,
    wrong("findExcessWithholding"),
    calculator=find_excess_withholding,
    longest="employers",
    counted="excess_withholdings",
)
AWARDS = Operation(
    "checkAward",
    f"{PREFIX}/award-checks",
    "benefits",
    N_("The check of a weekly amount on a notice"),
    "Compares the amount on a decision letter with its average weekly wage, and names reasons for a difference.",
    AwardCheckQuestion,
    AwardCheck,
    examples.AWARD_CHECKS,
    wrong("checkAward"),
    calculator=check_award,
    longest="question",
    counted="award_checks",
)
ESTIMATES = (BENEFITS, BATCHES, CONTRIBUTIONS, COMPARISONS, WITHHOLDINGS, EXCESS, AWARDS)
COUNTED = {each.path: each.counted for each in ESTIMATES}
"""The name of each route of an estimate in metrics and logs."""
