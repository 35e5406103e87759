"""The totals of each quarterly return, with its due date."""

from collections.abc import Iterable
from datetime import date

import polars as pl
from msgspec import Struct

from calculators.batch.schema import EMPLOYER
from calculators.contribution.quarterly_returns import due_date
from calculators.payroll.lines import SUMS
from calculators.worksheet.calendar import Quarter
from calculators.worksheet.parameters import parameters_of
from rules import Rulebook


class QuarterTotals(Struct, frozen=True):
    """A quarterly return: the number of people whose wages count, the ``SUMS`` in cents, and its due date.

    If only wages of years are known, ``quarter`` is a year and there is no due date.
    """

    employer: str
    quarter: str
    due: date | None
    people: int
    """The number of people whose wages count."""
    sums: dict[str, int]


def totals_by_quarter(lines: pl.DataFrame, rulebook: Rulebook) -> list[QuarterTotals]:
    """Return the totals of each return by employer, in the order of the lines, earliest quarter first."""
    totals = lines.filter("counted").group_by(EMPLOYER, "quarter")
    found = totals.agg(pl.col("person").n_unique().alias("people"), pl.col(SUMS).sum()).sort("quarter")
    first = {employer: place for place, employer in enumerate(lines[EMPLOYER].unique(maintain_order=True))}
    return [
        QuarterTotals(
            each[EMPLOYER],
            each["quarter"],
            _due(each["quarter"], rulebook),
            each["people"],
            {name: each[name] for name in SUMS},
        )
        for each in sorted(found.iter_rows(named=True), key=lambda row: first[row[EMPLOYER]])
    ]


def added(quarters: Iterable[QuarterTotals]) -> dict[str, int]:
    """Return the sums of several returns."""
    each = list(quarters)
    return {name: sum(quarter.sums[name] for quarter in each) for name in SUMS}


def _due(text: str, rulebook: Rulebook) -> date | None:
    """Return the due date of a quarter, and none of a year."""
    if text.isdigit():
        return None
    quarter = Quarter.parse(text)
    return due_date(quarter, parameters_of(rulebook.law_on(quarter.first_day, "contributions", provisional=True)))
