"""Read Parquet files in chunks of rows, as texts like those of CSV or as plain values."""

from collections.abc import Collection, Iterator, Sequence
from datetime import time
from functools import partial
from pathlib import Path

import polars as pl

from calculators.batch.texts import as_readable, as_texts, is_exact
from web.command_line.batch.chunks import Chunk, ChunkReader, whole_chunk
from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext

UNREADABLE = (OSError, pl.exceptions.PolarsError, pl.exceptions.PanicException)
"""The errors that polars raises for truncated files and for files that are not Parquet."""


def parquet_names(file: Path) -> list[str]:
    """Return the names of the columns.

    Raise ``WrongInput`` if the file cannot be read.
    """
    return list(_schema(file))


def _schema(file: Path) -> pl.Schema:
    try:
        return pl.scan_parquet(file, glob=False).collect_schema()
    except pl.exceptions.DuplicateError as error:
        raise WrongInput(gettext("%(file)s: a column is there twice. Keep one.", file=file.name)) from error
    except UNREADABLE as error:
        raise WrongInput(gettext("%(file)s cannot be read as Parquet.", file=file.name)) from error


def check_types(file: Path, names: Collection[str], *, times: bool = False) -> None:
    """Raise ``WrongInput`` if the values of one of these columns have no exact text.

    With ``times``, a time can be the text of its day.
    """
    for name, dtype in _schema(file).items():
        if name in names and not (is_exact(dtype) or (times and dtype == pl.Datetime)):
            raise WrongInput(
                gettext(
                    "%(file)s: the column %(column)s has the type %(type)s. Give text, decimals, whole numbers or "
                    "dates.",
                    file=file.name,
                    column=name,
                    type=dtype,
                )
            )


def parquet_texts(file: Path) -> pl.DataFrame:
    """Return every column as texts.

    A time is its day in Massachusetts if the file names its zone, and a list of values is empty.
    ``check_types`` refuses the other types of columns that are used.
    """
    table = pl.read_parquet(file, glob=False)
    return as_texts(table.select(_readable(table[name]) for name in table.columns))


def _readable(values: pl.Series) -> pl.Series:
    if values.dtype == pl.Datetime:
        return _days(values)
    if values.dtype.is_nested():
        return pl.Series(values.name, [None] * len(values), pl.String)
    return values if is_exact(values.dtype) else values.cast(pl.String)


def _days(times: pl.Series) -> pl.Series:
    """Return the days of times in Massachusetts.

    Times that are all midnight mark days of their own zone, or of none.
    """
    if times.dtype.time_zone is None or (times.dt.time() == time()).all():  # type: ignore[attr-defined]
        return times.dt.date()
    return times.dt.convert_time_zone("America/New_York").dt.date()


def parquet_chunks(file: Path, roles: Sequence[str], chunk_rows: int) -> Iterator[ChunkReader]:
    """Yield the chunks of ``file``, at least one."""
    rows = pl.scan_parquet(file, glob=False).select(pl.len()).collect().item()
    size = file.stat().st_size
    for start in range(0, max(rows, 1), chunk_rows):
        share = size * min(chunk_rows, rows - start) // max(rows, 1)
        yield ChunkReader(file, share, partial(_read, file, roles, start, chunk_rows))


def _read(file: Path, roles: Sequence[str], start: int, count: int) -> Chunk:
    try:
        texts = as_readable(pl.scan_parquet(file, glob=False).slice(start, count).collect())
    except UNREADABLE as error:
        raise WrongInput(gettext("%(file)s cannot be read as Parquet.", file=file.name)) from error
    texts.columns = list(roles)
    return whole_chunk(texts, pl.int_range(start + 1, start + 1 + len(texts), eager=True))
