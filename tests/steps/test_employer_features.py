"""The features about one more person and about comparisons, asked of the calculators."""

from typing import Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from calculators import (
    ContributionComparison,
    ContributionComparisonQuestion,
    ContributionEstimate,
    ContributionQuestion,
    InvalidQuestion,
    compare_contributions,
    estimate_contribution,
)
from calculators.contribution.models import OneMorePerson
from rules import NotCovered
from tests.builders.years import rules_through
from tests.steps.phrases import REFUSED_SHARES, WARNINGS
from tests.steps.tables import amount, dollars

scenarios("employers")

Question = dict[str, Any]
Compared = ContributionComparison | InvalidQuestion | NotCovered


@pytest.fixture
def question() -> Question:
    return {}


@given(parsers.re(r"an employer of 2026 with (?P<w2>\S+) employees and (?P<contractors>\S+) contractors"))
def averages(question: Question, w2: str, contractors: str) -> None:
    question |= {"year": 2026}
    if w2 != "no":
        question["workforce"] = {"average_w2": w2, "average_contractors": contractors}


@given("an employer of 2026 whose pay periods had")
def pay_periods(question: Question, datatable: list[list[str]]) -> None:
    periods = [{"w2": w2, "contractors": contractors} for w2, contractors in datatable[1:]]
    question |= {"year": 2026, "workforce": {"pay_periods": periods}}


@given(parsers.re(r"a payroll of (?P<w2>[^ ,]+(?:,\d{3}[^ ,]*)*)$"))
def payroll(question: Question, w2: str) -> None:
    question["payroll"] = {"w2_wages": amount(w2)}


@given(parsers.parse("a payroll of {w2}, and of {contractors} for contractors"))
def payroll_with_contractors(question: Question, w2: str, contractors: str) -> None:
    question["payroll"] = {"w2_wages": amount(w2), "contractor_wages": amount(contractors)}


@given(parsers.parse("people paid {first} and {second}"))
def people(question: Question, first: str, second: str) -> None:
    question["people"] = [
        {"id": name, "kind": "w2", "wages": amount(paid)} for name, paid in (("a", first), ("b", second))
    ]


@given(parsers.re(r"a (?P<kind>contractor|payroll|self-employed person) paid (?P<paid>\S+)"))
def paid(question: Question, kind: str, paid: str) -> None:
    if kind == "payroll":
        question["payroll"] = {"w2_wages": amount(paid)}
    else:
        kinds = {"contractor": "contractor", "self-employed person": "self_employed"}
        question["people"] = [{"id": "a", "kind": kinds[kind], "wages": amount(paid)}]


@given(parsers.parse("the employer chooses to pay {medical} of medical and {family} of family"))
def choice(question: Question, medical: str, family: str) -> None:
    question["employer_pays"] = {"medical": medical, "family": family}


@when("one more person is thought of", target_fixture="answer")
def one_more(question: Question) -> ContributionEstimate:
    return estimate_contribution(ContributionQuestion.model_validate({**question, "one_more_person": True}))


def more(answer: ContributionEstimate) -> OneMorePerson:
    assert answer.one_more_person is not None
    return answer.one_more_person


@then(parsers.parse("the count is {distance} from the threshold"))
def distance(answer: ContributionEstimate, distance: str) -> None:
    assert answer.workforce is not None
    assert str(answer.workforce.from_threshold) == distance


@then(parsers.parse("on average there were {w2} employees and {contractors} contractors"))
def on_average(answer: ContributionEstimate, w2: str, contractors: str) -> None:
    assert answer.workforce is not None
    found = answer.workforce
    assert [str(found.average_w2), str(found.average_contractors)] == [w2, contractors]


@then(parsers.parse("one more person is assumed to earn {wages}"))
def assumed(answer: ContributionEstimate, wages: str) -> None:
    assert more(answer).wages == dollars(wages)


@then(parsers.parse("{eligible} of these wages count"))
def wages_that_count(answer: ContributionEstimate, eligible: str) -> None:
    assert more(answer).eligible_wages == dollars(eligible)


