"""Columns of exact values as the texts that stand in a CSV file, so that the same reading applies to both."""

from datetime import date

import polars as pl

from calculators.columns import where

EXACT = "text, Decimal, whole numbers or dates"
TYPES = (pl.String, pl.Categorical, pl.Enum, pl.Null, pl.Date, pl.Decimal)
DECIMALS = 2
NO_DAY = "no day of the calendar"


def is_exact(dtype: pl.DataType) -> bool:
    """Whether each value of this type has one plain text."""
    return dtype.is_integer() or isinstance(dtype, TYPES)


def as_texts(rows: pl.DataFrame) -> pl.DataFrame:
    """``rows``, whose columns are exact, with every column as texts; decimals without zeros after the second place.

    >>> from decimal import Decimal
    >>> as_texts(pl.DataFrame({"wages": [Decimal("1.5000"), Decimal("2.1250")]}))["wages"].to_list()
    ['1.50', '2.125']
    """
    return rows.select(_texts(rows[name]) for name in rows.columns)


def _texts(values: pl.Series) -> pl.Series:
    dtype = values.dtype
    if dtype == pl.Date:
        return _days(values)
    texts = values.cast(pl.String)
    if isinstance(dtype, pl.Decimal) and dtype.scale > DECIMALS:
        return texts.str.replace(f"0{{0,{dtype.scale - DECIMALS}}}$", "")
    return texts


def _days(values: pl.Series) -> pl.Series:
    """Days as ISO texts; a number that stands for no day, which polars would not write, as a text that is refused."""
    is_day = values.is_between(date.min, date.max).fill_null(value=True)
    texts = where(is_day, values, None).cast(pl.String)
    return where(is_day, texts, pl.lit(NO_DAY)).alias(values.name)
