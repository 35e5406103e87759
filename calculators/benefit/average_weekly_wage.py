"""Work out the average weekly wage of the quarters of a base period."""

from collections.abc import Sequence

from msgspec import Struct

from calculators.worksheet.number import Number, line
from calculators.worksheet.operators import choose, count_above_zero, two_largest
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import raised_to_dollar, to_cent_half_even


class AverageWeeklyWage(Struct, frozen=True, kw_only=True):
    """The average weekly wage of the statute, raised to the dollar, and the one in cents (SOURCES 2.4)."""

    statutory: Number
    in_cents: Number
    quarters_with_wages: Number


def average_weekly_wage(quarters: Sequence[Number], law: Parameters) -> AverageWeeklyWage:
    """Return the average weekly wage of the four quarters of a base period (c. 151A s. 1(w))."""
    with_wages = line("quarters_with_wages", count_above_zero(quarters, "quarters"))
    highest, second_highest = two_largest(quarters)
    highest = line("highest_quarter", highest)
    second_highest = line("second_highest_quarter", second_highest)
    two_count = with_wages >= law.quarters_for_two_highest
    averaged = line("averaged_wages", choose(two_count, highest + second_highest, highest))
    weeks = line("averaged_weeks", choose(two_count, law.weeks_in_two_quarters, law.weeks_in_one_quarter))
    wage = averaged / weeks
    return AverageWeeklyWage(
        statutory=line("average_weekly_wage", raised_to_dollar(wage)),
        in_cents=line("average_weekly_wage_in_cents", to_cent_half_even(wage)),
        quarters_with_wages=with_wages,
    )
