"""Works out once for each day what a column of days needs for every row: rows are many, days are few."""

from collections.abc import Callable

import polars as pl


def once_a_day(days: pl.Series, find: Callable[[pl.Series], pl.Series]) -> pl.Series:
    """What ``find`` gives for ``days``, each by itself, found for the days from the first to the last.

    >>> from datetime import date
    >>> once_a_day(pl.Series([date(2026, 3, 1), None]), lambda days: days.dt.year()).to_list()
    [2026, None]
    """
    numbers = days.to_physical()
    first, last = numbers.min(), numbers.max()
    if not isinstance(first, int) or not isinstance(last, int):
        return find(days).alias(days.name)
    every = pl.int_range(first, last + 1, dtype=pl.Int32, eager=True).cast(pl.Date)
    return find(every).gather(numbers - first).alias(days.name)
