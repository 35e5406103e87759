"""Mark responses that are the same for everyone, so that no cache fetches one twice.

Pages and static files are packed here. Data is left plain for clients without an unpacker, and the edge packs it.
"""

import gzip
from collections.abc import Callable
from functools import lru_cache

from flask import Response, request

AN_HOUR = 3600
WORTH_PACKING = 1024
PAGE = "text/html"


def published(text: str, mimetype: str) -> Response:
    """Return ``text`` as a response that every cache may keep for an hour.

    A client that has it already gets 304.
    """
    body = text.encode()
    response = Response(body, mimetype=mimetype)
    if mimetype == PAGE:
        packed(response, lambda: _packed(body))
    response.add_etag()
    return kept(response, AN_HOUR)


def packed(response: Response, pack: Callable[[], bytes]) -> Response:
    """Return ``response``, packed if that is worth it and the client can unpack it.

    ``pack`` gives the shorter body.
    """
    response.vary.add("Accept-Encoding")
    if len(response.data) >= WORTH_PACKING and request.accept_encodings.quality("gzip"):
        response.data = pack()
        response.content_encoding = "gzip"
    return response


def kept(response: Response, seconds: int) -> Response:
    """Return ``response``, which every cache may keep for ``seconds``.

    A client that has it already gets 304.
    """
    response.cache_control.public = True
    response.cache_control.max_age = seconds
    response.make_conditional(request)
    return response


@lru_cache(maxsize=64)
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)
