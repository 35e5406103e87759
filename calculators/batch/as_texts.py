"""Columns of exact values as the texts that stand in a CSV file, so that the same reading applies to both."""

import polars as pl

EXACT = "text, Decimal, whole numbers or dates"
TYPES = (pl.String, pl.Categorical, pl.Enum, pl.Null, pl.Date, pl.Decimal)
DECIMALS = 2


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
    texts = values.cast(pl.String)
    dtype = values.dtype
    if isinstance(dtype, pl.Decimal) and dtype.scale > DECIMALS:
        return texts.str.replace(f"0{{0,{dtype.scale - DECIMALS}}}$", "")
    return texts
