"""An API estimate, plain and explained, beside a bare Flask route that validates the same question."""

import io
import json
from typing import Any

from flask import Flask, Response, jsonify, request

from calculators import BenefitQuestion
from tests.benchmarks.timing import Call, medians, report
from web import create_app
from web.api import examples

PATH = "/api/v1/benefit-estimates"
BARE = "bare Flask route"


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


def measure() -> None:
    """Prints the ratios."""
    question = {**examples.BENEFITS["eligible"]}
    plain, explained = {**question, "explain": False}, {**question, "explain": True}
    app = create_app()
    calls = {
        BARE: posting(bare_app(), plain),
        "plain estimate": posting(app, plain),
        "explained estimate": posting(app, explained),
    }
    found = medians(calls, rounds=15, times=300)
    report("One POST through WSGI", found, BARE, {"plain estimate": 2.0, "explained estimate": 3.0})
