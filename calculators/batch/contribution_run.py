"""Contributions of files larger than memory.

A person's rows must be together for the wage base, but come in any order and from any file. Chunks are
kept in parts by person; part by part the year to date is found; then each chunk is put together again, in
the order in which it came, and answered by itself.
"""

from collections.abc import Mapping, Sequence

import polars as pl

from calculators.batch.blocks import Blocks
from calculators.batch.contribution_amounts import AMOUNTS, amounts, counted
from calculators.batch.contribution_refusals import refused_of, without_answer
from calculators.batch.periods import texts_of
from calculators.batch.pieces import Pieces
from calculators.batch.terms import Terms
from calculators.batch.year_to_date import year_to_date
from rules import Shelf


class ContributionRun:
    """Keeps the rows in ``pieces``, then settles each part, then answers each chunk; period names its column."""

    money: Sequence[str] = ("wages", *AMOUNTS)

    def __init__(self, pieces: Pieces, period: str, terms: Terms, shelf: Shelf) -> None:
        self.pieces = pieces
        self._period = period
        self._blocks = Blocks(terms, shelf)
        self._version = shelf.rules_version
        self._without_answer: list[pl.Series] = []

    def settle(self, part: int) -> pl.DataFrame:
        """Finds the year to date of every row of one part, once all are kept; gives the rows without answer."""
        kept = self.pieces.of_part(part)
        rows = pl.concat(kept.values())
        person, day, wages = rows["person"], rows[self._period], rows["wages"]
        block = self._blocks.of(day, rows["kind"])
        running = year_to_date(person, day, rows["kind"], counted(wages, block, self._blocks))
        wrong = without_answer(block, running.doubled, self._blocks)
        self._without_answer.append(person.filter(wrong))
        self._put(part, kept, pl.DataFrame({"earlier": running.earlier, "block": block, "wrong": wrong}))
        return refused_of(rows["row"], wrong, block, self._blocks, self._period)

    def answers(self) -> int:
        """How many pieces the answer has: one for each chunk."""
        return self.pieces.chunks

    def answer(self, chunk: int) -> pl.DataFrame:
        """The answered rows of one chunk, in their order; amounts are cents."""
        rows = pl.concat(self._piece(chunk, part) for part in self.pieces.parts_of(chunk))
        if not rows["row"].is_sorted():
            rows = rows.sort("row")
        if rows["wrong"].any():
            rows = rows.filter(~pl.col("wrong"))
        found = amounts(rows["wages"], rows["earlier"], rows["block"], self._blocks)
        columns = [
            self.pieces.labels(rows["person"]),
            rows["kind"],
            texts_of(rows[self._period]) if self._period == "quarter" else rows[self._period],
            rows["wages"],
            *found,
            self.pieces.complete(rows["person"], self._without_answer).alias("complete"),
        ]
        return pl.DataFrame(columns)

    def _put(self, part: int, kept: Mapping[int, pl.DataFrame], settled: pl.DataFrame) -> None:
        start = 0
        for chunk, piece in kept.items():
            self.pieces.store.put(self._key(chunk, part), settled.slice(start, len(piece)))
            start += len(piece)

    def _piece(self, chunk: int, part: int) -> pl.DataFrame:
        store = self.pieces.store
        return store.get((chunk, part)).hstack(store.get(self._key(chunk, part)))

    def _key(self, chunk: int, part: int) -> tuple[str, int, int]:
        return self._version, chunk, part
