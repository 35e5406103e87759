"""Nothing that is typed, sent or written into an address comes to the log or the console."""

import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from socket import socket

import pytest

from tests.api.asking import BATCH, BENEFITS, CONTRIBUTIONS, WITHHOLDINGS, asked, contribution, paid, withholding
from web import create_app

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
    ("/en/contributions/paycheck", {"pay": TYPED_WAGE, "year_to_date": WAGE, "covered_individuals": NAME}),
    ("/en/developers", {"operation": "benefits", "question": f'{{"wages": [], "{NAME}": {WAGE}}}'}),
    ("/en/developers", {"operation": NAME, "question": WAGE}),
    ("/en/developers", {"operation": "parameter", "question": f"/api/v1/parameters/{NAME}?date={WAGE}"}),
]


def ask_everything() -> None:
    client = create_app().test_client()
    for path, question in BODIES:
        asked(client, path, question, HEADERS)
    for path, form in FORMS:
        assert client.post(path, data=form, headers=HEADERS).status_code in (200, 422)
        client.post(path, data=form, headers={**HEADERS, "HX-Request": "true", "HX-Prompt": WAGE})
    for path in ADDRESSES:
        client.get(path, headers=HEADERS)


def test_nothing_is_logged_or_printed(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    with caplog.at_level(logging.DEBUG):
        ask_everything()
    written = [record.getMessage() + str(record.__dict__) for record in caplog.records]
    written += capfd.readouterr()
    assert not [each for each in written if any(secret in each for secret in SECRETS)]


def test_not_even_when_something_breaks(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*args: object, **options: object) -> None:
        raise ValueError(f"{NAME} {WAGE}")

    monkeypatch.setattr("calculators.benefit.estimate.benefit_year_start", broken)
    client = create_app().test_client()
    with caplog.at_level(logging.DEBUG):
        assert asked(client, BENEFITS, {**paid(amount=WAGE), "explain": True}, HEADERS).status_code == 500
        assert client.post("/en/benefits", data=FORM, headers=HEADERS).status_code == 500
    written = caplog.text + "".join(capfd.readouterr())
    assert "ValueError in pages.benefits" in written
    assert not [secret for secret in SECRETS if secret in written]


@pytest.fixture
def port() -> int:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        number: int = taken.getsockname()[1]
    return number


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
    """The status of the answer, once the server answers."""
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


def test_nor_by_the_server_that_is_shipped(server: subprocess.Popen[str], port: int) -> None:
    assert answered(port, "GET", f"/en/benefits?wages={WAGE}") == 200
    assert (
        answered(port, "POST", BENEFITS, f'{{"leave_start_date": "2026-03-02", "wages": [], "{NAME}": {WAGE}}}') == 422
    )
    assert answered(port, "POST", BENEFITS, f"{NAME} {WAGE}") == 400
    server.terminate()
    written, _ = server.communicate(timeout=20)
    assert not [secret for secret in SECRETS if secret in written]
