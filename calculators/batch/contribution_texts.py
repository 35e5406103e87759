"""Contribution rows as they stand in a file: every column a text."""

import polars as pl

from calculators.batch.blocks import KIND
from calculators.batch.distinct import parser, read_distinct
from calculators.batch.labels_column import labels_of
from calculators.batch.money_column import cents_of
from calculators.batch.periods import days, first_days, period_of
from calculators.batch.text_rows import Rows, rows_of
from calculators.contribution_models import Kind


def read_contributions(texts: pl.DataFrame, numbers: pl.Series) -> Rows:
    """The rows ``numbers`` of ``texts``: ``row``, ``person``, ``kind``, ``day`` of the period, ``wages`` in cents."""
    period = period_of(texts.columns)
    reads = {
        "person": labels_of(texts["person"]),
        "kind": read_distinct(texts["kind"], parser(Kind, "unknown_kind"), KIND),
        period: first_days(texts["quarter"]) if period == "quarter" else days(texts["pay_date"]),
        "wages": cents_of(texts["wages"]),
    }
    return rows_of(numbers, reads)
