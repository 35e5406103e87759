"""The answers of a benefit estimate and of the comparison of first days, as in the API."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from calculators.benefit.benefit_year import BenefitYear
from calculators.benefit.eligibility import Reason, TestName
from calculators.leave.models import PlanWeek, TaxSplit, WeeksLeft
from calculators.models.answers import EstimateWarning, ExplanationLine, ProvisionalFigure
from calculators.models.fields import Dollars, Model, absent

AssumptionCode = Literal["wages_carried_forward", "no_further_wages"]
Change = Literal["base_period", "parameters", "former_employers", "separation"]
SearchEnd = Literal["one_year", "last_covered_day"]


@dataclass(slots=True, kw_only=True)
class EmployerBenefit:
    """The benefit of the leave from one employer.

    The wage in cents is not a part of the JSON answer.
    """

    employer: str
    average_weekly_wage: Dollars
    weekly_benefit: Dollars
    expected_award: Dollars
    average_weekly_wage_in_cents: Annotated[Dollars, Field(exclude=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitParameters:
    """The state's figures in force when the benefit year starts."""

    state_average_weekly_wage: Dollars
    maximum_weekly_benefit: Dollars
    minimum_earnings: Dollars


@dataclass(slots=True, kw_only=True)
class TestResult:
    """A test of eligibility, in dollars or in a count of quarters or weeks."""

    name: TestName
    passed: bool
    required: Annotated[str, Field(examples=["6300.00"])]
    actual: str
    shortfall: str


@dataclass(slots=True)
class Assumption:
    """The assumption about the wages of quarters that have not been given yet."""

    code: AssumptionCode
    message: Annotated[str, Field(description="The text in the reader's language.")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedWages:
    """Assumed wages, equal to those of an earlier quarter of the same employer."""

    employer: str
    quarter: str
    amount: Dollars
    as_in: Annotated[str, Field(description="The earlier quarter with these wages.", examples=["2025-Q2"])]


@dataclass(frozen=True, slots=True)
class Search:
    """The later days that were compared, and the assumption about their wages."""

    until: Annotated[date, Field(description="The last compared day.")]
    ended_by: Annotated[SearchEnd, Field(description="The reason for the last day, a year or the last covered day.")]
    assumption: Assumption
    carried_wages: list[CarriedWages]


@dataclass(frozen=True, slots=True, kw_only=True)
class StartDate:
    """The estimate for leave from one day on, and the changes since the row before."""

    leave_start_date: date
    base_period: list[str]
    total_wages: Dollars
    parameters: BenefitParameters
    average_weekly_wage: Dollars
    weekly_benefit: Dollars
    expected_award: Dollars
    financially_eligible: bool
    reason: Reason
    provisional: Annotated[bool, Field(description="True if the newest figures replace unpublished ones.")]
    changes: list[Change] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class StartDates:
    """The first day of leave and each later day with another answer."""

    dates: list[StartDate]
    search: Search


@dataclass(frozen=True, slots=True)
class FailedTest:
    """A test that fails for the first day of leave, and the first later day that passes."""

    name: TestName
    shortfall: str
    first_passing_start: Annotated[date | None, Field(description="The first day that passes. Null if none does.")]


@dataclass(frozen=True, slots=True)
class WhatWouldHelp:
    """The tests that fail, the first later day with a benefit, and the wages that are missing."""

    tests: list[FailedTest]
    first_eligible_start: Annotated[
        StartDate | None, Field(description="The first day that passes all tests. Null if none does.")
    ]
    more_wages_needed: Annotated[
        Dollars | None,
        Field(
            description="Missing wages of the base period in dollars, with the same average weekly wage. "
            "Null if no wages are missing."
        ),
    ]
    search: Search


class BenefitEstimate(Model):
    """The weekly benefit, eligibility with its reasons, and the calculation of both."""

    rules_version: str
    leave_start_date: date
    benefit_year: BenefitYear
    parameters: BenefitParameters
    base_period: list[str] = Field(description="The four quarters, oldest first.")
    total_wages: Dollars
    average_weekly_wage: Dollars
    employers: list[EmployerBenefit]
    financially_eligible: bool
    reason: Reason
    tests: list[TestResult]
    weekly_benefit: Dollars
    expected_award: Dollars
    warnings: list[EstimateWarning]
    explanation: list[ExplanationLine]
    provisional_figures: list[ProvisionalFigure] | None = Field(default=None, exclude_if=absent)
    schedule: list[PlanWeek] | None = Field(
        default=None, exclude_if=absent, description="A row for each week of each period. Needs `leave`."
    )
    total_benefit: Dollars | None = Field(
        default=None,
        exclude_if=absent,
        description="Dollars of all weeks of the schedule. Needs `leave`.",
    )
    weeks_left: WeeksLeft | None = Field(
        default=None, exclude_if=absent, description="The weeks left after the plan. Needs `leave`."
    )
    tax: TaxSplit | None = Field(
        default=None, exclude_if=absent, description="The taxable part of payments in covered tax years. Needs `leave`."
    )
    what_would_help: WhatWouldHelp | None = Field(
        default=None, exclude_if=absent, description="The later days and wages that help, if a test fails."
    )
    start_dates: StartDates | None = Field(
        default=None, exclude_if=absent, description="The first days of leave to compare. Needs `compare_start_dates`."
    )
