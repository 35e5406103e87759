"""What is told of a row that cannot be read: where it stands and the class of the value, never the value."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from calculators.batch.terms import Blocks

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


MOST_ROWS = 2400
"""As many rows of wages as a single question takes; so many of the largest still add up within an int64."""

PERSONAL = ("leave_start_date", "application_date", "employment_status")


def people_of(rows: pl.DataFrame) -> pl.DataFrame:
    """A row a person, as they come, with its dates and status; ``column`` and ``value_class`` say what is wrong."""
    same = {name: pl.col(name).to_physical().cast(pl.Int64).fill_null(-1) for name in PERSONAL}
    people = rows.group_by("person", maintain_order=True).agg(
        pl.col(PERSONAL).first(),
        *((value.min() != value.max()).alias(f"{name}_differs") for name, value in same.items()),
        many=pl.len() > MOST_ROWS,
    )
    column, value_class = _wrong()
    return people.select("person", *PERSONAL, column=column, value_class=value_class)


def _wrong() -> tuple[pl.Expr, pl.Expr]:
    """The first column that is wrong, and why; null where none is."""
    wrong = {"many": ("wages", "too_many_rows"), **{f"{name}_differs": (name, "conflicting") for name in PERSONAL}}
    column, value_class = (
        pl.coalesce(pl.when(mark).then(pl.lit(told[place])) for mark, told in wrong.items()) for place in (0, 1)
    )
    return column, value_class


def without_answer(numbers: pl.Series, doubled: pl.Series, blocks: Blocks) -> pl.Series:
    """Which rows are refused, by the numbers of their blocks and whether they are doubled."""
    marks = pl.Series([bool(block.refused) for block in blocks.blocks], dtype=pl.Boolean)
    return doubled | marks.gather(numbers) if marks.any() else doubled


def refused_of(rows: pl.Series, wrong: pl.Series, numbers: pl.Series, blocks: Blocks, column: str) -> pl.DataFrame:
    """The table of the ``wrong`` rows, whose numbers in the input are ``rows``."""
    places = wrong.arg_true()
    known = [blocks.blocks[number].refused for number in numbers.gather(places)]
    return refused_rows(rows, {place: (column, name or "duplicate") for place, name in zip(places, known, strict=True)})


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that can be read, the refused ones, and the people of whom a row is refused."""

    values: pl.DataFrame
    refused: pl.DataFrame
    incomplete: pl.Series


def rows_of(numbers: pl.Series, reads: Mapping[str, Read]) -> Rows:
    """The rows ``numbers`` of these columns; a refused row names the first column that is wrong."""
    values = pl.DataFrame({"row": numbers, **{name: read.values for name, read in reads.items()}})
    first: dict[int, tuple[str, str]] = {}
    for name, read in reads.items():
        for place, value_class in read.refused.items():
            first.setdefault(place, (name, value_class))
    if not first:
        return Rows(values, refused_rows(numbers, {}), values["person"].head(0))
    places = pl.Series(sorted(first), dtype=pl.UInt32)
    refused = refused_rows(numbers, {place: first[place] for place in places})
    wrong = pl.zeros(len(values), dtype=pl.Boolean, eager=True).scatter(places, values=True)
    known = [place for place in places if place not in reads["person"].refused]
    return Rows(values.filter(~wrong), refused, values["person"].gather(known))
