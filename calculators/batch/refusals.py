"""Report refused rows by their place, the wrong column and the class of its value.

The value itself is never reported.
"""

from collections.abc import Mapping

import polars as pl
from msgspec import Struct

from calculators.models.fields import MOST_ROWS_OF_WAGES

REFUSED = pl.Schema({"row": pl.Int64, "column": pl.String, "value_class": pl.String})
"""A refused row: its number, the column that is wrong and the class of its value."""

PERSONAL = ("leave_start_date", "application_date", "employment_status")
"""The columns that have the same value on all rows of a person."""


class Read(Struct, frozen=True):
    """The values of a column, null for a refused one, and the class of each refused value by its place."""

    values: pl.Series
    refused: Mapping[int, str]


class Rows(Struct, frozen=True):
    """The rows of a chunk that can be read, the refused ones, and the people who have a refused row."""

    values: pl.DataFrame
    refused: pl.DataFrame
    incomplete: pl.Series


class Answers(Struct, frozen=True):
    """The answered rows, and the refused ones (columns as in ``REFUSED``)."""

    rows: pl.DataFrame
    refused: pl.DataFrame


def rows_of(numbers: pl.Series, reads: Mapping[str, Read]) -> Rows:
    """Return the rows numbered ``numbers``, column by column.

    A refused row names its first wrong column.
    """
    values = pl.DataFrame({"row": numbers, **{name: read.values for name, read in reads.items()}})
    first: dict[int, tuple[str, str]] = {}
    for name, read in reads.items():
        for place, value_class in read.refused.items():
            first.setdefault(place, (name, value_class))
    if not first:
        return Rows(values, refused_rows(numbers, {}), values["person"].head(0))
    places = pl.Series(sorted(first))
    refused = refused_rows(numbers, {place: first[place] for place in places})
    wrong = pl.zeros(len(values), dtype=pl.Boolean, eager=True).scatter(places, values=True)
    known = [place for place in places if place not in reads["person"].refused]
    return Rows(values.filter(~wrong), refused, values["person"].gather(known))


def refused_rows(numbers: pl.Series, wrong: Mapping[int, tuple[str, str]]) -> pl.DataFrame:
    """Return the table of refused rows.

    ``wrong`` gives the column and the value class by the place in ``numbers``.
    """
    places = pl.Series(list(wrong), dtype=pl.UInt32)
    columns, classes = zip(*wrong.values(), strict=True) if wrong else ((), ())
    table = {"row": numbers.gather(places), "column": list(columns), "value_class": list(classes)}
    return pl.DataFrame(table, schema=REFUSED)


def people_of(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the first row of each person, in the order of ``rows``, which number a person by its place.

    ``column`` and ``value_class`` name the first mistake in the person's rows. They are null if there is none.
    """
    places = pl.int_range(len(rows), dtype=pl.UInt32, eager=True)
    people = rows.filter(rows["person"] == places).select("person", "row", "label", *_personal(rows))
    return people.join(_mistakes(rows), on="person", how="left", maintain_order="left")


def _mistakes(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the people with a mistake in their rows, and the first one of each."""
    people = rows["person"]
    counts = rows.lazy().group_by("person").agg(pl.len()).collect(engine="streaming")
    found = {("wages", "too_many_rows"): counts.filter(pl.col("len") > MOST_ROWS_OF_WAGES)["person"]}
    for name in _personal(rows):
        differs = rows[name].ne_missing(rows[name].gather(people))
        found[name, "conflicting"] = people.filter(differs).unique()
    every = pl.concat(
        wrong.to_frame().with_columns(pl.lit(column).alias("column"), pl.lit(value_class).alias("value_class"))
        for (column, value_class), wrong in found.items()
    )
    return every.unique("person", keep="first")


def _personal(rows: pl.DataFrame) -> list[str]:
    return [name for name in PERSONAL if name in rows.columns]


def is_complete(people: pl.Series, wrong: pl.Series) -> pl.Series:
    """Return whether all rows of each row's person are right."""
    return ~people.is_in(people.filter(wrong).unique().implode())
