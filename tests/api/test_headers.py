"""Tests of the headers of every answer."""

import re

import pytest
from flask.testing import FlaskClient

from tests.builders.api_requests import BENEFITS, PREFIX, asked, benefit

CASES = [
    ("GET", f"{PREFIX}/coverage"),
    ("GET", f"{PREFIX}/parameters?date=1999-01-01"),
    ("GET", f"{PREFIX}/nothing"),
    ("GET", BENEFITS),
    ("POST", BENEFITS),
    ("OPTIONS", BENEFITS),
]


@pytest.mark.parametrize(("method", "path"), CASES)
def test_any_origin_may_read_an_answer_without_credentials(client: FlaskClient, method: str, path: str) -> None:
    headers = client.open(path, method=method, headers={"Origin": "https://portal.example"}).headers
    assert headers.getlist("Access-Control-Allow-Origin") == ["*"]
    assert "Access-Control-Allow-Credentials" not in headers
    assert {"Content-Language", "ETag", "X-Request-Id"} <= set(headers["Access-Control-Expose-Headers"].split(", "))


@pytest.mark.parametrize(("method", "path"), [("POST", BENEFITS), ("GET", f"{PREFIX}/coverage")])
def test_a_preflight_request_is_allowed(client: FlaskClient, method: str, path: str) -> None:
    asks = {
        "Origin": "https://portal.example",
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "content-type, x-request-id",
    }
    response = client.options(path, headers=asks)
    assert response.status_code in (200, 204)
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert method in response.headers["Access-Control-Allow-Methods"].split(", ")
    allowed = response.headers["Access-Control-Allow-Headers"].lower().split(", ")
    assert {"content-type", "accept-language", "x-request-id", "if-none-match"} <= set(allowed)
    assert {"traceparent", "tracestate", "baggage", "authorization"} <= set(allowed)


@pytest.mark.parametrize(("method", "path"), CASES)
def test_a_valid_request_id_is_returned(client: FlaskClient, method: str, path: str) -> None:
    response = client.open(path, method=method, headers={"X-Request-Id": "portal-7.a_B"})
    assert response.headers.getlist("X-Request-Id") == ["portal-7.a_B"]


@pytest.mark.parametrize("given", [None, "", "a b", "x" * 65, "<script>", "é", "a,b"])
def test_an_invalid_request_id_is_replaced(client: FlaskClient, given: str | None) -> None:
    headers = {} if given is None else {"X-Request-Id": given.encode().decode("latin-1")}
    made = [client.get(f"{PREFIX}/coverage", headers=headers).headers["X-Request-Id"] for _ in range(2)]
    assert all(re.fullmatch("[0-9a-f]{32}", each) for each in made)
    assert made[0] != made[1]


def test_an_estimate_is_never_cached(client: FlaskClient) -> None:
    response = asked(client, BENEFITS, benefit())
    assert response.headers["Cache-Control"] == "no-store"
    assert "ETag" not in response.headers
    assert "Set-Cookie" not in response.headers


def test_an_answer_cannot_run_as_a_page(client: FlaskClient) -> None:
    headers = asked(client, BENEFITS, benefit()).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
