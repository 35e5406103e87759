"""Contribution rows that can be read but have no answer: without law or workforce, or standing twice."""

import polars as pl

from calculators.batch.blocks import Blocks
from calculators.batch.refusals import refused_rows


def without_answer(numbers: pl.Series, doubled: pl.Series, blocks: Blocks) -> pl.Series:
    """Which rows are refused, by the numbers of their blocks and whether they are doubled."""
    marks = pl.Series([bool(block.refused) for block in blocks.blocks], dtype=pl.Boolean)
    return doubled | marks.gather(numbers) if marks.any() else doubled


def refused_of(rows: pl.Series, wrong: pl.Series, numbers: pl.Series, blocks: Blocks, column: str) -> pl.DataFrame:
    """The table of the ``wrong`` rows, whose numbers in the input are ``rows``."""
    places = wrong.arg_true()
    known = [blocks.blocks[number].refused for number in numbers.gather(places)]
    return refused_rows(rows, {place: (column, name or "duplicate") for place, name in zip(places, known, strict=True)})
