"""The features about a decision letter, asked of the calculators."""

from typing import Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from calculators import AwardCheck, AwardCheckQuestion, check_award
from tests.builders.years import rules_through
from tests.steps.tables import Rows, amount, dollars, quarters_of, wage_rows
from web.i18n.award import advice_sentences, award_sentences, supports_appeal
from web.i18n.translator import translator_for

scenarios("award")

Json = dict[str, Any]
REASONS = {
    "the latest quarter is missing": "latest_quarter_not_reported",
    "the wage is kept in cents": "wage_in_cents",
    "tax": "tax_withheld",
    "deductions": "deductions",
    "the maximum": "maximum",
    "part of each week": "reduced_schedule",
    "a former job is left out": "former_employer_left_out",
    "the benefit year of an earlier leave": "earlier_benefit_year",
    "only the job at Diner counts": "one_employer_only",
}


@pytest.fixture
def own() -> Json:
    """Return the worker's own question, which is asked only if it has wages."""
    return {"wages": []}


@given(
    parsers.parse("a letter for leave from {day} with a wage of {wage} and an amount of {benefit}"),
    target_fixture="letter",
)
def letter(day: str, wage: str, benefit: str) -> Json:
    return {"average_weekly_wage": amount(wage), "weekly_benefit": amount(benefit), "leave_start_date": day}


@given(parsers.parse("the letter takes off {money} a week"))
def deductions(letter: Json, money: str) -> None:
    letter["deductions"] = amount(money)


@given(
    parsers.parse("the worker was paid {first}, {second}, {third} and {fourth} in the quarters of {year}"),
)
def wages_of_a_year(own: Json, first: str, second: str, third: str, fourth: str, year: str) -> None:
    own["wages"] += quarters_of(year, [first, second, third, fourth])


@given(parsers.parse("the worker was paid {wages} in the last quarter of {year}"))
def wages_of_a_quarter(own: Json, wages: str, year: str) -> None:
    own["wages"].append({"employer": "employer", "quarter": f"{year}-Q4", "amount": amount(wages)})


@given("wages by quarter")
def wages_by_quarter(own: Json, datatable: Rows) -> None:
    own["wages"] += wage_rows(datatable)


@given(parsers.parse("the job at {former} ended and the one at {current} began on {day}"))
def changed_jobs(own: Json, former: str, current: str, day: str) -> None:
    own |= {"former_employers": [former], "leave_from": [current], "current_job_started": day}


@given(parsers.parse("the worker's first leave began on {day}"))
def earlier_leave(own: Json, day: str) -> None:
    own["earlier_leave_start_date"] = day


@given(
    parsers.parse("the worker bonds until {end} for {off} of {usual} hours a week, with federal and state tax"),
)
def plan(own: Json, letter: Json, end: str, off: str, usual: str) -> None:
    period = {"reason": "bonding", "start": letter["leave_start_date"], "end": end}
    own |= {
        "leave": [{**period, "schedule": "reduced", "hours_off_per_week": off}],
        "usual_weekly_hours": usual,
        "withhold": {"federal": True, "state": True},
    }


@when("the worker checks the letter", target_fixture="check")
def checked(letter: Json, own: Json) -> AwardCheck:
    asked: Json = {"notice": letter}
    if own["wages"]:
        asked["question"] = {**own, "leave_start_date": letter["leave_start_date"]}
    return check_award(AwardCheckQuestion.model_validate(asked), rulebook=rules_through(2026))


@then(parsers.parse("the wage gives {benefit}, which is {difference} less than the amount"))
def benefit_of_wage(check: AwardCheck, benefit: str, difference: str) -> None:
    assert (check.benefit_of_wage, check.difference) == (dollars(benefit), dollars(difference))
    assert not check.follows_from_wage


@then("the amount follows from the wage")
def follows(check: AwardCheck) -> None:
    assert check.follows_from_wage


@then(parsers.re(r"the amount belongs to a wage of (?P<lowest>\S+) (to (?P<highest>\S+)|or more)"))
def wages_of_amount(check: AwardCheck, lowest: str, highest: str | None) -> None:
    assert check.wages_of_benefit is not None
    assert check.wages_of_benefit.lowest == dollars(lowest)
    assert check.wages_of_benefit.highest == (None if highest is None else dollars(highest))


@then("nothing explains the amount")
def nothing_explains(check: AwardCheck) -> None:
    assert not [each for each in check.reasons if each.explains]


@then(parsers.parse("the worker's own wages give {benefit}"))
def own_wages(check: AwardCheck, benefit: str) -> None:
    assert check.own_wages is not None
    assert check.own_wages.weekly_benefit == dollars(benefit)


@then(parsers.parse("it is explained by: {reasons}"))
def explained(check: AwardCheck, reasons: str) -> None:
    codes = {REASONS[each] for each in reasons.split(" and ")}
    found = [each for each in check.reasons if each.explains]
    assert codes in [set(each.codes) for each in found]
    if "the latest quarter is missing" in reasons:
        assert "2025-Q4" in [each.quarter for each in found]
    if "Diner" in reasons:
        assert [each.employer for each in found] == ["Diner"]


@then(parsers.parse('the answer says "{sentence}"'))
def says(check: AwardCheck, sentence: str) -> None:
    translator = translator_for("en")
    assert sentence in [*award_sentences(check, translator), *advice_sentences(check, translator)]


@then("no pay stubs are asked for")
def no_pay_stubs(check: AwardCheck) -> None:
    assert not [told for told in advice_sentences(check, translator_for("en")) if "pay stubs" in told]


@then("the answer does not support an appeal")
def supports_no_appeal(check: AwardCheck) -> None:
    assert not supports_appeal(check)
