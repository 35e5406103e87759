"""A stretch of rows of one input file, as texts."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from calculators.batch.refusals import REFUSED


@dataclass(frozen=True, slots=True)
class Chunk:
    """Rows as texts with their numbers in the file, and those that are no rows of its columns at all.

    ``incomplete`` are the people whom such a row names, as far as it can be read.
    """

    texts: pl.DataFrame
    numbers: pl.Series
    refused: pl.DataFrame
    incomplete: pl.Series


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of ``file`` that ``read`` reads, ``size`` long in the measure of its progress."""

    file: Path
    size: int
    read: Callable[[], Chunk]


def whole(texts: pl.DataFrame, numbers: pl.Series) -> Chunk:
    """A chunk of which no row is refused."""
    return Chunk(texts, numbers, pl.DataFrame(schema=REFUSED), pl.Series("person", dtype=pl.String))
