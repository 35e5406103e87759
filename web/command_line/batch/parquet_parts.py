"""Parquet files in slices of rows, each column as texts, so that the same reading applies as to CSV."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import polars as pl

from calculators.batch.texts import EXACT, as_texts, is_exact
from web.command_line.batch.chunks import Chunk, Part, whole
from web.command_line.batch.columns import WrongInput

SLICE = 2**19
UNREADABLE = (OSError, pl.exceptions.PolarsError, pl.exceptions.PanicException)
"""What polars raises for files that are cut off or are no Parquet."""


def parquet_names(file: Path) -> list[str]:
    """The names of the columns; ``WrongInput`` where the file cannot be read or a column is of another type."""
    try:
        schema = pl.scan_parquet(file, glob=False).collect_schema()
    except pl.exceptions.DuplicateError as error:
        raise WrongInput(f"{file.name}: a column stands twice. Keep one.") from error
    except UNREADABLE as error:
        raise WrongInput(f"{file.name} cannot be read as Parquet.") from error
    for name, dtype in schema.items():
        if not is_exact(dtype):
            raise WrongInput(f"{file.name}: the column {name} is {dtype}. Give {EXACT}.")
    return list(schema)


def parquet_parts(file: Path) -> Iterator[Part]:
    """The slices of ``file``, at least one, if empty."""
    rows = pl.scan_parquet(file, glob=False).select(pl.len()).collect().item()
    size = file.stat().st_size
    for start in range(0, max(rows, 1), SLICE):
        share = size * min(SLICE, rows - start) // max(rows, 1)
        yield Part(file, share, partial(_chunk, file, start))


def _chunk(file: Path, start: int) -> Chunk:
    try:
        texts = as_texts(pl.scan_parquet(file, glob=False).slice(start, SLICE).collect())
    except UNREADABLE as error:
        raise WrongInput(f"{file.name} cannot be read as Parquet.") from error
    return whole(texts, pl.int_range(start + 1, start + 1 + len(texts), eager=True))
