"""Read the pay day or period that the lines above the headings state."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, Self

from calculators.worksheet.calendar import Quarter
from web.forms.errors import InputError
from web.payroll_file import dates
from web.payroll_file.dates import MONTHS, NAMED, ORDINALS, WEEKDAY, Order
from web.payroll_file.periods import ANY_DAY, Period, Year, days_in, last_day_of, last_day_of_month, span_of, year_of

RANGE_OF_MONTHS = re.compile(
    rf"({NAMED})\.?(?: (\d{{1,2}}))?,?(?: ((?:19|20)\d\d))? ?(?:-|\N{{EN DASH}}|to|through|thru) ?"
    rf"({NAMED})\.?(?: (\d{{1,2}}))?,? ((?:19|20)\d\d)",
    re.IGNORECASE,
)
ORDINAL = "1st|2nd|3rd|4th|first|second|third|fourth"
ANY_QUARTER = re.compile(
    rf"\b(?:q([1-4])|([1-4])q|({ORDINAL}) quarters?|quarter ([1-4]))"
    r"(?: of|,)?[ -]?((?:19|20)\d\d)\b|\b((?:19|20)\d\d)[ -]?q([1-4])\b",
    re.IGNORECASE,
)
BARE_QUARTER = re.compile(
    rf"\b(?:q([1-4])|([1-4])q|quarter ([1-4])|({ORDINAL})(?= quarter|(?:,| and| &| to| through| -)+ (?:{ORDINAL})))\b"
    r"|(?<=\d\dq)([1-4])\b",
    re.IGNORECASE,
)
LAST_MONTH = re.compile(rf"\A(?:[\w,&-]+ ){{0,6}}({NAMED})\.?,? ((?:19|20)\d\d)\Z", re.IGNORECASE)
BARE_MONTH = re.compile(rf"\b({NAMED})\b\.?", re.IGNORECASE)
ANY_YEAR = re.compile(r"\A(?:(?:calendar|tax|payroll|for|the|year|of)[ :]*)*((?:19|20)\d\d)\Z", re.IGNORECASE)
BARE_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
PAID_ON = re.compile(
    r"pay ?day|(?:pay|check|cheque|payment|payroll|paid|deposit) ?date|date paid|paid on|fecha de pago", re.IGNORECASE
)
OF_PERIOD = re.compile(
    r"period|quarter|month|week|year|end(?:ed|ing)\b|through|thru"
    rf"|\b(?:payroll|pay|paid|payment)(?: of| for| on)?:? {WEEKDAY}(?=\d|(?:{NAMED})\b)",
    re.IGNORECASE,
)
"""Words that make a single day the one of the wages, and not the one of the report."""
PRINTED_ON = re.compile(
    r"print|generat|creat|export|prepared|download|as of|run (?:date|on)|report date(?! range)|page \d", re.IGNORECASE
)
WRITTEN_ON = re.compile(rf"{PRINTED_ON.pattern}|processed|(?<!pay )\brun\b", re.IGNORECASE)
"""Words before a day that is not one of the wages. A run may also be a payroll of its own."""
LABEL = re.compile(
    rf"(?={PAID_ON.pattern}|{WRITTEN_ON.pattern}|(?<!months )(?<!year )\bperiod)",
    re.IGNORECASE,
)
"""The start of a label with days of its own."""
FISCAL = re.compile(r"\bfiscal\b|\bfy ?\d", re.IGNORECASE)
COUNTS = {"two": 2, "three": 3, "four": 4, "six": 6, "nine": 9, "twelve": 12}
SO_FAR = re.compile(r"\byear[ -]to[ -]date\b|\bytd\b", re.IGNORECASE)
MONTHS_ENDED = re.compile(
    r"\b(?:(quarter)(?:[ -]to[ -]date|[ -]end(?:ed|ing))"
    rf"|(year)[ -]end(?:ed|ing)?|({'|'.join(COUNTS)}|\d\d?) months)\b",
    re.IGNORECASE,
)
LONGEST_TITLE = 300
Span = Period | tuple[date, date]


class Stated(NamedTuple):
    """The pay days and the spans that title lines state, with ``None`` for one that cannot be read."""

    paid: frozenset[Span | None]
    spans: frozenset[Span | None]

    @classmethod
    def of(cls, lines: Iterable[Sequence[str]], order: Order | None = None) -> Self:
        """Return what title lines state, with their days in this ``order`` if they have one.

        >>> str(Stated.of([["Pay day", " 03/13/2026"]]).period), str(Stated.of([["January 1 - March 31, 2026"]]).period)
        ('2026-03-13', '2026-Q1')
        """
        paid: set[Span | None] = set()
        spans: set[Span | None] = set()
        for line in lines:
            text = " ".join(" ".join(line).split())[:LONGEST_TITLE]
            fiscal = FISCAL.search(text)
            for piece in LABEL.split(text):
                if WRITTEN_ON.match(piece):
                    continue
                if PAID_ON.match(piece):
                    paid.update(_spans(piece, order))
                elif not fiscal:
                    spans.update(_reaching_back(piece, span) for span in _spans(piece, order))
        return cls(frozenset(paid), frozenset(spans))

    @property
    def period(self) -> Period | None:
        """Return the one period of the lines: a pay day before any span of days.

        ``None`` stands for no period, for several that differ, and for a span over several quarters.
        """
        stated = self.paid or self.spans
        only = next(iter(stated)) if len(stated) == 1 else None
        return None if only is None or _is_long(only) else only  # type: ignore[return-value]

    @property
    def year(self) -> int | None:
        """Return the one year of the lines, which a pay day alone does not give.

        >>> Stated.of([["First half"], ["January 1 - June 30, 2026"]]).year
        2026
        """
        stated = [*self.spans, *(each for each in self.paid if not isinstance(each, date))]
        years = {year for each in stated for year in _years(each)}
        return next(iter(years)) if len(years) == 1 else None


def _years(span: Span | None) -> Iterator[int | None]:
    if span is None:
        yield None
    elif _is_long(span):
        yield from (day.year for day in span)  # type: ignore[union-attr]
    else:
        yield year_of(span)  # type: ignore[arg-type]


def _is_long(span: Span) -> bool:
    """Return whether a span is longer than a day, a quarter or a year, or is in two of them."""
    return isinstance(span, tuple) and not isinstance(span, Quarter | Year)


def _spans(text: str, order: Order | None) -> Iterator[Span | None]:
    bare = text.strip(" -,;:|()")
    if found := RANGE_OF_MONTHS.search(bare):
        first_month, first_day, first_year, last_month, last_day, year = found.groups()
        start = _day(first_year or year, first_month, first_day or "1")
        end = _day(year, last_month, last_day or "1")
        yield span_of(start, end if last_day else last_day_of_month(end)) if start and end else None
    elif ANY_DAY.search(bare):
        try:
            days = days_in(bare, order)
        except InputError:
            yield None
            return
        if len(days) > 1 or PAID_ON.search(bare) or OF_PERIOD.search(bare):
            yield span_of(min(days), max(days))
    elif ANY_QUARTER.search(bare):
        yield _quarters(bare)
    elif found := LAST_MONTH.search(bare):
        yield _months(bare)
    elif found := ANY_YEAR.match(bare):
        yield Year(int(found[1]))


def _quarters(text: str) -> Span:
    """Return the quarter of a text, or the span from its first to its last one."""
    with_year = []
    for found in ANY_QUARTER.finditer(text):
        first, second, ordinal, third, year, other_year, fourth = found.groups()
        number = first or second or third or fourth
        with_year.append(Quarter(int(year or other_year), int(number) if number else ORDINALS[ordinal.casefold()]))
    quarters = [*with_year]
    if len({quarter.year for quarter in with_year}) == 1:
        for bare in BARE_QUARTER.findall(text):
            number = next(filter(None, bare)).casefold()
            quarters.append(Quarter(with_year[0].year, ORDINALS.get(number) or int(number)))
    first_one, last_one = (pick(quarters, key=lambda quarter: quarter.position) for pick in (min, max))
    return first_one if first_one == last_one else span_of(first_one.first_day, last_day_of(last_one))


def _months(text: str) -> Span:
    """Return the last day of the month of a text, or the span from its first to its last month."""
    numbers = [MONTHS[name.casefold()] for name in BARE_MONTH.findall(text)]
    years = [int(year) for year in BARE_YEAR.findall(text)]
    end = last_day_of_month(date(years[-1], numbers[-1], 1))
    return end if len(numbers) == 1 else span_of(min(date(years[0], numbers[0], 1), end), end)


def _reaching_back(text: str, span: Span | None) -> Span | None:
    """Return a span as it is, or that of the year so far or the months that the text says it ends."""
    if not isinstance(span, date | Quarter):
        return span
    end = last_day_of(span) if isinstance(span, Quarter) else span
    if SO_FAR.search(text):
        return span_of(date(end.year, 1, 1), end)
    if found := MONTHS_ENDED.search(text):
        quarter, year, count = found.groups()
        months = 3 if quarter else 12 if year else COUNTS.get(count.casefold()) or int(count)
        before = end.year * 12 + end.month - months
        return span_of(date(before // 12, before % 12 + 1, 1), last_day_of_month(end))
    return span


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), MONTHS[month.casefold()], int(day))
    except ValueError:
        return None


def only_day(text: str, order: Order | None = None) -> date | None:
    """Return the day if a text is nothing but a day.

    >>> only_day("April 3 2026"), only_day("Payroll 04/03/2026")
    (datetime.date(2026, 4, 3), None)
    """
    try:
        return dates.pay_date(text, order) if ANY_DAY.fullmatch(text.strip()) else None
    except InputError:
        return None
