"""Send the headers that restrict what a browser does with a response."""

import re
from typing import TYPE_CHECKING

from web.http.added_headers import Headers

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

POLICY = "Content-Security-Policy"
ANCESTOR = re.compile(
    r"'self'|(?!(?:self|none)$)(https?://)?(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:([0-9]{1,5}|\*))?", re.IGNORECASE
)


def policy(frame_ancestors: str = "'none'") -> str:
    """Return the content security policy of a response that only ``frame_ancestors`` may frame."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            f"frame-ancestors {frame_ancestors}",
        )
    )


def checked_ancestors(text: str) -> str:
    """Return the sites that may frame the embedded pages, as CSP writes them.

    Raise ``ValueError`` for a text that is no such list.

    >>> checked_ancestors("'self'  https://portal.example https://*.example.org:8443")
    "'self' https://portal.example https://*.example.org:8443"
    """
    sources = text.split()
    if sources in (["'none'"], ["*"]):
        return sources[0]
    wrong = [source for source in sources if not ANCESTOR.fullmatch(source)]
    if wrong or not sources:
        raise ValueError(
            "Give 'none' or * alone, or 'self' and origins with spaces between them, such as: 'self' https://portal.example"
        )
    return " ".join(sources)


ALWAYS = [
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
]
UNFRAMED = [*ALWAYS, (POLICY, policy())]


def security_headers(_: "WSGIEnvironment", __: str, headers: Headers) -> Headers:
    """Return these headers for each response.

    A response with a policy of its own keeps it.
    """
    return ALWAYS if POLICY in dict(headers) else UNFRAMED
