"""What every JSON answer carries: its request's id, and leave for any origin to read it."""

import re
from secrets import token_hex

from flask import Response, request

from calculators.fields import looks_like_personal_identifier
from web.api.deprecation import deprecation_headers

REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
EVERYWHERE = [
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", "Content-Language, Deprecation, ETag, Link, Retry-After, Sunset, X-Request-Id"),
]
PREFLIGHT = [
    ("Access-Control-Allow-Methods", "GET, POST, OPTIONS"),
    ("Access-Control-Allow-Headers", "Accept-Language, Content-Type, If-None-Match, X-Request-Id"),
    ("Access-Control-Max-Age", "86400"),
]


def with_headers(response: Response) -> Response:
    """``response`` with the headers of every JSON answer."""
    response.headers.extend([("X-Request-Id", _request_id()), *EVERYWHERE, *deprecation_headers(_path())])
    if request.method == "OPTIONS":
        response.headers.extend(PREFLIGHT)
    return response


def _path() -> str:
    """The route that is called, as the OpenAPI document writes it."""
    return request.url_rule.rule.replace("<", "{").replace(">", "}") if request.url_rule else ""


def _request_id() -> str:
    given = request.headers.get("X-Request-Id")
    if given is not None and REQUEST_ID.fullmatch(given) and not looks_like_personal_identifier(given):
        return given
    return token_hex(16)
