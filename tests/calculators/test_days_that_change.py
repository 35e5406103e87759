"""Tests of the days that a comparison of first days looks at, and of the question for such a day."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest

from calculators import BenefitQuestion, estimate_benefit
from calculators.start_dates.assumed_wages import carried_wages, starting_on
from calculators.start_dates.days import change_days, last_start
from calculators.worksheet.parameters import Parameters, parameters_of
from rules import Rulebook, law_on
from tests.builders.years import rules_through

WAGES = [{"quarter": f"2025-Q{number}", "amount": "13000.00"} for number in (1, 2, 3, 4)]
LEAVE = [{"reason": "medical", "start": "2026-03-02", "end": "2026-03-28"}]


def question(start: str, **more: Any) -> BenefitQuestion:
    return BenefitQuestion.model_validate({"leave_start_date": start, "wages": WAGES, **more})


def law() -> Parameters:
    return parameters_of(law_on(date(2026, 3, 1), "benefits"))


def with_figure_from(rulebook: Rulebook, name: str, first_day: date) -> Rulebook:
    """Return ``rulebook`` with the newest value of a figure again, from ``first_day``."""
    values = rulebook.timelines[name]
    more = {name: (*values, replace(values[-1], first_day=first_day))}
    return replace(rulebook, timelines=MappingProxyType({**rulebook.timelines, **more}))


@pytest.mark.parametrize(
    ("asked", "until", "days"),
    [
        # 2026-04-05, 2026-07-05 and 2026-10-04 are the first Sundays of quarters
        (question("2026-03-02"), "2026-10-04", ["2026-04-05", "2026-07-05", "2026-10-04"]),
        (question("2026-03-02"), "2026-10-03", ["2026-04-05", "2026-07-05"]),
        (question("2026-04-05"), "2026-07-31", ["2026-07-05"]),
        # the figures of 2026 begin with the benefit year of its first Sunday, which is the day asked about
        (question("2026-01-04"), "2026-03-31", []),
        (question("2026-04-04"), "2026-07-04", ["2026-04-05"]),
        # an application before the week asked about does not count for the next week
        (question("2026-03-01", application_date="2025-12-31"), "2026-03-31", ["2026-03-08"]),
        (question("2026-03-07", application_date="2025-12-31"), "2026-03-31", ["2026-03-08"]),
        # 26 weeks after 2026-01-07 is 2026-07-08, and the day after that is too long
        (
            question("2026-05-04", employment_status="unemployed", separation_date="2026-01-07"),
            "2026-07-31",
            ["2026-07-05", "2026-07-09"],
        ),
        # 26 weeks after 2026-01-07, the wages of former employers no longer count
        (
            question("2026-05-04", former_employers=["B"], current_job_started="2026-01-07"),
            "2026-07-31",
            ["2026-07-05", "2026-07-08"],
        ),
        # the benefit year from Sunday, November 2, 2025 ends on October 31, 2026
        (
            question("2026-08-03", earlier_leave_start_date="2025-11-03"),
            "2026-12-31",
            ["2026-10-04", "2026-11-01"],
        ),
    ],
)
def test_an_answer_can_change_on_these_days(asked: BenefitQuestion, until: str, days: list[str]) -> None:
    found = change_days(asked, rules_through(2026), date.fromisoformat(until), law())
    assert [day.isoformat() for day in found] == days


def test_an_answer_can_change_with_a_new_figure_of_benefits_only() -> None:
    changed = with_figure_from(rules_through(2026), "maximum_weekly_benefit", date(2026, 5, 13))
    changed = with_figure_from(changed, "wage_base", date(2026, 6, 10))
    found = change_days(question("2026-04-06"), changed, date(2026, 6, 30), law())
    assert found == [date(2026, 5, 17)]


@pytest.mark.parametrize(
    ("start", "provisional", "until", "ended_by"),
    [
        # January 2, 2027 is the Saturday after the last Sunday of 2026
        ("2026-01-02", False, "2027-01-02", "one_year"),
        ("2026-01-03", False, "2027-01-02", "last_covered_day"),
        ("2026-01-03", True, "2027-01-03", "one_year"),
    ],
)
def test_days_are_compared_for_a_year_or_to_the_last_covered_one(
    start: str, provisional: bool, until: str, ended_by: str
) -> None:
    found = last_start(question(start, provisional=provisional), rules_through(2026))
    assert found == (date.fromisoformat(until), ended_by)


def test_a_question_for_another_day_asks_for_figures_only() -> None:
    asked = question("2026-03-02", leave=LEAVE, explain=True, what_would_help=True, compare_start_dates=True)
    assert starting_on(asked, date(2026, 3, 4), [], law()) == question("2026-03-04")


@pytest.mark.parametrize(
    ("day", "same_year"),
    [
        # the benefit year from Sunday, November 2, 2025 ends on October 31, 2026
        (date(2026, 10, 31), True),
        (date(2026, 11, 1), False),
    ],
)
def test_the_first_leave_counts_to_the_end_of_its_benefit_year(day: date, same_year: bool) -> None:
    asked = question("2026-03-02", earlier_leave_start_date="2025-11-03")
    found = starting_on(asked, day, carried_wages(asked, day), law())
    assert found.earlier_leave_start_date == (date(2025, 11, 3) if same_year else None)
    assert (len(found.wages) == len(asked.wages)) is same_year


def test_other_first_days_follow_the_rules_given(shelf_to_2027: Rulebook) -> None:
    asked = question("2026-07-06", compare_start_dates=True)
    found = estimate_benefit(asked, rulebook=shelf_to_2027).start_dates
    assert found is not None
    assert found.dates[-1].parameters.maximum_weekly_benefit > found.dates[0].parameters.maximum_weekly_benefit
    assert found.dates[-1].leave_start_date > date(2027, 1, 2)
