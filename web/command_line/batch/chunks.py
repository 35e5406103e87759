"""Chunks of the rows of an input file, as texts or plain values."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
from msgspec import Struct

from calculators.batch.refusals import REFUSED


class Chunk(Struct, frozen=True):
    """Rows as texts with their numbers in the file, and its refused lines.

    A column of ``texts`` may have plain amounts or days instead. ``incomplete`` are the people that a refused line
    names, as far as it can be read.
    """

    texts: pl.DataFrame
    numbers: pl.Series
    refused: pl.DataFrame
    incomplete: pl.Series


class ChunkReader(Struct, frozen=True):
    """A chunk of ``file`` that is not parsed yet.

    ``size`` is its part of the bytes of the file.
    """

    file: Path
    size: int
    read: Callable[[], Chunk]


def whole_chunk(texts: pl.DataFrame, numbers: pl.Series) -> Chunk:
    """Return a chunk without a refused line."""
    return Chunk(texts, numbers, pl.DataFrame(schema=REFUSED), pl.Series("person", dtype=pl.String))
