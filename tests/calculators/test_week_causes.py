"""Tests of the days of each kind and the reducing incomes of a week."""

from typing import Any

import pytest

from calculators import BenefitQuestion, PlanWeek, estimate_benefit

LEAVE = {"reason": "medical", "start": "2026-03-04", "end": "2026-03-21"}
WEEK = {"start": "2026-03-15", "end": "2026-03-21"}


def weeks(**changes: Any) -> list[PlanWeek]:
    """Return the weeks of a leave from a Wednesday, at $788.37 a week by hand."""
    asked = {
        "leave_start_date": "2026-03-04",
        "wages": [{"quarter": "2025-Q4", "amount": "13000.00"}],
        "leave": [LEAVE],
        **changes,
    }
    found = estimate_benefit(BenefitQuestion.model_validate(asked)).schedule
    assert found is not None
    return found


def test_a_week_counts_the_days_of_each_kind() -> None:
    assert [week.days for week in weeks()] == [{"waiting": 3}, {"waiting": 2, "paid": 3}, {"paid": 5}]


def test_a_day_that_the_allotment_covers_in_part_is_paid_and_exhausted() -> None:
    # 1.5 weeks are 10.5 days: 7 wait, 3.5 are paid until Saturday noon, 7.5 are not
    found = weeks(already_used={"medical_weeks": "18.5"}, work_week={"wednesday": "8", "saturday": "8"})
    assert [week.days for week in found] == [{"waiting": 2}, {"paid": 2, "exhausted": 1}, {"exhausted": 2}]


@pytest.mark.parametrize(
    ("reason", "used", "limit"),
    [
        ("medical", {"medical_weeks": "20"}, "medical"),
        ("bonding", {"family_weeks": "12"}, "family"),
        ("military_care", {"military_care_weeks": "26"}, "military_care"),
        ("bonding", {"medical_weeks": "20", "family_weeks": "6"}, "all"),
        ("bonding", {"medical_weeks": "14", "family_weeks": "12"}, "family"),
        ("medical", {}, None),
    ],
)
def test_a_week_names_the_limit_that_it_is_beyond(reason: str, used: dict[str, str], limit: str | None) -> None:
    found = weeks(leave=[{**LEAVE, "reason": reason}], already_used=used)
    assert {week.used_up for week in found} == {limit}


def test_a_week_before_the_limit_names_none() -> None:
    # 1.5 weeks end on the Saturday of the second week, at noon
    found = weeks(already_used={"medical_weeks": "18.5"})
    assert [week.used_up for week in found] == [None, "medical", "medical"]


def test_days_without_hours_are_not_counted() -> None:
    found = weeks(already_used={"medical_weeks": "18.5"})
    assert [week.days for week in found] == [{"waiting": 3}, {"waiting": 2, "paid": 3}, {"exhausted": 5}]


@pytest.mark.parametrize(
    ("incomes", "names"),
    [
        ([("unemployment", "100")], ("unemployment",)),
        ([("unemployment", "0"), ("employer_wages", "5")], ("employer_wages",)),
        ([("workers_compensation", "5"), ("unemployment", "5")], ("workers_compensation", "unemployment")),
        ([("employer_plan", "211.63")], ()),
        ([("employer_plan", "211.64")], ("employer_plan",)),
        ([("unemployment", "100"), ("employer_plan", "311.63")], ("unemployment",)),
        ([("paid_leave", "500"), ("ssdi", "500")], ()),
    ],
)
def test_only_incomes_that_reduce_the_payment_are_named(incomes: list[tuple[str, str]], names: tuple[str, ...]) -> None:
    other = [{"kind": kind, "weekly_amount": amount, **WEEK} for kind, amount in incomes]

    assert [week.reduced_by for week in weeks(other_income=other)] == [(), (), names]


def test_paid_leave_is_named_before_topping_off_began() -> None:
    asked = {
        "leave_start_date": "2023-10-01",
        "wages": [{"quarter": "2023-Q2", "amount": "13000.00"}],
        "leave": [{"reason": "bonding", "start": "2023-10-01", "end": "2023-10-14"}],
        "other_income": [{"kind": "paid_leave", "start": "2023-10-10", "end": "2023-10-10", "weekly_amount": "50"}],
    }
    found = estimate_benefit(BenefitQuestion.model_validate(asked)).schedule or []
    assert [week.reduced_by for week in found] == [(), ("paid_leave",)]


def test_days_and_reducing_incomes_are_not_in_the_json() -> None:
    asked = {"leave_start_date": "2026-03-04", "wages": [], "leave": [LEAVE]}
    answer = estimate_benefit(BenefitQuestion.model_validate(asked)).model_dump(mode="json")
    assert not {"days", "reduced_by"} & answer["schedule"][0].keys()
