"""The features about withholding over a year, asked of the calculators."""

from decimal import Decimal

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from calculators import (
    ExcessEstimate,
    ExcessQuestion,
    WithholdingEstimate,
    WithholdingQuestion,
    estimate_withholding,
    find_excess_withholding,
)
from tests.steps.tables import amount, dollars
from web.i18n import translator_for
from web.i18n.messages import warning_message

scenarios("withholding")


@pytest.fixture
def employers() -> list[dict[str, str]]:
    return []


@given(parsers.parse("one employer paid {wages} and withheld {withheld} in 2025"))
def employer(employers: list[dict[str, str]], wages: str, withheld: str) -> None:
    employers.append({"wages": amount(wages), "withheld": amount(withheld)})


@when("the worker adds up the year", target_fixture="estimate")
def added_up(employers: list[dict[str, str]]) -> ExcessEstimate:
    return find_excess_withholding(ExcessQuestion.model_validate({"year": 2025, "employers": employers}))


@then(parsers.parse("{withheld} was withheld, {most} is the most, and {excess} is too much"))
def figures(estimate: ExcessEstimate, withheld: str, most: str, excess: str) -> None:
    found = (estimate.withheld, estimate.most, estimate.excess)
    assert found == (dollars(withheld), dollars(most), dollars(excess))


@given(
    parsers.parse("{count:d} paychecks of {pay} in 2026, each with the money withheld before it"),
    target_fixture="paychecks",
)
def paychecks(count: int, pay: str) -> list[Decimal]:
    return [dollars(pay)] * count


@when("the employer withholds from each of them", target_fixture="withheld")
def withheld(paychecks: list[Decimal]) -> Decimal:
    so_far = paid = Decimal(0)
    for pay in paychecks:
        question = {
            "pay_date": "2026-12-31",
            "pay": str(pay),
            "year_to_date": str(paid),
            "withheld_so_far": str(so_far),
            "covered_individuals": "30",
        }
        so_far += estimate_withholding(WithholdingQuestion.model_validate(question)).totals.employee
        paid += pay
    return so_far


@then(parsers.parse("{sum_of_the_year} is withheld in all"))
def in_all(withheld: Decimal, sum_of_the_year: str) -> None:
    assert withheld == dollars(sum_of_the_year)


@given("2 paychecks of $5,000.00 in 2026, of which the first had nothing withheld", target_fixture="second")
def second_paycheck() -> WithholdingEstimate:
    question = {"pay_date": "2026-01-23", "pay": "5000", "year_to_date": "5000", "withheld_so_far": "0"}
    return estimate_withholding(WithholdingQuestion.model_validate({**question, "covered_individuals": "30"}))


@when("the employer withholds from the second", target_fixture="withheld")
def withheld_from_second(second: WithholdingEstimate) -> Decimal:
    return second.totals.employee


@then(parsers.parse("the employer reads that {missing} was not withheld in time"))
def reads(second: WithholdingEstimate, missing: str) -> None:
    (warning,) = second.warnings
    message = warning_message(warning.code, translator_for("en"), warning.figures)
    assert message.startswith(f"{missing} of this was not withheld from earlier paychecks.")
