"""Write an output chunk by chunk: CSV, compressed CSV or Parquet, by its suffix."""

import io
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import cache
from itertools import chain
from pathlib import Path
from queue import SimpleQueue
from typing import Any, NamedTuple, Protocol, TypeVar

import polars as pl
from polars.io.plugins import register_io_source

from calculators.batch.label_ids import is_new
from calculators.batch.parse import in_dollars
from calculators.batch.periods import once_a_day
from calculators.batch.schema import EMPLOYER
from web.command_line.batch.inputs import suffix_of

DIGITS_IN_8_BYTES = 18
"""The most digits of a decimal that Parquet stores as an integer of 8 bytes."""
LABELS = ("person", EMPLOYER)
NEED_QUOTES = (b'"', b",", b"\r", b"\n")
SMALL_AMOUNTS = 2**18
"""The number of amounts, from 0 to 2,621.43 dollars, whose texts are made once."""


class Lines(NamedTuple):
    """Rows to write as CSV, and a mark if a text among them needs quotes."""

    rows: pl.DataFrame
    with_quotes: bool

    def write(self, file: Any, **options: Any) -> None:
        """Write the lines.

        Polars checks every value for quotes only if a value needs them.
        """
        self.rows.write_csv(file, quote_style="necessary" if self.with_quotes else "never", **options)


def lines_of(rows: pl.DataFrame, money: Sequence[str]) -> Lines:
    """Return the lines of ``rows``, whose columns ``money`` are cents.

    Only the labels of people and employers are free text.
    """
    days = [name for name, dtype in rows.schema.items() if dtype == pl.Date]
    fits = (pl.col(money).min() >= 0) & (pl.col(money).max() < SMALL_AMOUNTS)
    small = [name for name, fit in rows.select(fits).row(0, named=True).items() if fit is not False]
    texts = [once_a_day(rows[name], lambda every: every.cast(pl.String)) for name in days]
    texts += [_texts_of_amounts().gather(rows[name]).alias(name) for name in small]
    large = [name for name in money if name not in small]
    labels = pl.concat(rows[name].filter(is_new(rows[name])).str.join() for name in LABELS if name in rows.columns)
    with_quotes = any(mark in joined for joined in labels.cast(pl.Binary) for mark in NEED_QUOTES)
    return Lines(in_dollars(rows, large).with_columns(texts), with_quotes=with_quotes)


@cache
def _texts_of_amounts() -> pl.Series:
    """Return the text of each small amount, because most amounts are small and a text takes long to make."""
    return in_dollars(pl.int_range(SMALL_AMOUNTS, eager=True).to_frame("cents"), ["cents"])["cents"].cast(pl.String)


Encoded = TypeVar("Encoded")


class Output(Protocol[Encoded]):
    """A file written by chunks, which are encoded in parallel and appended in order."""

    def encode(self, rows: pl.DataFrame, chunk: int) -> Encoded:
        """Return the rows of a chunk in the form of the file."""

    def append(self, encoded: Encoded) -> None:
        """Add the next chunk."""

    def close(self) -> None:
        """Complete the file."""


class TextOutput:
    """A file of lines, which another thread brings to the disk while the next chunks are worked out.

    At the end, little is left to wait for.
    """

    def __init__(self, file: Path, money: Sequence[str]) -> None:
        self._file = file.open("xb")
        self._money = money
        self._thread = ThreadPoolExecutor(1)
        self._on_disk = self._bring_to_disk()

    def _bring_to_disk(self) -> Future[None]:
        return self._thread.submit(os.fsync, self._file.fileno())

    def _written(self) -> None:
        """Bring what is written to the disk, unless the thread still does so with what came before."""
        if self._on_disk.done():
            self._on_disk.result()
            self._on_disk = self._bring_to_disk()

    def close(self) -> None:
        """Close the file."""
        self._thread.shutdown()
        self._file.close()
        self._on_disk.result()


class CsvOutput(TextOutput):
    """A CSV file, whose first line has the names of the columns."""

    def encode(self, rows: pl.DataFrame, chunk: int) -> Lines:
        """Return the lines, not yet as text.

        Polars formats on every core, and is fastest when it writes to the file.
        """
        return lines_of(rows, self._money)

    def append(self, encoded: Lines) -> None:
        """Write the lines."""
        encoded.write(self._file, include_header=self._file.tell() == 0)
        self._written()


class CompressedOutput(TextOutput):
    """A compressed CSV file.

    Each chunk is compressed separately, because compressed chunks in a row are a compressed file.
    """

    def encode(self, rows: pl.DataFrame, chunk: int) -> memoryview:
        """Return the compressed lines."""
        text = io.BytesIO()
        lines_of(rows, self._money).write(text, include_header=chunk == 0, compression="gzip")
        return text.getbuffer()

    def append(self, encoded: memoryview) -> None:
        """Write the lines."""
        self._file.write(encoded)
        self._written()


class ParquetOutput:
    """A Parquet file, which another thread compresses while the next chunks are worked out."""

    def __init__(self, file: Path, money: Sequence[str]) -> None:
        self._file = file
        self._money = money
        self._chunks: SimpleQueue[tuple[pl.DataFrame, Future[None]] | None] = SimpleQueue()
        self._thread = ThreadPoolExecutor(1)
        self._written = self._thread.submit(self._write)

    def encode(self, rows: pl.DataFrame, chunk: int) -> pl.DataFrame:
        """Return the rows in dollars."""
        return in_dollars(rows, self._money, DIGITS_IN_8_BYTES)

    def append(self, encoded: pl.DataFrame) -> None:
        """Hand over the rows, and wait until they are taken, so that few rows are in memory."""
        taken: Future[None] = Future()
        self._chunks.put((encoded, taken))
        wait([taken, self._written], return_when=FIRST_COMPLETED)
        if self._written.done():
            self._written.result()

    def close(self) -> None:
        """Complete the file."""
        self._chunks.put(None)
        self._thread.shutdown()
        self._written.result()

    def _write(self) -> None:
        """Write the chunks as they come."""
        chunks = self._taken()
        first = next(chunks, None)
        if first is not None:
            rows = register_io_source(lambda *_: chain([first], chunks), schema=first.schema)
            rows.sink_parquet(self._file, compression="zstd", compression_level=1)

    def _taken(self) -> Iterator[pl.DataFrame]:
        """Yield each chunk until the file is closed."""
        while (handed := self._chunks.get()) is not None:
            rows, taken = handed
            taken.set_result(None)
            yield rows


def output_to(file: Path, money: Sequence[str]) -> Output[Any]:
    """Return the output for the suffix of ``file``.

    Its columns ``money`` are cents.
    """
    kinds: dict[str, Callable[[Path, Sequence[str]], Output[Any]]] = {
        ".parquet": ParquetOutput,
        ".csv.gz": CompressedOutput,
        ".csv": CsvOutput,
    }
    return kinds[suffix_of(file)](file, money)
