"""Finds for each row the law and the shares that apply to it, looking each day up once."""

from collections.abc import Sequence
from datetime import date

import polars as pl

from calculators.batch.terms import KINDS, Block, Terms, blocks_of
from calculators.figures import Figures
from rules import Shelf

KIND = pl.Enum(KINDS)


class Blocks:
    """The blocks met so far: rows of the same law, workforce and kind share one, however many days they span."""

    def __init__(self, terms: Terms, shelf: Shelf) -> None:
        self._terms = terms
        self._shelf = shelf
        self._first_of_day: dict[date, int] = {}
        self._first_of_law: dict[tuple[Figures | None, int], int] = {}
        self.blocks: list[Block] = []

    def of(self, days: pl.Series, kinds: pl.Series) -> pl.Series:
        """The number of each row's block, by its day and its kind (of the type ``KIND``)."""
        distinct = days.unique().sort()
        first = pl.Series([self._first(day) for day in distinct], dtype=pl.UInt32)
        return first.gather(distinct.search_sorted(days)) + kinds.to_physical().cast(pl.UInt32)

    def marked(self, name: str, dtype: type[pl.DataType]) -> pl.Series:
        """One attribute of every block, by its number."""
        return pl.Series([getattr(block, name) for block in self.blocks], dtype=dtype)

    def _first(self, day: date) -> int:
        if day not in self._first_of_day:
            self._first_of_day[day] = self._added(blocks_of(day, self._terms, self._shelf), day)
        return self._first_of_day[day]

    def _added(self, blocks: Sequence[Block], day: date) -> int:
        known = self._first_of_law.setdefault((blocks[0].law, day.year), len(self.blocks))
        if known == len(self.blocks):
            self.blocks += blocks
        return known
