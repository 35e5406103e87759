"""Parquet files in slices of rows, each column as texts, so that the same reading applies as to CSV."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import polars as pl

from web.command_line.batch.chunks import Chunk, Part, no_refused
from web.command_line.batch.columns import WrongInput

SLICE = 2**19
AS_TEXT = (pl.String, pl.Categorical, pl.Enum, pl.Date, pl.Decimal)


def parquet_names(file: Path) -> list[str]:
    """The names of the columns; ``WrongInput`` where the file cannot be read or a column is of another type."""
    try:
        schema = pl.read_parquet_schema(file)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise WrongInput(f"{file.name} cannot be read as Parquet.") from error
    for name, dtype in schema.items():
        if not dtype.is_integer() and not isinstance(dtype, AS_TEXT):
            raise WrongInput(f"{file.name}: the column {name} is {dtype}. Give text, Decimal, whole numbers or dates.")
    return list(schema)


def parquet_parts(file: Path) -> Iterator[Part]:
    """The slices of ``file``, at least one, if empty."""
    rows = pl.scan_parquet(file).select(pl.len()).collect().item()
    size = file.stat().st_size
    for start in range(0, max(rows, 1), SLICE):
        share = size * min(SLICE, rows - start) // max(rows, 1)
        yield Part(file.name, share, partial(_chunk, file, start))


def _chunk(file: Path, start: int) -> Chunk:
    try:
        texts = pl.scan_parquet(file).slice(start, SLICE).select(pl.all().cast(pl.String)).collect()
    except (OSError, pl.exceptions.PolarsError) as error:
        raise WrongInput(f"{file.name} cannot be read as Parquet.") from error
    return Chunk(texts, pl.int_range(start + 1, start + 1 + len(texts), eager=True), no_refused())
