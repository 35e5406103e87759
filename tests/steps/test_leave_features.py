"""The features about the weeks of a leave, asked of the calculators."""

from collections import Counter
from typing import Any

import pytest
from pydantic import ValidationError
from pytest_bdd import given, parsers, scenarios, then, when

from calculators import BenefitEstimate, BenefitQuestion, InvalidQuestion, estimate_benefit
from calculators.leave.models import PlanWeek
from tests.builders.money import amount, dollars
from tests.builders.years import rules_through

scenarios("leave")

Question = dict[str, Any]
Rows = list[list[str]]
Refusals = list[tuple[str, str]]


@pytest.fixture
def question() -> Question:
    return {"wages": []}


def records(table: Rows) -> list[dict[str, str]]:
    """The rows of a table by the words of its first; a dash or nothing is left out."""
    return [{k: v for k, v in zip(table[0], row, strict=True) if v not in ("", "-")} for row in table[1:]]


@given(parsers.parse("a worker paid {wages} in each quarter of {year}"))
def same_wages(question: Question, wages: str, year: str) -> None:
    question["wages"] = [{"quarter": f"{year}-Q{number}", "amount": amount(wages)} for number in (1, 2, 3, 4)]


@given("wages by quarter")
def wages_by_quarter(question: Question, datatable: Rows) -> None:
    rows = records(datatable)
    question["wages"] = [{**row, "amount": amount(row["amount"])} for row in rows]


@given(parsers.parse("leave is taken from {employer}"))
def leave_from(question: Question, employer: str) -> None:
    question["leave_from"] = [employer]


@given("other income")
def other_income(question: Question, datatable: Rows) -> None:
    question["other_income"] = [{**row, "weekly_amount": amount(row["weekly_amount"])} for row in records(datatable)]


@given(parsers.parse("the last day of work was {day}"))
def separated(question: Question, day: str) -> None:
    question |= {"employment_status": "unemployed", "separation_date": day}


@given("the worker is self-employed")
def self_employed(question: Question) -> None:
    question["employment_status"] = "self_employed"


@given(parsers.parse("{employer} is a former employer, and the new job began on {day}"))
def former_employer(question: Question, employer: str, day: str) -> None:
    question |= {"former_employers": [employer], "current_job_started": day}


@given(parsers.parse("{weeks} weeks of {kind} leave were used before"))
def used_before(question: Question, weeks: str, kind: str) -> None:
    question["already_used"] = {f"{kind}_weeks": weeks}


@given(parsers.parse("a usual week of {hours} hours"))
def usual_week(question: Question, hours: str) -> None:
    question["usual_weekly_hours"] = hours


@given("usual hours by weekday")
def work_week(question: Question, datatable: Rows) -> None:
    (question["work_week"],) = records(datatable)


@given(parsers.parse("an employer of {size}"))
def employer_size(question: Question, size: str) -> None:
    question["employer_size"] = size.replace(" ", "_")


@given("federal and state tax are withheld")
def withhold(question: Question) -> None:
    question["withhold"] = {"federal": True, "state": True}


@given(parsers.parse("the application was made on {day}"))
def application(question: Question, day: str) -> None:
    question["application_date"] = day


@when("this leave is planned", target_fixture="answer")
def planned(question: Question, datatable: Rows) -> BenefitEstimate | Refusals:
    periods = records(datatable)
    asked = {"leave_start_date": periods[0]["start"], "leave": periods, **question}
    try:
        return estimate_benefit(BenefitQuestion.model_validate(asked), rulebook=rules_through(2026))
    except InvalidQuestion as refusal:
        return [(place(mistake.location), mistake.code) for mistake in refusal.mistakes]
    except ValidationError as refusal:
        return [(place(error["loc"]), error["type"]) for error in refusal.errors()]


def place(location: tuple[str | int, ...]) -> str:
    return ".".join(map(str, location))


def weeks_of(answer: BenefitEstimate) -> list[PlanWeek]:
    assert answer.schedule is not None
    return answer.schedule


@then(parsers.parse("it is refused at {field} as {code}"))
def refused(answer: Refusals, field: str, code: str) -> None:
    assert answer == [(field, code)]


@then("the weeks are")
def weeks(answer: BenefitEstimate, datatable: Rows) -> None:
    found = weeks_of(answer)
    assert len(found) == len(datatable) - 1
    for week, row in zip(found, datatable[1:], strict=True):
        shown = [told(getattr(week, name)) for name in datatable[0]]
        assert shown == row, shown


def told(value: object) -> str:
    return "-" if value is None else str(value)


@then(parsers.parse("{kinds} weeks in all"))
def kinds_of_weeks(answer: BenefitEstimate, kinds: str) -> None:
    counted = Counter(week.kind for week in weeks_of(answer))
    assert ", ".join(f"{count} {kind}" for kind, count in counted.items()) == kinds


@then(parsers.parse("a week pays {money}"))
def amount_of_a_week(answer: BenefitEstimate, money: str) -> None:
    assert {week.amount for week in weeks_of(answer) if week.kind == "paid"} == {dollars(money)}


@then(parsers.parse("the whole leave pays {money}"))
def whole_leave(answer: BenefitEstimate, money: str) -> None:
    assert answer.total_benefit == dollars(money)


@then(
    parsers.parse("{medical} medical, {family} family, {military} military care and {together} weeks of all are left")
)
def weeks_left(answer: BenefitEstimate, medical: str, family: str, military: str, together: str) -> None:
    left = answer.weeks_left
    assert left is not None
    found = [str(each) for each in (left.medical, left.family, left.military_care, left.all)]
    assert found == [medical, family, military, together]


@then(parsers.parse("{taxable} is taxable and {not_taxable} is not"))
def tax(answer: BenefitEstimate, taxable: str, not_taxable: str) -> None:
    assert answer.tax is not None
    assert (answer.tax.taxable, answer.tax.not_taxable) == (dollars(taxable), dollars(not_taxable))


@then("no tax is worked out")
def no_tax(answer: BenefitEstimate) -> None:
    assert answer.tax is None


@then("there is no warning")
def no_warning(answer: BenefitEstimate) -> None:
    assert answer.warnings == []


@then(parsers.parse("the warnings are {codes}"))
def warnings(answer: BenefitEstimate, codes: str) -> None:
    assert [each.code for each in answer.warnings] == codes.split(", ")


@then(parsers.parse("the worker is {reason}"))
def reason(answer: BenefitEstimate, reason: str) -> None:
    assert answer.reason == reason
