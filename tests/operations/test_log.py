"""Tests of the log, which has one line for each request and errors without values."""

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.builders.api_requests import BENEFITS, asked, benefit
from web import create_app
from web.settings import Settings


def lines(written: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.splitlines()]


def test_a_request_line_has_id_method_route_status_and_duration(capfd: pytest.CaptureFixture[str]) -> None:
    client = create_app(settings=Settings()).test_client()
    asked(client, BENEFITS, benefit(), {"X-Request-Id": "portal-7"})
    client.get("/es/rates?wages=43210.98")
    client.get("/nowhere/Quillfeather")
    first, second, third = lines(capfd.readouterr().out)
    assert all(list(each) == ["request_id", "method", "route", "status", "duration"] for each in (first, second, third))
    assert (first["request_id"], first["route"], first["status"]) == ("portal-7", BENEFITS, 200)
    assert [each["method"] for each in (first, second, third)] == ["POST", "GET", "GET"]
    assert (second["route"], second["status"]) == ("/<language>/rates", 200)
    assert (third["route"], third["status"]) == ("none", 404)
    assert all(isinstance(each["duration"], float) and each["duration"] > 0 for each in (first, second, third))


TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


@pytest.mark.parametrize(
    "given", [f"00-{TRACE}-{PARENT}-01", f"00-{TRACE}-{PARENT}-00", f"cc-{TRACE}-{PARENT}-01-more"]
)
def test_a_request_line_has_the_trace_of_the_caller(capfd: pytest.CaptureFixture[str], given: str) -> None:
    client = create_app(settings=Settings()).test_client()
    asked(client, BENEFITS, benefit(), {"traceparent": given, "tracestate": "a=Quillfeather", "baggage": "b=43210.98"})
    (line,) = lines(capfd.readouterr().out)
    assert (line["trace_id"], line["method"], line["route"]) == (TRACE, "POST", BENEFITS)
    assert "Quillfeather" not in str(line)


@pytest.mark.parametrize(
    "given",
    [
        "",
        TRACE,
        "Quillfeather",
        f"ff-{TRACE}-{PARENT}-01",
        f"00-{'0' * 32}-{PARENT}-01",
        f"00-{TRACE}-{'0' * 16}-01",
        f"00-{TRACE.upper()}-{PARENT}-01",
        f"00-{TRACE}-{PARENT}-01-more",
    ],
)
def test_an_invalid_trace_is_not_logged(capfd: pytest.CaptureFixture[str], given: str) -> None:
    client = create_app(settings=Settings()).test_client()
    client.open("/en/", method="QUILLFEATHER", headers={"traceparent": given})
    (line,) = lines(capfd.readouterr().out)
    assert list(line) == ["request_id", "method", "route", "status", "duration"]
    assert line["method"] == "other"


@pytest.mark.parametrize("given", ["a b", "x" * 65, "x" * 20_000, "123-45-6789", "id-123456789", "{}", ""])
def test_an_id_that_may_have_user_input_is_replaced(capfd: pytest.CaptureFixture[str], given: str) -> None:
    client = create_app(settings=Settings()).test_client()
    returned = client.get("/en/", headers={"X-Request-Id": given}).headers.getlist("X-Request-Id")
    (line,) = lines(capfd.readouterr().out)
    assert [line["request_id"]] == returned
    assert re.fullmatch("[0-9a-f]{32}", returned[0])


def test_every_answer_has_its_id() -> None:
    client = create_app().test_client()
    for path in ("/", "/en/", "/nowhere", "/healthz", "/metrics", "/static/site.css", "/api/v1/coverage", BENEFITS):
        assert client.get(path, headers={"X-Request-Id": "mine"}).headers.getlist("X-Request-Id") == ["mine"]


def test_an_error_is_logged_with_the_id_of_its_request(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*args: object, **options: object) -> None:
        raise ValueError("Quillfeather 43210.98")

    monkeypatch.setattr("web.api.estimates.work_out_benefit", broken)
    client = create_app(settings=Settings()).test_client()
    answer = asked(client, BENEFITS, benefit(), {"X-Request-Id": "portal-8"})
    assert (answer.status_code, answer.get_json()["type"]) == (500, "/problems/internal-error")
    fault, request = lines(capfd.readouterr().out)
    assert (fault["level"], fault["request_id"], request["status"]) == ("error", "portal-8", 500)
    assert re.match(r"ValueError in [a-z._]*benefit_estimates at ", fault["event"])
    assert "Quillfeather" not in str(fault)


def test_format_and_level_can_be_set(capfd: pytest.CaptureFixture[str]) -> None:
    create_app(settings=Settings(log_format="text")).test_client().get("/healthz", headers={"X-Request-Id": "mine"})
    written = capfd.readouterr().out
    assert re.fullmatch(r"request_id=mine method=GET route=/healthz status=200 duration=[0-9.e-]+\n", written)
    create_app(settings=Settings(log_level="warning")).test_client().get("/healthz")
    assert capfd.readouterr().out == ""


def test_an_application_without_settings_logs_no_request(capfd: pytest.CaptureFixture[str]) -> None:
    create_app().test_client().get("/en/")
    assert "".join(capfd.readouterr()) == ""


def test_an_unwritable_log_prints_no_values(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken(*args: object, **options: object) -> None:
        raise ValueError("Quillfeather 43210.98")

    with (tmp_path / "log").open("w") as gone:
        monkeypatch.setattr(sys, "stdout", gone)
        client = create_app(settings=Settings(log_level="error")).test_client()
    monkeypatch.setattr("web.api.estimates.work_out_benefit", broken)
    assert asked(client, BENEFITS, benefit()).status_code == 500
    assert "".join(capfd.readouterr()) == ""
