"""Writes an output piece by piece: CSV, compressed CSV or Parquet, by its suffix."""

import io
from pathlib import Path
from typing import Any, Protocol, TypeVar

import polars as pl

from web.command_line.batch.disk import Disk
from web.command_line.batch.inputs import suffix_of

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

    def __init__(self, file: Path) -> None:
        self._file = file.open("xb")
        self._disk = Disk(self._file)

    def made(self, rows: pl.DataFrame, place: int) -> pl.DataFrame:
        """``rows`` as they are: polars writes a piece on every core, and soonest straight into the file."""
        del place
        return _with_days_as_texts(rows)

    def put(self, piece: pl.DataFrame) -> None:
        """Writes the lines."""
        piece.write_csv(self._file, include_header=self._file.tell() == 0)
        self._disk.follow()

    def close(self) -> None:
        """Closes the file."""
        self._disk.close()
        self._file.close()


class CompressedOutput:
    """The same lines, each piece compressed by itself: pieces one after the other are a compressed file as well."""

    def __init__(self, file: Path) -> None:
        self._file = file.open("xb")

    def made(self, rows: pl.DataFrame, place: int) -> memoryview:
        """The lines of ``rows``, compressed."""
        made = io.BytesIO()
        _with_days_as_texts(rows).write_csv(made, include_header=place == 0, compression="gzip")
        return made.getbuffer()

    def put(self, piece: memoryview) -> None:
        """Writes the lines."""
        self._file.write(piece)

    def close(self) -> None:
        """Closes the file."""
        self._file.close()


class ParquetOutput:
    """Columns, which can be laid down only when all rows are there: pieces wait beside the file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._pieces: list[Path] = []

    def made(self, rows: pl.DataFrame, place: int) -> Path:
        """Keeps the rows in a file of their own, and names it."""
        piece = self._file.with_name(f"{place}.piece")
        rows.write_ipc(piece, compression="uncompressed")
        return piece

    def put(self, piece: Path) -> None:
        """Remembers the piece."""
        self._pieces.append(piece)

    def close(self) -> None:
        """Lays the pieces down as one file."""
        pl.scan_ipc(self._pieces, glob=False).sink_parquet(self._file)


def output_to(file: Path) -> Output[Any]:
    """The kind of output that the name of ``file`` asks for."""
    suffix = suffix_of(file)
    if suffix == ".parquet":
        return ParquetOutput(file)
    return CompressedOutput(file) if suffix == ".csv.gz" else CsvOutput(file)


def _with_days_as_texts(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.with_columns(_texts(rows[name]) for name, dtype in rows.schema.items() if dtype == pl.Date)


def _texts(days: pl.Series) -> pl.Series:
    """Each day as a text, which is made once however often it stands there."""
    numbers = days.to_physical()
    first, last = numbers.min(), numbers.max()
    if not isinstance(first, int) or not isinstance(last, int):
        return days.cast(pl.String)
    every = pl.int_range(first, last + 1, dtype=pl.Int32, eager=True).cast(pl.Date).cast(pl.String)
    return every.gather(numbers - first).alias(days.name)
