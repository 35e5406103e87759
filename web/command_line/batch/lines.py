"""Rows of an answer as lines of text: dollars with two decimals, days as ISO, quotes where a label needs them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import polars as pl

from calculators.batch.each_day import once_a_day
from calculators.batch.labels_column import is_new
from calculators.batch.money_column import dollars_to_write

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
