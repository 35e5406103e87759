"""Run the worksheet on int64 columns, in the few steps that plain operators do not cover."""

from typing import Any

import polars as pl

DAY_OF_EPOCH = 719_163


def where(condition: pl.Series, chosen: Any, otherwise: Any) -> pl.Series:
    """Return ``chosen`` or ``otherwise`` row by row, as ``condition`` is true or false.

    Columns are computed line by line. A whole chain as one expression would repeat its inner lines each time they are
    used, and grow beyond measure.
    """
    return pl.select(pl.when(condition).then(chosen).otherwise(otherwise)).to_series()


def quarter_number(day_number: pl.Series) -> pl.Series:
    """Return the number of the quarter (year times 4, plus 0 to 3) of each day number."""
    day = (day_number - DAY_OF_EPOCH).cast(pl.Int32).cast(pl.Date)
    return day.dt.year().cast(pl.Int64) * 4 + day.dt.quarter().cast(pl.Int64) - 1
