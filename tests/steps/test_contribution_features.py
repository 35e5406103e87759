"""The features about contributions and withholding, asked of the calculators."""

from decimal import Decimal
from typing import Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from calculators import (
    ContributionEstimate,
    ContributionQuestion,
    InvalidQuestion,
    WithholdingEstimate,
    WithholdingQuestion,
    estimate_contribution,
    estimate_withholding,
)
from rules import NotCovered
from tests.builders.years import rules_through
from tests.steps.phrases import REFUSED_SHARES, name_of
from tests.steps.tables import amount, dollars

scenarios("contributions")

Question = dict[str, Any]
Answer = ContributionEstimate | WithholdingEstimate
Refusal = NotCovered | InvalidQuestion


@pytest.fixture
def question() -> Question:
    return {}


def add_person(question: Question, kind: str, wages: str) -> None:
    people = question.setdefault("people", [])
    people.append({"id": f"p{len(people) + 1}", "kind": kind, "wages": amount(wages)})


@given(parsers.parse("an employer with {w2} employees and {contractors} contractors"))
def averages(question: Question, w2: str, contractors: str) -> None:
    question["workforce"] = {"average_w2": w2, "average_contractors": contractors}


@given("an employer whose pay periods had")
def pay_periods(question: Question, datatable: list[list[str]]) -> None:
    periods = [{"w2": w2, "contractors": contractors} for w2, contractors in datatable[1:]]
    question["workforce"] = {"pay_periods": periods}


@given(parsers.re(r"a person paid (?P<wages>\S+) in \d+"))
@given(parsers.parse("another person paid {wages}"))
def employee(question: Question, wages: str) -> None:
    add_person(question, "w2", wages)


@given(parsers.parse("a contractor paid {wages}"))
def contractor(question: Question, wages: str) -> None:
    add_person(question, "contractor", wages)


@given(parsers.parse("a self-employed person who earned {wages}"))
def self_employed(question: Question, wages: str) -> None:
    add_person(question, "self_employed", wages)


@given(parsers.parse("a payroll of {w2_wages} for employees and {contractor_wages} for contractors"))
def payroll(question: Question, w2_wages: str, contractor_wages: str) -> None:
    question["payroll"] = {"w2_wages": amount(w2_wages), "contractor_wages": amount(contractor_wages)}


@given(parsers.re(r"(?P<name>[A-Z]\w+)(?: of the (?P<group>\w+))?, paid (?P<wages>\S+)"))
def named_person(question: Question, name: str, group: str | None, wages: str) -> None:
    person = {"id": name, "kind": "w2", "wages": amount(wages), "group": group}
    question.setdefault("people", []).append(person)


@given(parsers.parse("the employer pays {medical} of medical and {family} of family for the {group:w}"))
def group_pays(question: Question, medical: str, family: str, group: str) -> None:
    question.setdefault("groups", {})[group] = {"employer_pays": {"medical": medical, "family": family}}


@given(parsers.parse("the employer pays {medical} of medical and {family} of family for {name:w} alone"))
def person_pays(question: Question, medical: str, family: str, name: str) -> None:
    person = next(each for each in question["people"] if each["id"] == name)
    person["employer_pays"] = {"medical": medical, "family": family}


@given(parsers.re(r"the employer pays (?P<medical>\S+) of medical and (?P<family>\S+) of family"))
def employer_pays(question: Question, medical: str, family: str) -> None:
    question["employer_pays"] = {"medical": medical, "family": family}


@given(parsers.parse("a private plan covers {parts}"))
def exempt(question: Question, parts: str) -> None:
    question["exempt"] = parts.split(" and ")


@given(parsers.parse("a pay of {pay} after {year_to_date} earlier in the year"))
def pay(question: Question, pay: str, year_to_date: str) -> None:
    question |= {"pay": amount(pay), "year_to_date": amount(year_to_date)}


@given(parsers.parse("one paycheck like it comes {frequency}"))
def pay_frequency(question: Question, frequency: str) -> None:
    question["pay_frequency"] = frequency


@when(parsers.parse("the contributions of {year:d} are worked out"), target_fixture="answer")
def contributions(question: Question, year: int) -> ContributionEstimate | Refusal:
    try:
        return estimate_contribution(
            ContributionQuestion.model_validate({**question, "year": year}), rulebook=rules_through(2026)
        )
    except (NotCovered, InvalidQuestion) as refusal:
        return refusal


@when(parsers.parse("{covered} people are covered and the pay date is {day}"), target_fixture="answer")
def withholding(question: Question, covered: str, day: str) -> WithholdingEstimate | NotCovered:
    asked = {**question, "covered_individuals": covered, "pay_date": day}
    try:
        return estimate_withholding(WithholdingQuestion.model_validate(asked), rulebook=rules_through(2026))
    except NotCovered as refusal:
        return refusal


@then(parsers.parse("it is refused, because rates are known from {first_day} to {last_day}"))
def not_covered(answer: NotCovered, first_day: str, last_day: str) -> None:
    assert isinstance(answer, NotCovered)
    assert (str(answer.span.first_day), str(answer.span.last_day)) == (first_day, last_day)


@then(parsers.parse("the choice is refused as {why}, with the advice {advice}"))
def refused(answer: InvalidQuestion, why: str, advice: str) -> None:
    assert isinstance(answer, InvalidQuestion)
    assert [(mistake.location, mistake.code) for mistake in answer.mistakes] == [
        (("employer_pays", "medical"), REFUSED_SHARES[why])
    ]
    assert str(answer) == f"employer_pays.medical: {advice}"


