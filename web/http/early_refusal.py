"""Close the connection of a request that is refused before its body is read, and say so.

The server closes it anyway if much of the body is left. A client that knows sends no further request on it.
"""

from typing import TYPE_CHECKING

from web.http.added_headers import Headers, with_headers

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment

EARLY = ("413", "429")
MOST_LEFT = 16 * 1024
"""The bytes of a body that the server reads and drops after its answer."""


def with_early_refusals(application: "WSGIApplication") -> "WSGIApplication":
    """Return ``application``, whose early refusals of large bodies have ``Connection: close``."""

    def closing(environ: "WSGIEnvironment", status: str, _: Headers) -> Headers:
        length = environ.get("CONTENT_LENGTH") or "0"
        early = status.startswith(EARLY) and length.isdecimal() and int(length) > MOST_LEFT
        return [("Connection", "close")] if early else []

    return with_headers(application, closing)
