"""Work out the weekly benefit of an average wage, and of leave from several employers."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, line
from calculators.worksheet.operators import lesser, total
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import to_cent_half_up

OfEmployers = Literal["weekly_benefit", "expected_award"]
ADDED: Mapping[OfEmployers, LineName] = {
    "weekly_benefit": "weekly_benefit_of_employers_added",
    "expected_award": "expected_award_of_employers_added",
}
"""The line of the amounts of several employers before the maximum, by the line that they lead to."""


@lru_cache(maxsize=256)
def half_state_average_weekly_wage(law: Parameters) -> Number:
    """Return the wage up to which the higher rate applies (c. 175M s. 3(b))."""
    return line("half_state_average_weekly_wage", law.state_average_weekly_wage * law.replacement_threshold)


def benefit_unrounded(average_weekly_wage: Number, law: Parameters) -> Number:
    """Return 80 % of the wage up to half the state average and 50 % of the rest, up to the maximum.

    c. 175M s. 3(b), 458 CMR 2.12. The result is exact, before the rounding to cents.
    """
    below = line("wage_below_half", lesser(average_weekly_wage, half_state_average_weekly_wage(law)))
    above = line("wage_above_half", average_weekly_wage - below)
    replaced = line("wage_replaced", below * law.lower_replacement_rate + above * law.upper_replacement_rate)
    return line("benefit_unrounded", lesser(replaced, law.maximum_weekly_benefit))


def weekly_benefit(unrounded: Number, employer: str = "") -> Number:
    """Return the weekly benefit for leave from one employer, to the cent."""
    return line("weekly_benefit", to_cent_half_up(unrounded), of=employer)


def expected_award(unrounded: Number, employer: str = "") -> Number:
    """Return the expected award from ``unrounded``, the benefit of a wage in cents."""
    return line("expected_award", to_cent_half_up(unrounded), of=employer)


def of_all_employers(name: OfEmployers, amounts: Sequence[Number], law: Parameters) -> Number:
    """Return the sum of the benefits of several employers, at most the maximum (458 CMR 2.12(4))."""
    if len(amounts) == 1:
        return amounts[0]
    return at_most_the_maximum(name, line(ADDED[name], total(amounts)), law)


def at_most_the_maximum(name: OfEmployers, together: Number, law: Parameters) -> Number:
    """Return the benefit of several employers together, at most the maximum (458 CMR 2.12(4))."""
    return line(name, lesser(together, law.maximum_weekly_benefit))
