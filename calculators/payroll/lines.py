"""Work out the amounts of each person by quarter, and of each paycheck."""

from collections.abc import Collection

import polars as pl

from calculators.batch.contribution_rows import AMOUNTS
from calculators.batch.schema import EMPLOYER
from calculators.batch.terms import KINDS
from calculators.payroll.corrections import added_up
from calculators.payroll.own_shares import assessed, columns_of
from calculators.payroll.rows import PERSON
from calculators.payroll.terms import TermsByEmployer
from rules import Rulebook

SUMS = ("wages", *AMOUNTS)
"""The columns of cents that add up over people and quarters."""


def by_quarter(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the cents of each employer, person, kind and quarter, and the number of their rows."""
    kept = rows.group_by(*PERSON, "year", "quarter", maintain_order=True)
    return kept.agg(pl.len().cast(pl.Int64).alias("rows"), pl.col("wages").sum(), pl.col(columns_of(rows)).first())


def by_paycheck(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the cents of each paycheck, by employer, person, kind and pay date.

    A correction is taken off the last pay before it in its quarter.
    """
    numbered = rows.with_columns(row=pl.int_range(1, pl.len() + 1))
    settled = added_up(numbered.select(*PERSON, "pay_date", "wages", "row"), "pay_date").rows
    counted = rows.group_by(*PERSON, "pay_date").agg(pl.len().cast(pl.Int64).alias("rows"))
    own = numbered.select(*PERSON, "pay_date", "year", "quarter", "row", *columns_of(rows))
    whole = settled.select("row", "wages").join(own, on="row", maintain_order="left")
    joined = whole.join(counted, on=[*PERSON, "pay_date"], maintain_order="left")
    return joined.select(*PERSON, "pay_date", "year", "quarter", "rows", "wages", *columns_of(rows))


def lines_of(
    paid: pl.DataFrame, period: str, terms: TermsByEmployer, rulebook: Rulebook, incomplete: Collection[str] = ()
) -> pl.DataFrame:
    """Return the amounts of each line under the terms of its employer, in the order of ``paid``.

    ``incomplete`` are the people with another row that was refused.
    """
    parts = paid.with_row_index("place").partition_by(EMPLOYER, "year")
    answered = pl.concat([_of_employer(part, period, terms, rulebook) for part in parts]).sort("place").drop("place")
    return answered.with_columns(
        year_to_date=pl.col("wages").cum_sum().over(*PERSON, "year", order_by=period),
        complete=~pl.col("person").is_in(list(incomplete)),
        provisional=pl.col("year") > rulebook.coverage.contributions.last_day.year,
    )


def _of_employer(part: pl.DataFrame, period: str, terms: TermsByEmployer, rulebook: Rulebook) -> pl.DataFrame:
    """Return the amounts of the lines of one employer and year."""
    own, year = terms[part[EMPLOYER][0]], int(part["year"][0])
    rows = part.select("person", "kind", period, "wages", *columns_of(part))
    found = assessed(rows, own.of_year(year, rulebook), rulebook)
    groups = zip(KINDS, own.rule_groups(year, rulebook), strict=True)
    counted = pl.col("kind").cast(pl.String).is_in([kind for kind, group in groups if group.counted])
    return part.hstack(found.select(AMOUNTS)).drop(columns_of(part)).with_columns(counted=counted)
