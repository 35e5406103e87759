"""Steps about other first days of leave: what would help, and which start date."""

from datetime import date
from typing import Any

from pytest_bdd import given, parsers, then

from calculators import BenefitEstimate, BenefitQuestion, estimate_benefit
from calculators.benefit.start_date_models import Search, WhatWouldHelp
from calculators.worksheet.calendar import Quarter
from tests.builders.money import dollars
from tests.builders.years import rules_through

Question = dict[str, Any]
Rows = list[list[str]]


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


@then(parsers.re(r"(?P<name>\w+) misses (?P<missing>[\d.]+) and is (never|first) passed( on (?P<day>.+))?"))
def first_passed(answer: BenefitEstimate, name: str, missing: str, day: str | None) -> None:
    (test,) = [each for each in helped(answer).tests if each.name == name]
    assert test.shortfall == missing
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
    assert (search(answer).until, search(answer).ended_by) == (date.fromisoformat(day), end)


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


@then(parsers.parse("{code} is assumed, and no wages are"))
def nothing_assumed(answer: BenefitEstimate, code: str) -> None:
    assert (search(answer).assumption.code, search(answer).carried_wages) == (code, [])


def start_rows(answer: BenefitEstimate) -> Rows:
    assert answer.start_dates is not None
    return [
        [
            str(each.leave_start_date),
            f"{each.base_period[0]} to {each.base_period[-1]}",
            f"${each.total_wages:,}",
            f"${each.weekly_benefit:,}",
            "yes" if each.financially_eligible else "no",
            ", ".join(each.changes),
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
