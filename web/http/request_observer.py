"""Report each request to observers: its ids, method, route, status and duration, and nothing else."""

import re
from collections.abc import Callable, Iterable, Sequence
from http import HTTPMethod
from time import perf_counter
from typing import TYPE_CHECKING

from msgspec import UNSET, Struct, UnsetType

from web.http.added_headers import Headers, adding
from web.http.request_id import request_id

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

METHODS = frozenset(HTTPMethod)
OTHER = "other"
NO_ROUTE = "none"
ROUTE = "pfml.route"
"""The key under which an application other than Flask names the route that it answers."""
TRACE_PARENT = re.compile(
    r"(?!ff)[0-9a-f]{2}-(?!0{32})(?P<trace_id>[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?P<more>-.*)?"
)
"""The header ``traceparent`` of W3C Trace Context."""
FIRST_VERSION = "00"


class ObservedRequest(Struct, rename={"seconds": "duration"}):
    """The facts about a request that observers get, with the pattern of its address and never the address."""

    request_id: str
    trace_id: str | UnsetType
    method: str
    route: str = NO_ROUTE
    status: int = 500
    seconds: float = 0.0


Observer = Callable[[ObservedRequest], None]


def with_request_observers(application: "WSGIApplication", observers: Sequence[Observer]) -> "WSGIApplication":
    """Return ``application`` with a request id in each response.

    ``observers`` get each request after its response.
    """

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        started = perf_counter()
        trace, method = trace_id(environ.get("HTTP_TRACEPARENT")), method_name(environ["REQUEST_METHOD"])
        observed = ObservedRequest(request_id(environ), trace, method)

        def observe(_: "WSGIEnvironment", status: str, __: Headers) -> Headers:
            observed.status, observed.route = int(status[:3]), route_of(environ)
            return [("X-Request-Id", observed.request_id)]

        try:
            return application(environ, adding(start_response, environ, [observe]))
        finally:
            observed.seconds = perf_counter() - started
            for observer in observers:
                observer(observed)

    return answer


def method_name(method: str) -> str:
    """Return ``method`` if HTTP knows it.

    >>> method_name("POST"), method_name("Quillfeather")
    ('POST', 'other')
    """
    return method if method in METHODS else OTHER


def trace_id(trace_parent: str | None) -> str | UnsetType:
    """Return the trace id of a valid ``trace_parent``, or else ``UNSET``.

    Versions after the first one may have more parts.

    >>> trace_id("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
    '4bf92f3577b34da6a3ce929d0e0e4736'
    """
    found = TRACE_PARENT.fullmatch(trace_parent) if trace_parent else None
    if found is None or (found["more"] and found[0].startswith(FIRST_VERSION)):
        return UNSET
    return found["trace_id"]


def route_of(environ: "WSGIEnvironment") -> str:
    """Return the pattern of the route, known from the start of the response to its end."""
    named: str | None = environ.get(ROUTE)
    if named is not None:
        return named
    request = environ.get("werkzeug.request")
    rule = None if request is None else request.url_rule
    return NO_ROUTE if rule is None else rule.rule
