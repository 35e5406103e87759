"""The columns of the rows of a payroll, with the quarter and the year of each row."""

import polars as pl

from calculators.batch.periods import first_days_of, period_of, quarters_of
from calculators.batch.row_choices import CHOICES
from calculators.batch.schema import EMPLOYER, Table, check, frame_of
from calculators.batch.terms import KIND

PERSON = (EMPLOYER, "person", "kind")
PAYROLL_ROWS = pl.Schema(
    {
        EMPLOYER: pl.String(),
        "person": pl.String(),
        "kind": KIND,
        "quarter": pl.String(),
        "wages": pl.Int64(),
        "withheld": pl.Int64(),
    }
)
"""Wages of a person in cents, and the PFML money withheld from them. A correction is below zero.

``quarter`` is a text such as ``2026-Q1``. The column ``pay_date`` (``pl.Date``) may replace it. ``employer_name`` may
be missing if there is one employer, and ``withheld`` if it is not known. The columns ``employer_pays_medical``,
``employer_pays_family`` (int64 ten-thousandths) and ``group`` may be there too. They may lack values.
"""


def dated(table: Table) -> pl.DataFrame:
    """Return the rows of ``table`` (columns as in ``PAYROLL_ROWS``) with the quarter and the year of each.

    Raise ``ValueError`` if a column is not as in ``PAYROLL_ROWS``.
    """
    rows = frame_of(table)
    period = period_of(rows.columns)
    check(rows, ("person", "kind", period), optional=CHOICES)
    days = rows["pay_date"] if period == "pay_date" else first_days_of(rows["quarter"])
    return rows.with_columns(
        *([] if EMPLOYER in rows.columns else [pl.lit("").alias(EMPLOYER)]),
        *([] if "withheld" in rows.columns else [pl.lit(None, pl.Int64).alias("withheld")]),
        quarter=quarters_of(days),
        year=days.dt.year().cast(pl.Int64),
    )
