"""Tests of the answers of the compatible route."""

import json
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.api_requests import Json, asked
from tests.builders.portal_requests import ALIAS, FEIN, META, ROUTE, ROW, WHOLE, errors
from web import create_app


def data(client: FlaskClient, **changed: Any) -> Json:
    response = asked(client, ROUTE, {**WHOLE, **changed})
    assert response.status_code == 200, response.text
    found: Json = json.loads(response.text, parse_float=Decimal)
    assert (list(found), found["status_code"], found["meta"]) == (
        ["status_code", "message", "meta", "data"],
        200,
        META,
    )
    read: Json = found["data"]
    return read


def test_only_messages_follow_the_language_of_the_caller(client: FlaskClient) -> None:
    spanish = asked(client, ROUTE, {**WHOLE, "leave_start_date": "x"}, {"Accept-Language": "es"})
    english = asked(client, ROUTE, {**WHOLE, "leave_start_date": "x"})
    ours, theirs = english.get_json(), spanish.get_json()
    assert ours["errors"][0].pop("message") != theirs["errors"][0].pop("message")
    assert ours == theirs
    assert spanish.headers["Content-Language"] == "es"
    eligible = asked(client, ROUTE, WHOLE, {"Accept-Language": "es"}).get_json()
    assert eligible["message"] == "Calculated financial eligibility"


@pytest.mark.parametrize("status", ["Unknown", "Retired"])
def test_an_unknown_status_needs_no_wages_and_no_law(client: FlaskClient, status: str) -> None:
    found = data(client, employment_status=status, wages=[], leave_start_date="1999-01-01")
    assert found == {
        "financially_eligible": False,
        "description": "Not Known: invalid employment status",
        "total_wages": None,
        "state_average_weekly_wage": None,
        "unemployment_minimum": None,
        "employer_average_weekly_wage": None,
    }


def test_missing_or_empty_wages_give_404(client: FlaskClient) -> None:
    without = {key: value for key, value in WHOLE.items() if key != "wages"}
    for question in (without, {**without, "wages": []}):
        response = asked(client, ROUTE, question)
        assert response.status_code == 404
        assert response.get_json() == {
            "status_code": 404,
            "message": "Non-eligible employee",
            "meta": META,
            "data": {},
            "errors": [],
        }


def test_the_alias_answers_as_the_route_does(client: FlaskClient) -> None:
    for status in ("Employed", "Unemployed", "Self-Employed", "Retired"):
        question = {**WHOLE, "employment_status": status}
        ours, theirs = asked(client, ALIAS, question), asked(client, ROUTE, question)
        assert ours.text == theirs.text.replace(ROUTE, ALIAS)
        assert (ours.status_code, ours.get_json()["meta"]["resource"]) == (200, ALIAS)


def test_an_empty_list_of_wages_is_an_answer_of_the_alias(client: FlaskClient) -> None:
    response = asked(client, ALIAS, {**WHOLE, "wages": []})
    found = response.get_json()["data"]
    assert (response.status_code, found["description"]) == (200, "Claimant wages under minimum")
    assert (found["total_wages"], found["employer_average_weekly_wage"]) == (0, 0)


@pytest.mark.parametrize("changed", [{}, {"wages": None}])
def test_left_out_wages_get_404_from_the_alias(client: FlaskClient, changed: Json) -> None:
    without = {key: value for key, value in WHOLE.items() if key != "wages"}
    response = asked(client, ALIAS, {**without, **changed})
    assert (response.status_code, response.get_json()["message"]) == (404, "Non-eligible employee")
    assert response.get_json()["meta"] == {"method": "POST", "resource": ALIAS}


def test_the_alias_refuses_in_the_envelope_of_the_portal(client: FlaskClient) -> None:
    wrong = asked(client, ALIAS, {**WHOLE, "employer_fein": "1"}).get_json()
    assert (wrong["status_code"], wrong["errors"][0]["field"]) == (400, "employer_fein")
    other = client.get(ALIAS)
    assert (other.status_code, other.get_json()["meta"]) == (405, {"method": "GET", "resource": ALIAS})


