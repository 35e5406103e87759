"""Steps that several features share, and those about other first days of leave."""

from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, parsers, then

from calculators import (
    BenefitEstimate,
    BenefitQuestion,
    ContributionEstimate,
    WithholdingEstimate,
    estimate_benefit,
)
from calculators.benefit.answers import Search, WhatWouldHelp
from calculators.worksheet.calendar import Quarter
from tests.builders.years import rules_through
from tests.steps.phrases import REASONS, SEARCH_ENDS, TESTS, WARNINGS, words_of
from tests.steps.tables import Rows, amount, dollars, money, quarters_of, wage_rows

Question = dict[str, Any]
Answer = BenefitEstimate | ContributionEstimate | WithholdingEstimate


@pytest.fixture
def question() -> Question:
    return {"wages": []}


@given(parsers.parse("a worker paid {wages} in each quarter of {year}"))
def same_wages(question: Question, wages: str, year: str) -> None:
    question["wages"] = quarters_of(year, [wages] * 4)


@given("wages by quarter")
def wages_by_quarter(question: Question, datatable: Rows) -> None:
    question["wages"] = wage_rows(datatable)


@given(parsers.parse("the application was made on {day}"))
def application(question: Question, day: str) -> None:
    question["application_date"] = day


@given("the worker is self-employed")
def self_employed(question: Question) -> None:
    question["employment_status"] = "self_employed"


@given(parsers.parse("leave is taken from {employer}"))
def leave_from(question: Question, employer: str) -> None:
    question["leave_from"] = [employer]


@given(parsers.parse("{employer} is a former employer, and the new job began on {day}"))
def former_employer(question: Question, employer: str, day: str) -> None:
    question |= {"former_employers": [employer], "current_job_started": day}


@given(parsers.parse("the last day of work was {day}"))
def separation(question: Question, day: str) -> None:
    question |= {"employment_status": "unemployed", "separation_date": day}


@given("a provisional estimate is enough")
def provisional(question: Question) -> None:
    question["provisional"] = True


@then("the worker is eligible")
def eligible(answer: BenefitEstimate) -> None:
    assert (answer.reason, answer.financially_eligible) == ("eligible", True)
    assert all(test.passed for test in answer.tests)


@then(parsers.parse("the worker is not eligible, because {reason}"))
def not_eligible(answer: BenefitEstimate, reason: str) -> None:
    assert (answer.reason, answer.financially_eligible) == (REASONS[reason], False)


@then("there is no warning")
def no_warning(answer: Answer) -> None:
    assert answer.warnings == []


@then(parsers.re(r"the warnings? (is|are): (?P<warnings>.+)"))
def warnings(answer: Answer, warnings: str) -> None:
    assert [each.code for each in answer.warnings] == [WARNINGS[each] for each in warnings.split("; ")]


@given("it is asked what would help")
def what_would_help(question: Question) -> None:
    question["what_would_help"] = True


@given("start dates are compared")
def start_dates_compared(question: Question) -> None:
    question["compare_start_dates"] = True


def search(answer: BenefitEstimate) -> Search:
    part = answer.what_would_help or answer.start_dates
    assert part is not None
    return part.search


def helped(answer: BenefitEstimate) -> WhatWouldHelp:
    assert answer.what_would_help is not None
    return answer.what_would_help


@then(
    parsers.re(
        r"the (?P<name>.+) test is (?P<missing>\S+)( quarter| weeks)? (short|over), "
        r"and (never passes|first passes on (?P<day>.+))"
    )
)
def first_passed(answer: BenefitEstimate, name: str, missing: str, day: str | None) -> None:
    (test,) = [each for each in helped(answer).tests if each.name == TESTS[name]]
    assert test.shortfall == amount(missing)
    assert test.first_passing_start == (date.fromisoformat(day) if day else None)


@then(parsers.parse("leave from {day} on gives {benefit} a week on wages of {wages}"))
def first_eligible(answer: BenefitEstimate, day: str, benefit: str, wages: str) -> None:
    found = helped(answer).first_eligible_start
    assert found is not None
    assert (found.leave_start_date, found.financially_eligible) == (date.fromisoformat(day), True)
    assert (found.weekly_benefit, found.total_wages) == (dollars(benefit), dollars(wages))


@then(parsers.parse("leave on {day} with the same wages is eligible"))
def with_the_same_wages(question: Question, answer: BenefitEstimate, day: str) -> None:
    carried = [
        {"employer": each.employer, "quarter": each.quarter, "amount": str(each.amount)}
        for each in search(answer).carried_wages
        if Quarter.parse(each.quarter) < Quarter.of_day(date.fromisoformat(day))
    ]
    later = {**question, "leave_start_date": day, "wages": [*question["wages"], *carried]}
    assert estimate_benefit(BenefitQuestion.model_validate(later), rulebook=rules_through(2026)).financially_eligible


@then(parsers.parse("no day up to {day} helps, because {end} is over"))
def no_day_helps(answer: BenefitEstimate, day: str, end: str) -> None:
    assert helped(answer).first_eligible_start is None
    search_end(answer, day, end)


@then(parsers.parse("the search goes up to {day}, because {end} is over"))
def search_end(answer: BenefitEstimate, day: str, end: str) -> None:
    assert (search(answer).until, search(answer).ended_by) == (date.fromisoformat(day), SEARCH_ENDS[end])


@then(parsers.parse("the wages of the base period miss {missing}"))
def more_wages(answer: BenefitEstimate, missing: str) -> None:
    assert helped(answer).more_wages_needed == dollars(missing)


@then("no wages are missing")
def no_more_wages(answer: BenefitEstimate) -> None:
    assert helped(answer).more_wages_needed is None


@then("that is provisional")
def first_eligible_is_provisional(answer: BenefitEstimate) -> None:
    found = helped(answer).first_eligible_start
    assert found is not None
    assert found.provisional


@then("no help is offered")
def no_help(answer: BenefitEstimate) -> None:
    assert answer.what_would_help is None


@then("these wages are assumed")
def assumed_wages(answer: BenefitEstimate, datatable: Rows) -> None:
    assert search(answer).assumption.code == "wages_carried_forward"
    assert [[each.employer, each.quarter, each.amount, each.as_in] for each in search(answer).carried_wages] == [
        [employer, quarter, dollars(wages), as_in] for employer, quarter, wages, as_in in datatable[1:]
    ]


@then("no further wages are assumed")
def nothing_assumed(answer: BenefitEstimate) -> None:
    assert (search(answer).assumption.code, search(answer).carried_wages) == ("no_further_wages", [])


def start_rows(answer: BenefitEstimate) -> Rows:
    assert answer.start_dates is not None
    return [
        [
            str(each.leave_start_date),
            f"{each.base_period[0]} to {each.base_period[-1]}",
            money(each.total_wages),
            money(each.weekly_benefit),
            "yes" if each.financially_eligible else "no",
            ", ".join("rates" if change == "parameters" else words_of(change) for change in each.changes),
        ]
        for each in answer.start_dates.dates
    ]


@then("the start dates are")
def all_start_dates(answer: BenefitEstimate, datatable: Rows) -> None:
    assert start_rows(answer) == datatable[1:]


@then("the start dates begin with")
def first_start_dates(answer: BenefitEstimate, datatable: Rows) -> None:
    assert start_rows(answer)[: len(datatable) - 1] == datatable[1:]


@then(parsers.parse("the provisional ones are {days}"))
def provisional_ones(answer: BenefitEstimate, days: str) -> None:
    assert answer.start_dates is not None
    assert [str(each.leave_start_date) for each in answer.start_dates.dates if each.provisional] == days.split(", ")
