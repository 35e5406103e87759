"""Read the day, quarter or year in which wages were paid, from a heading, a cell or a choice."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from calculators.worksheet.calendar import Quarter
from rules import Coverage
from web.forms.errors import InputError
from web.payroll_file import dates
from web.payroll_file.dates import AFTER_DAY, BEFORE_DAY, DAYS, MONTHS, NAMED, ORDINALS, Order


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


QUARTER_AND_YEAR = re.compile(r"\s*([124])\s*/\s*((?:19|20)\d\d)\s*")
"""A quarter and its year. In 3/2026 the number may also be that of a quarter's last month."""


def quarter_in(text: str, year: int | None = None, order: Order | None = None) -> Quarter:
    """Return the quarter of a cell in a column of quarters, also from its first or last day.

    >>> str(quarter_in("Q1 2026")), str(quarter_in("1/2026")), str(quarter_in("3/31/2026"))
    ('2026-Q1', '2026-Q1', '2026-Q1')
    """
    if found := QUARTER_AND_YEAR.fullmatch(text):
        return Quarter(int(found[2]), int(found[1]))
    try:
        return dates.quarter(text, year)
    except InputError as error:
        if error.code == "invalid_quarter" and (day := _day_or_none(text, order)):
            known = Quarter.of_day(day)
            if day in {known.first_day, last_day_of(known)}:
                return known
        raise


def _day_or_none(text: str, order: Order | None) -> date | None:
    try:
        return dates.pay_date(text, order)
    except InputError:
        return None


def chosen_period(text: str) -> Period:
    """Return the period written as a year, a quarter or a day.

    >>> str(chosen_period("2026")), str(chosen_period("2026-Q1")), str(chosen_period("3/13/2026"))
    ('2026', '2026-Q1', '2026-03-13')
    """
    for reading in (lambda written: Year(dates.year(written)), dates.quarter, dates.pay_date):
        try:
            return reading(text)
        except InputError:
            continue
    raise InputError("invalid_period")


AMOUNT_WORDS = (
    "(?:total|gross|wages?|pay|earnings|amount|salary|compensation|paid|salarios?|bruto"
    "|(?:ma )?pfml (?:wages|earnings))"
)
QUARTER_WORDS = (
    r"(?:quarter|qtr|q|t|trimestre) ?(?P<q1>[1-4])",
    r"(?P<q2>1st|2nd|3rd|4th|first|second|third|fourth) (?:quarter|qtr)",
    r"(?P<q3>[1-4])q",
)
YEAR_WORD = r"(?:(?P<{name}>(?:19|20)\d\d) )?"
WIDE_QUARTER = re.compile(
    rf"{YEAR_WORD.format(name='y1')}(?:{AMOUNT_WORDS} )*(?:{'|'.join(QUARTER_WORDS)})(?: ?(?P<y2>(?:19|20)?\d\d))?"
    rf"(?: {AMOUNT_WORDS})*(?: (?P<y3>(?:19|20)\d\d))?"
)
WIDE_MONTH = re.compile(
    rf"{YEAR_WORD.format(name='y1')}(?:{AMOUNT_WORDS} )*(?P<m1>{NAMED})(?: (?P<y2>(?:19|20)\d\d))?(?: {AMOUNT_WORDS})*"
    r"|(?P<y3>(?:19|20)\d\d) (?P<m2>0[1-9]|1[0-2])|(?P<m3>0[1-9]|1[0-2]) (?P<y4>(?:19|20)\d\d)"
)
SHORT_MONTH = re.compile(
    rf"(?:{AMOUNT_WORDS} )*(?:(?P<m1>{NAMED}) (?P<n1>\d\d)|(?P<n2>\d\d) (?P<m2>{NAMED}))(?: {AMOUNT_WORDS})*"
)


class WidePeriod(Struct, frozen=True):
    """The quarter, month or day that a heading of wages names, and its year if the heading has one."""

    year: int | None
    quarter: int = 0
    month: int = 0
    day: int = 0
    sure: bool = True
    """False if the number next to a month may be a day and not a year."""

    @property
    def position(self) -> int:
        """Return the number of the month, counted from year 0 on."""
        return (self.year or 0) * 12 + self.month

    def of(self, year: int | None) -> Period:
        """Return the period, in ``year`` if the heading names none.

        Raise ``InputError`` if there is no year.
        """
        known = self.year or year
        if known is None:
            raise InputError("missing")
        if self.quarter:
            return Quarter(known, self.quarter)
        return date(known, self.month, self.day) if self.day else last_day_of_month(date(known, self.month, 1))


