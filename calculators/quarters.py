"""Days and calendar quarters as numbers, so that the law can count with them."""

from datetime import date
from typing import NamedTuple, Self

from calculators.worksheet import Number


class Quarter(NamedTuple):
    """A calendar quarter, such as ``2025-Q4``."""

    year: int
    number: int

    @classmethod
    def of_day(cls, day: date) -> Self:
        """The quarter that ``day`` falls in."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def of_index(cls, index: int) -> Self:
        """The quarter with this ``index``."""
        return cls(index // 4, index % 4 + 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The quarter written as ``2025-Q4``."""
        return cls(int(text[:4]), int(text[6:]))

    @property
    def index(self) -> int:
        """Quarters counted from the year 0, so that the quarter before has the index before."""
        return self.year * 4 + self.number - 1

    @property
    def first_day(self) -> date:
        """The day on which the quarter starts."""
        return date(self.year, self.number * 3 - 2, 1)

    def __str__(self) -> str:
        return f"{self.year:04}-Q{self.number}"


def sunday_on_or_before(day: Number) -> Number:
    """The Sunday on or before ``day``; day number 7 is a Sunday, and so is every multiple of it."""
    return Number(day.amount - day.amount % 7, 0, "date", "sunday_on_or_before", (day,))


def quarter_of(day: Number) -> Number:
    """The calendar quarter of ``day``, as the index of ``Quarter``."""
    if isinstance(day.amount, int):
        index = Quarter.of_day(day.day()).index
    else:
        from calculators import columns

        index = columns.quarter_number(day.amount)
    return Number(index, 0, "quarter", "quarter_of", (day,))
