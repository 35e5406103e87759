"""The features about the compatible route, asked of the running application as a portal does."""

import json
from decimal import Decimal
from typing import Any

import pytest
from flask.testing import FlaskClient
from pytest_bdd import given, parsers, scenarios, then, when

from tests.steps.tables import amount, dollars
from web import create_app

scenarios("portal")

Json = dict[str, Any]
NUMBERS = ("total_wages", "state_average_weekly_wage", "unemployment_minimum", "employer_average_weekly_wage")


@pytest.fixture(scope="session")
def client() -> FlaskClient:
    return create_app().test_client()


@pytest.fixture
def question() -> Json:
    return {"tax_identifier": "***-**-6789", "employment_status": "Employed", "wages": []}


@pytest.fixture
def answer() -> Json:
    return {}


@given(parsers.parse("a portal asks about the employer {fein} and leave from {day}"))
def about(question: Json, fein: str, day: str) -> None:
    question |= {"employer_fein": fein, "leave_start_date": day}


@given(parsers.parse("the application was submitted on {day}"))
def submitted(question: Json, day: str) -> None:
    question["application_submitted_date"] = day


@given(parsers.parse("the claimant is {status}"))
def status_is(question: Json, status: str) -> None:
    question["employment_status"] = status


@given(parsers.parse("wages from {fein} of {first}, {second}, {third} and {fourth} in {year}"))
def wages(question: Json, fein: str, first: str, second: str, third: str, fourth: str, year: str) -> None:
    question["wages"] += [
        {"employer_fein": fein, "quarter": f"{year}-Q{number}", "amount": amount(each)}
        for number, each in enumerate((first, second, third, fourth), 1)
    ]


@when("the portal asks")
def asks(client: FlaskClient, question: Json, answer: Json) -> None:
    response = client.post("/v1/financial-eligibility", json=question)
    answer.clear()
    answer.update(json.loads(response.text, parse_float=Decimal), status=response.status_code)


@when(parsers.parse("the portal asks about the employer {fein}"))
def asks_about(client: FlaskClient, question: Json, answer: Json, fein: str) -> None:
    asks(client, {**question, "employer_fein": fein}, answer)


@then(parsers.parse('the answer is "{message}" with status {status:d}'))
def enveloped(answer: Json, message: str, status: int) -> None:
    assert (answer["message"], answer["status_code"], answer["status"]) == (message, status, status)
    assert answer["meta"] == {"method": "POST", "resource": "/v1/financial-eligibility"}


@then(parsers.parse('the claimant is financially eligible: "{description}"'))
def eligible(answer: Json, description: str) -> None:
    assert (answer["data"]["financially_eligible"], answer["data"]["description"]) == (True, description)


@then(parsers.parse('the claimant is not financially eligible: "{description}"'))
def not_eligible(answer: Json, description: str) -> None:
    assert (answer["data"]["financially_eligible"], answer["data"]["description"]) == (False, description)


@then(
    parsers.parse("the numbers are {total} in all, {state} state average, {minimum} minimum and {own} at the employer")
)
def numbers(answer: Json, total: str, state: str, minimum: str, own: str) -> None:
    assert [answer["data"][name] for name in NUMBERS] == [dollars(each) for each in (total, state, minimum, own)]


@then("there are no numbers")
def no_numbers(answer: Json) -> None:
    assert [answer["data"][name] for name in NUMBERS] == [None] * 4


@then("the answer has no data and names no errors")
def nothing(answer: Json) -> None:
    assert (answer["data"], answer["errors"]) == ({}, [])
