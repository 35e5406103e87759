"""The features about the weeks of a leave, asked of the calculators."""

from collections import Counter
from decimal import Decimal
from typing import Any

from pytest_bdd import given, parsers, scenarios, then, when

from calculators import BenefitEstimate, BenefitQuestion, InvalidQuestion, estimate_benefit
from calculators.leave.models import PlanWeek
from tests.builders.years import rules_through
from tests.steps.phrases import name_of, words_of
from tests.steps.tables import Rows, amount, dollars, money, records

scenarios("leave")

Question = dict[str, Any]


@given("other income")
def other_income(question: Question, datatable: Rows) -> None:
    question["other_income"] = [
        {**row, "kind": name_of(row["kind"]), "weekly_amount": amount(row["weekly_amount"])}
        for row in records(datatable)
    ]


@given(parsers.parse("{weeks} weeks of {kind} leave were used before"))
def used_before(question: Question, weeks: str, kind: str) -> None:
    question["already_used"] = {f"{name_of(kind)}_weeks": weeks}


@given(parsers.parse("a usual week of {hours} hours"))
def usual_week(question: Question, hours: str) -> None:
    question["usual_weekly_hours"] = hours


@given("usual hours by weekday")
def work_week(question: Question, datatable: Rows) -> None:
    (question["work_week"],) = records(datatable)


@given(parsers.parse("an employer of {size}"))
def employer_size(question: Question, size: str) -> None:
    question["employer_size"] = name_of(size)


@given("federal and state tax are withheld")
def withhold(question: Question) -> None:
    question["withhold"] = {"federal": True, "state": True}


@given(parsers.parse("{amount} of federal tax is withheld each week"))
def withhold_amount(question: Question, amount: str) -> None:
    question["withhold"] = {"federal_amount": str(dollars(amount))}


@when("this leave is planned", target_fixture="answer")
def planned(question: Question, datatable: Rows) -> BenefitEstimate | InvalidQuestion:
    periods = [{**row, "reason": name_of(row["reason"])} for row in records(datatable)]
    asked = {"leave_start_date": periods[0]["start"], "leave": periods, **question}
    try:
        return estimate_benefit(BenefitQuestion.model_validate(asked), rulebook=rules_through(2026))
    except InvalidQuestion as refusal:
        return refusal


def weeks_of(answer: BenefitEstimate) -> list[PlanWeek]:
    assert answer.schedule is not None
    return answer.schedule


@then(parsers.parse("it is refused, because leave to care for a relative begins on {day}"))
def refused(answer: InvalidQuestion, day: str) -> None:
    assert isinstance(answer, InvalidQuestion)
    (mistake,) = answer.mistakes
    assert (mistake.location, mistake.code) == (("leave", 0, "start"), "family_care_not_yet")
    assert day in str(answer)


@then("the weeks are")
def weeks(answer: BenefitEstimate, datatable: Rows) -> None:
    found = weeks_of(answer)
    assert len(found) == len(datatable) - 1
    for week, row in zip(found, datatable[1:], strict=True):
        shown = [shown_as(name, getattr(week, name_of(name))) for name in datatable[0]]
        assert shown == row, shown


def shown_as(heading: str, value: object) -> str:
    """Return a value of a week as the features write it."""
    if isinstance(value, Decimal) and heading != "hours off":
        return money(value)
    return "-" if value is None else words_of(str(value))


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
