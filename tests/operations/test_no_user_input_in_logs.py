"""User input is in no log, metric, console output or error of any route."""

import io
import logging
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.builders.api_requests import (
    BATCH,
    BENEFITS,
    CONTRIBUTIONS,
    WITHHOLDINGS,
    asked,
    contribution,
    paid,
    withholding,
)
from tests.builders.ports import free_port
from web import create_app
from web.api.operations import ESTIMATES
from web.settings import Settings

PORTAL = "/v1/financial-eligibility"
SECRETS = ("43210.98", "43,210.98", "Quillfeather", "123-45-6789", "987654321")
WAGE, TYPED_WAGE, NAME, NUMBER, ID = SECRETS
FORM = {
    "leave-month": "3",
    "leave-day": "2",
    "leave-year": "2026",
    "status": "employed",
    "action": "estimate",
    "employer": "1",
    "employer-1-name": NAME,
    "employer-1-wages-2025-Q4": TYPED_WAGE,
}
PAYROLL = {"year": "2026", "average_w2": "30", "person": "1", "person-1-name": NAME, "person-1-wages": TYPED_WAGE}
HEADERS = {"X-Request-Id": ID, "Accept-Language": NAME, "User-Agent": NAME, "Cookie": f"language={NAME}"}
BODIES = [
    (BENEFITS, paid(amount=WAGE, employer=NAME)),
    (BENEFITS, paid(amount=WAGE, employer=NUMBER)),
    (BENEFITS, paid(amount=WAGE, **{NAME: WAGE})),
    (BENEFITS, {"leave_start_date": NAME, "wages": WAGE}),
    (BENEFITS, f"{NAME} {WAGE}"),
    (BATCH, {"items": [{"id": NAME, **paid(amount=WAGE)}, {"id": NUMBER}]}),
    (CONTRIBUTIONS, contribution(people=[{"id": NAME, "kind": "w2", "wages": WAGE}])),
    (WITHHOLDINGS, withholding(pay=WAGE, year_to_date=WAGE)),
    (f"{CONTRIBUTIONS.removesuffix('estimates')}comparisons", {"before": contribution(), "after": {NAME: WAGE}}),
    (PORTAL, {"tax_identifier": "123-45-6789", "employer_fein": NAME, "wages": [{NAME: WAGE}]}),
    (PORTAL, f"{NAME} {WAGE}"),
]
ADDRESSES = [
    *(f"/api/v1/parameters?{query}" for query in (f"date={NAME}", f"{NAME}={WAGE}")),
    *(f"/api/v1/{NAME}/{WAGE}", f"/en/benefits?wages={WAGE}&name={NAME}", f"/{NAME}/", f"/problems/{NAME}"),
    *(f"/language/{NAME}/", f"/?{NAME}={WAGE}"),
]
FORMS = [
    ("/en/benefits", FORM),
    ("/en/benefits", {**FORM, "status": ""}),
    ("/en/benefits", {**FORM, "employer-1-name": NUMBER}),
    ("/en/benefits", {**FORM, "action": NAME, NAME: WAGE}),
    ("/en/contributions", PAYROLL),
    ("/en/contributions", {**PAYROLL, "average_w2": NAME}),
    ("/en/contributions", {**PAYROLL, "compare_year": "2025", "compare_medical": WAGE}),
    ("/en/award", {"notice-wage": TYPED_WAGE, "notice-amount": NAME}),
    ("/en/excess", {"year": "2025", "employer": "1", "employer-1-wages": TYPED_WAGE, "employer-1-withheld": NAME}),
    ("/en/contributions/paycheck", {"pay": TYPED_WAGE, "year_to_date": WAGE, "covered_individuals": NAME}),
    ("/en/developers", {"operation": "estimateBenefit", "question": f'{{"wages": [], "{NAME}": {WAGE}}}'}),
    ("/en/developers", {"operation": NAME, "question": WAGE}),
    ("/en/developers", {"operation": "getParameter", "question": f"/api/v1/parameters/{NAME}?date={WAGE}"}),
]
QUESTION = {"leave_start_date": "2026-03-02", "wages": [{"employer": NAME, "quarter": "2025-Q4", "amount": WAGE}]}
SENT: list[dict[str, Any]] = [
    {"json": QUESTION},
    {"json": {**QUESTION, NAME: WAGE, "id": NAME}},
    {"json": [NAME, WAGE]},
    {"data": f"{NAME} {WAGE}", "content_type": "application/json"},
    {"data": f"{NAME} {TYPED_WAGE}", "content_type": NAME},
    {"data": {**FORM, **PAYROLL, NAME: WAGE, "page": NAME, "helped": WAGE}},
    {"data": {**FORM, "action": NAME}, "headers": {**HEADERS, "HX-Request": "true", "HX-Trigger": NAME}},
]
POINTED = re.compile(r'"(pointer|field)":"[^"]*"')
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", NAME.upper())


def files() -> dict[str, Any]:
    """Return a payroll file with a name, in every file box of the forms."""
    return {"payroll": (io.BytesIO(f"person,wages\n{NAME},{WAGE}\n".encode()), f"{NAME}.csv"), "person-1-name": NAME}


