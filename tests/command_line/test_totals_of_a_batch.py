"""Totals in a payroll of many rows are found without a copy of all names."""

import polars as pl

from web.command_line.batch.payroll_cells import PayrollRows

LONGEST_TEXT = 2**32
"""The bytes that polars keeps in one text."""
NAMES = ("Total" + 20_000 * " ", "Totals" + 20_000 * " ")


def test_names_may_have_more_letters_together_than_one_text() -> None:
    # Equal names share their text, so a Parquet file of some kilobytes can hold them.
    count = LONGEST_TEXT // len(NAMES[0]) + 1
    people = pl.Series(NAMES).gather(pl.int_range(count, eager=True) % 2)
    texts = pl.DataFrame({"person": people}).with_columns(
        kind=pl.lit("w2"), quarter=pl.lit("2026-Q1"), wages=pl.lit("1.00")
    )
    rows = PayrollRows(employers=False)
    assert rows.read(texts, pl.int_range(count, eager=True)).values.is_empty()
    assert rows.totals == count
