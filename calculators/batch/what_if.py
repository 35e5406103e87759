"""The same rows under published and under changed figures, side by side: who gains, who loses, how much."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import polars as pl

from calculators.batch.partitions import Pieces
from calculators.worksheet.number import decimal_text

PERCENTILES = (5, 25, 50, 75, 95)
MARK = "what_if"
PUBLISHED = "published_{}"


class Run(Protocol):
    """Answers rows of which those of a person may stand anywhere in the input; its columns ``money`` are cents."""

    pieces: Pieces
    money: Sequence[str]

    def settle(self, part: int) -> pl.DataFrame:
        """Works out one part of the people; gives the rows without answer."""

    def answers(self) -> int:
        """How many pieces the answer has."""

    def answer(self, place: int) -> pl.DataFrame:
        """One piece of the answer."""


class Compared:
    """The answer under changed figures, marked, with the published amounts of ``names`` beside it."""

    def __init__(self, changed: Run, published: Run, keys: Sequence[str], names: Sequence[str]) -> None:
        self.pieces = changed.pieces
        self.money: Sequence[str] = [
            *changed.money,
            *(PUBLISHED.format(name) for name in names if name in changed.money),
        ]
        self._changed = changed
        self._published = published
        self._keys = keys
        self._names = names

    def settle(self, part: int) -> pl.DataFrame:
        """Works out one part under both; the rows without answer are those under the changed figures."""
        self._published.settle(part)
        return self._changed.settle(part)

    def answers(self) -> int:
        """How many pieces the answer has."""
        return self._changed.answers()

    def answer(self, place: int) -> pl.DataFrame:
        """One piece of the answer; a published amount is null where the published figures give none."""
        beside = {PUBLISHED.format(name): pl.col(name) for name in self._names}
        published = self._published.answer(place).select(*self._keys, **beside)
        changed = self._changed.answer(place)
        marked = changed.with_columns(pl.lit(value=True).alias(MARK))
        return marked.join(published, on=self._keys, how="left", maintain_order="left")


@dataclass(frozen=True, slots=True)
class Side:
    """Those who gain, or lose: how many people, and the sum of their changes in dollars."""

    people: int
    total: str


@dataclass(frozen=True, slots=True)
class Change:
    """What changed figures do to one amount: of whom it goes up and down, and by how much."""

    amount: str
    more: Side
    less: Side
    same: int
    without_published_answer: int
    percentiles: dict[str, str]

    def concerns_nobody(self) -> bool:
        """Whether everybody has the same amount as before."""
        return not (self.more.people or self.less.people or self.without_published_answer)


class Changes:
    """Adds up the change of one amount of each person over the pieces of an answer."""

    def __init__(self, amount: str, now: pl.Expr, before: pl.Expr) -> None:
        self._amount = amount
        self._change = now - before
        self._seen: list[pl.DataFrame] = []

    def see(self, rows: pl.DataFrame) -> None:
        """Takes up the rows of a piece."""
        unknown = pl.col("change").is_null().sum().alias("unknown")
        each = rows.select("person", change=self._change)
        self._seen.append(each.group_by("person").agg(pl.col("change").sum(), unknown))

    def found(self) -> Change:
        """The change of everybody seen; percentiles are of those whose amount changes."""
        people = pl.concat(self._seen).group_by("person").agg(pl.col("change", "unknown").sum())
        known = people.filter(pl.col("unknown") == 0)["change"]
        changed = known.filter(known != 0).sort()
        return Change(
            self._amount,
            _side(known.filter(known > 0)),
            _side(known.filter(known < 0)),
            len(known) - len(changed),
            len(people) - len(known),
            _percentiles(changed),
        )


def _percentiles(changes: pl.Series) -> dict[str, str]:
    if changes.is_empty():
        return {}
    return {str(each): decimal_text(changes[_rank(each, len(changes))], 2, 2) for each in PERCENTILES}


def _rank(percentile: int, count: int) -> int:
    """The place of the nearest rank, counted from 0."""
    return max(0, -(-percentile * count // 100) - 1)


def _side(changes: pl.Series) -> Side:
    return Side(len(changes), decimal_text(sum(changes), 2, 2))
