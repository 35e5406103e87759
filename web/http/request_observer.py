"""Report each request to observers: its ids, method, route, status and duration, and nothing else."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from web.http.method_name import method_name
from web.http.request_id import request_id
from web.http.route_name import NO_ROUTE, route_of
from web.http.trace_id import trace_id

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


@dataclass(slots=True)
class ObservedRequest:
    """The facts about a request that observers get, with the pattern of its address and never the address."""

    request_id: str
    trace_id: str | None
    method: str
    route: str = NO_ROUTE
    status: int = 500
    seconds: float = 0.0


Observer = Callable[[ObservedRequest], None]


def with_request_observers(application: "WSGIApplication", observers: Sequence[Observer]) -> "WSGIApplication":
    """Return ``application`` with a request id in each response.

    ``observers`` get each request after its response.
    """

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        started = perf_counter()
        trace, method = trace_id(environ.get("HTTP_TRACEPARENT")), method_name(environ["REQUEST_METHOD"])
        observed = ObservedRequest(request_id(environ), trace, method)

        def start(line, headers, exc_info=None):  # type: ignore[no-untyped-def]
            observed.status, observed.route = int(line[:3]), route_of(environ)
            headers.append(("X-Request-Id", observed.request_id))
            return start_response(line, headers, exc_info)

        try:
            return application(environ, start)
        finally:
            observed.seconds = perf_counter() - started
            for observer in observers:
                observer(observed)

    return answer
