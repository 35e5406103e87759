"""How many questions a client may send; opening a page is free."""

from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_network
from math import ceil
from time import monotonic, time

from flask import Flask, current_app, request
from werkzeug.exceptions import TooManyRequests

from web.operations.counting import Count, InRedis, InThisProcess, Uncounted
from web.operations.metrics import LIMITER_FAILURES
from web.settings import OFF, Settings

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
PAUSE = 5.0
"""The seconds for which a Redis that did not answer is left alone."""
ONE_CLIENT = 64
"""The bits of an IPv6 address that are one client's; the rest it may choose."""


@dataclass(slots=True)
class Limit:
    """At most ``questions`` of a client in a window of ``seconds``; no limit while they cannot be counted."""

    questions: int
    seconds: int
    count: Count
    paused_until: float = 0.0

    def check(self, client: str) -> None:
        """Counts a question of ``client``; raises ``TooManyRequests`` with the seconds until the next window."""
        if self.paused_until > monotonic():
            LIMITER_FAILURES.inc()
            return
        window, spent = divmod(time(), self.seconds)
        try:
            count = self.count(client, int(window), self.seconds)
        except Uncounted as trouble:
            self._pause(trouble)
            return
        if count > self.questions:
            raise TooManyRequests(retry_after=ceil(self.seconds - spent))

    def _pause(self, trouble: Uncounted) -> None:
        """Answers without counting for a while, so that nobody waits for a Redis that is gone."""
        LIMITER_FAILURES.inc()
        self.paused_until = monotonic() + PAUSE
        current_app.logger.warning("No limit for %s seconds: %s from Redis", int(PAUSE), trouble)


def register(app: Flask, settings: Settings) -> None:
    """Limits what is sent to ``app``, unless ``settings`` switch that off."""
    if settings.rate_limit != OFF:
        app.before_request(_check(limit_of(settings)))


def limit_of(settings: Settings) -> Limit:
    """The limit that ``settings`` describe."""
    questions, _, window = settings.rate_limit.partition("/")
    url = settings.redis_url and settings.redis_url.get_secret_value()
    return Limit(int(questions), SECONDS[window], InRedis(url) if url else InThisProcess())


def _check(limit: Limit) -> Callable[[], None]:
    def check() -> None:
        if request.environ["REQUEST_METHOD"] == "POST":
            limit.check(client_of(request.remote_addr))

    return check


def client_of(address: str | None) -> str:
    """Whom to count: an IPv4 address, or the network of an IPv6 one; some proxies add the port.

    >>> client_of("192.0.2.7:4711"), client_of("2001:db8::17"), client_of("[2001:db8::17]:443")
    ('192.0.2.7', '2001:db8::/64', '2001:db8::/64')
    """
    host = (address or "").partition("]")[0].removeprefix("[")
    if host.count(":") < 2:
        return host.partition(":")[0]
    try:
        return str(ip_network((host, ONE_CLIENT), strict=False))
    except ValueError:
        return host
