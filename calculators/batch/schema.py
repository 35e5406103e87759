"""Check the type and the bounds of each column, so that no later sum overflows."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Protocol

import polars as pl
from msgspec import Struct

from calculators.models.fields import FIRST_YEAR, LAST_YEAR, MOST_CENTS

EMPLOYER = "employer_name"
"""The column of the employer who pays, in the rows of a payroll of several employers."""
BOUNDED = (pl.Date, pl.Int64)
"""The types whose values have bounds."""


class Table(Protocol):
    """A polars frame, an Arrow table, or another table with Arrow's interface."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Return the columns."""


class Form(Struct, frozen=True):
    """The types that a column may have, their description, and the bounds of its days or numbers."""

    types: tuple[type[pl.DataType], ...]
    description: str
    bounds: tuple[Any, Any] | None = None

    def fits(self, values: pl.Series) -> bool:
        """Return whether the ``values`` that are not null are of this form."""
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
FRACTION = Form((pl.Int64, pl.Null), "int64 ten-thousandths from 0 to 10000", (0, 10_000))
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
    "employer_pays_medical": FRACTION,
    "employer_pays_family": FRACTION,
    "group": TEXT,
    "row": Form((pl.Int64, pl.UInt32), "whole numbers (int64)"),
}
"""The form of each column. A column of nulls has no type, and counts as a column without values."""


def frame_of(table: Table) -> pl.DataFrame:
    """Return ``table`` as a polars frame.

    Raise ``ValueError`` if two columns have the same name.
    """
    try:
        return pl.DataFrame(table)
    except pl.exceptions.DuplicateError:
        raise ValueError("Two columns have the same name. Keep one.") from None


def check(
    rows: pl.DataFrame, required: Sequence[str], *, optional: Sequence[str] = (), answers: Collection[str] = ()
) -> None:
    """Check that each column is there, has values of its form, and does not have the name of an answer.

    An ``optional`` column may lack values, or be missing. Raise ``ValueError`` for the first wrong column.
    """
    for name in answers:
        if name in rows.columns:
            raise ValueError(f"The column {name} has the name of an answer. Rename or remove it.")
    for name in required:
        if name not in rows.columns:
            raise ValueError(f"The column {name} is missing.")
        if rows[name].null_count():
            raise ValueError(f"The column {name} lacks a value in some row.")
    for name in (*required, *optional):
        if name in rows.columns and not FORMS[name].fits(rows[name]):
            raise ValueError(f"The column {name} is not valid. Give {name} as {FORMS[name].description}.")


def among(values: pl.Series, known: pl.Enum) -> pl.Series:
    """Return ``values`` as the type ``known``.

    Raise ``ValueError`` if there is another value.
    """
    if values.dtype == known:
        return values
    found = values.cast(pl.String).cast(known, strict=False)
    unknown = (found.is_null() & values.is_not_null()).arg_true()
    if len(unknown):
        raise ValueError(f"Row {unknown[0] + 1} has no {values.name} such as {', '.join(known.categories)}.")
    return found
