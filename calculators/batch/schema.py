"""Checked at the door, so that nothing overflows inside: each column is of its type and its values within bounds."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

import polars as pl

from calculators.models.fields import FIRST_YEAR, LAST_YEAR

MOST_CENTS = 99_999_999_999
BOUNDED = (pl.Date, pl.Int64)
"""The types whose values have a least and a most."""


class Table(Protocol):
    """A polars frame, an Arrow table, or another table of columns that Arrow's interface gives away."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The columns."""


@dataclass(frozen=True, slots=True)
class Form:
    """The types that a column may have, what to ``give``, and the least and the most of its days or numbers."""

    types: tuple[type[pl.DataType], ...]
    give: str
    bounds: tuple[Any, Any] | None = None

    def fits(self, values: pl.Series) -> bool:
        """Whether ``values`` are of this form, as far as they are given."""
        if not isinstance(values.dtype, self.types):
            return False
        if self.bounds is None or not isinstance(values.dtype, BOUNDED):
            return True
        return bool(values.is_between(*self.bounds).all())


TEXT = Form((pl.String, pl.Categorical, pl.Enum, pl.Null), "texts")
DAYS = f"days (pl.Date) of the years {FIRST_YEAR} to {LAST_YEAR}"
BOUNDS_OF_DAYS = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
QUARTER = Form((*TEXT.types, pl.Date), f"texts such as 2026-Q1, or {DAYS}", BOUNDS_OF_DAYS)
DAY = Form((pl.Date, pl.Null), DAYS, BOUNDS_OF_DAYS)
FORMS: Mapping[str, Form] = {
    "person": TEXT,
    "kind": TEXT,
    "employer": TEXT,
    "quarter": QUARTER,
    "pay_date": DAY,
    "leave_start_date": DAY,
    "application_date": DAY,
    "employment_status": TEXT,
    "wages": Form((pl.Int64,), f"int64 cents from 0 to {MOST_CENTS}", (0, MOST_CENTS)),
    "row": Form((pl.Int64, pl.UInt32), "whole numbers (int64)"),
}
"""The form of each column. A column of nulls alone has no type of its own: it is a column without values."""


def frame_of(table: Table) -> pl.DataFrame:
    """``table`` as a polars frame; ``ValueError`` where a column is there twice."""
    try:
        return pl.DataFrame(table)
    except pl.exceptions.DuplicateError:
        raise ValueError("A column is there twice. Keep one.") from None


def check(
    rows: pl.DataFrame, required: Sequence[str], *, optional: Sequence[str] = (), answers: Collection[str] = ()
) -> None:
    """``ValueError`` where a column is missing, lacks a value, is not of its form or has the name of an answer.

    A value that is lacking, or the whole column, may do so only where it is ``optional``.
    """
    for name in answers:
        if name in rows.columns:
            raise ValueError(f"The column {name} has the name of an answer. Rename it, or leave it out.")
    for name in required:
        if name not in rows.columns:
            raise ValueError(f"The column {name} is missing.")
        if rows[name].null_count():
            raise ValueError(f"The column {name} lacks a value in some row.")
    for name in (*required, *optional):
        if name in rows.columns and not FORMS[name].fits(rows[name]):
            raise ValueError(f"The column {name} is not in order. Give {name} as {FORMS[name].give}.")


def among(values: pl.Series, known: pl.Enum) -> pl.Series:
    """``values`` as of the type ``known``; ``ValueError`` where another one is given."""
    if values.dtype == known:
        return values
    found = values.cast(pl.String).cast(known, strict=False)
    unknown = (found.is_null() & values.is_not_null()).arg_true()
    if len(unknown):
        raise ValueError(f"Row {unknown[0] + 1} has no {values.name} such as {', '.join(known.categories)}.")
    return found
