"""Tests of the shipped server, which finishes requests, counts together and limits slow clients."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection, HTTPException
from itertools import count
from pathlib import Path
from socket import AF_INET, AF_INET6, create_connection, create_server
from typing import Literal

import pytest

from tests.builders.api_requests import BATCH, BENEFITS, benefit
from tests.builders.ports import free_port
from tests.builders.shipped_server import SERVE, Shipped, shipped, wait_until_ready
from web.command_line.preflight import check_start, folder_of_counts, warn_about_proxy
from web.settings import Settings, WrongSettingsError

BODY = json.dumps({"items": [{"id": "a", **benefit()}] * 100})
CLIENTS = 8


@pytest.fixture
def server(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Shipped]:
    with shipped(tmp_path / "log", **{"PFML_STOP_SECONDS": "5", **getattr(request, "param", {})}) as running:
        yield running


class Client(threading.Thread):
    """A client that asks until the server is gone, and keeps the ids of complete answers."""

    def __init__(self, name: str, port: int) -> None:
        super().__init__(name=name)
        self.port = port
        self.answered: list[str] = []

    def run(self) -> None:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        for number in count():
            identity = f"{self.name}-{number}"
            try:
                connection.request("POST", BATCH, BODY, {"Content-Type": "application/json", "X-Request-Id": identity})
                answer = connection.getresponse()
                results = json.loads(answer.read())["results"]
            except (OSError, HTTPException):
                return
            assert (answer.status, len(results)) == (200, 100)
            self.answered.append(identity)


def asked_raw(port: int, question: bytes) -> bytes:
    """Return the first line of the answer to the sent bytes."""
    with create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(question)
        return connection.recv(4096).partition(b"\r\n")[0]


def test_no_accepted_request_is_lost(server: Shipped) -> None:
    process, port, log = server
    clients = [Client(f"client{number}", port) for number in range(CLIENTS)]
    for client in clients:
        client.start()
    until = time.monotonic() + 60
    while sum(len(client.answered) for client in clients) <= CLIENTS and time.monotonic() < until:
        time.sleep(0.05)
    process.send_signal(signal.SIGTERM)
    for client in clients:
        client.join(30)
    assert process.wait(30) == 0
    lines = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    accepted = {line["request_id"] for line in lines if line.get("route") == BATCH}
    answered = {identity for client in clients for identity in client.answered}
    assert len(answered) > CLIENTS
    assert accepted == answered


def test_the_workers_count_together(server: Shipped) -> None:
    _, port, _ = server
    found = set()
    for _ in range(20):
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        connection.request("GET", "/en/rates")
        connection.getresponse().read()
        connection.request("GET", "/metrics")
        text = connection.getresponse().read().decode()
        connection.close()
        found.add(next(line for line in text.splitlines() if line.startswith("pfml_views_total{")))
    assert found == {f'pfml_views_total{{language="en",page="rates"}} {number}.0' for number in range(1, 21)}


def test_the_development_server_logs_no_user_input(tmp_path: Path) -> None:
    port, log = free_port(), tmp_path / "log"
    command = [*SERVE, "--development", "--port", str(port)]
    with log.open("wb") as written:
        started = subprocess.Popen(command, stdout=written, stderr=written, start_new_session=True)
    try:
        wait_until_ready(port)
        assert asked_raw(port, b"GET /en/rates?wages=43210.98 HTTP/1.1\r\nHost: localhost\r\n\r\n").endswith(b" 200 OK")
        asked_raw(port, b"43210.98\r\n\r\n")
    finally:
        os.killpg(started.pid, signal.SIGTERM)
        started.wait(timeout=30)
    text = log.read_text("utf-8")
    assert '"route":"/<language>/rates"' in text
    assert "43210.98" not in text


@pytest.mark.parametrize("options", [[], ["--development"]])
def test_a_port_that_is_taken_is_refused_in_one_line(server: Shipped, options: list[str]) -> None:
    _, port, _ = server
    command = [*SERVE, "--port", str(port), *options]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout) == (2, "")
    (line,) = ended.stderr.splitlines()
    assert line.startswith(f"Cannot listen on 127.0.0.1, port {port}: ")
    assert "PFML_PORT" in line
    assert asked_raw(port, b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n") == b"HTTP/1.1 200 OK"


@pytest.mark.parametrize(
    ("hops", "header", "warnings"),
    [
        (0, None, ["clients that send slowly"]),
        (1, "Forwarded", []),
        (1, "X-Forwarded", ["hide its address with X_Forwarded_For"]),
    ],
)
def test_the_start_warns_of_attacks_that_a_proxy_stops(
    capsys: pytest.CaptureFixture[str],
    hops: int,
    header: Literal["Forwarded", "X-Forwarded"] | None,
    warnings: list[str],
) -> None:
    warn_about_proxy(Settings(proxy_hops=hops, proxy_header=header))
    written = capsys.readouterr()
    assert (written.out, len(written.err.splitlines())) == ("", len(warnings))
    assert all(warning in written.err for warning in warnings)


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0", "::1", "::"])
def test_a_port_with_lingering_connections_is_free(host: str) -> None:
    port = free_port()
    family = AF_INET6 if ":" in host else AF_INET
    with create_server((host, port), family=family) as listener, create_connection((host, port)):
        listener.accept()[0].close()
    check_start(Settings(host=host, port=port))


def test_headers_and_questions_have_a_size_limit(server: Shipped) -> None:
    _, port, _ = server
    start = f"POST {BATCH} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n".encode()
    assert b" 431 " in asked_raw(port, start + b"X-Long: " + b"x" * 40_000 + b"\r\n\r\n")
    assert b" 413 " in asked_raw(port, start + b"Content-Length: 262145\r\n\r\n")
    in_pieces = start + b"Transfer-Encoding: chunked\r\n\r\n" + piece(b'{"items": [{"id": "a"}]}')
    assert b" 200 " in asked_raw(port, in_pieces + piece(b" " * 0x8000) * 7 + piece(b""))
    assert b" 413 " in asked_raw(port, in_pieces + piece(b" " * 0x8000) * 8 + piece(b""))


def test_a_slow_question_is_answered(server: Shipped) -> None:
    _, port, _ = server
    body = json.dumps(benefit()).encode()
    head = f"POST {BENEFITS} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    with create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode())
        for start in range(0, len(body), 40):
            time.sleep(0.05)
            connection.sendall(body[start : start + 40])
        assert connection.recv(4096).startswith(b"HTTP/1.1 200 OK")


def piece(content: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(content), content)


@pytest.mark.parametrize("server", [{"PFML_WORKERS": "2", "PFML_HEADER_SECONDS": "60"}], indirect=True, ids=["patient"])
def test_a_probe_is_answered_despite_many_idle_connections(server: Shipped) -> None:
    _, port, _ = server
    with ExitStack() as open_connections:
        for _ in range(900):
            open_connections.enter_context(create_connection(("127.0.0.1", port), timeout=20))
        probe = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        assert b" 200 " in asked_raw(port, probe)


def test_a_start_without_a_temporary_folder_is_refused_in_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "missing"))
    with (
        pytest.raises(WrongSettingsError, match="Cannot write to a temporary folder: "),
        folder_of_counts(),
    ):
        pass


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux tells a worker that its server is gone.")
@pytest.mark.parametrize("server", [{"PFML_WORKERS": "1"}], indirect=True, ids=["one worker"])
def test_workers_end_with_a_killed_server(server: Shipped) -> None:
    process, port, _ = server
    process.kill()
    process.wait(timeout=30)
    for _ in range(400):
        try:
            create_connection(("127.0.0.1", port), timeout=5).close()
        except OSError:
            return
        time.sleep(0.05)
    pytest.fail("a worker still listens")


@pytest.mark.parametrize("server", [{"PFML_WORKERS": "1", "PFML_STOP_SECONDS": "60"}], indirect=True, ids=["one"])
def test_several_signals_at_a_time_stop_the_server(server: Shipped) -> None:
    process, _, log = server
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGTERM):
        process.send_signal(number)
    assert process.wait(30) == 0
    assert "Traceback" not in log.read_text("utf-8")
