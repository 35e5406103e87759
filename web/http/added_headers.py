"""Add headers to the responses of a WSGI application, once their status is known."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

Headers = list[tuple[str, str]]
HeadersFor = Callable[["WSGIEnvironment", str, Headers], Headers]
"""The headers to add to a response to a request, from its status and the headers that it has."""


def with_headers(application: "WSGIApplication", sources: Sequence[HeadersFor]) -> "WSGIApplication":
    """Return ``application`` with the headers of all ``sources``, in their order, on each response."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        return application(environ, adding(start_response, environ, sources))

    return answer


def adding(
    start_response: "StartResponse", environ: "WSGIEnvironment", sources: Sequence[HeadersFor]
) -> "StartResponse":
    """Return ``start_response`` that first adds the headers of ``sources``."""

    def start(status, headers, exc_info=None):  # type: ignore[no-untyped-def]
        for headers_for in sources:
            headers += headers_for(environ, status, headers)
        return start_response(status, headers, exc_info)

    return start
