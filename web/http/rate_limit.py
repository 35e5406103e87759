"""Limit the questions that a client may ask in a window of time, while pages are free to read.

The price of a question is charged before it is answered.
"""

from collections.abc import Callable
from ipaddress import IPv6Address, ip_network
from logging import Logger
from math import ceil
from time import monotonic, time
from typing import TYPE_CHECKING

from flask import Flask, current_app, request
from msgspec import Struct
from werkzeug.exceptions import TooManyRequests

from web.http.added_headers import Headers
from web.http.rate_counters import CounterInProcess, CounterInRedis, RateCounter, RedisUnavailable

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
PAUSE = 5.0
"""The seconds without a request to a Redis that did not answer."""
CLIENT_BITS = 64
"""The bits of an IPv6 address that identify a client, who may choose the rest."""
BYTES_OF_A_QUESTION = 32 * 1024
"""The bytes of a form that cost one question more, because each takes time to read."""
CHARGE = "charge"
"""The extension of Flask that charges questions."""
POLICY = "questions"
"""The name of the limit in the headers that tell it."""
LEFT = "pfml.questions_left"
"""The key of the headers that tell a client what is left of its limit."""

Charge = Callable[["WSGIEnvironment", int], None]
"""A function that charges the client of a request a price, and raises ``TooManyRequests`` over the limit."""


class RateLimit(Struct):
    """A limit on the number of ``questions`` of one client in each window of ``seconds``.

    While the counter fails there is no limit, and ``on_failure`` is called for each question.
    """

    questions: int
    seconds: int
    counter: RateCounter
    logger: Logger
    on_failure: Callable[[], None]
    paused_until: float = 0.0

    def charge(self, environ: "WSGIEnvironment", price: int) -> None:
        """Count ``price`` questions of the client of a request, and keep the headers about its limit.

        Raise ``TooManyRequests`` with the seconds to wait. A price above the limit counts as the most that a client can
        pay after the question of its arrival.
        """
        client = client_of(environ.get("REMOTE_ADDR"))
        counted = price if price == 1 else min(price, self.questions - 1)
        if self.paused_until > monotonic():
            self.on_failure()
            return
        window, spent = divmod(time(), self.seconds)
        try:
            count = self.counter(client, int(window), self.seconds, counted)
        except RedisUnavailable as failure:
            self._pause(failure)
            return
        reset = ceil(self.seconds - spent)
        environ[LEFT] = [
            ("RateLimit-Policy", f'"{POLICY}";q={self.questions};w={self.seconds}'),
            ("RateLimit", f'"{POLICY}";r={max(0, self.questions - count)};t={reset}'),
        ]
        if count > self.questions:
            raise TooManyRequests(retry_after=reset)

    def _pause(self, failure: RedisUnavailable) -> None:
        """Stop counting for a while, so that no question waits for a Redis that is gone."""
        self.on_failure()
        self.paused_until = monotonic() + PAUSE
        self.logger.warning("No limit for %s seconds: %s from Redis", int(PAUSE), failure)


def rate_limit(rate: str, redis_url: str | None, logger: Logger, on_failure: Callable[[], None]) -> RateLimit:
    """Return the limit that ``rate`` states, such as 600/minute.

    The Redis at ``redis_url`` counts the questions if it is given.
    """
    questions, _, window = rate.partition("/")
    counter = CounterInRedis(redis_url) if redis_url else CounterInProcess()
    return RateLimit(int(questions), SECONDS[window], counter, logger, on_failure)


def free_of_charge(environ: "WSGIEnvironment", price: int) -> None:
    """Charge nothing."""


def rate_limit_headers(environ: "WSGIEnvironment", _: str, __: Headers) -> Headers:
    """Return the limit and what is left of it for each charged response.

    The headers are those of draft-ietf-httpapi-ratelimit-headers.
    """
    left: Headers = environ.get(LEFT, [])
    return left


def register(app: Flask, charge: Charge) -> None:
    """Charge each form that is sent to ``app`` by its size."""
    app.extensions[CHARGE] = charge
    app.before_request(_charge_form)


def charge_client(price: int) -> None:
    """Charge the client of the current Flask request.

    Raise ``TooManyRequests`` for a client over the limit.
    """
    current_app.extensions[CHARGE](request.environ, price)


def _charge_form() -> None:
    if request.method == "POST":
        charge_client(1 + (request.content_length or 0) // BYTES_OF_A_QUESTION)


def client_of(address: str | None) -> str:
    """Return the client to count: an IPv4 address, or the network of an IPv6 address.

    An IPv4 address counts as such even if it is written as an IPv6 address.

    >>> client_of("192.0.2.7:4711"), client_of("::ffff:192.0.2.7"), client_of("[2001:db8::17]:443")
    ('192.0.2.7', '192.0.2.7', '2001:db8::/64')
    """
    host = _without_port(address or "")
    if ":" not in host:
        return host
    try:
        return str(IPv6Address(host).ipv4_mapped or ip_network((host, CLIENT_BITS), strict=False))
    except ValueError:
        return host


def _without_port(address: str) -> str:
    """Return ``address`` without the brackets and the port that some proxies add."""
    host = address.partition("]")[0].removeprefix("[")
    before = host.rpartition(":")[0]
    return before if before and ("." in before or ":" not in before) else host
