"""The tests of eligibility, each with the amount required, the actual amount and the shortfall."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from calculators.worksheet.number import NONE, Condition, Number, line
from calculators.worksheet.operators import greater
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import raised_to_cent, raised_to_whole, to_cent_half_up

EmploymentStatus = Literal["employed", "self_employed", "unemployed"]
Reason = Literal[
    "eligible",
    "wages_under_minimum",
    "wages_under_thirty_times_benefit",
    "opt_in_quarters_not_met",
    "separated_too_long",
]
TestName = Literal["minimum_earnings", "thirty_times_weekly_benefit", "opt_in_quarters", "separation"]
TESTS_IN_DOLLARS: tuple[TestName, ...] = ("minimum_earnings", "thirty_times_weekly_benefit")
"""The tests that more wages can pass."""


class EligibilityTest(Struct, frozen=True, kw_only=True):
    """A test: its name, the reason if it fails, its three figures and whether it is passed."""

    name: TestName
    reason: Reason
    required: Number
    actual: Number
    shortfall: Number
    passed: Condition


def minimum_earnings(total_wages: Number, law: Parameters) -> EligibilityTest:
    """Test for at least the minimum earnings in the base period (c. 151A s. 24(a))."""
    required = law.minimum_earnings
    passed = total_wages >= required
    shortfall = line("minimum_earnings_shortfall", _missing(required=required, actual=total_wages))
    return EligibilityTest(
        name="minimum_earnings",
        reason="wages_under_minimum",
        required=required,
        actual=total_wages,
        shortfall=shortfall,
        passed=passed,
    )


def thirty_times_weekly_benefit(law: Parameters, *, total_wages: Number, benefit: Number) -> EligibilityTest:
    """Test for at least 30 times the weekly benefit, capped and unrounded, on the wage of all employers."""
    required = line("thirty_times_benefit", benefit * law.thirty_times_multiplier)
    passed = total_wages >= required
    shortfall = line("thirty_times_shortfall", raised_to_cent(_missing(required=required, actual=total_wages)))
    return EligibilityTest(
        name="thirty_times_weekly_benefit",
        reason="wages_under_thirty_times_benefit",
        required=line("thirty_times_benefit_in_cents", to_cent_half_up(required)),
        actual=total_wages,
        shortfall=shortfall,
        passed=passed,
    )


def opt_in_quarters(quarters_with_wages: Number, law: Parameters) -> EligibilityTest:
    """Test for wages in at least two quarters of the base period, for the self-employed who opted in."""
    required = law.opt_in_quarters_required
    shortfall = line("opt_in_quarters_shortfall", _missing(required=required, actual=quarters_with_wages))
    passed = quarters_with_wages >= required
    return EligibilityTest(
        name="opt_in_quarters",
        reason="opt_in_quarters_not_met",
        required=required,
        actual=quarters_with_wages,
        shortfall=shortfall,
        passed=passed,
    )


def separation(law: Parameters, *, leave_start_date: Number, separation_date: Number) -> EligibilityTest:
    """Test that leave starts at most 26 weeks after separation, for former employees."""
    days = line("days_since_separation", leave_start_date - separation_date)
    weeks = line("weeks_since_separation", raised_to_whole(days / law.days_in_a_week, "weeks"))
    required = law.separation_weeks
    shortfall = line("separation_excess", _missing(required=weeks, actual=required))
    return EligibilityTest(
        name="separation",
        reason="separated_too_long",
        required=required,
        actual=weeks,
        shortfall=shortfall,
        passed=required >= weeks,
    )


def tests_of_wages(
    law: Parameters, *, total_wages: Number, benefit: Number, quarters_with_wages: Number, opted_in: bool
) -> list[EligibilityTest]:
    """Return the tests of the wages of a claim, in order.

    The reason is that of the first one that fails. The last one is only for the self-employed who ``opted_in``.
    """
    tests = [
        minimum_earnings(total_wages, law),
        thirty_times_weekly_benefit(law, total_wages=total_wages, benefit=benefit),
    ]
    if opted_in:
        tests.append(opt_in_quarters(quarters_with_wages, law))
    return tests


def first_failed(tests: Sequence[EligibilityTest]) -> EligibilityTest | None:
    """Return the first of the tests that fails, or ``None``."""
    for test in tests:
        if not test.passed.truth:
            return test
    return None


def last_start_after_separation(separation_date: date, weeks: int) -> date:
    """Return the last first day of leave that passes the test of ``weeks`` after separation."""
    return separation_date + timedelta(weeks=weeks)


def first_separation_before(leave_start_date: date, weeks: int) -> date:
    """Return the earliest last day of work that passes the test of ``weeks`` before leave."""
    return leave_start_date - timedelta(weeks=weeks)


def _missing(*, required: Number, actual: Number) -> Number:
    return greater(required - actual, NONE)
