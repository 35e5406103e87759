"""Tests of equal weeks in one line, by hand from SOURCES 1.2, 2.5 and 3."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given

from calculators import BenefitQuestion, estimate_benefit
from tests.builders.calendars import BONDING, PREGNANCY, UNEMPLOYMENT, planned
from tests.builders.plans import plan_questions
from web.i18n import translator_for
from web.i18n.formats import money
from web.i18n.plan_answer import usual_amount, usual_week
from web.i18n.week_groups import WEEK, equal_weeks, is_weekly, week_groups
from web.i18n.week_rows import week_rows

ENGLISH = translator_for("en")
MEDICAL = {"reason": "medical", "start": "2026-03-02", "end": "2026-04-12"}


def lines(*periods: dict[str, str], **more: object) -> list[str]:
    """Return the line of each group."""
    return [group.line for group in week_groups(week_rows(planned(*periods, **more), ENGLISH), ENGLISH)]


def test_equal_weeks_are_one_line() -> None:
    # The average of 1000 gives 788.37. The last Sunday has no hours, so six weeks remain.
    assert lines(MEDICAL) == ["Week 1: not paid", "Weeks 2 to 6: $788.37 each, every Monday"]


def test_a_changed_week_has_its_own_line() -> None:
    # From Tuesday, two days of the second week wait, of which one is a workday: 788.37 x 4 / 5 = 630.696.
    assert lines(PREGNANCY, BONDING) == [
        "Week 1: not paid",
        "Week 2: $630.70",
        "Weeks 3 to 6: $788.37 each, every Monday",
        "Weeks 7 to 18: $788.37 each, every Monday",
        "Weeks 19 to 21: not paid",
    ]
    # Unemployment benefits until March 28 are more than the benefit.
    assert lines(PREGNANCY, other_income=[UNEMPLOYMENT])[:3] == [
        "Week 1: not paid",
        "Week 2: not paid",
        "Weeks 3 to 4: not paid",
    ]


def test_two_periods_in_a_week_are_one_row() -> None:
    # Recovery until Wednesday, then bonding: 788.37 x 3 / 5 = 473.022 and x 2 / 5 = 315.348.
    recovery = {"reason": "pregnancy", "start": "2026-03-02", "end": "2026-03-18"}
    bonding = {"reason": "bonding", "start": "2026-03-19", "end": "2026-03-29"}
    row = week_rows(planned(recovery, bonding), ENGLISH)[2]
    assert (row.amount, [cause.reason for cause in row.causes]) == (
        planned(MEDICAL).weekly_benefit,
        ["Pregnancy, or recovery from childbirth.", "Bonding with a new child."],
    )


def test_a_holiday_moves_a_payment_to_tuesday() -> None:
    (_, group) = week_groups(week_rows(planned(MEDICAL | {"end": "2026-04-26"}), ENGLISH), ENGLISH)
    assert group.line == "Weeks 2 to 8: $788.37 each, every Monday"
    assert group.notes == [
        "You are paid from March 16 to April 27, 2026.",
        "If Monday is a holiday, you are paid on Tuesday.",
    ]


def test_intermittent_weeks_paid_together_are_not_every_monday() -> None:
    # Four hours a week: 788.37 / 10 = 78.84. Two weeks build up 8 hours.
    periods = MEDICAL | {"schedule": "intermittent", "hours_off_per_week": "4"}
    assert lines(periods)[1] == "Weeks 2 to 6: $78.84 each"


@pytest.mark.parametrize(
    ("days", "weekly"),
    [((16, 23, 30), True), ((16, 24, 30), True), ((16, 30), False), ((18, 25), False), ((16,), True)],
)
def test_weekly_payments_may_move_from_monday_to_tuesday(days: tuple[int, ...], weekly: bool) -> None:
    assert is_weekly([date(2026, 3, day) for day in days]) is weekly


@given(plan_questions())
def test_the_groups_contain_all_weeks_in_order(question: dict[str, object]) -> None:
    rows = week_rows(estimate_benefit(BenefitQuestion.model_validate(question)), ENGLISH)
    groups = equal_weeks(rows)
    assert [row for group in groups for row in group] == rows
    for group in groups:
        assert {row.amount for row in group} == {group[0].amount}
        assert all(later.start - earlier.start == WEEK for earlier, later in pairwise(group))


@given(plan_questions())
def test_each_week_with_hours_is_one_row(question: dict[str, object]) -> None:
    estimate = estimate_benefit(BenefitQuestion.model_validate(question))
    rows = week_rows(estimate, ENGLISH)
    weeks = estimate.schedule or ()
    assert [row.start for row in rows] == list(dict.fromkeys(week.week_start for week in weeks if week.hours_off))
    assert sum(row.amount for row in rows) == estimate.total_benefit
    assert all((row.kind in ("paid", "partial")) == bool(row.amount) for row in rows)


@given(plan_questions())
def test_the_usual_week_is_a_week_of_the_plan(question: dict[str, object]) -> None:
    estimate = estimate_benefit(BenefitQuestion.model_validate(question))
    rows = week_rows(estimate, ENGLISH)
    usual = usual_week(rows)
    assert (usual is None) == (not any(row.amount for row in rows))
    if usual is not None:
        assert usual in rows
    weekly = usual_amount(rows, estimate.weekly_benefit, ENGLISH)
    paid = [row.amount for row in rows if row.amount]
    assert bool(weekly) == (len(paid) > 2 or set(paid) == {estimate.weekly_benefit})
    assert not weekly or any(money(amount) in weekly for amount in paid)
