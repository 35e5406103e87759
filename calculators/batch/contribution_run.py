"""Contributions of files larger than memory: rows are kept small on disk, parted by person, until all are read.

A person's rows must be together for the wage base, but come in any order and from any file. Chunks are
read into small numbers and laid into parts by person; part by part the year to date is found; then each
chunk is put together again, in the order in which it came, and answered by itself.
"""

from pathlib import Path

import polars as pl

from calculators.batch.blocks import Blocks
from calculators.batch.codes import Codes
from calculators.batch.contribution_amounts import amounts
from calculators.batch.contribution_refusals import complete, refused_of, without_answer
from calculators.batch.contributions import Contributions, counted
from calculators.batch.money_column import dollars_of
from calculators.batch.periods import texts_of
from calculators.batch.terms import Terms
from calculators.batch.text_rows import Rows
from calculators.batch.year_to_date import year_to_date
from rules import Shelf


class ContributionRun:
    """Keeps chunks, then settles each part, then answers each chunk; ``folder`` holds the small rows meanwhile."""

    def __init__(self, folder: Path, period: str, parts: int, terms: Terms, shelf: Shelf) -> None:
        self._folder = folder
        self._period = period
        self.parts = parts
        self._people = Codes()
        self._blocks = Blocks(terms, shelf)
        self._incomplete: list[pl.Series] = []

    def keep(self, rows: Rows, chunk: int) -> None:
        """Keeps the rows of one chunk until all are read; people in the order in which they come sort fastest."""
        person = self._people.of(rows.values["person"])
        kept = rows.values.with_columns(person, pl.col("row").cast(pl.UInt32))
        for part in range(self.parts):
            of_part = kept if self.parts == 1 else kept.filter(person % self.parts == part)
            of_part.write_ipc(self._file(chunk, part, "read"), compression="uncompressed")
        self._incomplete.append(self._people.of(rows.incomplete))

    def settle(self, part: int, chunks: int) -> None:
        """Finds the year to date of every row of one part, once all chunks are kept."""
        files = [self._file(chunk, part, "read") for chunk in range(chunks)]
        pieces = [pl.read_ipc(file) for file in files]
        rows = pl.concat(pieces)
        person, day, wages = rows["person"], rows[self._period], rows["wages"]
        block = self._blocks.of(day, rows["kind"])
        running = year_to_date(person, day, rows["kind"], counted(wages, block, self._blocks))
        wrong = without_answer(block, running.doubled, self._blocks)
        self._incomplete.append(person.filter(wrong))
        settled = pl.DataFrame({"earlier": running.earlier, "block": block, "wrong": wrong})
        start = 0
        for chunk, piece in enumerate(pieces):
            of_chunk = settled.slice(start, len(piece))
            of_chunk.write_ipc(self._file(chunk, part, "settled"), compression="uncompressed")
            start += len(piece)

    def answer(self, chunk: int) -> Contributions:
        """The answered and the refused rows of one chunk, in their order; amounts are dollars."""
        pieces = [self._piece(chunk, part) for part in range(self.parts)]
        rows = pieces[0] if len(pieces) == 1 else pl.concat(pieces).sort("row")
        found = amounts(rows["wages"], rows["earlier"], rows["block"], self._blocks)
        columns = [
            self._people.labels(rows["person"]),
            rows["kind"],
            texts_of(rows[self._period]) if self._period == "quarter" else rows[self._period],
            *(dollars_of(cents) for cents in (rows["wages"], *found)),
            complete(rows["person"], pl.concat(self._incomplete)).alias("complete"),
        ]
        refused = refused_of(rows["row"], rows["wrong"], rows["block"], self._blocks, self._period)
        return Contributions(pl.DataFrame(columns).filter(~rows["wrong"]), refused)

    def _piece(self, chunk: int, part: int) -> pl.DataFrame:
        read, settled = (pl.read_ipc(self._file(chunk, part, step)) for step in ("read", "settled"))
        return read.hstack(settled)

    def _file(self, chunk: int, part: int, step: str) -> Path:
        return self._folder / f"{chunk}-{part}.{step}"
