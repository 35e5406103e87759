"""Add the rows of a person and day, and subtract corrections from the wages of their quarter."""

from threading import Lock

import polars as pl

from calculators.batch.out_of_core import ContributionCalculation
from calculators.batch.periods import year_texts
from calculators.batch.refusals import Answers
from calculators.batch.schema import EMPLOYER
from calculators.batch.terms import Terms
from calculators.payroll.corrections import added_up
from rules import Rulebook

BETWEEN = "\N{SYMBOL FOR UNIT SEPARATOR}"
"""The sign between an employer and a person in the label by which their rows are worked out."""


class PayrollCalculation(ContributionCalculation):
    """The contributions of every person and day of a payroll, for each employer.

    ``added`` counts the rows added to another row. ``yearly`` is true if the file has wages of a year without quarters.
    """

    def __init__(self, period: str, terms: Terms, rulebook: Rulebook, *, yearly: bool = False) -> None:
        super().__init__(period, terms, rulebook)
        self.added = 0
        self.employers = False
        """True if a row names its employer."""
        self._column = period
        self._yearly = yearly
        self._lock = Lock()

    def compute(self, rows: pl.DataFrame) -> Answers:
        """Find the rule group and the year to date of every person and day."""
        wages = rows["wages"]
        if wages.is_empty() or wages.min() >= 0:  # type: ignore[operator]
            found = self._of_each_employer(rows)
            if "duplicate" not in found.refused["value_class"]:
                return found
        summed = added_up(rows, self._column)
        found = self._of_each_employer(summed.rows)
        with self._lock:
            self.added += len(rows) - len(summed.rows) - len(summed.refused)
        refused = pl.concat([found.refused, summed.refused])
        wrong = rows["person"].filter(rows["row"].is_in(summed.refused["row"].implode()))
        complete = pl.col("complete") & ~pl.col("person").is_in(wrong.implode())
        return Answers(found.rows.with_columns(complete), refused)

    def _of_each_employer(self, rows: pl.DataFrame) -> Answers:
        """Find the rule group and the year to date of the people of each employer."""
        if EMPLOYER not in rows.columns:
            return super().compute(rows)
        found = super().compute(rows.with_columns(person=pl.concat_str(EMPLOYER, "person", separator=BETWEEN)))
        prefix = pl.concat_str(EMPLOYER, pl.lit(BETWEEN))
        person = pl.col("person").str.strip_prefix(prefix)
        self.employers = self.employers or bool((rows[EMPLOYER] != "").any())
        return Answers(found.rows.with_columns(person), found.refused)

    def answer(self, computed: pl.DataFrame) -> pl.DataFrame:
        """Return the amounts of every row, by year if the quarters are unknown.

        A column has the employers if a file names one.
        """
        found = super().answer(computed)
        if self.employers:
            found.insert_column(found.columns.index("person") + 1, computed[EMPLOYER])
        if not self._yearly:
            return found
        return found.with_columns(year_texts(pl.col("quarter"))).rename({"quarter": "year"})
