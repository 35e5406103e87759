"""Benefits on columns: from wage rows by employer and quarter to one answer a person.

The answer is that of ``estimate_benefit`` for the same rows, with leave from all employers that have wages
in the base period: the same rule text, run on columns.
"""

from dataclasses import dataclass

import polars as pl

from calculators.batch.benefit_amounts import ANSWERS, amounts
from calculators.batch.benefit_calendar import benefit_calendar
from calculators.batch.benefit_refusals import people_of
from calculators.batch.bounds import Table, among, check, frame_of
from calculators.batch.look_back import STATUS, look_back
from calculators.batch.periods import first_days_of, texts_at
from calculators.batch.refusals import REFUSED
from calculators.figures import Figures
from rules import Shelf, published

WAGE_ROWS = pl.Schema(
    {
        "person": pl.String(),
        "employer": pl.String(),
        "quarter": pl.String(),
        "wages": pl.Int64(),
        "leave_start_date": pl.Date(),
        "application_date": pl.Date(),
        "employment_status": STATUS,
    }
)
"""Wages, in cents, of a person, employer and quarter such as ``2025-Q4``; the last two columns may be absent or null.

The three last columns are the same on every row of a person.
"""

REQUIRED = WAGE_ROWS.names()[:5]
OPTIONAL = WAGE_ROWS.names()[5:]

COLUMNS = (
    "person",
    "leave_start_date",
    "benefit_year_start",
    "benefit_year_end",
    "base_period_start",
    "base_period_end",
    "financially_eligible",
    *ANSWERS,
)
"""The columns of an answer: amounts in cents, the first and last quarter of the base period as texts."""


@dataclass(frozen=True, slots=True)
class Benefits:
    """One row a person, as they come (columns as in ``COLUMNS``), and the refused rows, numbered from 1."""

    rows: pl.DataFrame
    refused: pl.DataFrame


def benefits(table: Table, *, shelf: Shelf | None = None, provisional: bool = False) -> Benefits:
    """The answer for every person of ``table`` (columns as in ``WAGE_ROWS``).

    All rows of a person are refused whose dates or status differ, who has more than 2400 of them or whose
    leave has no law. ``ValueError`` where a column is not as in ``WAGE_ROWS``.

    >>> columns = {"person": ["p1"], "employer": ["A"], "quarter": ["2025-Q4"], "wages": [1_300_000]}
    >>> rows = pl.DataFrame(columns).with_columns(leave_start_date=pl.date(2026, 3, 2))
    >>> benefits(rows).rows.select("weekly_benefit", "reason").to_dicts()
    [{'weekly_benefit': 78837, 'reason': 'wages_under_thirty_times_benefit'}]
    """
    rows = frame_of(table)
    check(rows, REQUIRED, optional=OPTIONAL)
    given = rows.with_columns(pl.lit(None).alias(name) for name in OPTIONAL if name not in rows.columns)
    status = among(given["employment_status"], STATUS).fill_null("employed")
    typed = given.select(
        *REQUIRED, pl.col("application_date").cast(pl.Date), row=pl.int_range(1, pl.len() + 1)
    ).with_columns(status, quarter=first_days_of(rows["quarter"]))
    return answered(typed, shelf or published(), provisional=provisional)


def answered(rows: pl.DataFrame, shelf: Shelf, *, provisional: bool) -> Benefits:
    """The answers for typed ``rows`` with their number ``row``; people and employers may be texts or numbers."""
    people = people_of(rows)
    calendar, laws = benefit_calendar(people["leave_start_date"].unique(), shelf, provisional=provisional)
    people = people.join(calendar, on="leave_start_date", how="left", maintain_order="left")
    not_covered = pl.col("value_class").is_null() & pl.col("law").is_null()
    people = people.with_columns(
        column=pl.when(not_covered).then(pl.lit("leave_start_date")).otherwise("column"),
        value_class=pl.when(not_covered).then(pl.lit("not_covered")).otherwise("value_class"),
    )
    wrong = people.filter(pl.col("value_class").is_not_null()).select("person", "column", "value_class")
    refused = rows.join(wrong, on="person").select(REFUSED.names())
    known = rows if wrong.is_empty() else rows.join(wrong, on="person", how="anti")
    asked = people.filter(pl.col("value_class").is_null())
    return Benefits(_answers(known, asked, laws), refused.sort("row"))


def _answers(rows: pl.DataFrame, people: pl.DataFrame, laws: list[Figures]) -> pl.DataFrame:
    found = look_back(rows, people)
    each = [
        amounts(found.people.filter(pl.col("law") == place), found.employers, law) for place, law in enumerate(laws)
    ]
    none = people.clear().select("person", *(pl.lit(None, dtype).alias(name) for name, dtype in ANSWERS.items()))
    answers = pl.concat([*each, none])
    joined = found.people.join(answers, on="person", how="left", maintain_order="left")
    return joined.select(
        "person",
        "leave_start_date",
        "benefit_year_start",
        "benefit_year_end",
        texts_at(joined["end"] - 3).alias("base_period_start"),
        texts_at(joined["end"]).alias("base_period_end"),
        (pl.col("reason") == "eligible").alias("financially_eligible"),
        *ANSWERS,
    )
