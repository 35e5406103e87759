"""Add the rows of a person and day, and subtract corrections from the wages of their quarter."""

from threading import Lock

import polars as pl

from calculators.batch.out_of_core import ContributionCalculation
from calculators.batch.refusals import REFUSED, Answers
from calculators.batch.terms import Terms
from rules import Rulebook

CORRECTED = ("person", "kind", "quarter_start")


class PayrollCalculation(ContributionCalculation):
    """The contributions of every person and day of a payroll.

    ``added`` counts the rows added to another row. ``yearly`` is true if the file has wages of a year without quarters.
    """

    def __init__(self, period: str, terms: Terms, rulebook: Rulebook, *, yearly: bool = False) -> None:
        super().__init__(period, terms, rulebook)
        self.added = 0
        self._column = period
        self._yearly = yearly
        self._lock = Lock()

    def compute(self, rows: pl.DataFrame) -> Answers:
        """Find the rule group and the year to date of every person and day."""
        wages = rows["wages"]
        if wages.is_empty() or wages.min() >= 0:  # type: ignore[operator]
            found = super().compute(rows)
            if "duplicate" not in found.refused["value_class"]:
                return found
        summed = added_up(rows, self._column)
        found = super().compute(summed.rows)
        with self._lock:
            self.added += len(rows) - len(summed.rows) - len(summed.refused)
        refused = pl.concat([found.refused, summed.refused])
        wrong = rows["person"].filter(rows["row"].is_in(summed.refused["row"].implode()))
        complete = pl.col("complete") & ~pl.col("person").is_in(wrong.implode())
        return Answers(found.rows.with_columns(complete), refused)

    def answer(self, computed: pl.DataFrame) -> pl.DataFrame:
        """Return the amounts of every row, by year if the quarters are unknown."""
        found = super().answer(computed)
        if not self._yearly:
            return found
        return found.with_columns(pl.col("quarter").str.head(4)).rename({"quarter": "year"})


def added_up(rows: pl.DataFrame, period: str) -> Answers:
    """Return one row for each person, kind and ``period``, in the order of ``rows``, none below zero.

    A correction is subtracted from the last pay before it in its quarter, then from earlier pay, then from later pay.
    All rows of a quarter are refused if its corrections are more than its wages.
    """
    quarters = rows.with_columns(quarter_start=pl.col(period).dt.truncate("1q"))
    below_zero = pl.col("wages").sum().over(CORRECTED) < 0
    refused = (
        quarters.filter(below_zero)
        .select("row", column=pl.lit("wages"), value_class=pl.lit("below_zero"))
        .cast(REFUSED)
    )
    summed = (
        quarters.filter(~below_zero)
        .group_by("person", "kind", period, maintain_order=True)
        .agg(pl.all().exclude("wages").first(), pl.col("wages").sum())
    )
    corrected = (pl.col("wages") < 0).any().over(CORRECTED)
    settled = [_settled(quarter.sort(period)) for quarter in summed.filter(corrected).partition_by(CORRECTED)]
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
