"""Estimates answered without a request of Flask's, which takes longer than the estimate itself.

A question that can be answered is answered here. Everything else that is sent, whatever is wrong with it, goes on
to Flask as it came; there the same function is asked again, and what it refuses becomes a problem document.
"""

from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

from rules import Rulebook
from web.api.estimates import ANSWERING, JSON
from web.api.languages import translator_for_header
from web.api.questions import is_readable
from web.http.chunked_bodies import body_of
from web.http.rate_limit import is_refused
from web.http.route_name import ROUTE

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def answered_directly(application: "WSGIApplication", rulebook: Rulebook, most: int) -> "WSGIApplication":
    """``application``, and ahead of it the estimates on ``shelf`` whose question has at most ``most`` bytes."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        made = _answered(environ, rulebook, most)
        if made is None:
            return application(environ, start_response)
        start_response("200 OK", [("Content-Type", JSON), ("Content-Length", str(len(made)))])
        return [made]

    return answer


def _answered(environ: "WSGIEnvironment", rulebook: Rulebook, most: int) -> bytes | None:
    """The answer to the question of ``environ``; none where it is not one of ours, or has no answer."""
    path, length = environ["PATH_INFO"], environ.get("CONTENT_LENGTH") or ""
    answering = ANSWERING.get(path)
    if answering is None or environ["REQUEST_METHOD"] != "POST" or environ.get("QUERY_STRING") or is_refused(environ):
        return None
    if not (length.isdecimal() and int(length) <= most and is_readable(environ)):
        return None
    sent = body_of(environ, int(length))
    if len(sent) == int(length):
        with suppress(Exception):
            made = answering(sent, translator_for_header(environ.get("HTTP_ACCEPT_LANGUAGE", "")), rulebook)
            environ[ROUTE] = path
            return made
    environ["wsgi.input"] = BytesIO(sent)
    return None
