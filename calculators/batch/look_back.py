"""Add up wages by person and employer in the look-back: the six quarters that can count."""

from collections.abc import Sequence
from typing import get_args

import polars as pl
from msgspec import Struct

from calculators.batch.periods import quarter_numbers
from calculators.benefit.base_period import base_period_end, base_period_wages
from calculators.benefit.benefit_year import benefit_year_start, effective_date
from calculators.benefit.eligibility import EmploymentStatus
from calculators.benefit.look_back import QUARTERS_IN_LOOK_BACK
from calculators.worksheet.calendar import quarter_of
from calculators.worksheet.columns import DAY_OF_EPOCH
from calculators.worksheet.number import Number, given

STATUS = pl.Enum(get_args(EmploymentStatus))
NO_DAY = 4_000_000
"""The number of a day after every day of the calendar."""

PAYERS = 2**32
"""The factor of a person in the number of a person and employer, which are grouped faster as one number."""

QUARTERS = tuple(f"quarter_{back}" for back in range(QUARTERS_IN_LOOK_BACK))


class LookBack(Struct, frozen=True):
    """A row for each person, with its dates, and a row for each employer of a person with several.

    Both have the cents of ``QUARTERS``, newest first. Both number the ``newest`` quarter and the ``end`` of the base
    period.
    """

    people: pl.DataFrame
    employers: pl.DataFrame


def look_back(rows: pl.DataFrame, people: pl.DataFrame) -> LookBack:
    """Return the look-back of ``people`` (``person`` and its dates) over the wage ``rows``.

    Rows of one employer and quarter are added. A person without wages in the look-back has zeros.
    """
    newest = newest_quarter(people)
    dated = people.with_columns(newest=newest)
    of_first_rows = pl.zeros(len(rows), dtype=pl.Int64, eager=True).scatter(people["person"], newest)
    behind = of_first_rows.gather(rows["person"]) - quarter_numbers(rows["quarter"])
    paid = rows.select("wages", behind=behind, payer=rows["person"].cast(pl.UInt64) * PAYERS + rows["employer"])
    within = paid.lazy().filter(pl.col("behind").is_between(0, QUARTERS_IN_LOOK_BACK - 1) & (pl.col("wages") > 0))
    by_employer = within.group_by("payer").agg(
        pl.when(pl.col("behind") == back).then("wages").otherwise(0).sum().alias(name)
        for back, name in enumerate(QUARTERS)
    )
    person = (pl.col("payer") // PAYERS).cast(pl.UInt32).alias("person")
    each = by_employer.select(person, *QUARTERS).collect(engine="streaming")
    by_person = each.lazy().group_by("person").agg(pl.col(QUARTERS).sum(), employers=pl.len().cast(pl.Int64))
    together = by_person.collect(engine="streaming")
    found = dated.join(together, on="person", how="left", maintain_order="left")
    found = found.with_columns(pl.col(*QUARTERS, "employers").fill_null(0))
    found = found.with_columns(end=_end(found))
    several = found.filter(pl.col("employers") > 1).select("person", "newest", "end")
    return LookBack(found, each.join(several, on="person"))


def newest_quarter(rows: pl.DataFrame) -> pl.Series:
    """Return the number of the quarter of the effective date."""
    year_start = _benefit_year_start(rows)
    applied = (rows["application_date"].to_physical() + DAY_OF_EPOCH).cast(pl.Int64)
    application = given("application_date", applied.fill_null(NO_DAY), "date")
    newest: pl.Series = quarter_of(effective_date(year_start, application_date=application)).amount
    return newest


def _benefit_year_start(rows: pl.DataFrame) -> Number:
    """Return the Sunday on which the benefit year starts."""
    leave_start = (rows["leave_start_date"].to_physical() + DAY_OF_EPOCH).cast(pl.Int64)
    return benefit_year_start(given("leave_start_date", leave_start, "date"))


def quarters(rows: pl.DataFrame) -> list[Number]:
    """Return the cents of ``QUARTERS``, newest first."""
    return [given("quarter_wages", rows[name], "dollars") for name in QUARTERS]


def base_period(rows: pl.DataFrame) -> Sequence[Number]:
    """Return the wages of the four quarters of the base period, newest first."""
    return base_period_wages(
        quarters(rows),
        newest_quarter=given("effective_quarter", rows["newest"], "quarter"),
        end=given("base_period_end", rows["end"], "quarter"),
    )


def _end(people: pl.DataFrame) -> pl.Series:
    newest = given("effective_quarter", people["newest"], "quarter")
    employers = given("employers_in_look_back", people["employers"], "count")
    end: pl.Series = base_period_end(quarters(people), newest_quarter=newest, employers=employers).amount
    return end
