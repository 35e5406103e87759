"""Rows of texts as rows of values: each column is read by itself, and a row with a wrong one is refused."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from calculators.batch.refusals import Read, refused_rows


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
