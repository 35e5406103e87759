"""Benefits of files larger than memory: the rows of a person may stand anywhere in them.

Chunks are kept in parts by person; each part is answered by itself; the answers of all parts are then
given in the order in which the people first came.
"""

from collections.abc import Mapping, Sequence

import polars as pl

from calculators.batch.benefit_rows import MONEY, answered
from calculators.batch.contribution_rows import AMOUNTS, amounts, counted, year_to_date
from calculators.batch.partitions import Pieces
from calculators.batch.periods import texts_of
from calculators.batch.refusals import refused_of, without_answer
from calculators.batch.terms import Blocks, Terms
from rules import Rulebook

PEOPLE_OF_AN_ANSWER = 2**18


class BenefitRun:
    """Keeps the rows in ``pieces``, then answers each part, then gives the answers piece by piece."""

    money: Sequence[str] = MONEY

    def __init__(self, pieces: Pieces, rulebook: Rulebook, *, provisional: bool) -> None:
        self.pieces = pieces
        self._shelf = rulebook
        self._provisional = provisional
        self._people_of: dict[int, tuple[int, int]] = {}

    def settle(self, part: int) -> pl.DataFrame:
        """Answers the people of one part, once all rows are kept; gives the rows without answer."""
        rows = pl.concat(self.pieces.of_part(part).values())
        found = answered(rows, self._shelf, provisional=self._provisional)
        answers = found.rows.sort("person")
        if not answers.is_empty():
            self._people_of[part] = answers["person"][0], answers["person"][-1]
        self.pieces.store.put(self._key(part), answers)
        return found.refused

    def answers(self) -> int:
        """How many pieces the answer has: at least one."""
        return max(1, -(-self.pieces.people // PEOPLE_OF_AN_ANSWER))

    def answer(self, place: int) -> pl.DataFrame:
        """One piece of the answer; amounts are cents."""
        people = range(place * PEOPLE_OF_AN_ANSWER, (place + 1) * PEOPLE_OF_AN_ANSWER)
        rows = pl.concat(self._among(people, part) for part in self._parts_with(people))
        if not rows["person"].is_sorted():
            rows = rows.sort("person")
        person = rows["person"]
        return rows.with_columns(self.pieces.labels(person), complete=self.pieces.complete(person, ()))

    def _parts_with(self, people: range) -> Sequence[int]:
        """The parts that may hold answers of ``people``; at least one."""
        within = [
            part for part, (first, last) in self._people_of.items() if first < people.stop and last >= people.start
        ]
        return sorted(within) or [0]

    def _among(self, people: range, part: int) -> pl.DataFrame:
        answers = self.pieces.store.get(self._key(part))
        start, end = (answers["person"].search_sorted(number) for number in (people.start, people.stop))
        return answers.slice(start, end - start)

    def _key(self, part: int) -> tuple[str, int]:
        return self._shelf.rules_version, part


class ContributionRun:
    """Keeps the rows in ``pieces``, then settles each part, then answers each chunk; period names its column."""

    money: Sequence[str] = ("wages", *AMOUNTS)

    def __init__(self, pieces: Pieces, period: str, terms: Terms, rulebook: Rulebook) -> None:
        self.pieces = pieces
        self._period = period
        self._blocks = Blocks(terms, rulebook)
        self._version = rulebook.rules_version
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
