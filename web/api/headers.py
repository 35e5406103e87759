"""Headers of every JSON response, which are CORS for any origin and the language.

They are added around the application, because each header of a response object costs time.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from web.api.deprecation import deprecation_headers
from web.api.languages import translator_for_header
from web.api.paths import is_ours
from web.http.added_headers import Headers
from web.http.request_observer import route_of

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

EVERYWHERE = [
    ("Access-Control-Allow-Origin", "*"),
    (
        "Access-Control-Expose-Headers",
        "Content-Language, Deprecation, ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Sunset, X-Request-Id",
    ),
]
PREFLIGHT = [
    ("Access-Control-Allow-Methods", "GET, POST, OPTIONS"),
    (
        "Access-Control-Allow-Headers",
        "Accept-Language, Authorization, Content-Type, If-None-Match, X-Request-Id, baggage, traceparent, tracestate",
    ),
    ("Access-Control-Max-Age", "86400"),
]


def api_headers(environ: "WSGIEnvironment", _: str, headers: Headers) -> Headers:
    """Return these headers for a response of the JSON routes.

    A response without ``Cache-Control`` is in the caller's language, and no cache may keep it.
    """
    if not is_ours(environ["PATH_INFO"]):
        return []
    return [
        *EVERYWHERE,
        *deprecation_headers(route_of(environ), environ.get("SCRIPT_NAME", "")),
        *(PREFLIGHT if environ["REQUEST_METHOD"] == "OPTIONS" else ()),
        *(() if "Cache-Control" in dict(headers) else _spoken(environ.get("HTTP_ACCEPT_LANGUAGE", ""))),
    ]


@lru_cache(maxsize=1024)
def _spoken(accept_language: str) -> list[tuple[str, str]]:
    tag = translator_for_header(accept_language).tag
    return [("Cache-Control", "no-store"), ("Content-Language", tag), ("Vary", "Accept-Language")]
