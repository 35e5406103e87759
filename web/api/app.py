"""The WSGI application of the JSON estimate routes, which answers a question or reports its errors.

It runs before Flask, because Flask takes longer for a request than the estimate.
"""

from collections.abc import Iterable
from functools import partial
from logging import Logger
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException, MethodNotAllowed, RequestEntityTooLarge
from werkzeug.http import HTTP_STATUS_CODES
from werkzeug.wrappers import Request

from calculators import InvalidQuestion
from rules import NotCovered, Rulebook
from web.api.estimates import ANSWERS, Asked
from web.api.languages import translator_for_header
from web.api.operations import COUNTED
from web.api.problems import MEDIA_TYPE, PROVISIONAL, UnreadableJson, kept_headers, problem_of
from web.api.questions import check_request
from web.http.chunked_bodies import read_body
from web.http.exception_logging import log_unexpected, places_of
from web.http.rate_limit import Charge
from web.http.request_id import request_id
from web.http.request_observer import ROUTE
from web.i18n.translator import Translator

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

METHODS = ("OPTIONS", "POST")
REFUSED = (HTTPException, InvalidQuestion, NotCovered, UnreadableJson, ValidationError)
"""The errors of a request. Any other error is a fault of this service, and is logged."""


class Answer(NamedTuple):
    """A response with its status, headers and body."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


OPTIONS = Answer(200, [("Content-Type", "text/html; charset=utf-8"), ("Allow", ", ".join(METHODS))], b"")
JSON = [("Content-Type", "application/json")]


class EstimateApp(Struct, frozen=True):
    """The WSGI application of the JSON estimate routes, on one rulebook."""

    rulebook: Rulebook
    charge: Charge
    largest_question: int
    logger: Logger

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        path = environ[ROUTE] = environ["PATH_INFO"]
        translator = translator_for_header(environ.get("HTTP_ACCEPT_LANGUAGE", ""))
        try:
            status, headers, body = self._answer(environ, path, translator)
        except REFUSED as error:
            status, headers, body = _problem(error, path, translator)
        except Exception as error:
            route, identity = f"estimates.{COUNTED[path]}", request_id(environ)
            places = places_of(error.__traceback__)
            log_unexpected(self.logger, type(error), places, route=route, request_id=identity)
            status, headers, body = _problem(error, path, translator)
        line = f"{status} {HTTP_STATUS_CODES[status].upper()}"
        start_response(line, [*headers, ("Content-Length", str(len(body)))])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def _answer(self, environ: "WSGIEnvironment", path: str, translator: Translator) -> Answer:
        method = environ["REQUEST_METHOD"]
        if method == "OPTIONS":
            return OPTIONS
        if method != "POST":
            raise MethodNotAllowed(METHODS)
        self.charge(environ, 1)
        check_request(environ, Request(environ).args if environ.get("QUERY_STRING") else ())
        asked = Asked(self._body(environ), translator, self.rulebook, partial(self.charge, environ))
        return Answer(200, JSON, ANSWERS[path](asked))

    def _body(self, environ: "WSGIEnvironment") -> bytes:
        """Return the whole body.

        Raise ``UnreadableJson`` if it is shorter than announced.
        """
        announced = environ.get("CONTENT_LENGTH") or ""
        length = int(announced) if announced.isdecimal() else 0
        if length > self.largest_question:
            raise RequestEntityTooLarge
        body = read_body(environ, length)
        if len(body) < length:
            raise UnreadableJson
        return body


def with_estimates(application: "WSGIApplication", estimates: "WSGIApplication") -> "WSGIApplication":
    """Return ``application`` with ``estimates`` as its estimate routes."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        chosen = estimates if environ["PATH_INFO"] in ANSWERS else application
        return chosen(environ, start_response)

    return answer


def _problem(error: Exception, path: str, translator: Translator) -> Answer:
    problem = problem_of(error, translator, path, provisional=PROVISIONAL)
    headers = [("Content-Type", MEDIA_TYPE), *kept_headers(error)]
    return Answer(problem.status, headers, problem.model_dump_json().encode())
