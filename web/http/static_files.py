"""Serve styles, scripts and pictures at addresses that change with their content.

A browser may keep each address for a year.
"""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from flask import Flask, Response, abort, url_for
from msgspec import Struct

from web.http.http_cache import AN_HOUR, kept, packed, published
from web.http.packing import packed_for_good

FOLDER = Path(__file__).parents[1] / "static"
FOR_GOOD = 365 * 24 * 60 * 60
MARK = 12
"""The number of characters in the mark of a content."""


class StaticFile(Struct, frozen=True):
    """A file as it is sent, plain or packed, and the mark of its content."""

    mimetype: str
    content: bytes
    packed: bytes
    mark: str


def register(app: Flask) -> None:
    """Serve the files from ``app``, and make ``url_for`` give the addresses that change with them."""
    app.add_url_rule(f"/static/<string(length={MARK}):mark>/<path:filename>", "static", static)
    app.add_url_rule("/static/<path:filename>", "static", static)
    app.add_url_rule("/robots.txt", "robots", robots)
    app.url_defaults(_give_mark)


def static(filename: str, mark: str = "") -> Response:
    """Return a file, to keep for a year at its marked address and for an hour at any other."""
    if filename not in _files():
        abort(404)
    file = _file(filename)
    response = packed(Response(file.content, mimetype=file.mimetype), lambda: file.packed)
    response.set_etag(f"{file.mark}-{response.content_encoding or 'plain'}")
    if mark != file.mark:
        return kept(response, AN_HOUR)
    kept(response, FOR_GOOD).cache_control.immutable = True
    return response


def robots() -> Response:
    """Allow search engines to read everything."""
    return published("User-agent: *\nAllow: /\n", "text/plain")


def file_at(address: str) -> StaticFile | None:
    """Return the static file at this full address, or ``None`` if there is none."""
    named = (name for name in _files() if url_for("static", filename=name, _external=True) == address)
    found = next(named, None)
    return None if found is None else _file(found)


def _give_mark(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint == "static" and values.get("filename") in _files():
        values.setdefault("mark", _file(values["filename"]).mark)


@cache
def _files() -> Mapping[str, Path]:
    return {path.relative_to(FOLDER).as_posix(): path for path in FOLDER.rglob("*") if path.is_file()}


@cache
def _file(name: str) -> StaticFile:
    content = _files()[name].read_bytes()
    mimetype = guess_type(name)[0] or "application/octet-stream"
    return StaticFile(mimetype, content, packed_for_good(content), sha256(content).hexdigest()[:MARK])
