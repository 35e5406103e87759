"""A hundred thousand raw and broken requests stop no worker and leave nothing typed in the log."""

import json
import os
import re
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random, SystemRandom
from socket import SO_LINGER, SOL_SOCKET, create_connection
from struct import pack

import pytest

from tests.builders.api_requests import BENEFITS, benefit
from tests.builders.raw_requests import LAST, SECRET, Sent, connections
from tests.builders.shipped_server import Shipped, sent, shipped

pytestmark = pytest.mark.proof
REQUESTS = int(os.environ.get("RAW_REQUESTS", "100000"))
CLIENTS = 8
PATIENCE = 1.0
"""The seconds without an answer after which a client goes away."""
RESET = pack("ii", 1, 0)
"""The option of a socket that resets its connection when it closes."""
STATUS = re.compile(rb"HTTP/1\.[01] (\d{3}) ")
DELIBERATE = {501, 503}
"""The statuses with which a server refuses what it does not do, or not now."""


def test_raw_requests_stop_no_worker_and_leave_nothing_typed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    seed = SystemRandom().randrange(2**32)
    random = Random(seed)
    with shipped(tmp_path / "log") as server:
        workers = server.workers()
        found = _statuses(server, connections(random, REQUESTS // 4))
        memory, descriptors = server.mebibytes(), server.descriptors()
        found += _statuses(server, connections(random, REQUESTS * 3 // 4))
        figures = f"seed {seed}, {memory:.0f} to {server.mebibytes():.0f} MiB, answers {sorted(found.items())}"
        assert server.workers() == workers, figures
        assert server.mebibytes() <= memory * 1.1, figures
        assert server.descriptors() <= descriptors + 10, figures
        assert sent(server.port, "POST", BENEFITS, json.dumps(benefit()).encode(), "application/json") == 200, figures
    log = (tmp_path / "log").read_text("utf-8")
    found.update(int(status) for status in re.findall(r'"status":(\d+)', log))
    assert [status for status in found if status >= 500 and status not in DELIBERATE] == [], figures
    written = log + capfd.readouterr().err
    assert [text for text in (SECRET.decode(), "panicked", '"level":"error"') if text in written] == [], figures
    print(figures)


def _statuses(server: Shipped, attempts: Iterable[Sent]) -> Counter[int]:
    """Return how often several clients got each status."""
    with ThreadPoolExecutor(CLIENTS) as clients:
        return Counter(status for each in clients.map(partial(_answers, server.port), attempts) for status in each)


def _answers(port: int, attempt: Sent) -> list[int]:
    """Return the statuses of the answers on one connection."""
    answered = b""
    with create_connection(("127.0.0.1", port), timeout=20) as connection, suppress(OSError):
        for piece in attempt.pieces:
            connection.sendall(piece)
        if attempt.reset:
            connection.setsockopt(SOL_SOCKET, SO_LINGER, RESET)
        elif attempt.whole:
            connection.sendall(LAST)
            connection.settimeout(PATIENCE)
            while piece := connection.recv(65_536):
                answered += piece
    return [int(status) for status in STATUS.findall(answered)]
