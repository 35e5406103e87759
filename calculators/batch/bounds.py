"""Checked at the door, so that nothing overflows inside: no value is missing and wages are within their bounds."""

from collections.abc import Sequence
from typing import Protocol

import polars as pl

MOST_CENTS = 99_999_999_999


class Table(Protocol):
    """A polars frame, an Arrow table, or another table of columns that Arrow's interface gives away."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The columns."""


def check(rows: pl.DataFrame, columns: Sequence[str]) -> None:
    """``ValueError`` where one of the ``columns`` is not there or lacks a value, or wages are out of bounds."""
    for name in columns:
        if name not in rows.columns:
            raise ValueError(f"The column {name} is missing.")
        if rows[name].null_count():
            raise ValueError(f"The column {name} lacks a value in some row.")
    if rows["wages"].dtype != pl.Int64 or not rows["wages"].is_between(0, MOST_CENTS).all():
        raise ValueError(f"Give wages as int64 cents from 0 to {MOST_CENTS}.")
