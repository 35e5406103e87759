"""Question the wages of one person that are far above those of all others."""

from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from msgspec import Struct

from calculators.models.answers import EstimateWarning

TIMES_MEDIAN = 8
"""Wages of at least this many times the median of the others are questioned, because a digit too many makes ten."""

FEWEST_OTHERS = 2
"""With fewer others there is no rest to compare with."""


class UnlikelyWages(Struct, frozen=True, kw_only=True):
    """The highest wages, their place in the sequence, and the median of the others."""

    place: int
    wages: Decimal
    median: Decimal


def unlikely_wages(wages: Sequence[Decimal], wage_base: Decimal) -> UnlikelyWages | None:
    """Return the highest of the ``wages`` of people if it is far above the rest and above ``wage_base``.

    >>> found = unlikely_wages([Decimal(50000), Decimal(500000), Decimal(60000)], Decimal(184500))
    >>> found.place, found.median
    (1, Decimal('55000'))
    """
    highest = max(wages, default=wage_base)
    if highest <= wage_base:
        return None
    *others, _ = sorted(filter(None, wages))
    if len(others) < FEWEST_OTHERS:
        return None
    middle = median(others)
    if highest < middle * TIMES_MEDIAN:
        return None
    return UnlikelyWages(place=wages.index(highest), wages=highest, median=middle)


def wages_far_above_others(person: str, found: UnlikelyWages) -> EstimateWarning:
    """Return the warning about the wages of ``person``."""
    figures = {"person": person, "wages": f"{found.wages:.2f}", "median": f"{found.median:.2f}"}
    return EstimateWarning("wages_far_above_others", figures=figures)