@pytest.mark.parametrize(
    ("day", "state", "minimum"),
    # SOURCES 1.2, cut to whole dollars: 1487.78, 1694.24, 1765.34, 1796.72, 1829.13, 1922.48
    [
        ("2021-06-01", 1487, 5400),
        ("2022-06-01", 1694, 5700),
        ("2023-06-01", 1765, 6000),
        ("2024-06-03", 1796, 6300),
        ("2025-06-02", 1829, 6300),
        ("2026-06-01", 1922, 6300),
        # Tuesday: its benefit year starts on Sunday 2022-01-02; Saturday 2022-01-01 on 2021-12-26
        ("2022-01-04", 1694, 5700),
        ("2022-01-01", 1487, 5400),
    ],
)
def test_the_state_s_figures_are_whole_numbers(client: FlaskClient, day: str, state: int, minimum: int) -> None:
    found = data(client, leave_start_date=day, application_submitted_date=day)
    assert (found["state_average_weekly_wage"], found["unemployment_minimum"]) == (state, minimum)
    assert all(type(found[name]) is int for name in ("state_average_weekly_wage", "unemployment_minimum"))


@pytest.mark.parametrize(
    ("amounts", "average"),
    [
        (["0.13"], "0.01"),
        (["0.065"], None),
        (["1000.09"], "76.93"),  # / 13 = 76.93 exactly
        (["14200.00"], "1092.31"),  # / 13 = 1092.3077, as content/9 of masslegalservices.org before it is raised
        (["8000.00", "6000.00", "5000.00"], "538.46"),  # 14000 / 26 = 538.4615, not 539
        (["0.13", "0.13", "0.13"], "0.01"),  # 0.26 / 26
        (["0.39", "0.26", "0.01"], "0.02"),  # 0.65 / 26 = 0.025, half a cent to the even cent
        (["0.52", "0.39", "0.01"], "0.04"),  # 0.91 / 26 = 0.035, half a cent to the even cent
    ],
)
def test_the_employer_s_average_is_in_cents_half_to_even(
    client: FlaskClient, amounts: list[str], average: str | None
) -> None:
    rows = [{**ROW, "quarter": f"2025-Q{4 - place}", "amount": each} for place, each in enumerate(amounts)]
    if average is None:
        assert errors(client, {**WHOLE, "wages": rows})[0]["field"] == "wages.0.amount"
    else:
        assert data(client, wages=rows)["employer_average_weekly_wage"] == Decimal(average)


def test_the_application_date_moves_the_base_period(client: FlaskClient) -> None:
    # applied in December for leave in March: the base period ends with the third quarter, 13000 / 13
    rows = [{**ROW, "quarter": "2025-Q3", "amount": "13000.00"}, {**ROW, "quarter": "2026-Q1", "amount": "26000.00"}]
    found = data(client, application_submitted_date="2025-12-15", wages=rows)
    assert (found["total_wages"], found["employer_average_weekly_wage"]) == (13000, 1000)


@given(st.integers(0, 99_999_999_999), st.integers(0, 99_999_999_999), st.integers(0, 99_999_999_999))
def test_numbers_are_exact_to_the_cent(first: int, second: int, third: int) -> None:
    paid = [Decimal(cents).scaleb(-2) for cents in (first, second, third)]
    rows = [{**ROW, "quarter": f"2025-Q{n}", "amount": str(each)} for n, each in enumerate(paid, 2)]
    found = data(CLIENT, wages=rows)
    highest = sorted(paid, reverse=True)
    averaged = (highest[0] + highest[1]) / 26 if all(paid) else highest[0] / 13
    assert found["total_wages"] == sum(paid)
    assert found["employer_average_weekly_wage"] == averaged.quantize(Decimal("0.01"), ROUND_HALF_EVEN)


CLIENT = create_app().test_client()


def test_the_tax_identifier_is_ignored_and_never_repeated(
    client: FlaskClient, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(0):
        answers = [asked(client, ROUTE, {**WHOLE, "tax_identifier": each}) for each in ("123-45-6789", "***-**-0000")]
        wrong = asked(client, ROUTE, {**WHOLE, "tax_identifier": "123-45-678", "123-45-6789": 1})
    assert answers[0].data == answers[1].data
    written = "".join(
        [*(each.text + str(each.headers) for each in (*answers, wrong)), caplog.text, *capfd.readouterr()]
    )
    assert not [each for each in ("123-45-678", FEIN) if each in written]