@then(parsers.parse("one more person costs the employer {employer} and the workers {workers} a year"))
def one_more_costs(answer: ContributionEstimate, employer: str, workers: str) -> None:
    found = more(answer)
    assert [found.difference.employer, found.difference.employee] == [dollars(employer), dollars(workers)]
    assert found.totals.total - answer.totals.total == found.difference.total


@then(parsers.parse("with one more person {covered} individuals are covered"))
def then_covered(answer: ContributionEstimate, covered: str) -> None:
    assert str(more(answer).workforce.covered_individuals) == covered


@then(parsers.re("(?P<what>the legal minimum replaces the choice|the choice of the employer is kept)"))
def legal_minimum(answer: ContributionEstimate, what: str) -> None:
    assert more(answer).legal_minimum_applied is what.startswith("the legal minimum")


@then("nothing is said of one more person")
def nothing_more(answer: ContributionEstimate) -> None:
    assert answer.one_more_person is None
    assert "one_more_person" not in answer.model_dump()


@given(parsers.parse("wages of {wages} and {w2} employees in {year:d}"))
def before(question: Question, wages: str, w2: str, year: int) -> None:
    people = [{"id": "a", "kind": "w2", "wages": amount(wages)}]
    question["before"] = {"year": year, "workforce": {"average_w2": w2}, "people": people}


@given(parsers.parse("the same in {year:d}"))
def same_in(question: Question, year: int) -> None:
    question["after"] = {**question["before"], "year": year}


@given(parsers.re(r"(?P<w2>\S+) employees in (?P<year>\d+)"))
def employees_in(question: Question, w2: str, year: str) -> None:
    question["after"] = {**question["before"], "year": int(year), "workforce": {"average_w2": w2}}


@given(parsers.parse("an employer that pays {medical} of medical and {family} of family"))
def other_choice(question: Question, medical: str, family: str) -> None:
    question["after"] = {**question["before"], "employer_pays": {"medical": medical, "family": family}}


@given(parsers.parse("a private plan for {parts}"))
def private_plan(question: Question, parts: str) -> None:
    question["after"] = {**question["before"], "exempt": parts.split(" and ")}


@when("the two are compared", target_fixture="compared")
def compare(question: Question) -> Compared:
    try:
        return compare_contributions(
            ContributionComparisonQuestion.model_validate(question), rulebook=rules_through(2026)
        )
    except (InvalidQuestion, NotCovered) as refusal:
        return refusal


@then(parsers.parse("the change costs the employer {employer} and the workers {workers}, together {together}"))
def change_costs(compared: ContributionComparison, employer: str, workers: str, together: str) -> None:
    found = compared.difference
    assert [found.employer, found.employee, found.total] == [dollars(each) for each in (employer, workers, together)]


@then(
    parsers.re(r"of (?P<part>medical|family) it costs the employer (?P<employer>\S+) and the workers (?P<workers>\S+)")
)
def part_costs(compared: ContributionComparison, part: str, employer: str, workers: str) -> None:
    found = getattr(compared.difference, part)
    assert [found.employer, found.employee] == [dollars(employer), dollars(workers)]


@then(parsers.parse("the first of the two has a warning: {warning}"))
def warned(compared: ContributionComparison, warning: str) -> None:
    assert ([each.code for each in compared.before.warnings], compared.after.warnings) == ([WARNINGS[warning]], [])


@then(parsers.parse("the second choice is refused as {why}"))
def refused(compared: InvalidQuestion, why: str) -> None:
    assert isinstance(compared, InvalidQuestion)
    (mistake,) = compared.mistakes
    assert (mistake.location, mistake.code) == (("after", "employer_pays", "medical"), REFUSED_SHARES[why])


@then(parsers.parse("it is refused, because rates are known from {first_day} to {last_day}"))
def not_covered(compared: NotCovered, first_day: str, last_day: str) -> None:
    assert isinstance(compared, NotCovered)
    assert (str(compared.span.first_day), str(compared.span.last_day)) == (first_day, last_day)
