"""Compare what was withheld from each person with what may be withheld for the wages of a year."""

from collections.abc import Sequence
from typing import Literal

import polars as pl
from msgspec import Struct

from calculators.batch.schema import EMPLOYER
from calculators.payroll.own_shares import assessed, columns_of
from calculators.payroll.rows import PERSON
from calculators.payroll.terms import TermsByEmployer
from rules import Rulebook

Verdict = Literal["right", "too_much", "too_little"]


class WithheldCheck(Struct, frozen=True):
    """A person's year so far, in cents: what is due from the worker, what was withheld, and the verdict.

    ``true_up`` is what is still missing, below zero for what was withheld too much. Differences of at most a cent for
    each paycheck come from rounding, and are right.
    """

    employer: str
    person: str
    year: int
    due: int
    """The cents that may be withheld for the wages of the year so far."""
    withheld: int
    """The cents that were withheld."""
    verdict: Verdict

    @property
    def true_up(self) -> int:
        """Return the cents that are missing, below zero if too much was withheld."""
        return self.due - self.withheld


def check_withheld(rows: pl.DataFrame, terms: TermsByEmployer, rulebook: Rulebook) -> Sequence[WithheldCheck]:
    """Return the check of each person and year, or nothing if no withheld money is known.

    The wages of the year so far are added up before rounding, as ``true_up`` of a paycheck does.
    """
    if rows["withheld"].null_count() == len(rows):
        return []
    years = rows.group_by(*PERSON, "year", maintain_order=True).agg(
        pl.len().alias("paychecks"), pl.col("wages", "withheld").sum(), pl.col(columns_of(rows)).first()
    )
    return [check for part in years.partition_by(EMPLOYER, "year") for check in _checked(part, terms, rulebook)]


def _checked(part: pl.DataFrame, terms: TermsByEmployer, rulebook: Rulebook) -> list[WithheldCheck]:
    employer, year = part[EMPLOYER][0], part["year"][0]
    whole = part.select("person", "kind", pl.date("year", 12, 31).alias("pay_date"), "wages", *columns_of(part))
    due = assessed(whole, terms[employer].of_year(year, rulebook), rulebook)["employee"]
    return [
        WithheldCheck(
            employer,
            row["person"],
            row["year"],
            cents,
            row["withheld"],
            _verdict(cents - row["withheld"], row["paychecks"]),
        )
        for row, cents in zip(part.iter_rows(named=True), due, strict=True)
    ]


def _verdict(missing: int, paychecks: int) -> Verdict:
    if abs(missing) <= paychecks:
        return "right"
    return "too_little" if missing > 0 else "too_much"
