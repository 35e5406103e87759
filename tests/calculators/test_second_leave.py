"""A second leave in a benefit year has the figures of the first one (SOURCES 3.3a)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from calculators import BenefitEstimate, BenefitQuestion, InvalidQuestion, estimate_benefit

QUARTERS = ("2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3")
WAGES = [{"quarter": quarter, "amount": "13000.00"} for quarter in QUARTERS]
FIRST = {"reason": "medical", "start": "2025-11-03", "end": "2025-11-30"}
SECOND = {"reason": "bonding", "start": "2026-03-02", "end": "2026-03-28"}


def second(**changes: Any) -> BenefitEstimate:
    asked = {
        "leave_start_date": "2026-03-02",
        "earlier_leave_start_date": "2025-11-03",
        "wages": [*WAGES, {"quarter": "2025-Q4", "amount": "19500.00"}],
        **changes,
    }
    return estimate_benefit(BenefitQuestion.model_validate(asked))


def test_a_plan_of_both_leaves_gives_the_same_answer() -> None:
    both = estimate_benefit(
        BenefitQuestion.model_validate({"leave_start_date": "2025-11-03", "wages": WAGES, "leave": [FIRST, SECOND]})
    )
    later = second(leave=[SECOND], already_used={"medical_weeks": "4"})
    assert (both.weekly_benefit, both.benefit_year, both.parameters) == (
        later.weekly_benefit,
        later.benefit_year,
        later.parameters,
    )
    assert both.schedule is not None
    assert both.schedule[-4:] == later.schedule
    assert both.weeks_left == later.weeks_left


@pytest.mark.parametrize(
    ("first_leave", "benefit", "because"),
    [
        ("2025-12-31", "584.80", "the quarter of the first leave was not over"),
        ("2026-01-01", "899.37", "the quarter was over, although the benefit year starts on December 28"),
        ("2026-01-02", "899.37", "as above"),
        ("2026-01-03", "899.37", "as above"),
    ],
)
def test_a_quarter_counts_that_was_over_when_the_first_leave_began(
    first_leave: str, benefit: str, because: str
) -> None:
    amounts = ("6000", "6000", "6000", "13000", "19500")
    wages = [
        {"quarter": quarter, "amount": amount} for quarter, amount in zip((*QUARTERS, "2025-Q4"), amounts, strict=True)
    ]
    later = second(earlier_leave_start_date=first_leave, wages=wages)
    assert str(later.weekly_benefit) == benefit, because
    alone = second(leave_start_date=first_leave, earlier_leave_start_date=None, wages=wages)
    assert str(alone.weekly_benefit) == "899.37"
    assert bool(not_counted(later)) == (benefit != "899.37")


def payable(estimate: BenefitEstimate) -> str:
    """Return the weekly benefit, which is nothing if the wages are too low."""
    return str(estimate.weekly_benefit) if estimate.financially_eligible else "0.00"


def not_counted(estimate: BenefitEstimate) -> list[dict[str, str] | None]:
    """Return the figures of the warning that the quarter of the first leave does not count."""
    return [each.figures for each in estimate.warnings if each.code == "first_leave_quarter_not_counted"]


@given(
    earned=st.integers(1, 60_000),
    used=st.lists(st.integers(0, 60_000), min_size=4, max_size=4),
)
def test_both_leaves_agree_on_wages_of_the_first_leave_quarter(earned: int, used: list[int]) -> None:
    """Check that each answer warns with the benefit of the other, unless both are equal."""
    wages = [{"quarter": quarter, "amount": str(amount)} for quarter, amount in zip(QUARTERS, used, strict=True)]
    wages.append({"quarter": "2025-Q4", "amount": str(earned)})
    both = estimate_benefit(BenefitQuestion.model_validate({"leave_start_date": "2025-11-03", "wages": wages}))
    later = second(wages=wages)
    if payable(both) == payable(later):
        assert not_counted(later) == []
    else:
        assert not_counted(later) == [{"quarter": "2025-Q4", "weekly_benefit": payable(both)}]
    may_be_missing = [each.figures for each in both.warnings if each.code == "latest_quarter_may_be_missing"]
    missing = [payable(later)] if Decimal(payable(both)) > Decimal(payable(later)) else []
    assert [figures and figures["weekly_benefit"] for figures in may_be_missing] == missing


def test_no_warning_tells_of_a_quarter_that_changes_no_payment() -> None:
    paid = {"2025-Q2": "1930.06", "2025-Q4": "2213.33"}
    asked = {
        "leave_start_date": "2026-01-10",
        "wages": [{"quarter": quarter, "amount": amount} for quarter, amount in paid.items()],
    }
    found = estimate_benefit(BenefitQuestion.model_validate(asked))
    assert (found.reason, found.financially_eligible) == ("wages_under_minimum", False)
    assert "latest_quarter_may_be_missing" not in [warning.code for warning in found.warnings]


@pytest.mark.parametrize(
    "changes",
    [
        {"employment_status": "unemployed", "separation_date": "2025-10-31"},
        {"wages": [*WAGES, {"employer": "B", "quarter": "2025-Q4", "amount": "19500.00"}]},
        {"wages": WAGES},
    ],
)
def test_other_questions_get_no_warning_of_the_first_leave_quarter(changes: dict[str, Any]) -> None:
    assert "first_leave_quarter_not_counted" not in [warning.code for warning in second(**changes).warnings]


def test_the_explanation_names_the_first_leave() -> None:
    lines = {line.name: line for line in second(explain=True).explanation}
    year_start = lines["benefit_year_start"]
    assert (year_start.expression, year_start.value) == ("sunday_on_or_before(earlier_leave_start_date)", "2025-11-02")
    assert lines["base_period_end"].value == "2025-Q3"


def test_an_application_for_the_second_leave_changes_no_quarter() -> None:
    found = second(application_date="2025-09-20")
    assert found.base_period == list(QUARTERS)
    assert not_counted(found) == not_counted(second()) == [{"quarter": "2025-Q4", "weekly_benefit": "899.37"}]


def test_the_quarter_of_a_first_leave_long_before_is_that_of_its_day() -> None:
    # by hand for 2025: (26000 + 19500) / 26 = 1750; 914.565 x 80 % + 835.435 x 50 % = 1149.3695
    paid = {"2024-Q3": "26000.00", "2024-Q4": "13000.00", "2025-Q1": "13000.00", "2025-Q2": "19500.00"}
    wages = [{"quarter": quarter, "amount": amount} for quarter, amount in paid.items()]
    found = second(leave_start_date="2026-02-02", earlier_leave_start_date="2025-05-05", wages=wages)
    assert not_counted(found) == [{"quarter": "2025-Q2", "weekly_benefit": "1149.37"}]


def test_a_second_leave_before_the_report_of_a_quarter_keeps_the_first_award() -> None:
    found = second(leave_start_date="2026-01-26", earlier_leave_start_date="2026-01-05")
    assert found.base_period == ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]
    assert found.warnings == []


def test_a_quarter_before_the_first_leave_without_wages_is_left_out() -> None:
    wages = [{"quarter": quarter, "amount": "13000.00"} for quarter in ("2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2")]
    assert second(wages=wages).base_period == ["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"]


@pytest.mark.parametrize("day", ["2025-03-03", "2025-03-08"])
def test_a_leave_in_the_last_week_of_the_benefit_year_is_answered(day: str) -> None:
    # the benefit year from Sunday, March 2, 2025 ends on Saturday, February 28, 2026
    assert second(leave_start_date="2026-02-28", earlier_leave_start_date=day).benefit_year.end == date(2026, 2, 28)


def test_a_leave_after_the_benefit_year_of_the_first_one_is_refused() -> None:
    with pytest.raises(InvalidQuestion, match="ended on 2026-02-28") as refused:
        second(leave_start_date="2026-03-01", earlier_leave_start_date="2025-03-08")
    assert [(each.location, each.code) for each in refused.value.mistakes] == [
        (("earlier_leave_start_date",), "benefit_year_over")
    ]


def test_the_first_leave_is_not_after_the_second() -> None:
    with pytest.raises(ValidationError, match="on or before the first day of leave"):
        second(earlier_leave_start_date="2026-03-03")


@pytest.mark.parametrize(
    ("used", "earlier", "warned"),
    [
        ({"medical_weeks": "4"}, None, True),
        ({"family_weeks": "0.5"}, None, True),
        ({"military_care_weeks": "1"}, None, True),
        ({}, None, False),
        ({"medical_weeks": "4"}, "2025-11-03", False),
    ],
)
def test_earlier_used_weeks_ask_for_the_first_leave(used: dict[str, str], earlier: str | None, warned: bool) -> None:
    found = second(leave=[SECOND], already_used=used, earlier_leave_start_date=earlier)
    assert ("earlier_leave_unknown" in [each.code for each in found.warnings]) is warned


def test_other_first_days_after_the_benefit_year_have_their_own_figures() -> None:
    dates = second(compare_start_dates=True).start_dates
    assert dates is not None
    rows = {row.leave_start_date: row for row in dates.dates}
    assert str(dates.dates[0].weekly_benefit) == "774.37"
    # the benefit year from November 2, 2025 ends on October 31, 2026
    after = rows[date(2026, 11, 1)]
    assert after.base_period == ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]
    assert after.parameters.maximum_weekly_benefit > dates.dates[0].parameters.maximum_weekly_benefit
    assert all(day == date(2026, 3, 2) or day >= date(2026, 11, 1) for day in rows)
