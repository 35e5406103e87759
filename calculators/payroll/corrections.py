"""Add up the rows of a person and day, and take corrections off the wages of their quarter."""

import polars as pl

from calculators.batch.refusals import REFUSED, Answers
from calculators.payroll.rows import PERSON


def added_up(rows: pl.DataFrame, period: str) -> Answers:
    """Return one row for each employer, person, kind and ``period``, in order, none below zero.

    A correction is subtracted from the last pay before it in its quarter, then from earlier pay, then from later pay.
    All rows of a quarter are refused if its corrections are more than its wages.
    """
    person = [name for name in PERSON if name in rows.columns]
    of_quarter = [*person, "quarter_start"]
    quarters = rows.with_columns(quarter_start=pl.col(period).dt.truncate("1q"))
    below_zero = pl.col("wages").sum().over(of_quarter) < 0
    refused = (
        quarters.filter(below_zero)
        .select("row", column=pl.lit("wages"), value_class=pl.lit("below_zero"))
        .cast(REFUSED)
    )
    summed = (
        quarters.filter(~below_zero)
        .group_by(*person, period)
        .agg(pl.all().exclude("wages").first(), pl.col("wages").sum())
    )
    corrected = (pl.col("wages") < 0).any().over(of_quarter)
    settled = [_settled(quarter.sort(period)) for quarter in summed.filter(corrected).partition_by(of_quarter)]
    whole = pl.concat([summed.filter(~corrected), *settled]).sort("row")
    return Answers(whole.select(rows.columns), refused)


def _settled(quarter: pl.DataFrame) -> pl.DataFrame:
    """Return the rows of one quarter in order of time, with its corrections subtracted."""
    wages = quarter["wages"].to_list()
    corrections = [place for place, cents in enumerate(wages) if cents < 0]
    for place in corrections:
        for other in (*range(place - 1, -1, -1), *range(place + 1, len(wages))):
            taken = max(0, min(wages[other], -wages[place]))
            wages[other] -= taken
            wages[place] += taken
    kept = pl.Series([place not in corrections for place in range(len(wages))])
    return quarter.with_columns(pl.Series("wages", wages, pl.Int64)).filter(kept)
