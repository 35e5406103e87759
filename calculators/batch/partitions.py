"""Divide rows into partitions that fit into memory, each with all the rows of its people.

The batch commands work out files larger than memory as an external group-by:

1. Reading. ``Partitions.add`` divides each chunk of rows and keeps the pieces by chunk and partition. They are in a
   ``Spill``, which uses memory as far as its budget goes, then temporary files.
2. Computing. Each partition has all rows of its people. Partitions are worked out several at a time. Their answers
   are cut at the borders of the chunks (``calculators.batch.out_of_core``).
3. Writing. The answers of a chunk are put together from all its partitions, in the order of its rows.

Payroll systems write the rows of a person together. While they do, some chunks are a partition of their own, so no row
needs to move. Hashes prove it, because no two runs of equal labels have the same hash. They are compared each time the
number of runs has doubled. If two are the same, or more than ``most_runs`` exist, all rows are divided again by the
hash of their person. The rows that follow are divided in the same way. A hash that two people share only costs time.
It never mixes their rows.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import polars as pl

from calculators.batch.label_ids import is_new
from calculators.batch.refusals import Rows

ROWS_IN_CHUNK = 2**32
"""The factor in the number of a row, ``chunk * ROWS_IN_CHUNK + its number in the file``, which sorts as the input."""


@dataclass(frozen=True, slots=True)
class BatchLimits:
    """The amounts that are read, kept and compared in one step, none of which changes an answer."""

    chunk_bytes: int = 2**23
    """Bytes of CSV in one read."""
    chunk_rows: int = 2**19
    """Rows of Parquet in one read, and the least rows of a partition of whole chunks."""
    partition_bytes: int = 50_000_000
    """Bytes of input, as CSV, in one partition."""
    memory_bytes: int = 400_000_000
    """Bytes of rows kept in memory, before more go to files."""
    first_check: int = 2**20
    """The number of runs of equal labels at which they are first compared."""
    most_runs: int = 2**24
    """The most runs that are compared."""


class Partitions:
    """The rows added so far, divided so that all rows of a person are in one partition."""

    def __init__(self, folder: Path, count: int, limits: BatchLimits) -> None:
        self.spill = Spill(folder, limits.memory_bytes)
        self.incomplete = pl.Series("person", dtype=pl.String)
        self.contiguous = True
        self._count = count
        self._limits = limits
        self._rows_in_last = 0
        self._runs = Runs(limits)
        self._partitions_of: list[Sequence[int]] = []
        self._chunks_of: dict[int, list[int]] = {}

    @property
    def chunks(self) -> int:
        """Return the number of chunks added."""
        return len(self._partitions_of)

    def __len__(self) -> int:
        """Return the number of partitions, once all rows are added."""
        return len(self._chunks_of)

    def add(self, rows: Rows) -> None:
        """Divide and keep the rows of the next chunk."""
        if not rows.incomplete.is_empty():
            self.incomplete = pl.concat([self.incomplete, rows.incomplete]).unique()
        self._keep(rows.values.with_columns(pl.col("row") + self.chunks * ROWS_IN_CHUNK))
        if self.contiguous and self._runs.due():
            self._check()

    def finish(self) -> None:
        """Complete the division, after the last chunk."""
        if self.contiguous:
            self._check()

    def rows_of(self, partition: int) -> pl.DataFrame:
        """Return all rows of a partition in the order of the input, and forget them."""
        return pl.concat(self.spill.take((chunk, partition)) for chunk in self._chunks_of[partition])

    def chunks_of(self, partition: int) -> Sequence[int]:
        """Return the chunks that have rows in a partition."""
        return self._chunks_of[partition]

    def partitions_of(self, chunk: int) -> Sequence[int]:
        """Return the partitions that have rows of a chunk."""
        return self._partitions_of[chunk]

    def _keep(self, values: pl.DataFrame) -> None:
        chunk = self.chunks
        pieces = self._by_chunk(values) if self.contiguous else self._by_hash(values)
        for partition, piece in pieces.items():
            self.spill.put((chunk, partition), piece)
            self._chunks_of.setdefault(partition, []).append(chunk)
        self._partitions_of.append(list(pieces))

    def _by_chunk(self, values: pl.DataFrame) -> Mapping[int, pl.DataFrame]:
        """Return rows for the last partition until it has enough, and the others for a new one.

        The rows that continue the last person of a partition belong to it.
        """
        continued = self._runs.add(values["person"])
        last = len(self) - 1
        if last >= 0 and self._rows_in_last < self._limits.chunk_rows:
            continued = len(values)
        if continued == len(values) and last >= 0:
            self._rows_in_last += continued
            return {last: values}
        self._rows_in_last = len(values) - continued
        earlier = {last: values.head(continued)} if continued else {}
        return {**earlier, last + 1: values.slice(continued)}

    def _by_hash(self, values: pl.DataFrame) -> Mapping[int, pl.DataFrame]:
        if self._count == 1:
            return {0: values}
        partition = values["person"].hash() % self._count
        return {place: values.filter(partition == place) for place in range(self._count)}

    def _check(self) -> None:
        """Divide all rows again, by hash, unless the rows of each person are together."""
        if self._runs.distinct():
            return
        partitions_of, self._partitions_of, self._chunks_of = self._partitions_of, [], {}
        self.contiguous = False
        for chunk, partitions in enumerate(partitions_of):
            self._keep(pl.concat([self.spill.take((chunk, partition)) for partition in partitions]))


class Runs:
    """The runs of equal labels added until now, each as the hash of its label."""

    def __init__(self, limits: BatchLimits) -> None:
        self._hashes: list[pl.Series] = []
        self._count = 0
        self._last: str | None = None
        self._next_check = limits.first_check
        self._most = limits.most_runs

    def add(self, labels: pl.Series) -> int:
        """Add the runs of the next labels, and return how many labels continue the last run."""
        starts = is_new(labels).arg_true()
        if labels.head(1).to_list() == [self._last]:
            starts = starts.slice(1)
        self._hashes.append(labels.gather(starts).hash())
        self._count += len(starts)
        self._last = labels[-1] if len(labels) else self._last
        return int(starts[0]) if len(starts) else len(labels)

    def due(self) -> bool:
        """Return whether the runs have doubled since they were last compared."""
        due = self._count >= self._next_check
        self._next_check *= 1 + due
        return due

    def distinct(self) -> bool:
        """Return whether every run has a different label, and there are few enough to compare."""
        return self._count <= self._most and pl.concat(self._hashes).n_unique() == self._count


class Spill:
    """Tables by key, in memory up to a number of bytes, and beyond that in files of ``folder``."""

    def __init__(self, folder: Path, memory_bytes: int) -> None:
        self._folder = folder
        self._free = memory_bytes
        self._files = 0
        self._tables: dict[Hashable, pl.DataFrame | Path] = {}
        self._lock = Lock()

    def put(self, key: Hashable, table: pl.DataFrame) -> None:
        """Keep a table."""
        size = int(table.estimated_size())
        with self._lock:
            fits = size <= self._free
            self._free -= size * fits
            self._files += 1
            file = self._folder / f"{self._files}.spill"
            self._tables[key] = table if fits else file
        if not fits:
            table.write_ipc(file, compression="uncompressed")

    def take(self, key: Hashable) -> pl.DataFrame:
        """Return the table of ``key``, and forget it."""
        with self._lock:
            kept = self._tables.pop(key)
            if isinstance(kept, pl.DataFrame):
                self._free += int(kept.estimated_size())
                return kept
        table = pl.scan_ipc(kept, glob=False).collect()
        kept.unlink()
        return table
