"""Give chunked request bodies a Content-Length, because Werkzeug would cut them off at the limit."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def with_content_length(application: "WSGIApplication", largest: int) -> "WSGIApplication":
    """Return ``application`` with the length of each chunked body.

    It gets ``largest`` + 1 bytes of a body at most.
    """

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        if environ.pop("HTTP_TRANSFER_ENCODING", None) is not None:
            body = read_body(environ, largest + 1)
            environ.update({"wsgi.input": BytesIO(body), "CONTENT_LENGTH": str(len(body))})
        return application(environ, start_response)

    return answer


def read_body(environ: "WSGIEnvironment", size: int) -> bytes:
    """Return ``size`` bytes of the request body, or fewer if it ends before."""
    stream, chunks, left = environ["wsgi.input"], [], size
    while left and (chunk := stream.read(left)):
        chunks.append(chunk)
        left -= len(chunk)
    return b"".join(chunks)
