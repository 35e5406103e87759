"""Build questions of the portal, and read the refusals."""

from flask.testing import FlaskClient

from tests.builders.api_requests import Json, asked

ROUTE = "/v1/financial-eligibility"
ALIAS = "/api/v1/financial-eligibility"
FEIN, OTHER = "12-3456789", "98-7654321"
ROW = {"employer_fein": FEIN, "quarter": "2025-Q4", "amount": "11000.00"}
WHOLE = {
    "tax_identifier": "123-45-6789",
    "employer_fein": FEIN,
    "leave_start_date": "2026-03-02",
    "application_submitted_date": "2026-02-20",
    "employment_status": "Employed",
    "wages": [ROW],
}
META = {"method": "POST", "resource": ROUTE}


def errors(client: FlaskClient, question: object) -> list[Json]:
    """Return the errors in the refusal of ``question``, in the portal's envelope."""
    response = asked(client, ROUTE, question)
    found: Json = response.get_json()
    assert (response.status_code, found["status_code"], found["meta"], found["data"]) == (400, 400, META, {})
    assert found["message"]
    assert response.mimetype == "application/json"
    named: list[Json] = found["errors"]
    assert all(set(error) == {"type", "message", "rule", "field"} and error["message"] for error in named)
    return named
