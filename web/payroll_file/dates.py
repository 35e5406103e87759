"""Read the days, months, quarters and years in the cells of a payroll file."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from calculators.worksheet.calendar import Quarter
from web.forms.errors import InputError
from web.payroll_file import cells

QUARTER = re.compile(r"((?:19|20)\d\d)[ -]?[QT]([1-4])|[QT]([1-4])[ '-]{0,2}((?:19|20)?\d\d)", re.IGNORECASE)
SPELLED_QUARTER = re.compile(r"\b(?:(\w+) quarter\b|quarter ([1-4])\b|([1-4])q(?![a-z])),?(?: of\b)?", re.IGNORECASE)
ORDINALS = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4}
BARE_QUARTER = re.compile(r"[QT]?([1-4])(?:\.0)?", re.IGNORECASE)


@lru_cache(maxsize=1024)
def quarter(text: str, year: int | None = None) -> Quarter:
    """Return the quarter, written in one of the usual ways.

    A number alone is a quarter of ``year``.

    >>> str(quarter("2026-Q1")), str(quarter("q4 2019")), str(quarter("2", 2026))
    ('2026-Q1', '2019-Q4', '2026-Q2')
    >>> str(quarter("2nd Quarter 2026")), str(quarter("3Q 2026")), str(quarter("Quarter 4", 2025))
    ('2026-Q2', '2026-Q3', '2025-Q4')
    >>> str(quarter("1Q26")), str(quarter("Q1 '26")), str(quarter("Q3-25")), str(quarter("Jan-Mar 2026"))
    ('2026-Q1', '2026-Q1', '2025-Q3', '2026-Q1')
    """
    known = SPELLED_QUARTER.sub(_short_quarter, with_quarters(cells.known(text)))
    found = QUARTER.fullmatch(known)
    if found is not None:
        return Quarter(whole_year(found[1] or found[4]), int(found[2] or found[3]))
    bare = BARE_QUARTER.fullmatch(known)
    if bare is None or year is None:
        raise InputError("invalid_quarter")
    return Quarter(year, int(bare[1]))


def _short_quarter(found: re.Match[str]) -> str:
    ordinal, *digits = found.groups()
    number = ORDINALS.get(ordinal.casefold()) if ordinal else "".join(filter(None, digits))
    return f"Q{number}" if number else found[0]


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january ene enero", "feb february febrero", "mar march marzo", "apr april abr abril", "may mayo",
            "jun june junio", "jul july julio", "aug august ago agosto", "sep sept september septiembre",
            "oct october octubre", "nov november noviembre", "dec december dic diciembre",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
NAMED = "|".join(sorted(MONTHS, key=len, reverse=True))
TO_MONTH = r"\.?(?:[\W_]+(?:to|through|thru|a)\b)?[\W_]+"
MONTHS_OF_QUARTER = re.compile(
    rf"\b(?P<first>{NAMED}){TO_MONTH}(?:(?P<middle>{NAMED}){TO_MONTH})?(?P<last>{NAMED})\b[.,]*", re.IGNORECASE
)


def with_quarters(text: str) -> str:
    """Return a text with the months of a quarter as its number.

    >>> with_quarters("Jan-Mar 2026"), with_quarters("april, may, june wages"), with_quarters("Jan-Jun 2026")
    ('Q1 2026', 'Q2 wages', 'Jan-Jun 2026')
    """
    return MONTHS_OF_QUARTER.sub(_quarter_of_months, text)


def _quarter_of_months(found: re.Match[str]) -> str:
    first, last = (MONTHS[found[part].casefold()] for part in ("first", "last"))
    whole = first % 3 == 1 and last == first + 2
    middle = found["middle"] is None or MONTHS[found["middle"].casefold()] == first + 1
    return f"Q{last // 3}" if whole and middle else found[0]


TIME = (
    r"(?:[ T](?P<time>(?P<hour>\d{1,2}):\d{2}(?::\d{2}(?:\.\d+)?)?)(?: ?[AP]M)?"
    r"(?: ?(?:(?P<utc>Z|UTC|[+-]00:?00)|-0[45]:?00))?)?"
)
HOURS_AHEAD = 5
"""The most hours of universal time (UTC) ahead of the time in Massachusetts."""
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]* )?"
ORDINAL = r"(?:st|nd|rd|th)?"
DAYS = (
    r"(?P<y1>\d{4})-(?P<m1>\d\d)-(?P<d1>\d\d)",
    r"(?P<y2>\d{4})[/.-](?P<m2>\d{1,2})[/.-](?P<d2>\d{1,2})",
    r"(?P<y3>(?:19|20)\d\d)(?P<m3>\d\d)(?P<d3>\d\d)",
    r"(?P<m4>\d{1,2})(?P<mark>[/.-])(?P<d4>\d{1,2})(?P=mark)(?P<y4>\d{4}|\d\d)",
    rf"(?P<m5>{NAMED})\.?[ -](?P<d5>\d{{1,2}}){ORDINAL},?[ -](?P<y5>\d{{4}})",
    rf"(?P<d6>\d{{1,2}}){ORDINAL}(?: de |[ -]?)(?P<m6>{NAMED})\.?,?(?: de |[ -]?)(?P<y6>\d{{4}}|\d\d)",
)
DAY = re.compile(rf"{WEEKDAY}(?:{'|'.join(DAYS)}){TIME}", re.IGNORECASE)
EXCEL_DAY = re.compile(r"([3-7]\d{4})(?:\.\d+)?")
"""A day as the number that Excel keeps for it, from 2000 on."""
EXCEL_DAY_ZERO = date(1899, 12, 30)
BEFORE_DAY = r"(?:(?<![\w/.-])|(?<=[/.-]\d\d-)|(?<=[/.-]\d{4}-))"
AFTER_DAY = r"(?![\w/]|-(?!\d{1,4}[/.-]\d{1,2}[/.-]\d))"
"""The signs before and after a day in a text. A dash alone may be between two days."""
NUMBERED = re.compile(rf"{BEFORE_DAY}(\d{{1,2}})([/.-])(\d{{1,2}})\2(?:\d{{4}}|\d\d){AFTER_DAY}")
"""A day of which only the order of its two first numbers says which is the month."""
MONTHS_OF_YEAR = 12
Order = Literal["day_first", "month_first"]
"""The order of day and month in days such as 03/04/2026."""


@lru_cache(maxsize=4096)
def pay_date(text: str, order: Order | None = None) -> date:
    """Return the day, in one of the ways that programs write it.

    In a day with slashes the month comes first, unless the ``order`` is another. Dots are used in both ways. Without
    an order, a day with dots is refused if it may be two days. A time in UTC may be one of the day before in
    Massachusetts. It is refused, unless it is midnight, which only marks the day.

    >>> {str(pay_date(text)) for text in ("2026-03-02", "3/2/2026", "03/02/26 0:00", "2-Mar-26", "Monday, Mar 2, 2026")}
    {'2026-03-02'}
    >>> {str(pay_date(text, "day_first")) for text in ("2026-03-02", "2.3.2026", "02/03/26")}
    {'2026-03-02'}
    """
    known = cells.known(text)
    if number := EXCEL_DAY.fullmatch(known):
        return EXCEL_DAY_ZERO + timedelta(days=int(number[1]))
    found = DAY.fullmatch(known)
    if found is None or (found["utc"] and int(found["hour"]) < HOURS_AHEAD and found["time"].strip("0:.")):
        raise InputError("invalid_pay_date")
    return _day_of(found, order=order)


def is_excel_day(text: str) -> bool:
    """Return whether a date is written as the number that Excel keeps for it.

    >>> is_excel_day("46094"), str(pay_date("46094")), is_excel_day("2026-03-13")
    (True, '2026-03-13', False)
    """
    return EXCEL_DAY.fullmatch(text.strip()) is not None


def _day_of(found: re.Match[str], *, order: Order | None) -> date:
    year, month, day = next(
        (found[f"y{form}"], found[f"m{form}"], found[f"d{form}"]) for form in range(1, 7) if found[f"y{form}"]
    )
    if found["mark"] == "." and order is None:
        if is_month_or_day_first(found[0]):
            raise InputError("invalid_pay_date")
        order = "day_first" if int(month) > MONTHS_OF_YEAR else "month_first"
    if found["mark"] and order == "day_first":
        day, month = month, day
    try:
        return date(whole_year(year), MONTHS.get(month.casefold()) or int(month), int(day))
    except ValueError:
        raise InputError("invalid_pay_date") from None


def whole_year(digits: str) -> int:
    """Return the year, in this century if it has two digits."""
    return int(digits) if len(digits) > 2 else 2000 + int(digits)


def is_day_first(text: str) -> bool:
    """Return whether one of the dates in a cell can only be read with the day before the month.

    >>> is_day_first("13/03/2026"), is_day_first("03/13/2026"), is_day_first("03/04/2026")
    (True, False, False)
    """
    return any(other <= MONTHS_OF_YEAR < first for first, _, other in _numbered(text))


def is_month_first(text: str) -> bool:
    """Return whether one of the dates in a cell can only be read with the month before the day."""
    return any(first <= MONTHS_OF_YEAR < other for first, _, other in _numbered(text))


def is_month_or_day_first(text: str) -> bool:
    """Return whether one of the dates in a cell reads as another day if the day comes before the month.

    >>> is_month_or_day_first("03/04/2026"), is_month_or_day_first("03/03/2026"), is_month_or_day_first("03/13/2026")
    (True, False, False)
    """
    return any(first != other and max(first, other) <= MONTHS_OF_YEAR for first, _, other in _numbered(text))


def order_of(texts: Iterable[str], of_dots: Order | None = None) -> Order | None:
    """Return the order of day and month in the days of some texts, or ``None`` if none can tell.

    ``of_dots`` is the order if all days have dots and may be read in both ways.

    >>> order_of(["03/04/2026", "31/03/2026"]), order_of(["03.04.2026"], "day_first"), order_of(["03/04/2026"])
    ('day_first', 'day_first', None)
    """
    found = {text: [mark for _, mark, _ in _numbered(text)] for text in texts}
    day, month = (any(map(sure, found)) for sure in (is_day_first, is_month_first))
    dots = {mark for marks in found.values() for mark in marks} == {"."}
    if day != month:
        return "day_first" if day else ("month_first" if dots else None)
    return of_dots if dots and not day else None


@lru_cache(maxsize=4096)
def _numbered(text: str) -> list[tuple[int, str, int]]:
    """Return the first two numbers of each day with three numbers, and the mark between them."""
    return [(int(found[1]), found[2], int(found[3])) for found in NUMBERED.finditer(text)]


YEAR = re.compile(r"((?:19|20)\d\d)(?:\.0)?")


@lru_cache(maxsize=256)
def year(text: str) -> int:
    """Return the year, of four digits.

    >>> year("2026")
    2026
    """
    found = YEAR.fullmatch(cells.known(text))
    if found is None:
        raise InputError("invalid_year")
    return int(found[1])


MONTH = re.compile(
    rf"(?P<y1>(?:19|20)\d\d)[-/ ]?(?P<m1>\d{{1,2}})|(?P<m2>\d{{1,2}})[-/ ](?P<y2>(?:19|20)\d\d)"
    rf"|(?P<m3>{NAMED})\.?[-, ]*(?P<y3>(?:19|20)\d\d)|(?P<m4>{NAMED})\.?[-/, ]+['\N{{RIGHT SINGLE QUOTATION MARK}}]?"
    rf"(?P<y4>\d\d)|(?P<y5>\d\d)[- ](?P<m5>{NAMED})\.?|(?P<m6>\d{{1,2}}|{NAMED})(?:\.0)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def month(text: str, year: int | None = None, order: Order | None = None) -> date:
    """Return the first day of a month, in ``year`` if the text has no year.

    A number before a name may be a day, so it is not read as another year than ``year``.

    >>> str(month("2026-03")), str(month("March 2026")), str(month("3", 2026))
    ('2026-03-01', '2026-03-01', '2026-03-01')
    >>> str(month("Mar-26")), str(month("Mar '26")), str(month("26-Mar"))
    ('2026-03-01', '2026-03-01', '2026-03-01')
    """
    known = cells.known(text)
    found = MONTH.fullmatch(known)
    if found is None:
        return pay_date(known, order).replace(day=1)
    name = next(found[f"m{form}"] for form in range(1, 7) if found[f"m{form}"])
    written = next((found[f"y{form}"] for form in range(1, 6) if found[f"y{form}"]), None)
    of_year = whole_year(written) if written else year
    number = MONTHS.get(name.casefold()) or int(name)
    other_year = found["y5"] is not None and year not in {None, of_year}
    if of_year is None or other_year or not 1 <= number <= 12:
        raise InputError("invalid_month")
    return date(of_year, number, 1)
