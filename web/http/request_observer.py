"""Sees each request from the outside: which route, how it ended, how long it took, and nothing else."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from web.http.request_id import request_id
from web.http.route_name import NO_ROUTE, route_of

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


@dataclass(slots=True)
class Seen:
    """What may be known of a request: the pattern of its address, never the address."""

    request_id: str
    method: str
    route: str = NO_ROUTE
    status: int = 500
    seconds: float = 0.0


Watch = Callable[[Seen], None]


def with_request_observers(application: "WSGIApplication", watches: Sequence[Watch]) -> "WSGIApplication":
    """``application``, each answer with its request's id, told to every one of ``watches``."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        started = perf_counter()
        seen = Seen(request_id(environ), environ["REQUEST_METHOD"])

        def start(line, headers, exc_info=None):  # type: ignore[no-untyped-def]
            seen.status, seen.route = int(line[:3]), route_of(environ)
            headers.append(("X-Request-Id", seen.request_id))
            return start_response(line, headers, exc_info)

        try:
            return application(environ, start)
        finally:
            seen.seconds = perf_counter() - started
            for watch in watches:
                watch(seen)

    return answer
