"""Writes an output piece by piece: CSV, compressed CSV or Parquet, by its suffix."""

import io
import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, Protocol, TypeVar

import polars as pl

from calculators.batch.parse import dollars_to_write, in_dollars, is_new
from calculators.batch.periods import once_a_day
from web.command_line.batch.inputs import suffix_of

NEEDS_QUOTES = r'[",\r\n]'


class Lines(NamedTuple):
    """Rows as they are written, and whether some text needs quotes."""

    rows: pl.DataFrame
    with_quotes: bool

    def write(self, file: Any, **options: Any) -> None:
        """Writes the lines; polars looks at every value for what needs quotes, unless told that none does."""
        self.rows.write_csv(file, quote_style="necessary" if self.with_quotes else "never", **options)


def lines_of(rows: pl.DataFrame, money: Sequence[str]) -> Lines:
    """The lines of ``rows``, whose columns ``money`` are cents; only a person's label is a text that somebody typed."""
    days = [name for name, dtype in rows.schema.items() if dtype == pl.Date]
    texts = [once_a_day(rows[name], lambda every: every.cast(pl.String)) for name in days]
    dollars = [dollars_to_write(rows[name]) for name in money]
    labels = rows["person"].filter(is_new(rows["person"]))
    return Lines(rows.with_columns(*texts, *dollars), with_quotes=labels.str.contains(NEEDS_QUOTES).any())


class Disk:
    """Where an open file goes; what the disk refuses is raised here, as the system tells it once only."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._thread = ThreadPoolExecutor(1)
        self._last: Future[None] | None = None

    def follow(self) -> None:
        """Sends on what was written, unless the disk is still busy with what came before."""
        if self._last is None or self._last.done():
            self._raise()
            self._last = self._thread.submit(os.fdatasync, self._file.fileno())

    def close(self) -> None:
        """Waits for what was sent."""
        self._thread.shutdown()
        self._raise()

    def _raise(self) -> None:
        if self._last is not None:
            self._last.result()


Piece = TypeVar("Piece")


class Output(Protocol[Piece]):
    """A file that is written in pieces: each is made (several at a time), then put in order, then all is closed."""

    def made(self, rows: pl.DataFrame, place: int) -> Piece:
        """The piece at ``place``."""

    def put(self, piece: Piece) -> None:
        """Adds the next piece."""

    def close(self) -> None:
        """Makes the file whole."""


class CsvOutput:
    """Lines of text, the first of them the names of the columns."""

    def __init__(self, file: Path, money: Sequence[str]) -> None:
        self._file = file.open("xb")
        self._money = money
        self._disk = Disk(self._file)

    def made(self, rows: pl.DataFrame, place: int) -> Lines:
        """The lines, not yet text: polars writes a piece on every core, and soonest straight into the file."""
        del place
        return lines_of(rows, self._money)

    def put(self, piece: Lines) -> None:
        """Writes the lines."""
        piece.write(self._file, include_header=self._file.tell() == 0)
        self._disk.follow()

    def close(self) -> None:
        """Closes the file."""
        self._disk.close()
        self._file.close()


class CompressedOutput:
    """The same lines, each piece compressed by itself: pieces one after the other are a compressed file as well."""

    def __init__(self, file: Path, money: Sequence[str]) -> None:
        self._file = file.open("xb")
        self._money = money

    def made(self, rows: pl.DataFrame, place: int) -> memoryview:
        """The lines of ``rows``, compressed."""
        made = io.BytesIO()
        lines_of(rows, self._money).write(made, include_header=place == 0, compression="gzip")
        return made.getbuffer()

    def put(self, piece: memoryview) -> None:
        """Writes the lines."""
        self._file.write(piece)

    def close(self) -> None:
        """Closes the file."""
        self._file.close()


class ParquetOutput:
    """Columns, which can be laid down only when all rows are there: pieces wait beside the file."""

    def __init__(self, file: Path, money: Sequence[str]) -> None:
        self._file = file
        self._money = money
        self._pieces: list[Path] = []

    def made(self, rows: pl.DataFrame, place: int) -> Path:
        """Keeps the rows in a file of their own, and names it."""
        piece = self._file.with_name(f"{place}.piece")
        in_dollars(rows, self._money).write_ipc(piece, compression="uncompressed")
        return piece

    def put(self, piece: Path) -> None:
        """Remembers the piece."""
        self._pieces.append(piece)

    def close(self) -> None:
        """Lays the pieces down as one file."""
        pl.scan_ipc(self._pieces, glob=False).sink_parquet(self._file)


def output_to(file: Path, money: Sequence[str]) -> Output[Any]:
    """The kind of output that the name of ``file`` asks for; the columns ``money`` of its rows are cents."""
    kinds: dict[str, Callable[[Path, Sequence[str]], Output[Any]]] = {
        ".parquet": ParquetOutput,
        ".csv.gz": CompressedOutput,
        ".csv": CsvOutput,
    }
    return kinds[suffix_of(file)](file, money)
