"""The server that is shipped, told to stop in the middle of a load: it finishes every request that it took on."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from itertools import count
from pathlib import Path

import pytest

from tests.api.asking import BATCH, benefit
from tests.operations.redis_server import free_port

BODY = json.dumps({"items": [{"id": "a", **benefit()}] * 100})
CLIENTS = 8


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], int, Path]]:
    port, log = free_port(), tmp_path / "log"
    given = {**os.environ, "PFML_RATE_LIMIT": "off", "PFML_WORKERS": "2", "PFML_PORT": str(port)}
    command = [sys.executable, "-c", "from web.command_line import main; main()", "serve"]
    with log.open("wb") as written:
        started = subprocess.Popen(command, stdout=written, env=given)
    yield started, port, log
    started.kill()
    started.wait()


class Client(threading.Thread):
    """Asks one question after another until the server is gone; keeps the ids of those that were answered whole."""

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


def wait_until_ready(port: int) -> None:
    for _ in range(200):
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.05)
        finally:
            connection.close()
    raise TimeoutError


def test_no_accepted_request_is_lost(server: tuple[subprocess.Popen[bytes], int, Path]) -> None:
    process, port, log = server
    wait_until_ready(port)
    clients = [Client(f"client{number}", port) for number in range(CLIENTS)]
    for client in clients:
        client.start()
    time.sleep(1.0)
    process.send_signal(signal.SIGTERM)
    for client in clients:
        client.join(30)
    assert process.wait(30) == 0
    lines = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    accepted = {line["request_id"] for line in lines if line.get("route") == BATCH}
    answered = {identity for client in clients for identity in client.answered}
    assert len(answered) > CLIENTS
    assert accepted == answered


def test_the_workers_count_together(server: tuple[subprocess.Popen[bytes], int, Path]) -> None:
    _, port, _ = server
    wait_until_ready(port)
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
