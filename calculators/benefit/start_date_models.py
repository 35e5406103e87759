"""What other first days of leave would give, as in the API."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from calculators.benefit.answer_parts import BenefitParameters, Reason, TestName
from calculators.models.fields import Dollars

AssumptionCode = Literal["wages_carried_forward", "no_further_wages"]
Change = Literal["base_period", "parameters", "former_employers", "separation"]
SearchEnd = Literal["one_year", "last_covered_day"]


@dataclass(slots=True)
class Assumption:
    """What is assumed about the wages of quarters that have not been given yet."""

    code: AssumptionCode
    message: Annotated[str, Field(description="In the reader's language.")] = ""


@dataclass(frozen=True, slots=True)
class CarriedWages:
    """Wages that nobody has given, assumed to be those of an earlier quarter of the same employer."""

    employer: str
    quarter: str
    amount: Dollars
    as_in: Annotated[str, Field(description="The earlier quarter.", examples=["2025-Q2"])]


@dataclass(frozen=True, slots=True)
class Search:
    """Which later days were looked at, and what was assumed about them."""

    until: Annotated[date, Field(description="The last day looked at.")]
    ended_by: Annotated[SearchEnd, Field(description="A year after the day asked about, or the last covered day.")]
    assumption: Assumption
    carried_wages: list[CarriedWages]


@dataclass(frozen=True, slots=True)
class StartDate:
    """The estimate for leave from one day on, and what is different from the row before."""

    leave_start_date: date
    base_period: list[str]
    total_wages: Dollars
    parameters: BenefitParameters
    average_weekly_wage: Dollars
    weekly_benefit: Dollars
    expected_award: Dollars
    financially_eligible: bool
    reason: Reason
    provisional: Annotated[bool, Field(description="Whether the newest figures stand in for unpublished ones.")]
    changes: list[Change] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class StartDates:
    """The day asked about and every later day from which something is different, side by side."""

    dates: list[StartDate]
    search: Search


@dataclass(frozen=True, slots=True)
class FailedTest:
    """A test that is not passed on the day asked about, and the first day from which it would be."""

    name: TestName
    shortfall: str
    first_passing_start: Annotated[date | None, Field(description="Null where no day looked at passes it.")]


@dataclass(frozen=True, slots=True)
class WhatWouldHelp:
    """Why there is no benefit, and from which day, or with how much more wages, there would be one."""

    tests: list[FailedTest]
    first_eligible_start: Annotated[StartDate | None, Field(description="Null where no day looked at passes all.")]
    more_wages_needed: Annotated[
        Dollars | None,
        Field(
            description="What the wages of the base period miss in all, if the average weekly wage stays as it is; "
            "null where wages are not what is missing."
        ),
    ]
    search: Search
