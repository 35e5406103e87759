"""Divide rows into partitions that fit into memory, each with all the rows of its people.

The batch commands work out files larger than memory as an external group-by:

1. Reading. ``Partitions.divided`` divides each chunk of rows, several at a time. ``Partitions.add`` appends the pieces
   to the tables of their partitions.
2. Computing. Each partition has all rows of its people. Partitions are worked out several at a time. Their answers
   are cut at the borders of the chunks (``calculators.batch.out_of_core``).
3. Writing. The answers of a chunk are put in the order of its rows.

All tables are in a ``Spill``, which uses memory as far as its budget goes, then temporary files.

Payroll systems write the rows of a person together. While they do, some chunks are a partition of their own, so no row
needs to move. Hashes prove it, because no two runs of equal labels have the same hash. Each run is compared with the
first ones, because a file by quarter starts again with the same people. All are compared each time their number has
grown to four times. If two are the same, or more than ``most_runs`` exist, all rows are divided again by the hash of
their person. The rows that follow are divided in the same way. A hash that two people share only costs time. It never
mixes their rows.
"""

from collections.abc import Hashable, Iterator, Mapping
from pathlib import Path
from threading import Lock

import polars as pl
from msgspec import Struct

from calculators.batch.label_ids import is_new
from calculators.batch.refusals import Rows

ROWS_IN_CHUNK = 2**32
"""The factor in the number of a row, ``chunk * ROWS_IN_CHUNK + its number in the file``, which sorts as the input."""


class BatchLimits(Struct, frozen=True):
    """The amounts that are read, kept and compared in one step, none of which changes an answer."""

    chunk_bytes: int = 2**22
    """Bytes of CSV in one read."""
    chunk_rows: int = 2**18
    """Rows of Parquet in one read, and the least rows of a partition of whole chunks."""
    partition_bytes: int = 16_000_000
    """Bytes of input, as CSV, in one partition."""
    memory_bytes: int = 512_000_000
    """Bytes of rows kept in memory, before more go to files."""
    first_runs: int = 2**10
    """The first runs of equal labels, with which each later one is compared."""
    first_check: int = 2**17
    """The number of runs at which all are first compared."""
    most_runs: int = 2**23
    """The most runs that are compared."""


Partition = tuple[str, int]
"""The key of a partition: how its rows were divided, and its number."""


class Divided(Struct, frozen=True):
    """The rows of a chunk, with their numbers in the input, and the people who have a refused row.

    ``pieces`` are the rows by partition, or ``None`` if they depend on the chunks before.
    """

    values: pl.DataFrame
    incomplete: pl.Series
    pieces: Mapping[Partition, pl.DataFrame] | None


class Partitions:
    """The rows added so far, divided so that all rows of a person are in one partition."""

    def __init__(self, folder: Path, count: int, limits: BatchLimits) -> None:
        self.spill = Spill(folder, limits.memory_bytes)
        self.incomplete = pl.Series(dtype=pl.String)
        self.contiguous = True
        self.chunks = 0
        self._count = count
        self._limits = limits
        self._runs = Runs(limits)
        self._rows_of: dict[Partition, int] = {}

    def __iter__(self) -> Iterator[Partition]:
        """Yield the key of each partition, once all rows are added."""
        return iter(self._rows_of)

    def __len__(self) -> int:
        """Return the number of partitions, once all rows are added."""
        return len(self._rows_of)

    def divided(self, rows: Rows, chunk: int) -> Divided:
        """Return the rows of the chunk with the number ``chunk``, divided.

        Several threads may divide chunks.
        """
        values = rows.values.with_columns(pl.col("row") + chunk * ROWS_IN_CHUNK)
        return Divided(values, rows.incomplete, None if self.contiguous else self._by_hash(values))

    def add(self, chunk: Divided) -> None:
        """Keep the rows of the next chunk."""
        if not chunk.incomplete.is_empty():
            self.incomplete = pl.concat([self.incomplete, chunk.incomplete]).unique()
        self._keep(self._pieces(chunk.values) if chunk.pieces is None else chunk.pieces)
        self.chunks += 1
        if self.contiguous and self._runs.due():
            self._check()

    def finish(self) -> None:
        """Complete the division, after the last chunk."""
        if self.contiguous:
            self._check()

    def take(self, partition: Partition) -> pl.DataFrame:
        """Return all rows of a partition in the order of the input, and forget them."""
        return pl.concat(self.spill.take(partition), rechunk=True)

    def _pieces(self, values: pl.DataFrame) -> Mapping[Partition, pl.DataFrame]:
        return self._by_run(values) if self.contiguous else self._by_hash(values)

    def _keep(self, pieces: Mapping[Partition, pl.DataFrame]) -> None:
        for partition, piece in pieces.items():
            self.spill.append(partition, piece)
            self._rows_of[partition] = self._rows_of.get(partition, 0) + len(piece)

    def _by_run(self, values: pl.DataFrame) -> Mapping[Partition, pl.DataFrame]:
        """Return rows for the last partition until it has enough, and the others for a new one.

        The rows that continue the last person of a partition belong to it.
        """
        continued = self._runs.add(values["person"])
        last, new = ("run", len(self) - 1), ("run", len(self))
        if last not in self._rows_of:
            return {new: values}
        if continued == len(values) or self._rows_of[last] < self._limits.chunk_rows:
            return {last: values}
        return {last: values.head(continued), new: values.slice(continued)}

    def _by_hash(self, values: pl.DataFrame) -> Mapping[Partition, pl.DataFrame]:
        if self._count == 1:
            return {("hash", 0): values}
        numbered = values.with_columns(partition=pl.col("person").hash() % self._count)
        pieces = numbered.partition_by("partition", as_dict=True, include_key=False)
        return {("hash", number): piece for (number,), piece in pieces.items()}

    def _check(self) -> None:
        """Divide all rows again, by hash, unless the rows of each person are together."""
        if self._runs.distinct():
            return
        earlier, self._rows_of = self._rows_of, {}
        self.contiguous = False
        for partition in earlier:
            self._keep(self._pieces(self.take(partition)))


