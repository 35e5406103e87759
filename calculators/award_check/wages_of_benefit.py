"""Invert the formula of the weekly benefit: the wages that give an amount."""

from typing import NamedTuple

from calculators.benefit.weekly_benefit import benefit_unrounded, half_state_average_weekly_wage
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import NONE, Number, given, line
from calculators.worksheet.operators import choose, greater
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import raised_to_cent, to_cent_half_up


class WageRange(NamedTuple):
    """The lowest and highest wage in cents that gives an amount.

    The maximum has no highest wage.
    """

    lowest: Number
    highest: Number | None


def benefit_of_wage(average_weekly_wage: Number, law: Parameters) -> Number:
    """Return the weekly benefit of the wage on a notice, as it is printed (c. 175M s. 3(b), 458 CMR 2.12)."""
    return line("benefit_of_wage", to_cent_half_up(benefit_unrounded(average_weekly_wage, law)))


def wages_of_benefit(benefit: Number, law: Parameters) -> WageRange | None:
    """Return the wages that give ``benefit`` to the cent, or ``None`` for an amount above the maximum."""
    if (benefit > law.maximum_weekly_benefit).truth:
        return None
    lowest = _lowest("lowest_wage_of_benefit", benefit, law)
    if (benefit >= law.maximum_weekly_benefit).truth:
        return WageRange(lowest, None)
    cent = given("one_cent", 1, "dollars")
    above = _lowest("lowest_wage_above_benefit", line("benefit_one_cent_higher", benefit + cent), law)
    return WageRange(lowest, line("highest_wage_of_benefit", above - cent))


def _lowest(name: LineName, benefit: Number, law: Parameters) -> Number:
    """Return the lowest wage in cents whose benefit is rounded up to ``benefit`` or more.

    The half cent below it is the least exact amount that is rounded up to it.
    """
    least = line("least_benefit_exact", greater(benefit - given("half_a_cent", 5, "dollars", scale=3), NONE))
    half = half_state_average_weekly_wage(law)
    lower, upper = law.lower_replacement_rate, law.upper_replacement_rate
    at_half = line("benefit_at_half", half * lower)
    below = raised_to_cent(least / lower)
    above = raised_to_cent((least - half * (lower - upper)) / upper)
    return line(name, choose(least > at_half, above, below))
