"""Read the day, quarter or year in which wages were paid, from a heading, a cell or a choice."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from calculators.worksheet.calendar import Quarter
from rules import Coverage
from web.forms.errors import InputError
from web.payroll_file import cells
from web.payroll_file.cells import DAYS, MONTHS, NAMED, ORDINALS


class Year(NamedTuple):
    """A calendar year whose quarters are not known."""

    number: int

    def __str__(self) -> str:
        return f"{self.number:04}"


Period = date | Quarter | Year


def quarter_of(period: Period) -> Quarter:
    """Return the quarter of a period.

    Wages of a year count as those of its last quarter.
    """
    if isinstance(period, Year):
        return Quarter(period.number, 4)
    return Quarter.of_day(period) if isinstance(period, date) else period


def year_of(period: Period) -> int:
    """Return the calendar year of a period."""
    return quarter_of(period).year


def last_day_of(quarter: Quarter) -> date:
    """Return the last day of a quarter."""
    return last_day_of_month(quarter.first_day.replace(month=quarter.number * 3))


def first_day_of(period: Period) -> date:
    """Return the first day of a period."""
    if isinstance(period, Year):
        return date(period.number, 1, 1)
    return period if isinstance(period, date) else period.first_day


def last_day_of_month(day: date) -> date:
    """Return the last day of the month of ``day``."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def in_coverage(period: Period, coverage: Coverage) -> Period:
    """Return ``period``.

    Raise ``InputError`` if the rules have no rates for its first day.
    """
    span = coverage.contributions
    if not span.first_day <= first_day_of(period) <= span.last_day:
        raise InputError("not_covered")
    return period


def chosen_period(text: str) -> Period:
    """Return the period written as a year, a quarter or a day.

    >>> str(chosen_period("2026")), str(chosen_period("2026-Q1")), str(chosen_period("3/13/2026"))
    ('2026', '2026-Q1', '2026-03-13')
    """
    for reading in (lambda written: Year(cells.year(written)), cells.quarter, cells.pay_date):
        try:
            return reading(text)
        except InputError:
            continue
    raise InputError("invalid_period")


AMOUNT_WORDS = "(?:total|gross|wages?|pay|earnings|amount|salary|compensation|paid|salarios?|bruto)"
QUARTER_WORDS = (
    r"(?:quarter|qtr|q|t|trimestre) ?(?P<q1>[1-4])",
    r"(?P<q2>1st|2nd|3rd|4th|first|second|third|fourth) (?:quarter|qtr)",
    r"(?P<q3>[1-4])q",
)
YEAR_WORD = r"(?:(?P<{name}>(?:19|20)\d\d) )?"
WIDE_QUARTER = re.compile(
    rf"{YEAR_WORD.format(name='y1')}(?:{AMOUNT_WORDS} )*(?:{'|'.join(QUARTER_WORDS)})(?: ?(?P<y2>(?:19|20)?\d\d))?"
    rf"(?: {AMOUNT_WORDS})*"
)
WIDE_MONTH = re.compile(
    rf"{YEAR_WORD.format(name='y1')}(?:{AMOUNT_WORDS} )*(?P<m1>{NAMED})(?: (?P<y2>(?:19|20)\d\d))?(?: {AMOUNT_WORDS})*"
    r"|(?P<y3>(?:19|20)\d\d) (?P<m2>0[1-9]|1[0-2])|(?P<m3>0[1-9]|1[0-2]) (?P<y4>(?:19|20)\d\d)"
)


@dataclass(frozen=True, slots=True)
class WidePeriod:
    """The quarter or month that a heading of wages names, and its year if the heading has one."""

    year: int | None
    quarter: int = 0
    month: int = 0

    def of(self, year: int | None) -> Period:
        """Return the period, in ``year`` if the heading names none.

        Raise ``InputError`` if there is no year.
        """
        known = self.year or year
        if known is None:
            raise InputError("missing")
        if self.quarter:
            return Quarter(known, self.quarter)
        return last_day_of_month(date(known, self.month, 1))


def wide_period(words: str) -> WidePeriod | None:
    """Return the quarter or month that the plain words of a heading name.

    >>> wide_period("q1 wages"), wide_period("march 2026"), wide_period("gross")
    (WidePeriod(year=None, quarter=1, month=0), WidePeriod(year=2026, quarter=0, month=3), None)
    >>> wide_period("1q26"), wide_period("q1 26 wages")
    (WidePeriod(year=2026, quarter=1, month=0), WidePeriod(year=2026, quarter=1, month=0))
    """
    if found := WIDE_QUARTER.fullmatch(words):
        ordinal = found["q1"] or found["q3"]
        return WidePeriod(
            _whole(found["y1"] or found["y2"]), quarter=int(ordinal) if ordinal else ORDINALS[found["q2"]]
        )
    if found := WIDE_MONTH.fullmatch(words):
        name = found["m1"] or found["m2"] or found["m3"]
        year = _whole(next((found[f"y{form}"] for form in range(1, 5) if found[f"y{form}"]), None))
        return WidePeriod(year, month=MONTHS.get(name) or int(name))
    return None


def _whole(digits: str | None) -> int | None:
    return cells.whole_year(digits) if digits else None


ANONYMOUS = re.compile(r"\?P<\w+>")
ANY_DAY = re.compile(
    rf"(?<![\w/-])(?:{'|'.join(ANONYMOUS.sub('?:', each.replace('(?P=mark)', '[/-]')) for each in DAYS)})(?![\w/-])",
    re.IGNORECASE,
)


def span_of(start: date, end: date) -> Period | tuple[date, date]:
    """Return the last day of the month, the quarter or the year that has ``start`` and ``end`` in it."""
    if (start, end) == (date(start.year, 1, 1), date(start.year, 12, 31)):
        return Year(start.year)
    if start == end:
        return start
    if Quarter.of_day(start) == Quarter.of_day(end):
        return Quarter.of_day(start)
    return start, end


def days_in(text: str) -> list[date]:
    """Return the days in a text.

    Raise ``InputError`` if one of them cannot be read.
    """
    return [cells.pay_date(written) for written in ANY_DAY.findall(text)]


def last_day_in(text: str) -> date:
    """Return the last of the days in a cell such as ``03/02/2026 - 03/15/2026``.

    Raise ``InputError`` if it has none, or one that cannot be read.
    """
    days = days_in(text)
    return max(days) if days else cells.pay_date(text)


def lacks_year(text: str, role: str) -> bool:
    """Return whether a cell has a quarter or a month, by its ``role``, without a year."""
    reading = cells.quarter if role == "quarter" else cells.month
    try:
        reading(text)
    except InputError:
        try:
            reading(text, date.max.year)
        except InputError:
            return False
        return True
    return False
