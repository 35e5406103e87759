"""Tests of the waiting period at its bends (SOURCES 3.2)."""

from datetime import date

import pytest

from calculators.leave.models import LeavePeriod
from calculators.leave.waiting_period import waiting_periods
from calculators.worksheet.parameters import parameters_of
from rules import law_on

FIRST = ("2026-03-02", "2026-03-06")
"""Monday to Friday. A waiting period from its first day lasts to March 8."""


def waits(*periods: tuple[str, str, str]) -> list[tuple[int, str]]:
    asked = [LeavePeriod.model_validate({"reason": r, "start": s, "end": e}) for r, s, e in periods]
    law = parameters_of(law_on(date(2026, 3, 1), "benefits"))
    return [(each.leave, each.first_day_after.text()) for each in waiting_periods(asked, law)]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2026-03-07", (0, "2026-03-09")),
        ("2026-03-08", (0, "2026-03-09")),
        ("2026-03-09", (0, "2026-03-09")),
        ("2026-03-10", (1, "2026-03-17")),
        ("2026-03-16", (1, "2026-03-23")),
    ],
)
def test_the_same_reason_continues_at_most_over_a_weekend(start: str, expected: tuple[int, str]) -> None:
    assert waits(("medical", *FIRST), ("medical", start, "2026-04-30")) == [(0, "2026-03-09"), expected]


@pytest.mark.parametrize(
    ("start", "until"),
    [("2026-03-07", "2026-03-07"), ("2026-03-09", "2026-03-09"), ("2026-03-10", "2026-03-17")],
)
def test_bonding_right_after_pregnancy_has_no_waiting_day(start: str, until: str) -> None:
    assert waits(("pregnancy", *FIRST), ("bonding", start, "2026-04-30")) == [(0, "2026-03-09"), (1, until)]


def test_bonding_without_waiting_waits_only_after_a_gap() -> None:
    found = waits(
        ("pregnancy", *FIRST),
        ("bonding", "2026-03-07", "2026-03-31"),
        ("bonding", "2026-04-01", "2026-04-30"),
        ("bonding", "2026-06-01", "2026-06-30"),
    )
    assert found == [(0, "2026-03-09"), (1, "2026-03-07"), (1, "2026-03-07"), (2, "2026-06-08")]


@pytest.mark.parametrize("reasons", [("medical", "bonding"), ("bonding", "pregnancy"), ("pregnancy", "family_care")])
def test_another_reason_is_another_leave(reasons: tuple[str, str]) -> None:
    first, second = reasons
    assert waits((first, *FIRST), (second, "2026-03-07", "2026-04-30")) == [(0, "2026-03-09"), (1, "2026-03-14")]


def test_the_day_after_a_waiting_period_of_seven_days_is_the_eighth() -> None:
    (found,) = waits(("medical", *FIRST))
    assert (date.fromisoformat(found[1]) - date.fromisoformat(FIRST[0])).days == 7
