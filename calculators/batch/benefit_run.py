"""Benefits of files larger than memory: the rows of a person may stand anywhere in them.

Chunks are kept in parts by person; each part is answered by itself; the answers of all parts are then
given in the order in which the people first came.
"""

from collections.abc import Sequence

import polars as pl

from calculators.batch.benefit_amounts import MONEY
from calculators.batch.benefits import answered
from calculators.batch.pieces import Pieces
from rules import Shelf

PEOPLE_OF_AN_ANSWER = 2**18


class BenefitRun:
    """Keeps the rows in ``pieces``, then answers each part, then gives the answers piece by piece."""

    money: Sequence[str] = MONEY

    def __init__(self, pieces: Pieces, shelf: Shelf, *, provisional: bool) -> None:
        self.pieces = pieces
        self._shelf = shelf
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
