"""Tests of plans that are compared, of one worker and of two parents."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import BenefitQuestion, InvalidQuestion, estimate_benefit
from calculators.plans.figures import compare_plans, most_frequent_amount, plan_figures
from calculators.plans.two_parents import weeks_of_parents
from rules import Rulebook
from tests.builders.plans import plan_questions

SUNDAY = date(2026, 3, 1)
QUARTERS = ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")
sundays = st.frozensets(st.integers(0, 60).map(lambda weeks: SUNDAY + timedelta(weeks=weeks)))


def question(wages: str = "13000.00", **plan: Any) -> BenefitQuestion:
    rows = [{"quarter": quarter, "amount": wages} for quarter in QUARTERS]
    return BenefitQuestion.model_validate({"leave_start_date": "2026-03-02", "wages": rows, **plan})


def recovery(end: str, **schedule: str) -> dict[str, Any]:
    return {"leave": [{"reason": "pregnancy", "start": "2026-03-02", "end": end, **schedule}]}


@pytest.mark.parametrize(
    ("plan", "total", "paid", "usual", "first", "last", "left"),
    [
        # By hand from SOURCES 2.5: a wage of 1000 gives 788.37 a week, and the first week is not paid.
        (recovery("2026-04-12"), "3941.85", 5, "788.37", date(2026, 3, 16), date(2026, 4, 13), "14"),
        (recovery("2026-04-26"), "5518.59", 7, "788.37", date(2026, 3, 16), date(2026, 4, 27), "12"),
        (recovery("2026-03-08"), "0.00", 0, "0.00", None, None, "19"),
    ],
)
def test_six_and_eight_weeks_of_recovery_have_their_own_figures(
    plan: dict[str, Any], total: str, paid: int, usual: str, first: date, last: date, left: str
) -> None:
    found = plan_figures(question(**plan))
    assert (found.total_benefit, found.paid_weeks, found.usual_amount) == (Decimal(total), paid, Decimal(usual))
    assert (found.first_payment, found.last_payment) == (first, last)
    assert found.weeks_left.medical == Decimal(left)
    assert len(found.weeks_on_leave) == (date.fromisoformat(plan["leave"][0]["end"]) - SUNDAY).days // 7


def test_three_days_a_week_pays_three_fifths() -> None:
    plan = recovery("2026-04-12", schedule="reduced", hours_off_per_week="24")
    assert plan_figures(question(**plan)).usual_amount == Decimal("473.02")


@pytest.mark.parametrize(
    ("amounts", "usual"),
    [([], "0"), ([90], "90"), ([100, 90, 100], "100"), ([90, 80, 90, 100], "90"), ([100, 90], "90"), ([90, 100], "90")],
)
def test_the_usual_amount_is_the_most_frequent_or_the_lower(amounts: list[int], usual: str) -> None:
    assert most_frequent_amount([Decimal(each) for each in amounts]) == Decimal(usual)


def test_a_worker_who_is_not_eligible_is_paid_nothing() -> None:
    found = plan_figures(question("100.00", **recovery("2026-04-12")))
    assert not found.estimate.financially_eligible
    assert (found.total_benefit, found.paid_weeks, found.first_payment) == (0, 0, None)
    assert len(found.weeks_on_leave) == 6


def test_a_question_without_a_plan_is_refused() -> None:
    with pytest.raises(InvalidQuestion) as refused:
        compare_plans([question(**recovery("2026-04-12")), question()])
    assert [(each.location, each.code) for each in refused.value.mistakes] == [(("leave",), "missing")]


@given(st.lists(plan_questions(), min_size=2, max_size=3))
def test_no_plan_changes_the_figures_of_another(plans: list[dict[str, Any]]) -> None:
    asked = [BenefitQuestion.model_validate(plan) for plan in plans]
    for each, figures in zip(asked, compare_plans(asked), strict=True):
        alone = estimate_benefit(each)
        assert figures == plan_figures(each)
        assert figures.estimate == alone
        assert figures.total_benefit == (alone.total_benefit if alone.financially_eligible else 0)
        assert figures.usual_amount <= alone.weekly_benefit
        assert (figures.first_payment is None) is (figures.paid_weeks == 0)


@given(sundays, sundays)
def test_weeks_of_two_parents_do_not_depend_on_their_order(one: frozenset[date], other: frozenset[date]) -> None:
    found = weeks_of_parents(one, other)
    assert found == weeks_of_parents(other, one)
    assert len(found.together) + len(found.covered) == len(one) + len(other)
    assert set(found.together) <= set(found.covered)
    all_weeks = sorted([*found.covered, *found.gaps])
    assert all(later - earlier == timedelta(weeks=1) for earlier, later in pairwise(all_weeks))
    assert weeks_of_parents(one, one).together == sorted(one)


def test_plans_are_compared_under_the_rules_given(shelf_to_2027: Rulebook) -> None:
    rows = [{"quarter": f"2026-Q{number}", "amount": "26000.00"} for number in (1, 2, 3, 4)]
    leave = [{"reason": "medical", "start": "2027-03-01", "end": "2027-03-28"}]
    asked = BenefitQuestion.model_validate({"leave_start_date": "2027-03-01", "wages": rows, "leave": leave})
    [figures] = compare_plans([asked], rulebook=shelf_to_2027)
    assert figures.estimate == estimate_benefit(asked, rulebook=shelf_to_2027)
