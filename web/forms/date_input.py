"""Read a day from three boxes: the month chosen, the day and the year typed."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Self

from msgspec import Struct

from web.forms.errors import InputError

SHORT_NUMBER = re.compile(r"\d{1,2}")
YEAR = re.compile(r"\d{4}")
EARLIEST_YEAR, LATEST_YEAR = 1900, 2099
MONTHS = range(1, 13)


class DayBoxes(Struct, frozen=True):
    """The three boxes of one day as they were typed."""

    month: str = ""
    day: str = ""
    year: str = ""

    @classmethod
    def read(cls, form: Mapping[str, str], name: str) -> Self:
        """Read the boxes ``name-month``, ``name-day`` and ``name-year`` of a form."""
        text = form.get
        return cls(text(f"{name}-month", ""), text(f"{name}-day", ""), text(f"{name}-year", ""))

    @classmethod
    def of(cls, iso: str) -> Self:
        """Return the boxes filled in with the day ``iso``.

        >>> DayBoxes.of("2026-03-02")
        DayBoxes(month='3', day='2', year='2026')
        """
        year, month, day = iso.split("-")
        return cls(str(int(month)), str(int(day)), str(int(year)))

    @property
    def text(self) -> str:
        """Return the day as it was typed in one text, the year first.

        The text is empty if all three boxes are blank.
        """
        return "-".join((self.year, self.month, self.day)) if self.year + self.month + self.day else ""

    def typed(self, name: str) -> Iterator[tuple[str, str]]:
        """Yield each of the boxes called ``name-…`` and what was typed in it."""
        for part in ("month", "day", "year"):
            yield f"{name}-{part}", getattr(self, part)


def iso_day(typed: str) -> str | None:
    """Return the day typed as ``2026-03-02``, or ``None`` for blank boxes.

    >>> iso_day("2026-3-2")
    '2026-03-02'
    """
    if not typed.strip("- "):
        return None
    year, month, day = (part.strip() for part in typed.split("-", 2))
    if not (year and SHORT_NUMBER.fullmatch(month) and SHORT_NUMBER.fullmatch(day)):
        raise InputError("incomplete_date")
    if not YEAR.fullmatch(year) or not EARLIEST_YEAR <= int(year) <= LATEST_YEAR:
        raise InputError("invalid_year")
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError as error:
        raise InputError("day_beyond_month" if int(day) and int(month) in MONTHS else "incomplete_date") from error
