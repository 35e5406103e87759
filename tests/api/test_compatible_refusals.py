"""Tests of the refusals of the portal's route."""

import pytest
from flask.testing import FlaskClient

from tests.builders.api_requests import Json, asked
from tests.builders.portal_requests import META, ROUTE, ROW, WHOLE, errors
from tests.builders.years import rules_through
from web import create_app


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Return a client on the rules through 2026, for which the figures here are worked by hand."""
    return create_app(rulebook=rules_through(2026)).test_client()


@pytest.mark.parametrize("name", [name for name in WHOLE if name != "wages"])
def test_each_field_is_required(client: FlaskClient, name: str) -> None:
    (error,) = errors(client, {key: value for key, value in WHOLE.items() if key != name})
    assert (error["type"], error["field"]) == ("required", name)
    assert error["rule"] == [key for key in WHOLE if key != "wages"]


FORM = "^[0-9*]{3}-[0-9*]{2}-[0-9]{4}$"
NUMBER = "^[0-9]{2}-[0-9]{7}$"
STATUSES = ["Employed", "Unemployed", "Self-Employed", "Unknown", "Retired"]
WRONG = [
    *(({"tax_identifier": each}, "tax_identifier", "pattern", FORM) for each in ("123456789", "***-**-****", "")),
    ({"tax_identifier": None}, "tax_identifier", "required", [name for name in WHOLE if name != "wages"]),
    ({"tax_identifier": "123-45-6789\n"}, "tax_identifier", "pattern", FORM),
    ({"tax_identifier": "١٢٣-٤٥-٦٧٨٩"}, "tax_identifier", "pattern", FORM),
    *(
        ({"employer_fein": each}, "employer_fein", "pattern", NUMBER)
        for each in ("123456789", "12-345678", "1*-3456789")
    ),
    ({"leave_start_date": "2026-02-30"}, "leave_start_date", "format", "date"),
    ({"application_submitted_date": "02/20/2026"}, "application_submitted_date", "format", "date"),
    ({"employment_status": "employed"}, "employment_status", "enum", STATUSES),
    ({"wages": {}}, "wages", "type", "array"),
    ({"wages": [ROW] * 2401}, "wages", "maxItems", 2400),
    ({"wages": [{**ROW, "amount": "11,000.00"}]}, "wages.0.amount", "pattern", r"^[0-9]{1,9}(\.[0-9]{1,2})?$"),
    ({"wages": [{**ROW, "quarter": "2025-Q5"}]}, "wages.0.quarter", "pattern", "^(19|20)[0-9]{2}-Q[1-4]$"),
    ({"wages": [ROW, {**ROW, "employer_fein": "A"}]}, "wages.1.employer_fein", "pattern", NUMBER),
    ({"wages": [{**ROW, "employer": "A"}]}, "wages.0.employer", "additionalProperties", False),
    ({"first_name": "x"}, "first_name", "additionalProperties", False),
    ({"leave_start_date": "2020-12-31"}, "leave_start_date", "not_covered", "2021-01-01/2026-12-31"),
    ({"leave_start_date": "2027-01-03"}, "leave_start_date", "not_covered", "2021-01-01/2026-12-31"),
]


@pytest.mark.parametrize(("changed", "field", "kind", "rule"), WRONG)
def test_a_wrong_value_is_reported_with_the_rule_it_breaks(
    client: FlaskClient, changed: Json, field: str, kind: str, rule: object
) -> None:
    (error,) = errors(client, {**WHOLE, **changed})
    assert (error["field"], error["type"], error["rule"]) == (field, kind, rule)


def test_an_argument_in_the_address_is_reported(client: FlaskClient) -> None:
    response = asked(client, f"{ROUTE}?explain=true", WHOLE)
    (error,) = response.get_json()["errors"]
    assert (response.status_code, error["field"], error["type"]) == (400, "explain", "additionalProperties")


def test_a_compressed_question_is_refused(client: FlaskClient) -> None:
    response = asked(client, ROUTE, WHOLE, {"Content-Encoding": "gzip"})
    assert (response.status_code, response.get_json()["status_code"]) == (415, 415)


def test_unreadable_json_is_reported_without_a_field(client: FlaskClient) -> None:
    assert errors(client, "{") == []


@pytest.mark.parametrize(
    ("method", "path", "body", "media_type", "status", "called"),
    [
        ("GET", ROUTE, b"", "application/json", 405, {**META, "method": "GET"}),
        ("QUILLFEATHER", ROUTE, b"", "application/json", 405, {**META, "method": "other"}),
        ("POST", f"{ROUTE}/1", b"{}", "application/json", 404, {**META, "resource": "/v1"}),
        ("GET", "/v1/Quillfeather", b"", "application/json", 404, {"method": "GET", "resource": "/v1"}),
        ("POST", ROUTE, b"{}", "text/plain", 415, META),
        ("POST", ROUTE, b" " * (256 * 1024 + 1), "application/json", 413, META),
    ],
)
def test_every_refusal_has_the_envelope(
    client: FlaskClient, method: str, path: str, body: bytes, media_type: str, status: int, called: Json
) -> None:
    response = client.open(path, method=method, data=body, content_type=media_type)
    found = response.get_json()
    assert (response.status_code, found["status_code"], found["meta"]) == (status, status, called)
    assert (found["errors"], found["data"]) == ([], {})
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["X-Request-Id"]


def test_an_internal_error_has_the_envelope(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **options: object) -> None:
        raise RuntimeError("11000.00")

    monkeypatch.setattr("web.api.portal.answers.estimate_benefit", broken)
    response = asked(create_app().test_client(), ROUTE, WHOLE)
    assert (response.status_code, response.get_json()["status_code"]) == (500, 500)
    assert "11000" not in response.text
