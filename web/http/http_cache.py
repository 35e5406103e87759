"""Mark responses that are the same for everyone, so that no cache fetches one twice.

Pages, static files and long documents are packed here. Other data is left plain, and the edge packs it.
"""

from collections.abc import Callable, Hashable
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple, Self

from flask import Response, current_app, request

from web.http.kept import Kept
from web.http.packing import packed_for_good

AN_HOUR = 3600
MOST_WRITTEN = 16 * 2**20
"""The bytes of texts that stay in memory. A client can make new ones, for example by the name of the host."""
WRITTEN = "pfml.written"
WORTH_PACKING = 1024
PAGE = "text/html"
LENGTH_OF_A_TAG = 40


class Written(NamedTuple):
    """A text that is the same for everyone, packed and plain, with the tag of each form."""

    body: bytes
    packed: bytes
    tag: str
    tag_of_packed: str

    @classmethod
    def of(cls, text: str) -> Self:
        """Return ``text`` ready to send."""
        body = text.encode()
        tag = sha256(body).hexdigest()[:LENGTH_OF_A_TAG]
        return cls(body, packed_for_good(body), tag, f"{tag}-gzip")

    def size_of(self) -> int:
        """Return the bytes of both forms."""
        return len(self.body) + len(self.packed)

    def response(self, mimetype: str, *, pack: bool) -> Response:
        """Return the text as a response, packed if asked for."""
        response = Response(self.packed if pack else self.body, mimetype=mimetype)
        response.vary.add("Accept-Encoding")
        if pack:
            response.content_encoding = "gzip"
        return response


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


def written_once(key: Hashable, write: Callable[[], str], mimetype: str) -> Response:
    """Return the same response, whose text ``write`` gives only for a new ``key``.

    The text, its packed form and both tags stay in memory. ``key`` has to name all that the text depends on.
    """
    found, pack = _written(key, write), _client_unpacks()
    response = found.response(mimetype, pack=pack)
    response.set_etag(found.tag_of_packed if pack else found.tag)
    return kept(response, AN_HOUR)


def written_once_uncached(key: Hashable, write: Callable[[], str], mimetype: str) -> Response:
    """Return what ``written_once`` returns, in a response that no cache keeps."""
    response = _written(key, write).response(mimetype, pack=_client_unpacks())
    response.headers["Cache-Control"] = "no-store"
    return response


def _written(key: Hashable, write: Callable[[], str]) -> Written:
    texts: Kept[Written] = current_app.extensions.setdefault(WRITTEN, Kept(MOST_WRITTEN, Written.size_of))
    return texts.of(key, lambda: Written.of(write()))


def _client_unpacks() -> bool:
    return bool(request.accept_encodings.quality("gzip"))


def packed(response: Response, pack: Callable[[], bytes]) -> Response:
    """Return ``response``, packed if that is worth it and the client can unpack it.

    ``pack`` gives the shorter body.
    """
    response.vary.add("Accept-Encoding")
    if len(response.data) >= WORTH_PACKING and _client_unpacks():
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
    return packed_for_good(body)
