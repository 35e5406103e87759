"""Read and format days and quarters, once for each different day."""

from collections.abc import Callable, Sequence
from datetime import date

import polars as pl

from calculators.batch.parse import parser, read_distinct
from calculators.batch.refusals import Read
from calculators.models.fields import Day, QuarterText
from calculators.worksheet.calendar import Quarter, quarter_text
from calculators.worksheet.columns import DAY_OF_EPOCH, quarter_number


def once_a_day(days: pl.Series, find: Callable[[pl.Series], pl.Series]) -> pl.Series:
    """Return the result of ``find`` for each of ``days``, computed once for each day in their span.

    Rows are usually many and days are few, so this is faster than to compute every row.

    >>> from datetime import date
    >>> once_a_day(pl.Series([date(2026, 3, 1), None]), lambda days: days.dt.year()).to_list()
    [2026, None]
    """
    numbers = days.to_physical()
    first, last = numbers.min(), numbers.max()
    if not isinstance(first, int) or not isinstance(last, int) or last - first >= len(days):
        return find(days).alias(days.name)
    every = pl.int_range(first, last + 1, eager=True).cast(pl.Date)
    return find(every).gather(numbers - first).alias(days.name)


PERIODS = ("quarter", "pay_date")
_quarter = parser(QuarterText)


def first_days(quarters: pl.Series) -> Read:
    """Read the first day of each quarter, written as ``2026-Q1``."""
    return read_distinct(quarters, _first_day, pl.Date())


def first_days_of(quarters: pl.Series) -> pl.Series:
    """Return the first day of each quarter, which ``quarters`` gives as a text or as that day.

    Raise ``ValueError`` for any other value.

    >>> first_days_of(pl.Series(["2026-Q2"])).to_list()
    [datetime.date(2026, 4, 1)]
    """
    if quarters.dtype == pl.Date:
        found, wrong = quarters, (quarters != quarters.dt.truncate("1q")).arg_true().to_list()
    else:
        read = first_days(quarters.cast(pl.String))
        found, wrong = read.values, list(read.refused)
    if wrong:
        raise ValueError(f"Row {min(wrong) + 1} has no quarter such as 2026-Q1, or its first day.")
    return found


def quarters_of(days: pl.Series) -> pl.Series:
    """Return the quarter of each day, written as ``2026-Q1``.

    >>> quarters_of(pl.Series([date(2026, 5, 1)])).to_list()
    ['2026-Q2']
    """
    return once_a_day(days, lambda every: quarter_texts(_quarter_numbers(every)))


def quarter_numbers(days: pl.Series) -> pl.Series:
    """Return the number of the quarter (year times 4, plus 0 to 3) of each day."""
    return once_a_day(days, _quarter_numbers)


def _quarter_numbers(days: pl.Series) -> pl.Series:
    return quarter_number(days.to_physical() + DAY_OF_EPOCH)


def quarter_texts(positions: pl.Series) -> pl.Series:
    """Return the quarter of each number (year times 4, plus 0 to 3), written as ``2026-Q1``."""
    distinct = positions.unique().to_list()
    start = min(distinct, default=0)
    names = pl.Series([quarter_text(each) for each in range(start, max(distinct, default=0) + 1)])
    return names.gather(positions - start)


def year_texts(quarters: pl.Expr) -> pl.Expr:
    """Return the year of each quarter that is written as ``2026-Q1``, as a text.

    >>> pl.select(year_texts(pl.lit("2026-Q1"))).item()
    '2026'
    """
    return quarters.str.head(4)


def days(texts: pl.Series) -> Read:
    """Read each day, written as ``2026-03-02``, or take days as they are."""
    return Read(texts, {}) if texts.dtype == pl.Date else read_distinct(texts, parser(Day), pl.Date())


def period_of(names: Sequence[str]) -> str:
    """Return the one of ``PERIODS`` that is among the columns.

    Raise ``ValueError`` if there is none, or both.
    """
    found = [name for name in PERIODS if name in names]
    if len(found) != 1:
        raise ValueError("Give either the column quarter or the column pay_date.")
    return found[0]


def _first_day(text: str) -> date:
    return Quarter.parse(_quarter(text)).first_day
