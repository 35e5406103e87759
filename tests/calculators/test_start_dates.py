"""Properties of other first days of leave."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calculators import BenefitEstimate, BenefitQuestion, estimate_benefit
from calculators.benefit.answers import StartDate
from calculators.benefit.benefit_year import covered_leave
from calculators.start_dates.assumed_wages import carried_wages, starting_on
from calculators.worksheet.parameters import parameters_of
from rules import law_on, published
from tests.builders.plans import plan_questions
from tests.builders.strategies import benefit_questions

FIELDS = (
    "leave_start_date",
    "base_period",
    "total_wages",
    "parameters",
    "average_weekly_wage",
    "weekly_benefit",
    "expected_award",
    "financially_eligible",
    "reason",
)
WAGE_TESTS = ("minimum_earnings", "thirty_times_weekly_benefit")


@st.composite
def compared_questions(draw: st.DrawFn) -> BenefitQuestion:
    """Draw a question of any shape that also asks about other first days."""
    shape = draw(st.one_of(benefit_questions(), plan_questions()))
    more = {"what_would_help": True, "compare_start_dates": True, "provisional": draw(st.booleans())}
    return BenefitQuestion.model_validate({**shape, **more})


def alone(question: BenefitQuestion, day: date) -> BenefitEstimate:
    """Return the estimate for another first day, asked as a separate question."""
    rows = carried_wages(question, question.leave_start_date + timedelta(days=366))
    return estimate_benefit(starting_on(question, day, rows, parameters_of(law_on(date(2026, 3, 1), "benefits"))))


def parameters(row: StartDate | BenefitEstimate, *left_out: str) -> dict[str, Any]:
    return {name: getattr(row, name) for name in FIELDS if name not in left_out}


@given(compared_questions())
def test_every_row_is_the_estimate_of_its_day(question: BenefitQuestion) -> None:
    found = estimate_benefit(question)
    assert found.start_dates is not None
    rows = found.start_dates.dates
    assert parameters(rows[0]) == parameters(found)
    days = [row.leave_start_date for row in rows]
    assert days == sorted(set(days))
    assert days[-1] <= found.start_dates.search.until
    for row in rows[1:]:
        one = alone(question, row.leave_start_date)
        assert parameters(row) == parameters(one)
        assert row.changes
        assert row.provisional is any(warning.code == "provisional_parameters" for warning in one.warnings)


@given(compared_questions(), st.data())
def test_between_two_rows_nothing_changes(question: BenefitQuestion, data: st.DataObject) -> None:
    found = estimate_benefit(question).start_dates
    assert found is not None
    day = data.draw(st.dates(question.leave_start_date, found.search.until))
    row = [each for each in found.dates if each.leave_start_date <= day][-1]
    assert parameters(row, "leave_start_date") == parameters(alone(question, day), "leave_start_date")


@given(compared_questions(), st.data())
def test_the_first_eligible_day_has_no_eligible_day_before_it(question: BenefitQuestion, data: st.DataObject) -> None:
    found = estimate_benefit(question)
    helped = found.what_would_help
    assert (helped is None) is found.financially_eligible
    if helped is None:
        return
    start = helped.first_eligible_start
    if start is not None:
        one = alone(question, start.leave_start_date)
        assert one.financially_eligible
        assert parameters(start) == parameters(one)
    before = helped.search.until if start is None else start.leave_start_date - timedelta(days=1)
    day = data.draw(st.dates(question.leave_start_date, before))
    assert not alone(question, day).financially_eligible


@given(compared_questions())
def test_the_missing_wages_are_the_least_that_pass_both_tests(question: BenefitQuestion) -> None:
    found = estimate_benefit(question)
    helped = found.what_would_help
    if helped is None:
        return
    required = [Decimal(test.required) for test in found.tests if test.name in WAGE_TESTS]
    missing = max(required) - found.total_wages
    if helped.more_wages_needed is None:
        assert missing <= 0
    else:
        assert 0 <= helped.more_wages_needed - missing <= Decimal("0.01")


@given(compared_questions())
def test_given_wages_are_never_replaced(question: BenefitQuestion) -> None:
    found = estimate_benefit(question).start_dates
    assert found is not None
    carried = found.search.carried_wages
    assert {each.quarter for each in carried}.isdisjoint(row.quarter for row in question.wages)
    assert {each.employer for each in carried}.isdisjoint(question.former_employers)
    for each in carried:
        same = [row for row in question.wages if (row.employer, row.quarter) == (each.employer, each.as_in)]
        assert sum(row.amount for row in same) == each.amount > 0


@given(compared_questions())
def test_later_days_are_answered_only_if_provisional(question: BenefitQuestion) -> None:
    found = estimate_benefit(question).start_dates
    assert found is not None
    last_day = covered_leave(published()).last_day
    assert question.provisional or found.search.until <= last_day
    assert (found.search.ended_by == "last_covered_day") is (
        not question.provisional and question.leave_start_date + timedelta(days=365) > last_day
    )


def test_a_search_from_a_leap_day_or_the_last_year_ends() -> None:
    for start, until in (("2024-02-29", date(2025, 2, 28)), ("9998-12-31", date(9998, 12, 31))):
        asked = {"leave_start_date": start, "wages": [], "provisional": True, "compare_start_dates": True}
        found = estimate_benefit(BenefitQuestion.model_validate(asked)).start_dates
        assert found is not None
        assert found.search.until == until


def test_wages_are_carried_beyond_the_valid_quarters() -> None:
    asked = {
        "leave_start_date": "2100-02-01",
        "wages": [{"quarter": "2099-Q4", "amount": "5000.00"}],
        "provisional": True,
        "what_would_help": True,
    }
    found = estimate_benefit(BenefitQuestion.model_validate(asked)).what_would_help
    assert found is not None
    assert found.first_eligible_start is not None
    assert found.first_eligible_start.leave_start_date == date(2100, 4, 4)
