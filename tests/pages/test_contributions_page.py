"""The contributions page without a browser: what is asked, answered, refused and kept."""

import pytest
from flask.testing import FlaskClient

from tests.pages.typed import PAYROLL, linked_fields


def test_contributions(client: FlaskClient) -> None:
    response = client.post("/en/contributions", data=PAYROLL)
    assert response.status_code == 200
    assert "$880.00 for 2026" in response.text
    assert "$460.00 withheld" in response.text


def test_an_employer_reads_what_else_it_must_do(client: FlaskClient) -> None:
    duties = "What else an employer must do"
    assert duties in client.post("/en/contributions", data=PAYROLL).text
    alone = {**PAYROLL, "average_w2": "", "person-1-kind": "self_employed"}
    assert duties not in client.post("/en/contributions", data=alone).text


@pytest.mark.parametrize(("wages", "reached"), [("184,499.99", False), ("184,500", True), ("300,000", True)])
def test_wages_that_reach_the_wage_base_are_named(client: FlaskClient, wages: str, reached: bool) -> None:
    page = client.post("/en/contributions", data={**PAYROLL, "person-1-wages": wages}).text
    assert ("up to the wage base of $184,500.00" in page) is reached


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"average_w2": ""}, ["average_w2"]),
        ({"average_w2": "24,9"}, ["average_w2"]),
        ({"pay_periods": "30, 2"}, ["pay_periods"]),
        ({"average_w2": "", "pay_periods": "30; 2"}, ["pay_periods"]),
        ({"person-1-wages": ""}, ["person-1-wages"]),
        ({"person-1-wages": "", "person-1-name": "A"}, ["person-1-wages"]),
        ({"person-1-name": "123-45-6789"}, ["person-1-name"]),
        ({"w2_wages": "5"}, ["person-1-wages"]),
        ({"medical": "59"}, ["medical"]),
        ({"medical": "60", "exempt-medical": "1"}, ["medical"]),
        ({"family": "101"}, ["family"]),
        ({"year": "2018"}, ["year"]),
        ({"year": "soon"}, ["year"]),
        ({"person-1-kind": "self_employed", "average_w2": "", "medical": "60"}, ["medical"]),
    ],
)
def test_wrong_contributions_are_linked(client: FlaskClient, changed: dict[str, str], fields: list[str]) -> None:
    response = client.post("/en/contributions", data={**PAYROLL, **changed})
    assert response.status_code == 422
    assert linked_fields(response.text) == fields


def test_people_are_added_and_removed(client: FlaskClient) -> None:
    assert 'id="person-2-name"' in client.post("/en/contributions", data={**PAYROLL, "action": "add"}).text
    both = {**PAYROLL, "person": ["1", "2"], "person-2-name": "Second", "person-2-kind": "w2", "person-2-wages": "1"}
    assert "Second" not in client.post("/en/contributions", data={**both, "action": "remove-2"}).text
    assert "Second" in client.post("/en/contributions", data=both).text


def test_other_ways_to_give_the_wages_and_the_workforce(client: FlaskClient) -> None:
    totals = {**PAYROLL, "person-1-wages": "", "average_w2": "", "pay_periods": "30, 2\n31", "w2_wages": "100000"}
    assert "$880.00 for 2026" in client.post("/en/contributions", data=totals).text
    alone = {**PAYROLL, "average_w2": "", "person-1-kind": "self_employed"}
    assert "pays both shares" in client.post("/en/contributions", data=alone).text
    assert client.post("/en/contributions", data={**PAYROLL, "year": "", "action": "translate"}).status_code == 200


@pytest.mark.parametrize("box", ["year", "person-1-kind"])
def test_nothing_is_chosen_for_an_employer(client: FlaskClient, box: str) -> None:
    response = client.post("/en/contributions", data={**PAYROLL, box: "", "action": "estimate"})
    assert linked_fields(response.text) == [box]
