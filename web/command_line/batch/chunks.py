"""A stretch of rows of one input file, as texts."""

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

from calculators.batch.refusals import REFUSED


@dataclass(frozen=True, slots=True)
class Chunk:
    """Rows as texts with their numbers in the file, and those that are no rows of its columns at all."""

    texts: pl.DataFrame
    numbers: pl.Series
    refused: pl.DataFrame


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the file ``name`` that ``read`` reads, ``size`` long in the measure of its progress."""

    name: str
    size: int
    read: Callable[[], Chunk]


def no_refused() -> pl.DataFrame:
    """No refused row."""
    return pl.DataFrame(schema=REFUSED)
