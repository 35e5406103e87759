"""Count and add up answers by year, band of wages and outcome."""

from collections.abc import Sequence

import polars as pl

from calculators.batch.parse import in_dollars
from calculators.batch.periods import year_texts

GROUPS = ("year", "band", "outcome")
SUMMARY = pl.Schema(
    {"year": pl.Int32(), "band": pl.Int64(), "outcome": pl.String(), "count": pl.Int64(), "amount": pl.Decimal(38, 2)}
)
"""``band`` is its least amount in dollars, and ``amount`` the sum of the contributions or weekly benefits."""

WAGES_OF_A_BAND = 10_000
WEEKLY_WAGE_OF_A_BAND = 250
HIGHEST_BANDS = 10


def of_contributions(rows: pl.DataFrame) -> pl.DataFrame:
    """Summarize contributions, in cents, by year, wages of the period and the part of them that counts.

    Wages above the wage base do not count, and those of contractors who are not counted. An answer does not show which
    it is.
    """
    year = year_texts(pl.col("quarter")) if "quarter" in rows.columns else pl.col("pay_date").dt.year()
    wages, eligible = pl.col("wages"), pl.col("eligible_wages")
    outcome = (
        pl.when(eligible == wages)
        .then(pl.lit("all_wages_count"))
        .when(eligible > 0)
        .then(pl.lit("part_of_wages_counts"))
        .otherwise(pl.lit("no_wages_count"))
    )
    return _summary(rows, year, _band(wages, WAGES_OF_A_BAND), outcome, pl.col("total"))


def of_benefits(rows: pl.DataFrame) -> pl.DataFrame:
    """Summarize people by the year their benefit year starts, their average weekly wage and the reason.

    Amounts are cents.
    """
    band = _band(pl.col("average_weekly_wage"), WEEKLY_WAGE_OF_A_BAND)
    benefit = pl.when("financially_eligible").then("weekly_benefit").otherwise(0)
    return _summary(rows, pl.col("benefit_year_start").dt.year(), band, pl.col("reason"), benefit)


def added(summaries: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Return the sum of several summaries, in order."""
    together = pl.concat([pl.DataFrame(schema=SUMMARY), *summaries])
    return together.group_by(GROUPS).agg(pl.col("count", "amount").sum()).sort(GROUPS)


def _band(amount: pl.Expr, width: int) -> pl.Expr:
    return (amount // (100 * width)).clip(upper_bound=HIGHEST_BANDS) * width


def _summary(rows: pl.DataFrame, year: pl.Expr, band: pl.Expr, outcome: pl.Expr, amount: pl.Expr) -> pl.DataFrame:
    groups = rows.select(year=year.cast(pl.Int32), band=band, outcome=outcome, amount=amount)
    found = groups.group_by(GROUPS).agg(pl.len().cast(pl.Int64).alias("count"), pl.col("amount").sum())
    return in_dollars(found, ["amount"]).select(SUMMARY.names())
