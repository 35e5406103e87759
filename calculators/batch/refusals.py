"""What is told of a row that cannot be read: where it stands and the class of the value, never the value."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

REFUSED = pl.Schema({"row": pl.Int64, "column": pl.String, "value_class": pl.String})
"""A refused row: its ``row`` as numbered by who asks, the column that is wrong and the class of its value."""


@dataclass(frozen=True, slots=True)
class Read:
    """A column read: its values, null where one is refused, and the class of each refused value by its place."""

    values: pl.Series
    refused: Mapping[int, str]


def refused_rows(numbers: pl.Series, wrong: Mapping[int, tuple[str, str]]) -> pl.DataFrame:
    """The table of refused rows: ``wrong`` gives column and value class by the place in ``numbers``."""
    places = pl.Series(list(wrong), dtype=pl.UInt32)
    columns, classes = zip(*wrong.values(), strict=True) if wrong else ((), ())
    table = {"row": numbers.gather(places), "column": list(columns), "value_class": list(classes)}
    return pl.DataFrame(table, schema=REFUSED)
