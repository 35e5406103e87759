"""Files for programmers: the collection of example questions, and the TypeScript client."""

from flask import Response, request

from web.api.arguments import known_arguments
from web.api.collection import collection_text
from web.api.npm_package import npm_package
from web.http.http_cache import AN_HOUR, kept, written_once


def collection() -> Response:
    """Answer with the collection for this host."""
    known_arguments()
    address = request.url_root.rstrip("/")
    return written_once(("collection", address), lambda: collection_text(address), "application/json")


def typescript_client() -> Response:
    """Answer with the client as an npm package."""
    known_arguments()
    response = Response(npm_package(), mimetype="application/gzip")
    response.add_etag()
    return kept(response, AN_HOUR)
