"""Close the connection of a request that is refused before its body is read, and say so.

The server closes it anyway if much of the body is left. A client that knows sends no further request on it.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

EARLY = ("413", "429")
MOST_LEFT = 16 * 1024
"""The bytes of a body that the server reads and drops after its answer."""


def with_early_refusals(application: "WSGIApplication") -> "WSGIApplication":
    """Return ``application``, whose early refusals of large bodies have ``Connection: close``."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        def start(status, headers, exc_info=None):  # type: ignore[no-untyped-def]
            length = environ.get("CONTENT_LENGTH") or "0"
            if status.startswith(EARLY) and length.isdecimal() and int(length) > MOST_LEFT:
                headers.append(("Connection", "close"))
            return start_response(status, headers, exc_info)

        return application(environ, start)

    return answer
