"""Collect the garbage of a page after it, when little else is alive.

Jinja's macros and their contexts refer to each other, so a page with all its texts is garbage that only a collection
frees. In the middle of the next page, it would look at the objects of that page, too.
"""

import gc
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

WORTH_A_COLLECTION = 300
"""The new objects after a request that are worth a collection. An estimate leaves none, and a page about 500."""
MOST_NEW = 20_000
"""The new objects that start a collection in the middle of a request on a server."""


def with_collections(application: "WSGIApplication") -> "WSGIApplication":
    """Return ``application``, whose garbage is collected after each of its answers that left some."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        try:
            return application(environ, start_response)
        finally:
            if gc.get_count()[0] > WORTH_A_COLLECTION:
                gc.collect(generation_due())

    return answer


def generation_due() -> int:
    """Return the oldest generation of objects that is due, by the thresholds of Python."""
    waited = zip(gc.get_count()[1:], gc.get_threshold()[1:], strict=True)
    return max((generation for generation, (count, most) in enumerate(waited, 1) if count > most), default=0)
