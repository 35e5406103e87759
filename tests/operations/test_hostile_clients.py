"""One hostile client costs the shipped server little memory and little time."""

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from functools import partial
from http.client import HTTPConnection
from socket import create_connection

import pytest

from tests.builders.api_requests import BATCH, CONTRIBUTIONS, benefit, contribution
from tests.builders.hostile_workbooks import HIDDEN, LARGEST, SHEETS, SMALL, workbook
from tests.builders.shipped_server import BOUNDARY, Shipped, sent, shipped, uploaded

PAYROLL = "/en/contributions/payroll"
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
PART = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.encode()
MOST_MEMORY = 150.0
"""Mebibytes of a worker after all, and of a file beyond that."""
IN_FLIGHT = 20
"""Mebibytes of the other upload, which waits for its turn."""
TWO_YEARS = {
    "reason": "family_care",
    "start": "2026-03-02",
    "end": "2028-03-01",
    "schedule": "intermittent",
    "hours_off_per_week": "1",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shipped]:
    with shipped(tmp_path_factory.mktemp("server") / "log", PFML_WORKERS="1", PFML_HEADER_SECONDS="60") as running:
        assert sent(running.port, "GET", PAYROLL) == 200
        yield running


@pytest.mark.parametrize(
    ("name", "most_seconds"),
    [(name, 1.0) for name in SMALL] + [pytest.param(name, 6.0, marks=pytest.mark.proof) for name in LARGEST],
)
def test_a_small_workbook_takes_bounded_memory_and_time(server: Shipped, name: str, most_seconds: float) -> None:
    body, kind = uploaded(workbook(**SHEETS[name]()), "payroll.xlsx")
    assert len(body) < 6_000_000

    def two_uploads() -> None:
        upload = partial(sent, server.port, "POST", PAYROLL, body, kind)
        with ThreadPoolExecutor(2) as clients:
            assert [answer.result() for answer in [clients.submit(upload) for _ in range(2)]] == [422, 422]

    taken = server.cost(two_uploads, 2 * most_seconds)
    assert taken.mebibytes < MOST_MEMORY + IN_FLIGHT
    assert taken.seconds / 2 < most_seconds
    assert server.mebibytes() < MOST_MEMORY


def test_a_workbook_that_hides_its_size_ends_only_its_own_process(server: Shipped) -> None:
    def uploads() -> None:
        for parts in HIDDEN.values():
            body, kind = uploaded(workbook(**parts()), "payroll.xlsx")
            assert sent(server.port, "POST", PAYROLL, body, kind) == 422

    taken = server.cost(uploads, len(HIDDEN))
    assert taken.mebibytes < MOST_MEMORY + IN_FLIGHT
    assert taken.seconds / len(HIDDEN) < 1.0
    assert server.log.read_text("utf-8").count("memory allocation") == 0


