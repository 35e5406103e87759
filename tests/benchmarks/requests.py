"""An API estimate, plain and explained, beside a bare Flask route that validates the same question."""

import io
import json
from http import HTTPStatus
from http.client import HTTPConnection
from typing import Any

from flask import Flask, Response, jsonify, request

from calculators import BenefitQuestion
from tests.benchmarks.serving import served
from tests.benchmarks.timing import Call, medians, report
from web import create_app
from web.api import examples

PATH = "/api/v1/benefit-estimates"
BARE = "bare Flask route"
AIMS = {"plain estimate": 2.0, "explained estimate": 3.0}


def bare_app() -> Flask:
    """The reference: what Flask and pydantic alone take to read, validate and give back the question."""
    app = Flask("bare")

    @app.post(PATH)
    def validate() -> Response:
        question = BenefitQuestion.model_validate(request.get_json())
        return jsonify(question.model_dump(mode="json"))

    return app


def posting(app: Flask, question: dict[str, Any]) -> Call:
    """A call that posts ``question`` through the WSGI interface, without a network."""
    body = json.dumps(question).encode()
    fixed = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": PATH,
        "QUERY_STRING": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "localhost",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }

    def call() -> bytes:
        return b"".join(app({**fixed, "wsgi.input": io.BytesIO(body)}, _start))

    return call


def _start(status: str, headers: object, exc_info: object = None) -> Any:
    if not status.startswith("200"):
        raise RuntimeError(status)


def over_http(connection: HTTPConnection, question: dict[str, Any]) -> Call:
    """A call that posts ``question`` over a connection kept alive."""
    body = json.dumps(question).encode()

    def call() -> bytes:
        connection.request("POST", PATH, body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        if response.status != HTTPStatus.OK:
            raise RuntimeError(response.status)
        return response.read()

    return call


def measure() -> None:
    """Prints the ratios: on the production server, and inside one process without it."""
    plain, explained = ({**examples.BENEFITS["eligible"], "explain": explain} for explain in (False, True))
    app, bare = create_app(), bare_app()
    inside = {
        BARE: posting(bare, plain),
        "plain estimate": posting(app, plain),
        "explained estimate": posting(app, explained),
    }
    with served("tests.benchmarks.requests:bare_app") as reference, served("web:create_app") as ours:
        calls = {
            BARE: over_http(reference, plain),
            "plain estimate": over_http(ours, plain),
            "explained estimate": over_http(ours, explained),
        }
        found = medians(calls, rounds=15, times=300)
    report("One POST to the production server, one worker", found, BARE, AIMS)
    report("The same without the server, through WSGI alone", medians(inside, rounds=15, times=300), BARE, {})
