"""The tests of eligibility, each with the amount required, the actual amount and the shortfall."""

from typing import Literal

from msgspec import Struct

from calculators.worksheet.number import NONE, Condition, Number, line
from calculators.worksheet.operators import greater
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import raised_to_cent, raised_to_whole, to_cent_half_up

Reason = Literal[
    "eligible",
    "wages_under_minimum",
    "wages_under_thirty_times_benefit",
    "opt_in_quarters_not_met",
    "separated_too_long",
]
TestName = Literal["minimum_earnings", "thirty_times_weekly_benefit", "opt_in_quarters", "separation"]


class EligibilityTest(Struct, frozen=True):
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
    shortfall = line("minimum_earnings_shortfall", _missing(required, total_wages))
    return EligibilityTest("minimum_earnings", "wages_under_minimum", required, total_wages, shortfall, passed)


def thirty_times_weekly_benefit(total_wages: Number, benefit: Number, law: Parameters) -> EligibilityTest:
    """Test for at least 30 times the weekly benefit, capped and unrounded, on the wage of all employers."""
    required = line("thirty_times_benefit", benefit * law.thirty_times_multiplier)
    passed = total_wages >= required
    shortfall = line("thirty_times_shortfall", raised_to_cent(_missing(required, total_wages)))
    return EligibilityTest(
        "thirty_times_weekly_benefit",
        "wages_under_thirty_times_benefit",
        line("thirty_times_benefit_in_cents", to_cent_half_up(required)),
        total_wages,
        shortfall,
        passed,
    )


def opt_in_quarters(quarters_with_wages: Number, law: Parameters) -> EligibilityTest:
    """Test for wages in at least two quarters of the base period, for the self-employed who opted in."""
    required = law.opt_in_quarters_required
    shortfall = line("opt_in_quarters_shortfall", _missing(required, quarters_with_wages))
    passed = quarters_with_wages >= required
    return EligibilityTest(
        "opt_in_quarters", "opt_in_quarters_not_met", required, quarters_with_wages, shortfall, passed
    )


def separation(leave_start_date: Number, separation_date: Number, law: Parameters) -> EligibilityTest:
    """Test that leave starts at most 26 weeks after separation, for former employees."""
    days = line("days_since_separation", leave_start_date - separation_date)
    weeks = line("weeks_since_separation", raised_to_whole(days / law.days_in_a_week, "weeks"))
    required = law.separation_weeks
    shortfall = line("separation_excess", _missing(weeks, required))
    return EligibilityTest("separation", "separated_too_long", required, weeks, shortfall, required >= weeks)


def _missing(required: Number, actual: Number) -> Number:
    return greater(required - actual, NONE)
