"""Tests of leave in days a week, counted in hours."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.leave.models import PlanQuestion, WorkWeek
from calculators.leave.working_hours import WEEKDAYS, hours_of_days, usual_hours, working_days

QUARTER_HOURS = st.integers(1, 96).map(lambda quarters: str(Decimal(quarters) / 4))


@pytest.mark.parametrize(
    ("days", "plan", "hours", "because"),
    [
        ("3", {}, "24.00", "40 hours in five equal days"),
        ("2.5", {}, "20.00", "half of 40 hours"),
        ("2", {"usual_weekly_hours": "37.5"}, "15.00", "two days of 7.5 hours"),
        ("3", {"work_week": {"monday": "12", "thursday": "12", "saturday": "12"}}, "36.00", "all three shifts"),
        ("1", {"work_week": {"monday": "10", "tuesday": "8", "friday": "4"}}, "7.33", "22 hours in three days"),
        ("1", {"work_week": {}}, "0.00", "no working day"),
    ],
)
def test_days_of_leave_are_average_working_days(days: str, plan: dict[str, object], hours: str, because: str) -> None:
    usual = usual_hours(PlanQuestion.model_validate(plan))
    assert str(hours_of_days(Decimal(days), usual)) == hours, because


@given(st.dictionaries(st.sampled_from(WEEKDAYS), QUARTER_HOURS, min_size=1))
def test_leave_on_every_working_day_is_the_usual_week(week: dict[str, str]) -> None:
    usual = usual_hours(PlanQuestion(work_week=WorkWeek.model_validate(week)))
    assert working_days(usual) == len(week)
    assert hours_of_days(Decimal(len(week)), usual) == usual.weekly.decimal()


@given(st.integers(1, 700).map(lambda cents: Decimal(cents) / 100))
def test_days_of_the_default_week_become_hours_exactly(days: Decimal) -> None:
    assert hours_of_days(days, usual_hours(PlanQuestion())) == days * 8
