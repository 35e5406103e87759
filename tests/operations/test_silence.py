"""Wages and a name, sent to every route in every way: they are in no log, no count and no error."""

import io
import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.api.test_silence import BODIES, FORM, FORMS, HEADERS, NAME, PAYROLL, SECRETS, TYPED_WAGE, WAGE
from web import create_app
from web.settings import Settings

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
    """A payroll file with a name, in every box that a form may have for one."""
    return {"payroll": (io.BytesIO(f"person,wages\n{NAME},{WAGE}\n".encode()), f"{NAME}.csv"), "person-1-name": NAME}


def addresses(rule: Rule) -> Iterator[str]:
    """The address of a rule with a name in each of its parts, and of a page in each language."""
    for language in ("en", "es", NAME):
        parts = {part: language if part == "language" else NAME for part in rule.arguments}
        path = rule.rule
        for part, value in parts.items():
            path = path.replace(f"<path:{part}>", value).replace(f"<{part}>", value)
        yield f"{path}?{NAME}={WAGE}&date={NAME}"


def ask_everything(client: FlaskClient) -> Iterator[TestResponse]:
    app = client.application
    for address in sorted({address for rule in app.url_map.iter_rules() for address in addresses(rule)}):
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
def test_nothing_is_in_a_log_a_count_or_an_error(
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
    """The answers that are an error and no form, which alone gives back what was typed."""
    found = [response for response in answers if response.status_code >= 400 and 'id="question"' not in response.text]
    assert {response.status_code for response in found} >= {404, 405}
    return found


def named(response: TestResponse) -> list[str]:
    """What an error repeats; the name of an unknown field may stand where the problem points to it."""
    text = POINTED.sub("", response.text) + str(response.headers)
    return [secret for secret in SECRETS if secret in text]
