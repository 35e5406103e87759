"""Compare two contribution questions, such as two years or two choices of share."""

from typing import Self

from pydantic import Field

from calculators.contribution.differences import differences
from calculators.contribution.estimate import estimate_contribution
from calculators.contribution.models import ContributionEstimate, ContributionQuestion, Totals
from calculators.models.answers import ExplanationLine
from calculators.models.errors import InvalidQuestion
from calculators.models.fields import Model
from calculators.worksheet.explanation import Section, explain
from rules import Rulebook


class ContributionComparisonQuestion(Model):
    """Two questions that differ in the year, the workforce, the people or the employer's choice."""

    before: ContributionQuestion
    after: ContributionQuestion

    @classmethod
    def by_year(cls, question: ContributionQuestion, other: ContributionQuestion) -> Self:
        """Return both questions, the earlier year first."""
        before, after = sorted((question, other), key=lambda each: each.year)
        return cls(before=before, after=after)


class ContributionComparison(Model):
    """Both estimates, and the cost of the change from the first to the second for each side."""

    rules_version: str
    before: ContributionEstimate
    after: ContributionEstimate
    difference: Totals = Field(description="After minus before, below zero if the change saves.")
    explanation: list[ExplanationLine] = Field(description="The lines of the difference, if `after` has `explain`.")


def compare_contributions(
    question: ContributionComparisonQuestion, *, rulebook: Rulebook | None = None
) -> ContributionComparison:
    """Return both estimates and their difference under the published rules, or under ``rulebook``.

    Differences are dollars, after minus before. Raise ``NotCovered`` for a year without law, and ``InvalidQuestion``
    if the law does not allow the employer's choice.

    >>> asked = {"year": 2023, "workforce": {"average_w2": "30"}, "payroll": {"w2_wages": "100000.00"}}
    >>> both = ContributionComparisonQuestion.model_validate({"before": asked, "after": asked | {"year": 2024}})
    >>> compare_contributions(both).difference.employer
    Decimal('108.00')
    """
    before, after = _estimate("before", question.before, rulebook), _estimate("after", question.after, rulebook)
    return compare_estimates(before, after, explained=question.after.explain)


def compare_estimates(
    before: ContributionEstimate, after: ContributionEstimate, *, explained: bool
) -> ContributionComparison:
    """Return both estimates and their difference, with its lines if ``explained``."""
    found = differences(before=before.totals, after=after.totals)
    return ContributionComparison(
        rules_version=after.rules_version,
        before=before,
        after=after,
        difference=found.totals(),
        explanation=explain([Section("differences", found.lines())]) if explained else [],
    )


def _estimate(name: str, question: ContributionQuestion, rulebook: Rulebook | None) -> ContributionEstimate:
    """Return one of the two estimates.

    Its mistakes name its place.
    """
    try:
        return estimate_contribution(question, rulebook=rulebook)
    except InvalidQuestion as error:
        raise InvalidQuestion([mistake.inside(name) for mistake in error.mistakes]) from error
