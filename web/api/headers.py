"""What every JSON answer carries: leave for any origin to read it."""

from flask import Response, request

EVERYWHERE = [
    ("Access-Control-Allow-Origin", "*"),
    ("Access-Control-Expose-Headers", "Content-Language, ETag, Retry-After, X-Request-Id"),
]
PREFLIGHT = [
    ("Access-Control-Allow-Methods", "GET, POST, OPTIONS"),
    ("Access-Control-Allow-Headers", "Accept-Language, Content-Type, If-None-Match, X-Request-Id"),
    ("Access-Control-Max-Age", "86400"),
]


def with_headers(response: Response) -> Response:
    """``response`` with the headers of every JSON answer."""
    response.headers.extend(EVERYWHERE)
    if request.method == "OPTIONS":
        response.headers.extend(PREFLIGHT)
    return response
