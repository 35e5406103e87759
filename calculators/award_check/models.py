"""The question and the answer of an award check, as in the API."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from calculators.benefit.models import BenefitQuestion
from calculators.models.answers import EstimateWarning, ExplanationLine, ProvisionalFigure
from calculators.models.fields import Day, Dollars, Model, Money, absent

ReasonCode = Literal[
    "one_employer_only",
    "latest_quarter_not_reported",
    "former_employer_left_out",
    "wage_in_cents",
    "earlier_benefit_year",
    "maximum",
    "deductions",
    "reduced_schedule",
    "tax_withheld",
]
BasedOn = Literal["notice_wage", "own_wages"]


class AwardNotice(Model):
    """The figures of a notice of the Department."""

    average_weekly_wage: Money = Field(description="The individual average weekly wage (IAWW).")
    weekly_benefit: Money = Field(description="The weekly benefit amount.")
    leave_start_date: Day
    deductions: Money | None = Field(
        default=None, description="The dollars that the notice takes off the weekly benefit, if it says so."
    )


class AwardCheckQuestion(Model):
    """A notice, and the person's own wages if they are known."""

    notice: AwardNotice
    question: BenefitQuestion | None = Field(
        default=None,
        description="The person's own wages, jobs and plan. Its options explain, provisional, what_would_help and "
        "compare_start_dates have no effect here.",
    )
    explain: bool = False
    provisional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WagesOfBenefit:
    """The lowest and highest average weekly wage, in cents, that gives the amount of the notice."""

    lowest: Dollars
    highest: Annotated[Dollars | None, Field(description="Null for the maximum, which every higher wage gives.")]


@dataclass(slots=True)
class AwardReason:
    """A known reason for another amount, worked out.

    ``code`` lists several reasons that apply together.
    """

    code: ReasonCode | list[ReasonCode]
    weekly_benefit: Annotated[Dollars, Field(description="The amount that this reason gives.")]
    average_weekly_wage: Annotated[Dollars, Field(description="The average weekly wage that this reason gives.")]
    explains: Annotated[bool, Field(description="True if it gives the amount of the notice to the cent.")]
    based_on: Annotated[BasedOn, Field(description="The wage that it was worked out from.")]
    employer: Annotated[str | None, Field(exclude_if=absent, description="The one employer that counts.")] = None
    quarter: Annotated[str | None, Field(exclude_if=absent, description="The quarter that is not reported.")] = None
    explanation: list[ExplanationLine] = field(default_factory=list)

    @property
    def codes(self) -> list[ReasonCode]:
        """Return the codes as a list, even for one reason."""
        return [self.code] if isinstance(self.code, str) else self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWages:
    """The benefit of the person's own wages."""

    average_weekly_wage: Dollars
    weekly_benefit: Dollars
    expected_award: Dollars
    financially_eligible: bool
    agrees: Annotated[bool, Field(description="True if the weekly benefit is the amount of the notice.")]


class AwardCheck(Model):
    """The amount that follows from the wage of a notice, and the reasons that explain another one."""

    rules_version: str
    leave_start_date: date
    follows_from_wage: bool
    benefit_of_wage: Dollars = Field(description="The weekly benefit of the wage on the notice.")
    wages_of_benefit: WagesOfBenefit | None = Field(description="Null where the amount is above the maximum.")
    difference: Dollars = Field(description="The amount of the notice minus the benefit of its wage.")
    reasons: list[AwardReason] = Field(description="Those that explain the amount come first.")
    own_wages: OwnWages | None = Field(default=None, exclude_if=absent, description="With a question.")
    appeal_days: int = Field(description="Calendar days to appeal after the decision arrives.")
    warnings: list[EstimateWarning]
    explanation: list[ExplanationLine]
    provisional_figures: list[ProvisionalFigure] | None = Field(default=None, exclude_if=absent)
