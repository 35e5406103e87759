"""Rows kept, as small numbers, until all are read, apart by chunk of the input and part of the people.

Payroll systems write the rows of a person together: as long as the rows read bear this out, the people of each
chunk are a part, and nothing has to be sorted. Once rows of an earlier person are seen, all rows are divided anew,
by the number of their person, and rows that follow are divided likewise.
"""

from collections.abc import Hashable, Sequence
from pathlib import Path
from threading import Lock

import polars as pl

from calculators.batch.parse import is_new
from calculators.batch.refusals import Rows

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


class Codes:
    """The labels met so far, each once."""

    def __init__(self) -> None:
        self._labels = pl.Categorical(pl.Categories.random())
        # Polars forgets the labels of a type when no column of it is left.
        self._kept = pl.Series(dtype=self._labels)
        self.count = 0

    def of(self, labels: pl.Series) -> pl.Series:
        """The number (uint32) of each label; rows that repeat the one above are looked up once."""
        heads = is_new(labels)
        codes = labels.filter(heads).cast(self._labels).to_physical()
        codes = codes.gather(heads.cast(pl.UInt32).cum_sum() - 1)
        highest = codes.max()
        if isinstance(highest, int):
            self.count = max(self.count, highest + 1)
        return codes

    def labels(self, codes: pl.Series) -> pl.Series:
        """The label of each number."""
        return codes.cat.to(self._labels).cast(pl.String)


FIRST_LOOK = 2**20


class Runs:
    """The runs met so far, numbered (uint32) in their order, and the label of each."""

    def __init__(self) -> None:
        self.count = 0
        self._labels: list[pl.Series] = []
        self._last: str | None = None
        self._next_look = FIRST_LOOK

    def of(self, labels: pl.Series) -> pl.Series:
        """The number of each row's run; rows of the label that came last go on with its run."""
        begins = is_new(labels)
        if labels.head(1).to_list() == [self._last]:
            begins = begins.scatter(0, values=False)
        numbers = begins.cast(pl.UInt32).cum_sum() + self.count - 1
        heads = labels.filter(begins)
        self._labels.append(heads)
        self.count += len(heads)
        self._last = labels[-1] if len(labels) else self._last
        return numbers

    def is_time_to_look(self) -> bool:
        """Whether there are twice as many runs as when they were last looked through."""
        due = self.count >= self._next_look
        self._next_look *= 1 + due
        return due

    def may_repeat(self) -> bool:
        """Whether a label may have several runs; where no two have the same hash, none has."""
        return pl.concat(labels.hash() for labels in self._labels).n_unique() < self.count

    def labels(self) -> pl.Series:
        """The label of every run."""
        return pl.concat(self._labels)


BYTES_IN_MEMORY = 300_000_000


class Store:
    """Tables by key; ``folder`` holds those for which there is no room."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._room = BYTES_IN_MEMORY
        self._files = 0
        self._tables: dict[Hashable, pl.DataFrame | Path] = {}
        self._one_at_a_time = Lock()

    def put(self, key: Hashable, table: pl.DataFrame) -> None:
        """Keeps a table."""
        size = int(table.estimated_size())
        with self._one_at_a_time:
            fits = size <= self._room
            self._room -= size * fits
            self._files += 1
            file = self._folder / f"{self._files}.kept"
            self._tables[key] = table if fits else file
        if not fits:
            table.write_ipc(file, compression="uncompressed")

    def get(self, key: Hashable) -> pl.DataFrame:
        """The table of ``key``."""
        kept = self._tables[key]
        return pl.scan_ipc(kept, glob=False).collect() if isinstance(kept, Path) else kept

    def take(self, key: Hashable) -> pl.DataFrame:
        """The table of ``key``, which is not kept any longer."""
        table = self.get(key)
        kept = self._tables.pop(key)
        if isinstance(kept, Path):
            kept.unlink()
        else:
            self._room += int(table.estimated_size())
        return table
