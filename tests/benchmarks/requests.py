"""Compare an API estimate with a bare Flask route that validates the same question."""

import io
import json
from http import HTTPStatus
from http.client import HTTPConnection
from typing import Any

from flask import Flask, Response, request

from calculators import BenefitQuestion
from tests.benchmarks.serving import served
from tests.benchmarks.timing import Call, medians, report
from web import create_app
from web.api import examples

PATH = "/api/v1/benefit-estimates"
BARE = "bare Flask route"
AIMS = {"plain estimate": 2.0, "explained estimate": 3.0}


def bare_app() -> Flask:
    """Return the reference, which only reads, validates and returns the question."""
    app = Flask("bare")

    @app.post(PATH)
    def validate() -> Response:
        question = BenefitQuestion.model_validate_json(request.get_data())
        return Response(question.model_dump_json(), mimetype="application/json")

    return app


def posting(app: Flask, question: dict[str, Any]) -> Call:
    """Return a call that posts ``question`` through the WSGI interface, without a network."""
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
    """Return a call that posts ``question`` over a connection kept alive."""
    body = json.dumps(question).encode()

    def call() -> bytes:
        connection.request("POST", PATH, body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        if response.status != HTTPStatus.OK:
            raise RuntimeError(response.status)
        return response.read()

    return call


def measure() -> None:
    """Print the ratios inside one process, which have aims, and over the production server."""
    plain, explained = ({**examples.BENEFITS["eligible"], "explain": explain} for explain in (False, True))
    app = create_app()
    inside = {
        BARE: posting(bare_app(), plain),
        "plain estimate": posting(app, plain),
        "explained estimate": posting(app, explained),
    }
    report("One POST inside one process, through WSGI", medians(inside, rounds=15, times=300), BARE, AIMS)
    with served("tests.benchmarks.requests:bare_app") as reference, served("web:create_app") as ours:
        over = {
            BARE: over_http(reference, plain),
            "plain estimate": over_http(ours, plain),
            "explained estimate": over_http(ours, explained),
        }
        found = medians(over, rounds=15, times=300)
    report("The same over the production server, the client's own time included", found, BARE, {})
