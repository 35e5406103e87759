"""Bodies sent in pieces without a length, which werkzeug would cut at the limit without a word."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from web.http.rate_limit import is_refused

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def with_content_length(application: "WSGIApplication", most: int) -> "WSGIApplication":
    """``application``, to which such a body comes with its length; of a longer one only more than ``most`` bytes."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        if not is_refused(environ) and environ.pop("HTTP_TRANSFER_ENCODING", None) is not None:
            body = body_of(environ, most + 1)
            environ.update({"wsgi.input": BytesIO(body), "CONTENT_LENGTH": str(len(body))})
        return application(environ, start_response)

    return answer


def body_of(environ: "WSGIEnvironment", most: int) -> bytes:
    """What was sent with ``environ``, ``most`` bytes of it; fewer where it ends before."""
    stream, pieces, left = environ["wsgi.input"], [], most
    while left and (piece := stream.read(left)):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)
