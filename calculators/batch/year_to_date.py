"""What a person was paid earlier in the year, for every row at once."""

from dataclasses import dataclass

import polars as pl

from calculators.batch.each_day import once_a_day
from calculators.columns import where

MOST_ROWS = 90_000_000
"""So many times the largest wages still add up within an int64."""

DAYS, KINDS = 2**24, 2**2
"""More than there are days and kinds, so that a number has room for both beside the person."""


@dataclass(frozen=True, slots=True)
class YearToDate:
    """The cents paid before each row in its year, and which rows are doubled."""

    earlier: pl.Series
    doubled: pl.Series


def year_to_date(people: pl.Series, days: pl.Series, kinds: pl.Series, wages: pl.Series) -> YearToDate:
    """The sum of the ``wages`` (cents) of the same person and year on earlier days.

    ``people`` are numbers (uint32), ``days`` dates. Rows of one person, kind and day are doubled: nobody
    can tell which of them is true, or which came first, so none counts.
    """
    if len(wages) > MOST_ROWS:
        raise ValueError(f"Give at most {MOST_ROWS} rows at once.")
    keys = _keys(people, days, kinds)
    if keys.is_sorted():
        return _of_sorted(keys, people, days, wages)
    order = keys.arg_sort()
    running = _of_sorted(*(values.gather(order) for values in (keys, people, days, wages)))
    return YearToDate(_back(running.earlier, order), _back(running.doubled, order))


def _keys(people: pl.Series, days: pl.Series, kinds: pl.Series) -> pl.Series:
    """Person, day and kind as one number that sorts in this order."""
    by_day = people.cast(pl.UInt64) * DAYS + (days.to_physical() + DAYS // 2).cast(pl.UInt64)
    return by_day * KINDS + kinds.to_physical().cast(pl.UInt64)


def _of_sorted(keys: pl.Series, people: pl.Series, days: pl.Series, wages: pl.Series) -> YearToDate:
    """The running sum before each row, from its person's first row of the year on."""
    again = keys.eq_missing(keys.shift(1))
    doubled = again | again.shift(-1, fill_value=False)
    paid = wages
    if doubled.any():
        paid = where(doubled, 0, wages)
    before = paid.cum_sum() - paid
    years = once_a_day(days, lambda every: every.dt.year())
    first = people.ne_missing(people.shift(1)) | years.ne_missing(years.shift(1))
    return YearToDate(before - pl.select(pl.when(first).then(before).forward_fill()).to_series(), doubled)


def _back(values: pl.Series, order: pl.Series) -> pl.Series:
    """``values``, sorted by ``order``, in the order of the rows."""
    return pl.zeros(len(values), dtype=values.dtype, eager=True).scatter(order, values)
