"""Rows kept, as small numbers, until all are read, apart by chunk of the input and part of the people.

Payroll systems write the rows of a person together: as long as the rows read bear this out, the people of each
chunk are a part, and nothing has to be sorted. Once rows of an earlier person are seen, all rows are divided anew,
by the number of their person, and rows that follow are divided likewise.
"""

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from calculators.batch.codes import Codes
from calculators.batch.runs import Runs
from calculators.batch.store import Store
from calculators.batch.text_rows import Rows

ROWS_OF_A_CHUNK = 2**32
"""The number of a row, together with its chunk, is its number in the file plus so many times its chunk."""


class Pieces:
    """The kept rows; people (and employers) are numbers, in the order in which they come.

    ``parts`` is how many parts of people there are once all rows are kept; where the rows of a person are not
    ``together``, as many as first given.
    """

    def __init__(self, folder: Path, parts: int) -> None:
        self.parts = 0
        self.together = True
        self.store = Store(folder)
        self._runs = Runs()
        self._people = Codes()
        self._employers = Codes()
        self._divisor = parts
        self._last_person = -1
        self._parts_of: list[list[int]] = []
        self._chunks_of: dict[int, list[int]] = {}
        self._refused: list[pl.Series] = []
        self._incomplete = pl.Series(dtype=pl.UInt32)
        self._labels = pl.Series(dtype=pl.String)

    @property
    def chunks(self) -> int:
        """How many chunks are kept."""
        return len(self._parts_of)

    @property
    def people(self) -> int:
        """How many people there are; their numbers are below that."""
        return self._runs.count if self.together else self._people.count

    def keep(self, rows: Rows) -> None:
        """Keeps the rows of the next chunk."""
        person = (self._runs if self.together else self._people).of(rows.values["person"])
        values = rows.values.with_columns(person, pl.col("row") + self._first_row())
        if "employer" in values.columns:
            values = values.with_columns(self._employers.of(values["employer"]))
        self._put(values)
        self._refused.append(rows.incomplete)
        if self.together and self._runs.is_time_to_look():
            self._look()

    def all_kept(self) -> None:
        """Says that there is no further chunk."""
        if self.together:
            self._look()
        if self.together:
            self._labels = self._runs.labels()
        refused = pl.concat(self._refused)
        if not refused.is_empty():
            self._incomplete = self._numbers_of(refused)

    def labels(self, people: pl.Series) -> pl.Series:
        """The label of each person."""
        return self._labels.gather(people).alias("person") if self.together else self._people.labels(people)

    def complete(self, people: pl.Series, without_answer: Sequence[pl.Series]) -> pl.Series:
        """Whether no row of each person is refused, given the people of whom a row has no answer."""
        incomplete = [each for each in (self._incomplete, *without_answer) if not each.is_empty()]
        if not incomplete:
            return pl.repeat(value=True, n=len(people), dtype=pl.Boolean, eager=True)
        return ~people.is_in(pl.concat(incomplete).unique().implode())

    def of_part(self, part: int) -> dict[int, pl.DataFrame]:
        """The rows of one part of the people, by the chunks that hold them."""
        return {chunk: self.store.get((chunk, part)) for chunk in self._chunks_of[part]}

    def parts_of(self, chunk: int) -> Sequence[int]:
        """The parts whose people have rows in ``chunk``."""
        return self._parts_of[chunk]

    def _first_row(self) -> int:
        return self.chunks * ROWS_OF_A_CHUNK

    def _numbers_of(self, labels: pl.Series) -> pl.Series:
        """The people of these labels, as far as they are known."""
        if not self.together:
            return self._people.of(labels)
        return self._labels.is_in(labels.unique().implode()).arg_true()

    def _look(self) -> None:
        """Divides all rows anew where those of somebody may not stand together."""
        if self._runs.may_repeat():
            self._divide_anew()

    def _put(self, values: pl.DataFrame) -> None:
        chunk = self.chunks
        divided = self._following(values) if self.together else self._by_person(values)
        for part, of_part in divided.items():
            self.store.put((chunk, part), of_part)
            self._chunks_of.setdefault(part, []).append(chunk)
        self._parts_of.append(list(divided))
        self.parts = len(self._chunks_of)

    def _following(self, values: pl.DataFrame) -> dict[int, pl.DataFrame]:
        """The rows of the last person so far, who is of the last part, and a part of those that come after."""
        people = values["person"]
        rest = int(people.search_sorted(self._last_person + 1))
        self._last_person = self._last_person if people.is_empty() else people[-1]
        earlier = {self.parts - 1: values.head(rest)} if rest else {}
        return earlier if rest and rest == len(values) else {**earlier, self.parts: values.slice(rest)}

    def _by_person(self, values: pl.DataFrame) -> dict[int, pl.DataFrame]:
        if self._divisor == 1:
            return {0: values}
        return {part: values.filter(pl.col("person") % self._divisor == part) for part in range(self._divisor)}

    def _divide_anew(self) -> None:
        """Numbers the people of the chunks kept so far, and divides these by person."""
        person_of_run = self._people.of(self._runs.labels())
        parts_of, self._parts_of, self._chunks_of, self.together = self._parts_of, [], {}, False
        for chunk, parts in enumerate(parts_of):
            values = pl.concat([self.store.take((chunk, part)) for part in parts])
            self._put(values.with_columns(person_of_run.gather(values["person"]).alias("person")))
        self._runs = Runs()
