"""Rows kept, as small numbers, until all are read, apart by chunk of the input and part of the people."""

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from calculators.batch.codes import Codes
from calculators.batch.store import Store
from calculators.batch.text_rows import Rows

ROWS_OF_A_CHUNK = 2**32
"""The number of a row, together with its chunk, is its number in the file plus so many times its chunk."""


class Pieces:
    """The kept rows; people (and employers) are numbers, in the order in which they come."""

    def __init__(self, folder: Path, parts: int) -> None:
        self.parts = parts
        self.store = Store(folder)
        self.chunks = 0
        self.people = Codes()
        self._employers = Codes()
        self._incomplete: list[pl.Series] = []

    def keep(self, rows: Rows) -> None:
        """Keeps the rows of the next chunk."""
        values = rows.values.with_columns(self.people.of(rows.values["person"]), pl.col("row") + self._first_row())
        if "employer" in values.columns:
            values = values.with_columns(self._employers.of(values["employer"]))
        for part in range(self.parts):
            of_part = values if self.parts == 1 else values.filter(pl.col("person") % self.parts == part)
            self.store.put((self.chunks, part), of_part)
        self._incomplete.append(self.people.of(rows.incomplete))
        self.chunks += 1

    def complete(self, people: pl.Series, without_answer: Sequence[pl.Series]) -> pl.Series:
        """Whether no row of each person is refused, given the people of whom a row has no answer."""
        incomplete = [each for each in (*self._incomplete, *without_answer) if not each.is_empty()]
        if not incomplete:
            return pl.repeat(value=True, n=len(people), dtype=pl.Boolean, eager=True)
        return ~people.is_in(pl.concat(incomplete).unique().implode())

    def of_part(self, part: int) -> list[pl.DataFrame]:
        """The rows of one part of the people, chunk by chunk."""
        return [self.store.get((chunk, part)) for chunk in range(self.chunks)]

    def _first_row(self) -> int:
        return self.chunks * ROWS_OF_A_CHUNK
