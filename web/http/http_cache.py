"""What anybody may keep: marked so that nobody fetches the same twice.

Pages and static files are packed here; data is left plain for clients without an unpacker, and the edge packs it.
"""

import gzip
from collections.abc import Callable
from functools import lru_cache

from flask import Response, request

AN_HOUR = 3600
WORTH_PACKING = 1024
PAGE = "text/html"


def published(text: str, mimetype: str) -> Response:
    """``text`` to keep for an hour, on the way too; 304 for who has it already."""
    body = text.encode()
    response = Response(body, mimetype=mimetype)
    if mimetype == PAGE:
        packed(response, lambda: _packed(body))
    response.add_etag()
    return kept(response, AN_HOUR)


def packed(response: Response, pack: Callable[[], bytes]) -> Response:
    """``response``, with the shorter body that ``pack`` gives where it is worth it and the reader can unpack it."""
    response.vary.add("Accept-Encoding")
    if len(response.data) >= WORTH_PACKING and request.accept_encodings.quality("gzip"):
        response.data = pack()
        response.content_encoding = "gzip"
    return response


def kept(response: Response, seconds: int) -> Response:
    """``response``, which anybody may keep for ``seconds``; 304 for who has it already."""
    response.cache_control.public = True
    response.cache_control.max_age = seconds
    response.make_conditional(request)
    return response


@lru_cache(maxsize=64)
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)
