"""Answers are counted and added up by year, band of wages and outcome."""

from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from calculators.batch.summary import SUMMARY, added, of_benefits, of_contributions

PERIODS: dict[str, list[Any]] = {
    "quarter": ["2025-Q4", "2026-Q1", "2026-Q1", "2026-Q2", "2026-Q2", "2026-Q3", "2026-Q4", "2026-Q4"],
    "pay_date": [date(2025, 12, 31), *[date(2026, month, 1) for month in (1, 2, 4, 5, 7, 10, 12)]],
}
PAYROLL = [
    # wages, eligible wages and contributions, in cents
    (999_999, 999_999, 8_800),
    (999_999, 999_999, 8_801),
    (1_000_000, 1_000_000, 8_802),
    (1_999_999, 1, 3),
    (1_999_999, 0, 0),
    (0, 0, 0),
    (9_999_999, 9_999_998, 7),
    (99_999_999_999, 5, 9),
]


@pytest.mark.parametrize("period", PERIODS)
def test_contributions_are_summed_by_the_wages_that_count(period: str) -> None:
    columns = pl.DataFrame(PAYROLL, ["wages", "eligible_wages", "total"], orient="row")
    found = added([of_contributions(columns.with_columns(pl.Series(period, PERIODS[period])))])
    assert found.schema == SUMMARY
    assert found.rows() == [
        (2025, 0, "all_wages_count", 1, Decimal("88.00")),
        (2026, 0, "all_wages_count", 2, Decimal("88.01")),
        (2026, 10_000, "all_wages_count", 1, Decimal("88.02")),
        (2026, 10_000, "no_wages_count", 1, Decimal("0.00")),
        (2026, 10_000, "part_of_wages_counts", 1, Decimal("0.03")),
        (2026, 90_000, "part_of_wages_counts", 1, Decimal("0.07")),
        (2026, 100_000, "part_of_wages_counts", 1, Decimal("0.09")),
    ]


def test_benefits_are_summed_by_reason_without_those_that_are_not_paid() -> None:
    people: list[dict[str, Any]] = [
        {
            "benefit_year_start": date(year, 6, 7),
            "average_weekly_wage": cents,
            "reason": reason,
            "financially_eligible": reason == "eligible",
            "weekly_benefit": 40_001,
        }
        for year, cents, reason in [
            (2025, 24_999, "wages_under_minimum"),
            (2026, 24_999, "eligible"),
            (2026, 24_999, "eligible"),
            (2026, 25_000, "eligible"),
            (2026, 249_999, "eligible"),
            (2026, 250_000, "eligible"),
            (2026, 9_000_000, "eligible"),
        ]
    ]
    found = added([of_benefits(pl.DataFrame(people))])
    assert found.schema == SUMMARY
    assert found.rows() == [
        (2025, 0, "wages_under_minimum", 1, Decimal("0.00")),
        (2026, 0, "eligible", 2, Decimal("800.02")),
        (2026, 250, "eligible", 1, Decimal("400.01")),
        (2026, 2_250, "eligible", 1, Decimal("400.01")),
        (2026, 2_500, "eligible", 2, Decimal("800.02")),
    ]


def test_summaries_of_chunks_are_added_in_order() -> None:
    first, second = (
        pl.DataFrame(rows, SUMMARY, orient="row")
        for rows in (
            [(2026, 0, "eligible", 2, Decimal("800.02")), (2025, 250, "eligible", 1, Decimal("1.00"))],
            [(2026, 0, "eligible", 1, Decimal("0.50")), (2025, 0, "wages_under_minimum", 3, Decimal("0.00"))],
        )
    )
    assert added([first, second]).rows() == [
        (2025, 0, "wages_under_minimum", 3, Decimal("0.00")),
        (2025, 250, "eligible", 1, Decimal("1.00")),
        (2026, 0, "eligible", 3, Decimal("800.52")),
    ]


def test_no_summaries_make_an_empty_one() -> None:
    found = added([])
    assert (found.schema, len(found)) == (SUMMARY, 0)
    assert dict(found.schema) == {
        "year": pl.Int32,
        "band": pl.Int64,
        "outcome": pl.String,
        "count": pl.Int64,
        "amount": pl.Decimal(38, 2),
    }
