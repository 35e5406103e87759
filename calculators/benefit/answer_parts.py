"""Parts that an estimate of benefits and the comparison of first days share: parameters, reasons and tests."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from calculators.models.fields import Dollars

Reason = Literal[
    "eligible",
    "wages_under_minimum",
    "wages_under_thirty_times_benefit",
    "opt_in_quarters_not_met",
    "separated_too_long",
]
TestName = Literal["minimum_earnings", "thirty_times_weekly_benefit", "opt_in_quarters", "separation"]


@dataclass(frozen=True, slots=True)
class BenefitParameters:
    """The state's figures in force when the benefit year starts."""

    state_average_weekly_wage: Dollars
    maximum_weekly_benefit: Dollars
    minimum_earnings: Dollars


@dataclass(slots=True)
class TestResult:
    """One test of eligibility: dollars, or a count of quarters or weeks."""

    name: TestName
    passed: bool
    required: Annotated[str, Field(examples=["6300.00"])]
    actual: str
    shortfall: str
