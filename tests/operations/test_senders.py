"""The threads that bodies on the way may take: not all of them by one client, and none where nothing is sent."""

from collections.abc import Callable
from socket import create_connection, create_server

import pytest
from werkzeug.test import TestResponse

from tests.builders.api_requests import BENEFITS, asked, benefit, problem
from web import create_app
from web.http.rate_limit import RETRY_AFTER
from web.operations import silence
from web.operations.senders import SENDERS, Senders, unhindered
from web.settings import Settings


class Slow:
    """A body in whose middle something else happens."""

    def __init__(self, *meanwhile: Callable[[], object]) -> None:
        self.meanwhile = meanwhile
        self.found: list[object] = []

    def read(self, size: int) -> bytes:
        self.found = [look() for look in self.meanwhile]
        return b" " * size


def test_one_client_leaves_two_threads_to_the_others() -> None:
    senders = Senders(4, 30)
    second = Slow(lambda: senders.has_room("a"), lambda: senders.has_room("b"))
    first = Slow(lambda: senders.has_room("a"), lambda: senders.read(second, 1, "a"), lambda: senders.has_room("a"))
    assert senders.read(first, 2, "a") == b"  "
    assert first.found == [True, b" ", True]
    assert second.found == [False, True]


def test_the_longest_wait_is_that_of_the_first_body(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter([100, 100, 107, 107, 109])
    monkeypatch.setattr("web.operations.senders.monotonic", lambda: next(moments))
    senders = Senders(8, 30)
    assert senders.longest() == 0
    second = Slow(senders.longest)
    senders.read(Slow(lambda: senders.read(second, 1, "b")), 1, "a")
    assert second.found == [7]
    assert senders.longest() == 0


def test_who_has_too_many_bodies_on_the_way_is_told_when_to_come_again() -> None:
    app = create_app(settings=Settings(log_level="error", threads=1, body_seconds=7))
    meanwhile = Slow(lambda: asked(app.test_client(), BENEFITS, benefit()))
    app.extensions[SENDERS].read(meanwhile, 1, "127.0.0.1")
    (refused,) = meanwhile.found
    assert isinstance(refused, TestResponse)
    problem(refused, 429, "too-many-requests")
    assert refused.headers["Retry-After"] == "7"
    assert asked(app.test_client(), BENEFITS, benefit()).status_code == 200


def test_a_body_is_counted_while_it_is_read() -> None:
    senders = Senders(1, 30)
    slow = Slow(lambda: senders.has_room("192.0.2.1"))

    def application(environ, start_response):  # type: ignore[no-untyped-def]
        return [environ["wsgi.input"].read(2), str(environ.get(RETRY_AFTER)).encode()]

    environ = {"CONTENT_LENGTH": "2", "REMOTE_ADDR": "192.0.2.1", "wsgi.input": slow}
    assert unhindered(application, senders)(environ, lambda *_: lambda _: None) == [b"  ", b"None"]
    assert slow.found == [False]
    assert senders.has_room("192.0.2.1")


def test_only_silent_connections_to_the_port_are_ended() -> None:
    with create_server(("127.0.0.1", 0)) as listener, create_server(("127.0.0.1", 0)) as other:
        pairs = []
        for server in (listener, other):
            client = create_connection(server.getsockname())
            pairs.append((client, server.accept()[0]))
        port = listener.getsockname()[1]
        silence.end_silent(port, 60)
        for client, accepted in pairs:
            client.sendall(b"a")
            assert accepted.recv(1) == b"a"
        silence.end_silent(port, -1)
        (client, ended), (_, kept) = pairs
        ended.settimeout(5)
        assert ended.recv(1) == b""
        kept.setblocking(False)
        with pytest.raises(BlockingIOError):
            kept.recv(1)
        for pair in pairs:
            for connection in pair:
                connection.close()
