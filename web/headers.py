"""What every answer tells the browser to refuse."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = [
    ("Content-Security-Policy", POLICY),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
]


def secured(application: "WSGIApplication") -> "WSGIApplication":
    """``application`` with the headers that an answer of its does not set itself."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        def start(status, headers, exc_info=None):  # type: ignore[no-untyped-def]
            given = {name for name, _ in headers}
            return start_response(status, headers + [pair for pair in HEADERS if pair[0] not in given], exc_info)

        return application(environ, start)

    return answer
