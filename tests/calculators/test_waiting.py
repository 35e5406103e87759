"""Tests of the waiting period at its bends (SOURCES 3.2)."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from calculators.leave.models import LeavePeriod, PlanQuestion
from calculators.leave.waiting_period import waiting_periods
from calculators.leave.working_hours import usual_hours
from calculators.worksheet.parameters import parameters_of
from rules import law_on

FIRST = ("2026-03-02", "2026-03-06")
"""Monday to Friday. A waiting period from its first day lasts to March 8."""


def waits(*periods: tuple[str, str, str], **plan: object) -> list[tuple[int, str]]:
    asked = [{"reason": reason, "start": start, "end": end} for reason, start, end in periods]
    return waits_of(asked, **plan)


def waits_of(periods: Sequence[Mapping[str, str]], **plan: object) -> list[tuple[int, str]]:
    """Return the number of the leave of each period, and the first day after its waiting period."""
    usual = usual_hours(PlanQuestion.model_validate(plan))
    law = parameters_of(law_on(date(2026, 3, 1), "benefits"))
    asked = [LeavePeriod.model_validate(each) for each in periods]
    return [(each.leave, each.first_day_after.text()) for each in waiting_periods(asked, usual, law)]


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
    ("worked", "start", "expected"),
    [
        (("tuesday", "saturday", "sunday"), "2026-03-09", (1, "2026-03-16")),
        (("tuesday", "sunday"), "2026-03-08", (0, "2026-03-09")),
        (("tuesday", "sunday"), "2026-03-09", (1, "2026-03-16")),
        (("friday", "thursday"), "2026-03-12", (0, "2026-03-09")),
        (("friday", "thursday"), "2026-03-13", (1, "2026-03-20")),
    ],
)
def test_days_off_work_between_two_periods_make_no_gap(
    worked: Sequence[str], start: str, expected: tuple[int, str]
) -> None:
    week = dict.fromkeys(worked, "8")
    assert waits(("medical", *FIRST), ("medical", start, "2026-04-30"), work_week=week)[1] == expected


def test_bonding_waits_after_a_weekend_of_work_without_leave() -> None:
    week = dict.fromkeys(("thursday", "friday", "saturday", "sunday"), "10")
    periods = [("pregnancy", *FIRST), ("bonding", "2026-03-09", "2026-04-30")]
    assert waits(*periods, work_week=week)[1] == (1, "2026-03-16")


def test_intermittent_leave_waits_once_whatever_lies_between() -> None:
    day = {"schedule": "intermittent", "hours_off_per_week": "8", "reason": "medical"}
    found = waits_of(
        [
            {**day, "start": "2026-03-02", "end": "2026-03-02"},
            {"reason": "medical", "start": "2026-03-16", "end": "2026-03-17"},
            {**day, "start": "2026-03-18", "end": "2026-03-18"},
            {**day, "start": "2026-04-01", "end": "2026-04-01"},
        ]
    )
    first, whole = (0, "2026-03-09"), (1, "2026-03-23")
    assert found == [first, whole, first, first]


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
