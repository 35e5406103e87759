"""Tables kept until they are needed: in memory as far as there is room for them, and in files beyond."""

from collections.abc import Hashable
from pathlib import Path
from threading import Lock

import polars as pl

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