def addresses(rule: Rule) -> Iterator[str]:
    """Return the address of a rule with a name in each of its parts, and of a page in each language."""
    for language in ("en", "es", NAME):
        parts = {part: language if part == "language" else NAME for part in rule.arguments}
        path = rule.rule
        for part, value in parts.items():
            path = path.replace(f"<path:{part}>", value).replace(f"<{part}>", value)
        yield f"{path}?{NAME}={WAGE}&date={NAME}"


def ask_everything(client: FlaskClient) -> Iterator[TestResponse]:
    app = client.application
    found = {address for rule in app.url_map.iter_rules() for address in addresses(rule)}
    for address in sorted({*found, *(f"{operation.path}?{NAME}={WAGE}" for operation in ESTIMATES)}):
        yield from (client.open(address, method=method, headers=HEADERS) for method in METHODS)
        yield from (client.post(address, **{"headers": HEADERS, **each}) for each in SENT)
        yield client.post(address, data=files(), headers=HEADERS)
    yield from (client.post(path, **_body(question), headers=HEADERS) for path, question in BODIES)
    yield from (client.post(path, data=form, headers=HEADERS) for path, form in FORMS)


def _body(question: object) -> dict[str, Any]:
    if isinstance(question, str):
        return {"data": question, "content_type": "application/json"}
    return {"json": question}


@pytest.mark.parametrize("limit", ["off", "3/day"])
def test_no_log_metric_or_error_has_user_input(
    limit: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    app = create_app(settings=Settings(log_level="debug", rate_limit=limit))
    app.logger.propagate = True
    client = app.test_client()
    with caplog.at_level(logging.DEBUG):
        answers = list(ask_everything(client))
    counts = client.get("/metrics").text
    written = [*capfd.readouterr(), counts, *(str(record.__dict__) for record in caplog.records)]
    assert "pfml_request_seconds_count" in counts
    assert len(written[0].splitlines()) > len(answers)
    assert not [secret for secret in SECRETS for each in written if secret in each]
    assert not [response.request.path for response in errors(answers) if named(response)]


def errors(answers: list[TestResponse]) -> list[TestResponse]:
    """Return the error responses, without forms, which show the input again."""
    found = [response for response in answers if response.status_code >= 400 and 'id="question"' not in response.text]
    assert {response.status_code for response in found} >= {404, 405}
    return found


def named(response: TestResponse) -> list[str]:
    """Return the secrets in an error, outside pointers, which may name an unknown field."""
    text = POINTED.sub("", response.text) + str(response.headers)
    return [secret for secret in SECRETS if secret in text]


def ask_default_application() -> None:
    client = create_app().test_client()
    for path, question in BODIES:
        asked(client, path, question, HEADERS)
    for path, form in FORMS:
        assert client.post(path, data=form, headers=HEADERS).status_code in (200, 422)
        client.post(path, data=form, headers={**HEADERS, "HX-Request": "true", "HX-Prompt": WAGE})
    for path in ADDRESSES:
        client.get(path, headers=HEADERS)


def test_an_application_without_settings_logs_no_user_input(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        ask_default_application()
    written = [record.getMessage() + str(record.__dict__) for record in caplog.records]
    written += capfd.readouterr()
    assert not [each for each in written if any(secret in each for secret in SECRETS)]


def test_an_unexpected_error_logs_no_user_input(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*args: object, **options: object) -> None:
        raise ValueError(f"{NAME} {WAGE}")

    monkeypatch.setattr("calculators.benefit.estimate.benefit_year_start_of", broken)
    client = create_app().test_client()
    with caplog.at_level(logging.DEBUG):
        assert asked(client, BENEFITS, {**paid(amount=WAGE), "explain": True}, HEADERS).status_code == 500
        assert client.post("/en/benefits", data=FORM, headers=HEADERS).status_code == 500
    written = caplog.text + "".join(capfd.readouterr())
    assert "ValueError in pages.benefits" in written
    assert not [secret for secret in SECRETS if secret in written]


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def server(port: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", "from web.command_line import main; main()"]
    serve = [*command, "serve", "--port", str(port), "--workers", "1"]
    settings = {"PYTHONUNBUFFERED": "1", "PFML_STOP_SECONDS": "5"}
    started = subprocess.Popen(
        serve, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, **settings}
    )
    yield started
    started.terminate()
    started.wait(timeout=20)


def answered(port: int, method: str, path: str, body: str = "") -> int:
    """Return the status of the response, once the server is up."""
    for _ in range(200):
        connection = HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request(method, path, body, {"Content-Type": "application/json", **HEADERS})
            return connection.getresponse().status
        except ConnectionError:
            time.sleep(0.1)
        finally:
            connection.close()
    raise TimeoutError


def test_the_real_server_prints_no_user_input(server: subprocess.Popen[str], port: int) -> None:
    assert answered(port, "GET", f"/en/benefits?wages={WAGE}") == 200
    assert (
        answered(port, "POST", BENEFITS, f'{{"leave_start_date": "2026-03-02", "wages": [], "{NAME}": {WAGE}}}') == 422
    )
    assert answered(port, "POST", BENEFITS, f"{NAME} {WAGE}") == 400
    server.terminate()
    written, _ = server.communicate(timeout=20)
    assert not [secret for secret in SECRETS if secret in written]
