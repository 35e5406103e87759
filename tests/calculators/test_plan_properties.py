"""Properties of the weeks of every plan of leave."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from hypothesis import given

from calculators import BenefitEstimate, BenefitQuestion, estimate_benefit
from calculators.leave.allotments import Allotments
from calculators.leave.models import LeavePeriod
from calculators.leave.waiting_period import waiting_periods
from calculators.leave.weeks import BenefitYearLeave
from calculators.leave.working_hours import usual_hours
from calculators.models.answers import EstimateWarning
from calculators.worksheet.parameters import parameters_of
from rules import law_on
from tests.builders.plans import plan_questions

SATURDAY = 5


def plan(question: dict[str, Any]) -> BenefitEstimate:
    return estimate_benefit(BenefitQuestion.model_validate(question))


@given(plan_questions())
def test_a_week_adds_up_and_is_never_above_the_benefit(question: dict[str, Any]) -> None:
    found = plan(question)
    together: defaultdict[date, Decimal] = defaultdict(Decimal)
    assert found.schedule is not None
    for week in found.schedule:
        taxes = [each for each in (week.withheld, week.net) if each is not None]
        money = [week.gross, week.reductions, week.amount, *taxes, week.top_up_room]
        assert min(money) >= 0, week
        assert week.gross - week.reductions == week.amount
        assert taxes == [] or sum(taxes) == week.amount
        assert (week.amount == 0) is (week.expected_payment_date is None)
        assert week.kind in ("paid", "partial") or not any(money)
        assert week.reduced_by or not week.reductions
        assert "paid" not in week.days or week.kind in ("paid", "partial")
        assert "paid" in week.days or not week.gross
        together[week.week_start] += week.gross
    assert max(together.values()) <= found.weekly_benefit <= found.parameters.maximum_weekly_benefit
    assert sum((week.amount for week in found.schedule), Decimal(0)) == found.total_benefit


@given(plan_questions())
def test_weeks_are_in_order_and_paid_after_they_end(question: dict[str, Any]) -> None:
    found = plan(question)
    assert found.schedule is not None
    for week in found.schedule:
        assert (week.week_start.isoweekday(), week.week_end - week.week_start) == (7, timedelta(days=6))
        assert week.expected_payment_date is None or week.week_end < week.expected_payment_date
        assert (week.kind == "next_benefit_year") is (week.week_start > found.benefit_year.end)
    assert all(earlier.week_start <= later.week_start for earlier, later in pairwise(found.schedule))


@given(plan_questions())
def test_weeks_left_are_never_negative_and_never_more_than_all(question: dict[str, Any]) -> None:
    left = plan(question).weeks_left
    assert left is not None
    assert min(left.medical, left.family, left.military_care) >= 0
    assert max(left.medical, left.family, left.military_care) <= left.all <= 26


@given(plan_questions())
def test_taxable_and_untaxed_parts_add_up_to_the_payments(question: dict[str, Any]) -> None:
    found = plan(question)
    assert found.schedule is not None
    paid = [week for week in found.schedule if week.expected_payment_date]
    covered = sum((w.amount for w in paid if w.expected_payment_date.year in (2025, 2026)), Decimal(0))  # type: ignore[union-attr]
    if found.tax is not None:
        assert min(found.tax.taxable, found.tax.not_taxable) >= 0
        assert found.tax.taxable + found.tax.not_taxable == covered


@given(plan_questions())
def test_every_day_is_waiting_paid_exhausted_or_of_the_next_year(question: dict[str, Any]) -> None:
    asked = BenefitQuestion.model_validate(question)
    year = plan(question).benefit_year
    law = parameters_of(law_on(year.start, "benefits"))
    periods = asked.leave or []
    usual = usual_hours(asked)
    counted = BenefitYearLeave(usual, Allotments(asked.already_used, law), year.end, law)
    weeks = counted.weeks(periods, waiting_periods(periods, usual, law))
    days = [day for week in weeks for day in week.days]
    expected = [day for period in periods for day in days_of(period)]
    assert [day.day for day in days] == expected
    kinds = Counter(day.kind for day in days)
    assert sum(kinds.values()) == len(expected)
    assert kinds["waiting"] <= 7 * len(periods)


@given(plan_questions())
def test_splitting_a_leave_at_a_saturday_changes_nothing(question: dict[str, Any]) -> None:
    whole = plan(question)
    question["leave"] = [part for period in question["leave"] for part in split(period)]
    parts = plan(question)
    assert (parts.schedule, parts.total_benefit, parts.weeks_left, parts.tax, of_plan(parts)) == (
        whole.schedule,
        whole.total_benefit,
        whole.weeks_left,
        whole.tax,
        of_plan(whole),
    )


def of_plan(estimate: BenefitEstimate) -> list[EstimateWarning]:
    """Return the warnings but that on the hours of a single period."""
    return [warning for warning in estimate.warnings if warning.code != "hours_off_not_counted"]


def days_of(period: LeavePeriod) -> list[date]:
    return [period.start + timedelta(days=number) for number in range((period.end - period.start).days + 1)]


def split(period: dict[str, str]) -> list[dict[str, str]]:
    """Return the period, split after its first Saturday if it is longer."""
    start = date.fromisoformat(period["start"])
    saturday = start + timedelta(days=(SATURDAY - start.weekday()) % 7)
    if saturday >= date.fromisoformat(period["end"]):
        return [period]
    return [{**period, "end": str(saturday)}, {**period, "start": str(saturday + timedelta(days=1))}]
