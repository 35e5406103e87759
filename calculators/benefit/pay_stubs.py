"""Wages of quarters from pay stubs, which show the pay so far in a year."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from msgspec import Struct

from calculators.worksheet.calendar import Quarter

CENT = Decimal("0.01")


class LessThanBefore(ValueError):
    """The refusal of a pay so far that is less than on an earlier stub of the year."""

    def __init__(self, quarter: Quarter) -> None:
        self.quarter = quarter


class StubWages(Struct, frozen=True):
    """The wages of each quarter.

    ``divided`` is true if pay was divided equally between quarters without a stub of their own.
    """

    wages: Mapping[Quarter, Decimal]
    divided: bool


def wages_of_stubs(paid_so_far: Mapping[Quarter, Decimal]) -> StubWages:
    """Return the wages of each quarter up to the last stub of each year.

    ``paid_so_far`` has the dollars from January 1 to the last stub of a quarter. Quarters without a stub share the pay
    up to the next stub equally, to the cent. Raise ``LessThanBefore`` if the pay so far decreases.

    >>> year = wages_of_stubs({Quarter(2025, 2): Decimal("100.01"), Quarter(2025, 3): Decimal("180.00")})
    >>> [str(amount) for amount in year.wages.values()], year.divided
    (['50.01', '50.00', '79.99'], True)
    """
    wages: dict[Quarter, Decimal] = {}
    divided = False
    for year, stubs in groupby(sorted(paid_so_far), key=lambda quarter: quarter.year):
        before, earned = 0, Decimal(0)
        for quarter in stubs:
            gained, count = paid_so_far[quarter] - earned, quarter.number - before
            if gained < 0:
                raise LessThanBefore(quarter)
            for part in range(count):
                amount = _first_parts(gained, part + 1, count) - _first_parts(gained, part, count)
                wages[Quarter(year, before + part + 1)] = amount
            divided |= count > 1
            before, earned = quarter.number, paid_so_far[quarter]
    return StubWages(wages, divided)


def _first_parts(amount: Decimal, parts: int, count: int) -> Decimal:
    """Return the first ``parts`` of ``count`` equal parts of ``amount``, to the cent."""
    return (amount * parts / count).quantize(CENT, ROUND_HALF_UP)