def wide_period(words: str) -> WidePeriod | None:
    """Return the quarter or month that the plain words of a heading name.

    >>> str(wide_period("q1 wages").of(2026)), str(wide_period("march 2026").of(None)), wide_period("gross")
    ('2026-Q1', '2026-03-31', None)
    >>> [str(wide_period(words).of(None)) for words in ("1q26", "q1 26 wages", "jan mar 2026", "jan 26")]
    ['2026-Q1', '2026-Q1', '2026-Q1', '2026-01-31']
    """
    if found := WIDE_QUARTER.fullmatch(dates.with_quarters(words).casefold()):
        ordinal = found["q1"] or found["q3"]
        return WidePeriod(
            _whole(found["y1"] or found["y2"] or found["y3"]),
            quarter=int(ordinal) if ordinal else ORDINALS[found["q2"]],
        )
    if found := WIDE_MONTH.fullmatch(words):
        name = found["m1"] or found["m2"] or found["m3"]
        year = _whole(next((found[f"y{form}"] for form in range(1, 5) if found[f"y{form}"]), None))
        return WidePeriod(year, month=MONTHS.get(name) or int(name))
    if found := SHORT_MONTH.fullmatch(words):
        month = MONTHS[found["m1"] or found["m2"]]
        return WidePeriod(_whole(found["n1"] or found["n2"]), month=month, sure=False)
    return None


def wide_day(heading: str, order: Order | None = None) -> WidePeriod | None:
    """Return the day that a heading is, as a spreadsheet keeps one that it may show as a month.

    >>> str(wide_day("2026-01-31").of(None)), wide_day("Jan 2026")
    ('2026-01-31', None)
    """
    day = _day_or_none(heading, order) if ANY_DAY.fullmatch(heading.strip()) else None
    return None if day is None else WidePeriod(day.year, month=day.month, day=day.day)


MARK_OF_YEAR = re.compile(r"['\N{RIGHT SINGLE QUOTATION MARK}]\d\d\b")


def surely_wide(found: Mapping[int, WidePeriod], headings: Sequence[str]) -> Mapping[int, WidePeriod]:
    """Return the periods of headings without those whose number may be a day.

    Several months with one number, or one after the other, have the number of a year. First days of months stand for
    the months.
    """
    unsure = [wide for wide in found.values() if not wide.sure]
    one_year = len({wide.year for wide in unsure}) == 1 and len({wide.month for wide in unsure}) == len(unsure)
    in_turn = all(after.position == before.position + 1 for before, after in pairwise(unsure))
    of_years = len(unsure) > 1 and (one_year or in_turn)
    of_months = all(wide.day == 1 for wide in found.values() if wide.day)
    return {
        place: replace(wide, day=0 if of_months else wide.day, sure=True)
        for place, wide in found.items()
        if wide.sure or of_years or MARK_OF_YEAR.search(headings[place])
    }


def _whole(digits: str | None) -> int | None:
    return dates.whole_year(digits) if digits else None


ANONYMOUS = re.compile(r"\?P<\w+>")
ANY_DAY = re.compile(
    rf"{BEFORE_DAY}(?:{'|'.join(ANONYMOUS.sub('?:', each.replace('(?P=mark)', '[/.-]')) for each in DAYS)}){AFTER_DAY}",
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


def days_in(text: str, order: Order | None = None) -> list[date]:
    """Return the days in a text.

    Raise ``InputError`` if one of them cannot be read.
    """
    return [dates.pay_date(written, order) for written in ANY_DAY.findall(text)]


def last_day_in(text: str, order: Order | None = None) -> date:
    """Return the last of the days in a cell such as ``03/02/2026 - 03/15/2026``.

    Raise ``InputError`` if it has none, or one that cannot be read.
    """
    days = days_in(text, order)
    return max(days) if days else dates.pay_date(text, order)


def lacks_year(text: str, role: str) -> bool:
    """Return whether a cell has a quarter or a month, by its ``role``, without a year."""
    reading = quarter_in if role == "quarter" else dates.month
    try:
        reading(text)
    except InputError:
        try:
            reading(text, date.max.year)
        except InputError:
            return False
        return True
    return False
