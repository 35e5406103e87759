"""Finds for each row the law and the shares that apply to it, looking each day up once."""

from collections.abc import Sequence
from datetime import date, timedelta
from threading import Lock

import polars as pl

from calculators.batch.terms import KINDS, Block, Terms, blocks_of
from calculators.figures import Figures
from rules import Shelf

EPOCH = date(1970, 1, 1)
KIND = pl.Enum(KINDS)


class Blocks:
    """The blocks met so far: rows of the same law, workforce and kind share one, however many days they span.

    ``formulas`` gives for each the number of the first block of its law with the same shares: their rows can be
    worked out together.
    """

    def __init__(self, terms: Terms, shelf: Shelf) -> None:
        self._terms = terms
        self._shelf = shelf
        self._first_of_day: dict[date, int] = {}
        self._first_of_law: dict[tuple[Figures | None, int, str], int] = {}
        self._one_at_a_time = Lock()
        self.blocks: list[Block] = []
        self.formulas: list[int] = []

    def of(self, days: pl.Series, kinds: pl.Series) -> pl.Series:
        """The number of each row's block, by its day and its kind (of the type ``KIND``).

        Only days that are there are looked up: the employer's choice may be allowed on them and not between them.
        """
        numbers = days.to_physical()
        distinct = numbers.unique().to_list()
        start = min(distinct, default=0)
        firsts = [0] * (max(distinct, default=0) - start + 1)
        with self._one_at_a_time:
            for number in distinct:
                firsts[number - start] = self._first(EPOCH + timedelta(days=number))
        return pl.Series(firsts, dtype=pl.UInt32).gather(numbers - start) + kinds.to_physical().cast(pl.UInt32)

    def _first(self, day: date) -> int:
        if day not in self._first_of_day:
            self._first_of_day[day] = self._added(blocks_of(day, self._terms, self._shelf), day)
        return self._first_of_day[day]

    def _added(self, blocks: Sequence[Block], day: date) -> int:
        known = self._first_of_law.setdefault((blocks[0].law, day.year, blocks[0].refused), len(self.blocks))
        if known == len(self.blocks):
            shares = [block.shares for block in blocks]
            self.blocks += blocks
            self.formulas += [known + shares.index(block.shares) for block in blocks]
        return known
