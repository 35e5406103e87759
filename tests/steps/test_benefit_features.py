"""The features about benefits, asked of the calculators."""

from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from calculators import BenefitEstimate, BenefitQuestion, estimate_benefit
from rules import NotCovered
from tests.builders.money import amount, dollars
from tests.builders.years import rules_through

scenarios("benefits")

Question = dict[str, Any]
Rows = list[list[str]]


@pytest.fixture
def question() -> Question:
    return {"wages": []}


def of_quarters(year: str, wages: list[str]) -> Rows:
    return [["employer", f"{year}-Q{number}", each] for number, each in enumerate(wages, 1)]


def rows(table: Rows) -> list[dict[str, str]]:
    return [{"employer": employer, "quarter": quarter, "amount": amount(wages)} for employer, quarter, wages in table]


@given("a worker without wages")
def no_wages(question: Question) -> None:
    question["wages"] = []


@given(parsers.parse("a worker paid {wages} in each quarter of {year}"))
def same_wages(question: Question, wages: str, year: str) -> None:
    question["wages"] = rows(of_quarters(year, [wages] * 4))


@given(parsers.parse("a worker paid {first}, {second}, {third} and {fourth} in the quarters of {year}"))
def wages_of_a_year(question: Question, first: str, second: str, third: str, fourth: str, year: str) -> None:
    question["wages"] = rows(of_quarters(year, [first, second, third, fourth]))


@given("wages by quarter")
def wages_by_quarter(question: Question, datatable: Rows) -> None:
    question["wages"] = rows(datatable[1:])


@given("wages by quarter as well")
def more_wages_by_quarter(question: Question, datatable: Rows) -> None:
    question["wages"] += rows(datatable[1:])


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


@when(parsers.parse("leave starts on {day}"), target_fixture="answer")
def answer(question: Question, day: str) -> BenefitEstimate | NotCovered:
    try:
        return estimate_benefit(
            BenefitQuestion.model_validate({**question, "leave_start_date": day}), rulebook=rules_through(2026)
        )
    except NotCovered as refusal:
        return refusal


@then(parsers.parse("it is refused, because figures are known from {first_day} to {last_day}"))
def refused(answer: NotCovered, first_day: str, last_day: str) -> None:
    assert isinstance(answer, NotCovered)
    assert (str(answer.span.first_day), str(answer.span.last_day)) == (first_day, last_day)
    assert str(answer.day) in str(answer)


@then(parsers.parse("the benefit year runs from {start} to {end}"))
def benefit_year(answer: BenefitEstimate, start: str, end: str) -> None:
    assert answer.benefit_year.start == date.fromisoformat(start)
    assert answer.benefit_year.end == date.fromisoformat(end)


@then(parsers.re(r"the (?P<name>state average weekly wage|maximum weekly benefit) is (?P<money>.+)"))
@then(parsers.re(r"the (?P<name>minimum earnings) are (?P<money>.+)"))
def parameter(answer: BenefitEstimate, name: str, money: str) -> None:
    assert getattr(answer.parameters, name.replace(" ", "_")) == dollars(money)


@then(parsers.re(r"the (?P<name>average weekly wage|weekly benefit|expected award) is (?P<money>.+)"))
@then(parsers.re(r"the (?P<name>wages) in it are (?P<money>.+)"))
def money_of_the_answer(answer: BenefitEstimate, name: str, money: str) -> None:
    field = {"wages": "total_wages"}.get(name, name.replace(" ", "_"))
    assert getattr(answer, field) == dollars(money)


@then(parsers.parse("the base period is {first} to {last}"))
def base_period(answer: BenefitEstimate, first: str, last: str) -> None:
    assert len(answer.base_period) == 4
    assert (answer.base_period[0], answer.base_period[-1]) == (first, last)


@then(parsers.parse("{employer} gives {benefit} on an average of {average}"))
def of_employer(answer: BenefitEstimate, employer: str, benefit: str, average: str) -> None:
    (found,) = [each for each in answer.employers if each.employer == employer]
    assert (found.weekly_benefit, found.average_weekly_wage) == (dollars(benefit), dollars(average))


@then("the worker is eligible")
def eligible(answer: BenefitEstimate) -> None:
    assert (answer.reason, answer.financially_eligible) == ("eligible", True)
    assert all(test.passed for test in answer.tests)


@then(parsers.parse("the worker is not eligible because of {reason}"))
def not_eligible(answer: BenefitEstimate, reason: str) -> None:
    assert (answer.reason, answer.financially_eligible) == (reason, False)


@then(parsers.parse("{name} needs {required}, finds {actual} and misses {shortfall}"))
def one_test(answer: BenefitEstimate, name: str, required: str, actual: str, shortfall: str) -> None:
    (test,) = [each for each in answer.tests if each.name == name]
    assert (test.required, test.actual, test.shortfall) == (required, actual, shortfall)
    assert test.passed is (dollars(shortfall) == 0)


@then(parsers.parse("the tests are {names}"))
def names_of_tests(answer: BenefitEstimate, names: str) -> None:
    assert [test.name for test in answer.tests] == names.split(", ")


@then("there is no warning")
def no_warning(answer: BenefitEstimate) -> None:
    assert answer.warnings == []


@then(parsers.parse("the warning is {code}"))
def warning(answer: BenefitEstimate, code: str) -> None:
    assert [each.code for each in answer.warnings] == [code]
