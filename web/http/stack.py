"""List every layer around the application, in order."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from web.http.added_headers import with_headers
from web.http.chunked_bodies import with_content_length
from web.http.early_refusal import early_refusal_headers
from web.http.proxies import with_path_prefix
from web.http.rate_limit import rate_limit_headers
from web.http.request_observer import Observer, with_request_observers
from web.http.security_headers import security_headers

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

Layer: TypeAlias = Callable[["WSGIApplication"], "WSGIApplication"]
"""A function that wraps an application."""
HEADERS = (rate_limit_headers, early_refusal_headers, security_headers)
"""The headers of every response, in their order. One layer adds them, because each layer takes time."""


def layers(
    proxies: Layer, *, path_prefix: str, observers: Sequence[Observer], largest_body: int, inside: Sequence[Layer]
) -> list[Layer]:
    """Return the layers, the outermost first, which is that of the ``proxies``.

    The last of the layers ``inside`` calls Flask.
    """
    return [
        proxies,
        lambda application: with_path_prefix(application, path_prefix),
        lambda application: with_request_observers(application, observers),
        lambda application: with_headers(application, HEADERS),
        lambda application: with_content_length(application, largest_body),
        *inside,
    ]


def stacked(application: "WSGIApplication", around: Sequence[Layer]) -> "WSGIApplication":
    """Return ``application`` inside the layers ``around`` it, the outermost first."""
    for layer in reversed(around):
        application = layer(application)
    return application
