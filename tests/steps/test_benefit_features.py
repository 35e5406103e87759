"""The features about benefits, asked of the calculators."""

import re
from datetime import date
from typing import Any

from pytest_bdd import given, parsers, scenarios, then, when

from calculators import BenefitEstimate, BenefitQuestion, estimate_benefit
from rules import NotCovered
from tests.builders.years import rules_through
from tests.steps.phrases import TESTS
from tests.steps.tables import Rows, amount, dollars, quarters_of, wage_rows

scenarios("benefits")

Question = dict[str, Any]


@given("a worker without wages")
def no_wages(question: Question) -> None:
    question["wages"] = []


@given(parsers.parse("a worker paid {first}, {second}, {third} and {fourth} in the quarters of {year}"))
def wages_of_a_year(question: Question, first: str, second: str, third: str, fourth: str, year: str) -> None:
    question["wages"] = quarters_of(year, [first, second, third, fourth])


@given("wages by quarter as well")
def more_wages_by_quarter(question: Question, datatable: Rows) -> None:
    question["wages"] += wage_rows(datatable)


@given(parsers.parse("the first leave of the benefit year started on {day}"))
def earlier_leave(question: Question, day: str) -> None:
    question["earlier_leave_start_date"] = day


@given("the worker has no job")
def no_job(question: Question) -> None:
    question["employment_status"] = "unemployed"


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


@then(
    parsers.re(
        r"the (?P<name>.+) test (?P<result>passes|fails): (?P<required>\S+)( quarters| weeks)? (required|allowed), "
        r"(?P<actual>\S+) (earned|found|passed)(, (?P<shortfall>\S+) (short|too many))?"
    )
)
def one_test(
    answer: BenefitEstimate, name: str, result: str, required: str, actual: str, shortfall: str | None
) -> None:
    (test,) = [each for each in answer.tests if each.name == TESTS[name]]
    assert (test.required, test.actual) == (amount(required), amount(actual))
    assert dollars(test.shortfall) == dollars(shortfall or "0")
    assert test.passed is (result == "passes") is (dollars(test.shortfall) == 0)


@then("only the minimum earnings test and the 30-times test apply")
def names_of_tests(answer: BenefitEstimate) -> None:
    assert [test.name for test in answer.tests] == ["minimum_earnings", "thirty_times_weekly_benefit"]


@then(parsers.parse("it states {figures}"))
def figures(answer: BenefitEstimate, figures: str) -> None:
    (warning,) = answer.warnings
    stated = [amount(each) if "$" in each else each for each in re.split(", (?=[$2])| and ", figures)]
    assert [*(warning.figures or {}).values()] == stated
