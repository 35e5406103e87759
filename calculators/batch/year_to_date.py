"""What a person was paid earlier in the year, for every row at once."""

from dataclasses import dataclass

import polars as pl

MOST_ROWS = 90_000_000
"""So many times the largest wages still add up within an int64."""

DAY_BITS = 2**24
KIND_BITS = 2**2


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
    order = None if keys.is_sorted() else keys.arg_sort()
    sorted_keys = keys if order is None else keys.gather(order)
    again = (sorted_keys == sorted_keys.shift(1)).fill_null(value=False)
    doubled = again | again.shift(-1, fill_value=False)
    paid = wages if order is None else wages.gather(order)
    if doubled.any():
        paid = pl.select(pl.when(doubled).then(0).otherwise(paid)).to_series()
    earlier = _since_new_year(sorted_keys, paid)
    if order is None:
        return YearToDate(earlier, doubled)
    return YearToDate(_back(earlier, order), _back(doubled, order))


def _keys(people: pl.Series, days: pl.Series, kinds: pl.Series) -> pl.Series:
    """Person, day and kind as one number that sorts in this order."""
    by_day = people.cast(pl.UInt64) * DAY_BITS + (days.to_physical() + DAY_BITS // 2).cast(pl.UInt64)
    return by_day * KIND_BITS + kinds.to_physical().cast(pl.UInt64)


def _since_new_year(keys: pl.Series, paid: pl.Series) -> pl.Series:
    """The running sum before each row, from its person's first row of the year on."""
    by_day = keys // KIND_BITS
    days = ((by_day % DAY_BITS).cast(pl.Int32) - DAY_BITS // 2).cast(pl.Date)
    years = (by_day // DAY_BITS) * KIND_BITS**7 + days.dt.year().cast(pl.UInt64)
    before = paid.cum_sum() - paid
    first = (years != years.shift(1)).fill_null(value=True)
    return before - pl.select(pl.when(first).then(before).forward_fill()).to_series()


def _back(values: pl.Series, order: pl.Series) -> pl.Series:
    """``values``, sorted by ``order``, in the order of the rows."""
    return pl.zeros(len(values), dtype=values.dtype, eager=True).scatter(order, values)
