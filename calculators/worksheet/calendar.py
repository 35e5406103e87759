"""Count with days, weeks and calendar quarters, as the law does."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple, Self

from calculators.worksheet.number import Number
from calculators.worksheet.units import common_unit

QUARTERS_IN_A_YEAR = 4
DAYS_IN_A_WEEK = 7


class Quarter(NamedTuple):
    """A calendar quarter, such as ``2025-Q4``."""

    year: int
    number: int

    @classmethod
    def of_day(cls, day: date) -> Self:
        """Return the quarter that ``day`` falls in."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def at(cls, position: int) -> Self:
        """Return the quarter at this ``position``."""
        return cls(position // 4, position % 4 + 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a quarter written as ``2025-Q4``."""
        return cls(int(text[:4]), int(text[6:]))

    @property
    def position(self) -> int:
        """Return the count of quarters from the year 0, so that the quarter before has the position before."""
        return self.year * 4 + self.number - 1

    @property
    def first_day(self) -> date:
        """Return the day on which the quarter starts."""
        return date(self.year, self.number * 3 - 2, 1)

    def __str__(self) -> str:
        return f"{self.year:04}-Q{self.number}"


@lru_cache(maxsize=4096)
def quarter_text(position: int) -> str:
    """Format the quarter at ``position``, such as ``2025-Q4``."""
    return str(Quarter.at(position))


def position_of(day: date) -> int:
    """Return the position of the quarter that ``day`` falls in."""
    return day.year * 4 + (day.month - 1) // 3


def sunday_on_or_before(day: Number) -> Number:
    """Return the Sunday on or before ``day``.

    Day number 7 is a Sunday, and so is every multiple of it.
    """
    common_unit("date", day.unit)
    return Number(day.amount - day.amount % 7, 0, "date", "sunday_on_or_before", (day,))


def quarter_of(day: Number) -> Number:
    """Return the calendar quarter of ``day``, as the position of ``Quarter``."""
    common_unit("date", day.unit)
    position: Any
    if isinstance(day.amount, int):
        position = position_of(day.day())
    else:
        from calculators.worksheet import columns

        position = columns.quarter_number(day.amount)
    return Number(position, 0, "quarter", "quarter_of", (day,))


def sunday_of(day: date) -> date:
    """Return the first day of the week of ``day``.

    >>> str(sunday_of(date(2026, 12, 31))), str(sunday_of(date(2026, 12, 27)))
    ('2026-12-27', '2026-12-27')
    """
    number = day.toordinal()
    return date.fromordinal(number - number % DAYS_IN_A_WEEK)


def saturday_of(day: date) -> date:
    """Return the last day of the week of ``day``.

    >>> str(saturday_of(date(2026, 12, 31))), str(saturday_of(date(2027, 1, 2)))
    ('2027-01-02', '2027-01-02')
    """
    return sunday_of(day) + timedelta(days=DAYS_IN_A_WEEK - 1)
