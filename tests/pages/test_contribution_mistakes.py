"""Tests of mistakes about contributions, each with a link to its box."""

import pytest
from flask.testing import FlaskClient

from tests.builders.page_forms import PAYROLL, linked_fields
from tests.states import CONTRIBUTIONS_REFUSED

NURSES = {"group": "1", "group-1-name": "Nurses", "group-1-medical": "80", "person-1-group": "1"}
NO_PEOPLE = {"person-1-kind": "", "person-1-wages": ""}


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"average_w2": ""}, ["average_w2"]),
        ({"average_w2": "24,9"}, ["average_w2"]),
        ({"pay_periods": "30, 2"}, ["pay_periods"]),
        ({"average_w2": "", "pay_periods": "30; 2"}, ["pay_periods"]),
        ({"person-1-wages": ""}, ["person-1-wages"]),
        ({"person-1-wages": "", "person-1-name": "A"}, ["person-1-wages"]),
        ({"person": ["1", "2"], "person-2-kind": "w2"}, ["person-2-wages"]),
        ({"person": ["1", "2"], "person-2-kind": "w2", "person-2-name": "B"}, ["person-2-wages"]),
        ({"person": ["1", "2", "3"], "person-3-kind": "contractor"}, ["person-3-wages"]),
        ({"w2_wages": "5", "person-1-wages": "", "person-1-name": "A"}, ["person-1-wages"]),
        ({"person-1-name": "123-45-6789"}, ["person-1-name"]),
        ({"person-1-name": "A\tB"}, ["person-1-name"]),
        ({"w2_wages": "5"}, ["person-1-wages"]),
        ({"medical": "59"}, ["medical"]),
        ({"medical": "59", "person-1-wages": "1.000,50"}, ["person-1-wages", "medical"]),
        ({"medical": "59", "person-1-wages": "", "w2_wages": "1.000,50"}, ["w2_wages", "medical"]),
        ({"medical": "59", "family": "1,5"}, ["medical", "family"]),
        ({"medical": "59", "average_contractors": "24,9"}, ["average_contractors"]),
        ({"medical": "59", "average_w2": "24,9"}, ["average_w2"]),
        ({"medical": "59", "average_w2": "", "pay_periods": "30; 2"}, ["pay_periods"]),
        ({"year": "2018", "person-1-wages": "1.000,50"}, ["year", "person-1-wages"]),
        ({"medical": "60", "exempt-medical": "1"}, ["medical"]),
        ({"person-1-medical": "59"}, ["person-1-medical"]),
        ({"person-1-medical": "sixty"}, ["person-1-medical"]),
        ({"person-1-family": "5", "exempt-family": "1"}, ["person-1-family"]),
        ({"person": ["1", "2"], "person-2-family": "5"}, ["person-2-kind", "person-2-wages"]),
        ({"person-1-kind": "self_employed", "person-1-family": "5"}, ["person-1-medical"]),
        ({"medical": "59", "person-1-medical": "58"}, ["person-1-medical", "medical"]),
        ({**NURSES, "group-1-medical": "59"}, ["group-1-medical"]),
        ({**NURSES, "group-1-family": "most"}, ["group-1-family"]),
        ({**NURSES, "group-1-family": "5", "exempt-family": "1"}, ["group-1-family"]),
        ({**NURSES, "group-1-name": "123-45-6789"}, ["group-1-name"]),
        ({**NURSES, "group-1-name": "A\tB"}, ["group-1-name"]),
        ({**NURSES, "person-1-group": ""}, ["group-1-name"]),
        ({**NURSES, "person-1-group": "2"}, ["person-1-group", "group-1-name"]),
        ({**NURSES, "person-1-kind": "self_employed"}, ["person-1-group"]),
        ({**NURSES, "group": ["1", "2"], "group-2-name": "Nurses"}, ["group-2-name"]),
        ({**NURSES, "person-1-wages": "", "w2_wages": "5"}, ["person-1-wages"]),
        ({"group": "1", "group-1-medical": "70", "w2_wages": "5", **NO_PEOPLE}, ["group-1-name"]),
        ({"family": "101"}, ["family"]),
        ({"year": "2018"}, ["year"]),
        ({"year": "soon"}, ["year"]),
        ({"person-1-kind": "self_employed", "average_w2": "", "medical": "60"}, ["medical"]),
    ],
)
def test_errors_link_to_their_boxes(
    client: FlaskClient, changed: dict[str, str | list[str]], fields: list[str]
) -> None:
    response = client.post("/en/contributions", data={**PAYROLL, **changed})
    assert response.status_code == 422
    assert linked_fields(response.text) == fields


def test_all_errors_of_a_form_are_linked(client: FlaskClient) -> None:
    page = client.post("/en/contributions", data=dict(CONTRIBUTIONS_REFUSED["mistyped"])).text
    assert linked_fields(page) == ["average_w2", "person-2-wages"]


def test_an_empty_row_of_boxes_is_ignored(client: FlaskClient) -> None:
    added = {**PAYROLL, "person": ["1", "2"], "person-2-name": " ", "person-2-kind": "", "person-2-wages": ""}
    assert "$880.00 for 2026" in client.post("/en/contributions", data=added).text


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"compare_year": "2018"}, ["compare_year"]),
        ({"compare_year": "now"}, ["compare_year"]),
        ({"compare_average_contractors": "3"}, ["compare_average_w2"]),
        ({"compare_average_w2": "24,9"}, ["compare_average_w2"]),
        ({"compare_average_w2": "123456789"}, ["compare_average_w2"]),
        ({"compare_medical": "59"}, ["compare_medical"]),
        ({"compare_average_w2": "24", "compare_medical": "41"}, ["compare_medical"]),
        ({"compare_family": "101"}, ["compare_family"]),
        ({"medical": "75", "compare_average_w2": "24"}, ["compare_medical"]),
    ],
)
def test_errors_of_a_comparison_link_to_its_boxes(
    client: FlaskClient, changed: dict[str, str], fields: list[str]
) -> None:
    response = client.post("/en/contributions", data={**PAYROLL, **changed})
    assert response.status_code == 422
    assert linked_fields(response.text) == fields


@pytest.mark.parametrize("line", ["1,024", "30, 2, 1", "thirty", "30; 2", "30, 2,5"])
def test_an_ambiguous_pay_period_is_refused_with_its_line(client: FlaskClient, line: str) -> None:
    form = {**PAYROLL, "average_w2": "", "pay_periods": f"30, 2\n\n{line}\n31"}
    response = client.post("/en/contributions", data=form)
    assert linked_fields(response.text) == ["pay_periods"]
    assert "Fix line 3." in response.text


def test_more_people_than_the_page_takes_are_refused(client: FlaskClient) -> None:
    keys = [str(key) for key in range(1, 203)]
    rows = {f"person-{key}-{of}": text for key in keys for of, text in (("kind", "w2"), ("wages", "1000"))}
    form = {"year": "2026", "average_w2": "30", "person": keys, **rows}
    refused = client.post("/en/contributions", data=form)
    assert refused.status_code == 422
    assert linked_fields(refused.text) == ["person-201-name", "person-202-name"]
    assert "Remove a person. This page has room for 200." in refused.text
    # 200 x 8.80
    assert "$1,760.00 for 2026" in client.post("/en/contributions", data={**form, "person": keys[:200]}).text
