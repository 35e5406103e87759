"""Documents that anybody may keep, with a strong mark so that nobody fetches the same twice."""

from flask import Response, request

AN_HOUR = 3600


def published(text: str, mimetype: str) -> Response:
    """``text`` to keep for an hour; 304 for who has it already."""
    response = Response(text, mimetype=mimetype)
    response.add_etag()
    response.cache_control.public = True
    response.cache_control.max_age = AN_HOUR
    response.make_conditional(request)
    return response
