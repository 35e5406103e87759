"""Estimates are answered ahead of Flask: the very bytes and headers that Flask's own route gives, whatever is sent."""

import json
from io import BytesIO
from itertools import chain
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import EnvironBuilder, TestResponse, run_wsgi_app

from tests.builders.api_requests import BATCH, BENEFITS, benefit
from web import create_app
from web.api.direct import answered_directly
from web.api.operations import ESTIMATES
from web.settings import Settings

JSON = "application/json"
SENT = [
    *((each.path, json.dumps(case), JSON) for each in ESTIMATES for case in each.examples.values()),
    *((each.path, json.dumps(case), JSON) for each in ESTIMATES for case in each.wrong.values()),
    (BENEFITS, json.dumps(benefit()), "application/vnd.portal+json; charset=utf-8"),
    *(
        (path, body, kind)
        for path in (BENEFITS, BATCH)
        for body, kind in (("", JSON), ("{", JSON), ("{}", "text/plain"))
    ),
    (BENEFITS, json.dumps(benefit()) + " " * 256 * 1024, JSON),
    (BENEFITS + "?explain=true", json.dumps(benefit()), JSON),
]


@pytest.fixture(scope="module")
def ahead() -> FlaskClient:
    return create_app().test_client()


@pytest.fixture(scope="module")
def through() -> FlaskClient:
    """The same without anything ahead of Flask."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("web.api.direct", lambda application, *_: application)
        return create_app().test_client()


def asked(client: FlaskClient, path: str, body: str, kind: str, language: str) -> TestResponse:
    headers = {"Accept-Language": language, "X-Request-Id": "mine"}
    return client.post(path, data=body, content_type=kind, headers=headers)


@pytest.mark.parametrize("language", ["en", "es", ""])
@pytest.mark.parametrize(("path", "body", "kind"), SENT)
def test_no_caller_can_tell(
    ahead: FlaskClient, through: FlaskClient, path: str, body: str, kind: str, language: str
) -> None:
    found, expected = (asked(client, path, body, kind, language) for client in (ahead, through))
    assert (found.status, found.data) == (expected.status, expected.data)
    assert sorted(found.headers) == sorted(expected.headers)


def test_what_has_an_answer_never_reaches_flask() -> None:
    def flask(*_: object) -> Any:
        raise AssertionError("asked Flask")

    app = create_app()
    ahead = answered_directly(flask, app.config["RULEBOOK"], app.config["MAX_CONTENT_LENGTH"])
    for path, case in chain.from_iterable(((each.path, case) for case in each.examples.values()) for each in ESTIMATES):
        body, status, _ = run_wsgi_app(ahead, EnvironBuilder(path=path, method="POST", json=case).get_environ())
        assert (status, b"rules_version" in b"".join(body)) == ("200 OK", True)


def test_a_packed_body_is_left_to_flask(ahead: FlaskClient, through: FlaskClient) -> None:
    sent = {"json": benefit(), "headers": {"Content-Encoding": "gzip", "X-Request-Id": "mine"}}
    found, expected = (client.post(BENEFITS, **sent) for client in (ahead, through))
    assert (found.status_code, found.data) == (415, expected.data)


@pytest.mark.parametrize("length", ["", "-1", "1e3", "²", "+7", " 7"])
def test_a_length_that_is_none_is_left_to_flask(ahead: FlaskClient, through: FlaskClient, length: str) -> None:
    sent = {"data": BytesIO(b"{}"), "content_type": JSON, "environ_overrides": {"CONTENT_LENGTH": length}}
    found, expected = (client.post(BENEFITS, **sent) for client in (ahead, through))
    assert found.status == expected.status
    assert found.status_code in {400, 422}


def test_a_body_that_ends_early_is_not_read_as_a_whole(ahead: FlaskClient) -> None:
    body = json.dumps(benefit()).encode()
    environ = EnvironBuilder(path=BENEFITS, method="POST", data=body, content_type=JSON).get_environ()
    environ["CONTENT_LENGTH"] = str(len(body) + 1)
    _, status, _ = run_wsgi_app(ahead.application, environ)
    assert status.startswith("400")


def test_who_is_over_the_limit_is_not_answered_ahead(capfd: pytest.CaptureFixture[str]) -> None:
    client = create_app(settings=Settings(rate_limit="1/day", log_level="error")).test_client()
    assert [client.post(BENEFITS, json=benefit()).status_code for _ in range(3)] == [200, 429, 429]


def test_a_wrong_question_counts_once() -> None:
    client = create_app(settings=Settings(rate_limit="2/day", log_level="error")).test_client()
    assert [client.post(BENEFITS, json={}).status_code for _ in range(3)] == [422, 422, 429]
