"""What every JSON answer carries: its request's id, and leave for any origin to read it."""

import re
from secrets import token_hex

from flask import Response, request

from calculators.fields import looks_like_personal_identifier

REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
EVERYWHERE = [
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", "Content-Language, ETag, X-Request-Id"),
]
PREFLIGHT = [
    ("Access-Control-Allow-Methods", "GET, POST, OPTIONS"),
    ("Access-Control-Allow-Headers", "Accept-Language, Content-Type, If-None-Match, X-Request-Id"),
    ("Access-Control-Max-Age", "86400"),
]


def with_headers(response: Response) -> Response:
    """``response`` with the headers of every JSON answer."""
    response.headers.extend([("X-Request-Id", _request_id()), *EVERYWHERE])
    if request.method == "OPTIONS":
        response.headers.extend(PREFLIGHT)
    return response


def _request_id() -> str:
    given = request.headers.get("X-Request-Id")
    if given is not None and REQUEST_ID.fullmatch(given) and not looks_like_personal_identifier(given):
        return given
    return token_hex(16)
