"""How many questions a client may send; opening a page is free.

A question whose answer is long took long to answer: every so many bytes of it count as one question more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_network
from logging import Logger
from math import ceil
from time import monotonic, time
from typing import TYPE_CHECKING

from flask import Flask, request
from werkzeug.exceptions import TooManyRequests

from web.http.rate_counters import Count, InRedis, InThisProcess, Uncounted
from web.operations.metrics import LIMITER_FAILURES
from web.settings import OFF, Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
PAUSE = 5.0
"""The seconds for which a Redis that did not answer is left alone."""
ONE_CLIENT = 64
"""The bits of an IPv6 address that are one client's; the rest it may choose."""


BYTES_OF_A_QUESTION = 64 * 1024
"""The bytes of an answer that count as one question more."""

RETRY_AFTER = "pfml.retry_after"
"""Where the seconds are kept that a client who is over the limit has to wait."""


@dataclass(slots=True)
class Limit:
    """At most ``questions`` of a client in a window of ``seconds``; no limit while they cannot be counted."""

    questions: int
    seconds: int
    count: Count
    logger: Logger
    paused_until: float = 0.0

    def wait(self, client: str, more: int = 1) -> int:
        """Counts ``more`` questions of ``client``; gives the seconds until it is answered, 0 where it is at once."""
        if self.paused_until > monotonic():
            LIMITER_FAILURES.inc()
            return 0
        window, spent = divmod(time(), self.seconds)
        try:
            count = self.count(client, int(window), self.seconds, more)
        except Uncounted as trouble:
            self._pause(trouble)
            return 0
        return ceil(self.seconds - spent) if count > self.questions else 0

    def _pause(self, trouble: Uncounted) -> None:
        """Answers without counting for a while, so that nobody waits for a Redis that is gone."""
        LIMITER_FAILURES.inc()
        self.paused_until = monotonic() + PAUSE
        self.logger.warning("No limit for %s seconds: %s from Redis", int(PAUSE), trouble)


def register(app: Flask, settings: Settings) -> None:
    """Limits what is sent to ``app``, unless ``settings`` switch that off; refuses whatever is marked as too much."""
    app.before_request(_refuse)
    if settings.rate_limit != OFF:
        app.wsgi_app = limited(app.wsgi_app, limit_of(settings, app.logger))  # type: ignore[assignment,method-assign]


def limit_of(settings: Settings, logger: Logger) -> Limit:
    """The limit that ``settings`` describe; ``logger`` is told when there is none for a while."""
    questions, _, window = settings.rate_limit.partition("/")
    url = settings.redis_url and settings.redis_url.get_secret_value()
    return Limit(int(questions), SECONDS[window], InRedis(url) if url else InThisProcess(), logger)


def limited(application: "WSGIApplication", limit: Limit) -> "WSGIApplication":
    """``application``, to which each question comes counted, marked where it is over the ``limit``."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] != "POST":
            return application(environ, start_response)
        client = client_of(environ.get("REMOTE_ADDR"))
        environ[RETRY_AFTER] = limit.wait(client)

        def start(line, headers, exc_info=None):  # type: ignore[no-untyped-def]
            if more := _length(headers) // BYTES_OF_A_QUESTION:
                limit.wait(client, more)
            return start_response(line, headers, exc_info)

        return application(environ, start)

    return answer


def _length(headers: Sequence[tuple[str, str]]) -> int:
    """The bytes of an answer, as its ``headers`` tell."""
    return next((int(value) for name, value in headers if name == "Content-Length"), 0)


def is_refused(environ: "WSGIEnvironment") -> bool:
    """Whether the question of ``environ`` is over the limit, so that it gets no answer."""
    return bool(environ.get(RETRY_AFTER))


def _refuse() -> None:
    """Tells who is over the limit how long to wait, in a page or a problem document."""
    if is_refused(request.environ):
        raise TooManyRequests(retry_after=request.environ[RETRY_AFTER])


def client_of(address: str | None) -> str:
    """Whom to count: an IPv4 address, also where IPv6 writes it, or the network of an IPv6 one.

    >>> client_of("192.0.2.7:4711"), client_of("::ffff:192.0.2.7"), client_of("[2001:db8::17]:443")
    ('192.0.2.7', '192.0.2.7', '2001:db8::/64')
    """
    host = _without_port(address or "")
    if ":" not in host:
        return host
    try:
        return str(IPv6Address(host).ipv4_mapped or ip_network((host, ONE_CLIENT), strict=False))
    except ValueError:
        return host


def _without_port(address: str) -> str:
    """``address`` without the brackets and the port that some proxies add."""
    host = address.partition("]")[0].removeprefix("[")
    before = host.rpartition(":")[0]
    return before if before and ("." in before or ":" not in before) else host