def test_a_large_payroll_leaves_its_memory_to_no_worker(server: Shipped) -> None:
    rows = b"".join(b"Person %d,w2,2026-03-0%d,1000.50\n" % (number // 9, number % 9 + 1) for number in range(100_000))
    body, kind = uploaded(b"employee name,kind,pay date,gross wages\n" + rows, "payroll.csv")

    def uploads() -> None:
        assert sent(server.port, "POST", PAYROLL, body.replace(b"preview", b"csv"), kind) == 422
        assert sent(server.port, "POST", PAYROLL, body, kind) == 200

    assert server.cost(uploads, 60).own > 20
    assert server.mebibytes() < MOST_MEMORY


@pytest.mark.parametrize(
    ("path", "question"),
    [
        (
            BATCH,
            {"items": [{"id": str(number), **benefit(leave=[TWO_YEARS], explain=True)} for number in range(500)]},
        ),
        (
            CONTRIBUTIONS,
            contribution(people=[{"id": f"p{n}", "kind": "w2", "wages": "1"} for n in range(5000)], explain=True),
        ),
    ],
    ids=["plans", "people"],
)
def test_too_much_work_is_refused_before_it_is_done(server: Shipped, path: str, question: object) -> None:
    body = json.dumps(question).encode()

    def refused() -> None:
        assert sent(server.port, "POST", path, body, JSON) == 422

    taken = server.cost(refused, 0.5)
    assert (taken.mebibytes < 20, taken.seconds < 0.5) == (True, True)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"a=1&" * 15_000_000, FORM),
        (b"a=1&" * 60_000, FORM),
        (uploaded(b"x," * 32_000_000, "payroll.csv")[0] + b" " * 4_000_000, uploaded(b"", "")[1]),
        (PART * (59_000_000 // len(PART)), uploaded(b"", "")[1]),
    ],
    ids=["a large form", "the largest form", "a large upload", "many parts"],
)
def test_a_large_body_costs_little(server: Shipped, body: bytes, kind: str) -> None:
    def refused() -> None:
        assert refused_early(server.port, body, kind) in {413, 422}

    taken = server.cost(refused, 0.5)
    assert (taken.mebibytes < 80, taken.seconds < 0.5) == (True, True)


def test_large_saved_choices_cost_little(server: Shipped) -> None:
    body, kind = uploaded(b"person,kind,quarter,wages\n", "payroll.csv")
    saved = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="choices"; filename="c"\r\n\r\n'.encode()
    body = saved + b"[" + b"1," * 9_000_000 + b"1]\r\n" + body

    def refused() -> None:
        assert sent(server.port, "POST", PAYROLL, body, kind) == 422

    taken = server.cost(refused, 0.5)
    assert (taken.mebibytes < 80, taken.seconds < 0.5) == (True, True)


def refused_early(port: int, body: bytes, kind: str) -> int:
    """Return the status of the answer to a form, which may come before the whole form is sent."""
    head = f"POST {PAYROLL} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    with create_connection(("127.0.0.1", port), timeout=30) as connection:
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.sendall(head.encode() + body)
        return int(connection.recv(64).split()[1])


@pytest.mark.parametrize(("path", "kind"), [(BATCH, JSON), (PAYROLL, FORM)])
def test_an_early_refusal_closes_its_connection_and_says_so(server: Shipped, path: str, kind: str) -> None:
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\nContent-Length: "
    for _ in range(5):
        with create_connection(("127.0.0.1", server.port), timeout=30) as connection:
            connection.sendall(f"{head}300000\r\n\r\n".encode() + b"x" * 40_000)
            answer = b"".join(iter(partial(connection.recv, 65536), b"")).lower()
        assert answer.startswith(b"http/1.1 413 ")
        assert b"\r\nconnection: close\r\n" in answer


def test_a_small_refusal_keeps_its_connection(server: Shipped) -> None:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=20)
    for _ in range(3):
        connection.request("POST", BATCH, b"x", {"Content-Type": JSON})
        answer = connection.getresponse()
        assert (answer.status, answer.read() != b"", answer.headers["Connection"]) == (400, True, None)
    connection.close()


def test_idle_connections_keep_no_probe_waiting(server: Shipped) -> None:
    with ExitStack() as idle:
        for _ in range(2_000):
            idle.enter_context(create_connection(("127.0.0.1", server.port), timeout=20))
        waits = []
        for _ in range(20):
            started = time.monotonic()
            assert sent(server.port, "GET", "/healthz") == 200
            waits.append(time.monotonic() - started)
    assert min(waits) < 0.05


def test_the_page_for_developers_costs_little(server: Shipped) -> None:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=20)
    headers = {"Accept-Encoding": "gzip"}

    def answered() -> int:
        connection.request("GET", "/en/developers", headers=headers)
        answer = connection.getresponse()
        answer.read()
        headers["If-None-Match"] = str(answer.headers["ETag"])
        return answer.status

    answered()

    def answers() -> None:
        assert {answered() for _ in range(500)} == {304}

    taken = server.cost(answers, 0.5)
    assert taken.seconds / 500 < 0.001


def test_a_worker_is_small_after_all(server: Shipped) -> None:
    assert server.mebibytes() < MOST_MEMORY
    assert len(server.copied()) <= 1
