"""The estimate routes answer every request without Flask."""

import json
from io import BytesIO
from itertools import chain
from logging import getLogger
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import EnvironBuilder, run_wsgi_app

from rules import published
from tests.builders.api_requests import BATCH, BENEFITS, asked, benefit, mistakes, problem
from web import create_app
from web.api.app import EstimateApp, with_estimates
from web.api.operations import ESTIMATES
from web.api.questions import LARGEST_QUESTION
from web.http.rate_limit import free_of_charge
from web.settings import Settings

JSON = "application/json"


def flask(*_: object) -> Any:
    raise AssertionError("asked Flask")


ALONE = with_estimates(flask, EstimateApp(published(), free_of_charge, LARGEST_QUESTION, getLogger("test")))


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "BREW"])
@pytest.mark.parametrize("path", [each.path for each in ESTIMATES])
def test_no_request_to_an_estimate_route_reaches_flask(path: str, method: str) -> None:
    _, status, headers = run_wsgi_app(ALONE, EnvironBuilder(path=path, method=method, json={}).get_environ())
    expected = {"OPTIONS": "200 OK", "POST": "422 UNPROCESSABLE ENTITY"}
    assert status == expected.get(method, "405 METHOD NOT ALLOWED")
    assert headers["Content-Length"]


def test_every_example_is_answered_without_flask() -> None:
    for path, case in chain.from_iterable(((each.path, case) for case in each.examples.values()) for each in ESTIMATES):
        body, status, headers = run_wsgi_app(ALONE, EnvironBuilder(path=path, method="POST", json=case).get_environ())
        sent = b"".join(body)
        assert (status, b"rules_version" in sent) == ("200 OK", True)
        assert (headers["Content-Type"], headers["Content-Length"]) == (JSON, str(len(sent)))


def test_head_gets_the_headers_of_a_problem_without_its_body(client: FlaskClient) -> None:
    head, other = client.head(BENEFITS), client.get(BENEFITS)
    assert (head.status_code, head.data) == (405, b"")
    assert head.headers["Content-Length"] == other.headers["Content-Length"] == str(len(other.data))


def test_options_lists_the_methods(client: FlaskClient) -> None:
    answer = client.options(BENEFITS)
    assert (answer.status_code, answer.data, answer.headers["Allow"]) == (200, b"", "OPTIONS, POST")


def test_media_type_is_checked_first_then_arguments_then_body(client: FlaskClient) -> None:
    too_large = " " * (LARGEST_QUESTION + 1)
    problem(client.post(f"{BENEFITS}?a=b", data=too_large), 415, "unsupported-media-type")
    assert mistakes(asked(client, f"{BENEFITS}?a=b", too_large)) == [("/a", "unknown_field")]
    problem(asked(client, BENEFITS, too_large), 413, "too-large")


@pytest.mark.parametrize("query", ["", "&"])
def test_an_empty_query_has_no_arguments(client: FlaskClient, query: str) -> None:
    assert asked(client, f"{BENEFITS}?{query}", benefit()).status_code == 200


@pytest.mark.parametrize("length", ["", "-1", "1e3", "²", "+7", " 7"])
def test_without_a_readable_length_there_is_no_body(client: FlaskClient, length: str) -> None:
    sent = {"data": BytesIO(b"{}"), "content_type": JSON, "environ_overrides": {"CONTENT_LENGTH": length}}
    problem(client.post(BENEFITS, **sent), 400, "unreadable-json")


def test_a_body_that_ends_early_is_refused(client: FlaskClient) -> None:
    body = json.dumps(benefit()).encode()
    environ = EnvironBuilder(path=BENEFITS, method="POST", data=body, content_type=JSON).get_environ()
    environ["CONTENT_LENGTH"] = str(len(body) + 1)
    _, status, _ = run_wsgi_app(client.application, environ)
    assert status == "400 BAD REQUEST"


def test_a_chunked_body_is_read_to_its_end(client: FlaskClient) -> None:
    body = json.dumps(benefit()).encode()
    environ = EnvironBuilder(path=BENEFITS, method="POST", content_type=JSON).get_environ()
    environ |= {"wsgi.input": BytesIO(body), "CONTENT_LENGTH": "", "HTTP_TRANSFER_ENCODING": "chunked"}
    assert run_wsgi_app(client.application, environ)[1] == "200 OK"


@pytest.mark.parametrize("path", [BENEFITS, BATCH])
def test_a_client_over_the_limit_is_refused(path: str) -> None:
    client = create_app(settings=Settings(rate_limit="1/day", log_level="error")).test_client()
    question = benefit() if path == BENEFITS else {"items": [{"id": "a", **benefit()}]}
    assert [client.post(path, json=question).status_code for _ in range(3)] == [200, 429, 429]


def test_a_wrong_question_counts_once() -> None:
    client = create_app(settings=Settings(rate_limit="2/day", log_level="error")).test_client()
    assert [client.post(BENEFITS, json={}).status_code for _ in range(3)] == [422, 422, 429]


def test_other_methods_are_not_counted() -> None:
    client = create_app(settings=Settings(rate_limit="1/day", log_level="error")).test_client()
    assert [client.get(BENEFITS).status_code for _ in range(3)] == [405] * 3
    assert asked(client, BENEFITS, benefit()).status_code == 200
