"""Senders whose question is long in coming: they take few of the threads, and none of them for ever.

The server gives a question its thread before the body is there, and waits for the body as long as the sender likes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from flask import Flask

from web.http.rate_limit import RETRY_AFTER, client_of, is_refused
from web.settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

SENDERS = "senders"
"""The extension of an application that knows the bodies which are waited for."""
KEPT_FREE = 2
"""The threads that no single client takes by sending slowly."""
MOMENTS, A_MOMENT = 10, 0.005
"""How often, and after how many seconds, to look again: bodies that come at once leave room by then."""


class Senders:
    """The bodies that are waited for now, by client; none of them should say nothing for ``seconds``."""

    def __init__(self, threads: int, seconds: int) -> None:
        self.seconds = seconds
        self._most = max(1, threads - KEPT_FREE)
        self._numbers = count()
        self._waits: dict[int, tuple[str, float]] = {}

    def has_room(self, client: str) -> bool:
        """Whether fewer than the most are of ``client``, now or in a moment."""
        for _ in range(MOMENTS):
            if self._of(client) < self._most:
                return True
            sleep(A_MOMENT)
        return False

    def read(self, stream: Any, size: int, client: str) -> bytes:
        """The next ``size`` bytes of a body of ``client``, which counts for as long as they are waited for."""
        number = next(self._numbers)
        self._waits[number] = client, monotonic()
        try:
            sent: bytes = stream.read(size)
            return sent
        finally:
            del self._waits[number]

    def longest(self) -> float:
        """The seconds since the first of the bodies is waited for."""
        now = monotonic()
        return now - min((since for _, since in list(self._waits.values())), default=now)

    def _of(self, client: str) -> int:
        return sum(name == client for name, _ in list(self._waits.values()))


@dataclass(frozen=True, slots=True)
class Body:
    """What a client sends, who is counted while there is more to come."""

    stream: Any
    senders: Senders
    client: str

    def read(self, size: int = -1) -> bytes:
        """The next ``size`` bytes, or all; fewer where the sending ends."""
        return self.senders.read(self.stream, size, self.client)


def register(app: Flask, settings: Settings) -> None:
    """Leaves threads to others, whatever a client of ``app`` does."""
    senders = app.extensions[SENDERS] = Senders(settings.threads, settings.body_seconds)
    app.wsgi_app = unhindered(app.wsgi_app, senders)  # type: ignore[assignment,method-assign]


def unhindered(application: "WSGIApplication", senders: Senders) -> "WSGIApplication":
    """``application``, to which whoever has too many bodies on the way comes marked as over the limit."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        if environ.get("CONTENT_LENGTH") or "HTTP_TRANSFER_ENCODING" in environ:
            client = client_of(environ.get("REMOTE_ADDR"))
            environ["wsgi.input"] = Body(environ["wsgi.input"], senders, client)
            if not is_refused(environ) and not senders.has_room(client):
                environ[RETRY_AFTER] = senders.seconds
        return application(environ, start_response)

    return answer