class Runs:
    """The runs of equal labels added until now, each as the hash of its label."""

    def __init__(self, limits: BatchLimits) -> None:
        self._hashes: list[pl.Series] = []
        self._count = 0
        self._last: str | None = None
        self._first = pl.Series(dtype=pl.UInt64)
        self._repeated = False
        self._next_check = limits.first_check
        self._most = limits.most_runs
        self._first_runs = limits.first_runs

    def add(self, labels: pl.Series) -> int:
        """Add the runs of the next labels, and return how many labels continue the last run."""
        starts = is_new(labels).arg_true()
        if labels.head(1).to_list() == [self._last]:
            starts = starts.slice(1)
        hashes = labels.gather(starts).hash()
        self._repeated = self._repeated or bool(hashes.is_in(self._first.implode()).any())
        if self._first.is_empty():
            self._first = hashes.head(self._first_runs)
        self._hashes.append(hashes)
        self._count += len(starts)
        self._last = labels[-1] if len(labels) else self._last
        return int(starts[0]) if len(starts) else len(labels)

    def due(self) -> bool:
        """Return whether one of the first runs is repeated, or the runs are four times those last compared."""
        many = self._count >= self._next_check
        if many:
            self._next_check *= 4
        return self._repeated or many

    def distinct(self) -> bool:
        """Return whether every run has a different label, and there are few enough to compare."""
        few = self._count <= self._most and not self._repeated
        return few and bool(is_new(pl.concat(self._hashes).sort(multithreaded=False)).all())


class Spill:
    """Tables by key, in memory up to a number of bytes, and beyond that in files of ``folder``."""

    def __init__(self, folder: Path, memory_bytes: int) -> None:
        self._folder = folder
        self._memory_bytes = memory_bytes
        self._used = 0
        self._made = 0
        self._files: dict[Hashable, list[Path]] = {}
        self._tables: dict[Hashable, list[tuple[pl.DataFrame, int]]] = {}
        self._lock = Lock()

    def append(self, key: Hashable, table: pl.DataFrame) -> None:
        """Keep a table, after the earlier ones of ``key``."""
        size = int(table.estimated_size())
        with self._lock:
            self._tables.setdefault(key, []).append((table, size))
            self._used += size
            if self._used > self._memory_bytes:
                self._write()

    def take(self, key: Hashable) -> list[pl.DataFrame]:
        """Return the tables of ``key`` in order, none for an unknown key, and forget them."""
        with self._lock:
            files, tables = self._files.pop(key, []), self._tables.pop(key, [])
            self._used -= sum(size for _, size in tables)
        read = []
        for file in files:
            read.append(pl.scan_ipc(file, glob=False).collect())
            file.unlink()
        return read + [table for table, _ in tables]

    def _write(self) -> None:
        """Write the tables of every key to a file, because tables that share memory free it only together."""
        for key, tables in self._tables.items():
            self._made += 1
            file = self._folder / f"{self._made}.spill"
            pl.concat([table for table, _ in tables]).write_ipc(file)
            self._files.setdefault(key, []).append(file)
        self._tables.clear()
        self._used = 0
