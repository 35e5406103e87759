"""Add the rows of a person and day, and subtract corrections from the wages of their quarter."""

from threading import Lock

import polars as pl

from calculators.batch.out_of_core import ContributionCalculation
from calculators.batch.refusals import Answers
from calculators.batch.terms import Terms
from rules import Rulebook
from web.payroll_file.corrections import added_up


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
