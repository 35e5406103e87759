"""Close the connection of a request that is refused before its body is read, and say so.

The server closes it anyway if much of the body is left. A client that knows sends no further request on it.
"""

from typing import TYPE_CHECKING

from web.http.added_headers import Headers

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

EARLY = ("413", "429")
MOST_LEFT = 16 * 1024
"""The bytes of a body that the server reads and drops after its answer."""


def early_refusal_headers(environ: "WSGIEnvironment", status: str, _: Headers) -> Headers:
    """Return ``Connection: close`` for an early refusal of a large body."""
    if not status.startswith(EARLY):
        return []
    length = environ.get("CONTENT_LENGTH") or "0"
    return [("Connection", "close")] if length.isdecimal() and int(length) > MOST_LEFT else []