@then(parsers.parse("the share for the {group:w} is refused as {why}"))
def group_refused(answer: InvalidQuestion, group: str, why: str) -> None:
    assert isinstance(answer, InvalidQuestion)
    place = ("groups", group, "employer_pays", "medical")
    assert [(mistake.location, mistake.code) for mistake in answer.mistakes] == [(place, REFUSED_SHARES[why])]


@then(parsers.parse("the question is refused, because the group of {name:w} is not known"))
def unknown_group(answer: InvalidQuestion, question: Question, name: str) -> None:
    assert isinstance(answer, InvalidQuestion)
    place = [each["id"] for each in question["people"]].index(name)
    assert [(each.location, each.code) for each in answer.mistakes] == [(("people", place, "group"), "unknown_group")]


@then(parsers.parse("the question is refused, because the {group:w} have no people"))
def group_without_people(answer: InvalidQuestion, group: str) -> None:
    assert isinstance(answer, InvalidQuestion)
    assert [(each.location, each.code) for each in answer.mistakes] == [(("groups", group), "group_without_people")]


@then(parsers.parse("the employer pays {employer} for {name:w} and withholds {employee}"))
def of_person(answer: ContributionEstimate, employer: str, name: str, employee: str) -> None:
    found = next(person for person in answer.people if person.id == name)
    assert (found.employer, found.employee) == (dollars(employer), dollars(employee))


@then(parsers.parse("the warning says that {money} is wages of the workers"))
def paid_for_workers(answer: ContributionEstimate, money: str) -> None:
    (warning,) = answer.warnings
    assert warning.code == "employer_pays_is_wages"
    assert warning.figures == {"employee_share_paid": str(dollars(money))}


@then(parsers.parse("{covered} covered individuals are counted"))
def covered_individuals(answer: ContributionEstimate, covered: str) -> None:
    assert answer.workforce is not None
    assert str(answer.workforce.covered_individuals) == covered


@then(parsers.re(r"contractors (?P<count>count|do not count)"))
def contractors_counted(answer: ContributionEstimate, count: str) -> None:
    assert answer.workforce is not None
    assert answer.workforce.contractors_counted is (count == "count")


@then(parsers.re(r"the contractor is (?P<counted>counted|not counted)"))
def contractor_counted(answer: ContributionEstimate, counted: str) -> None:
    assert [person.counted for person in answer.people][-1] is (counted == "counted")


@then(parsers.re(r"the employer share is (?P<due>due|not due)"))
def employer_share_due(answer: ContributionEstimate, due: str) -> None:
    assert answer.workforce is not None
    assert answer.workforce.threshold == 25
    assert answer.workforce.employer_share_due is (due == "due")


@then(parsers.re(r"(?P<part>medical|family) costs the employer (?P<employer>\S+) and the employee (?P<employee>\S+)"))
def part(answer: Answer, part: str, employer: str, employee: str) -> None:
    amounts = getattr(answer.totals, part)
    assert (amounts.employer, amounts.employee) == (dollars(employer), dollars(employee))
    assert amounts.total == dollars(employer) + dollars(employee)


@then(parsers.parse("the employer pays {employer}, the employee {employee}, together {total}"))
def totals(answer: Answer, employer: str, employee: str, total: str) -> None:
    found = answer.totals
    assert [found.employer, found.employee, found.total] == [dollars(each) for each in (employer, employee, total)]


@then(parsers.parse("{money} of the wages count"))
def eligible_wages(answer: ContributionEstimate, money: str) -> None:
    assert [person.eligible_wages for person in answer.people] == [dollars(money)]


@then(parsers.parse("{money} of the pay counts"))
def eligible_pay(answer: WithholdingEstimate, money: str) -> None:
    assert answer.eligible_pay == dollars(money)


@then(parsers.parse("{money} of the wage base is left"))
def wage_base_left(answer: WithholdingEstimate, money: str) -> None:
    assert answer.wage_base_left == dollars(money)


@then(parsers.parse("the wage base is reached {when}, {further} paychecks later, on {reached}"))
def wage_base_reached(answer: WithholdingEstimate, when: str, further: str, reached: str) -> None:
    found = answer.wage_base_reached
    assert found is not None
    assert found.when == name_of(when.strip())
    assert found.further_paychecks == (None if further == "no" else int(further))
    assert str(found.pay_date) == ("None" if reached == "no day" else reached)


@then("returns are due")
def due_dates(answer: ContributionEstimate, datatable: list[list[str]]) -> None:
    assert [[each.quarter, str(each.due)] for each in answer.due_dates] == datatable[1:]


@then(parsers.parse("each {period} the employer pays {money} of medical"))
def period_employer(answer: ContributionEstimate, period: str, money: str) -> None:
    amounts = getattr(answer.by_period, period)
    assert (amounts.medical.employer, amounts.family.employer) == (dollars(money), Decimal(0))


@then(parsers.parse("each {period} the employee pays {medical} of medical and {family} of family"))
def period_employee(answer: ContributionEstimate, period: str, medical: str, family: str) -> None:
    amounts = getattr(answer.by_period, period)
    assert (amounts.medical.employee, amounts.family.employee) == (dollars(medical), dollars(family))


@then(parsers.parse("each {period} costs {total} in all"))
def period_total(answer: ContributionEstimate, period: str, total: str) -> None:
    assert getattr(answer.by_period, period).total == dollars(total)
