"""Compare the shipped server under load with a bare Flask hello on the same server.

The client shares all cores of the machine with the server, which lowers every rate.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Timer

from flask import Flask

from tests.benchmarks.client import Answers, asked
from tests.benchmarks.requests import PATH
from tests.benchmarks.serving import HOST, connected
from tests.builders.ports import free_port
from web.api import examples

BODY = json.dumps({**examples.BENEFITS["eligible"], "explain": False}).encode()
QUESTION = b"\r\n".join(
    (
        f"POST {PATH} HTTP/1.1".encode(),
        b"Host: localhost",
        b"Content-Type: application/json",
        f"Content-Length: {len(BODY)}".encode(),
        b"",
        BODY,
    )
)
CORES = len(os.sched_getaffinity(0))
CONNECTIONS = 16 * CORES
TIMES, ROUNDS = 4000, 5
MANY = 200_000
THREADS = "1"
"""The threads of a worker, as the reference deployment sets them. More of them compete for one interpreter."""
UNLIMITED = {"PFML_RATE_LIMIT": "off"}
Server = subprocess.Popen[bytes]


def hello_app() -> Flask:
    """Return the reference, which is the least that Flask takes to answer."""
    app = Flask("hello")
    app.add_url_rule(PATH, "hello", lambda: "hello", methods=["POST"])
    return app


@contextmanager
def running(command: list[str], port: int, log: Path, **settings: str) -> Iterator[Server]:
    """Yield the process of a server on ``port`` with its log in ``log``."""
    with log.open("wb") as written:
        process = subprocess.Popen([sys.executable, *command], stdout=written, env={**os.environ, **settings})
    try:
        connected(port).close()
        asked(port, QUESTION, connections=CONNECTIONS, times=500)
        yield process
    finally:
        process.terminate()
        process.wait()


@contextmanager
def ours(port: int, settings: Mapping[str, str], log: Path = Path(os.devnull)) -> Iterator[Server]:
    """Yield the process of ``pfml serve`` with its log and its counts."""
    command = ["-c", "from web.command_line import main; main()", "serve", "--port", str(port)]
    with running(command, port, log, PFML_THREADS=THREADS, **settings) as process:
        yield process


@contextmanager
def hello(port: int) -> Iterator[Server]:
    """Yield the process of the reference, with the same number of processes and threads."""
    options = ["--interface", "wsgi", "--factory", "--http", "1", "--host", HOST, "--port", str(port)]
    shape = ["--workers", str(CORES), "--blocking-threads", THREADS, "--no-access-log"]
    command = ["-m", "granian", *options, *shape, "tests.benchmarks.load:hello_app"]
    with running(command, port, Path(os.devnull)) as process:
        yield process


def measure() -> None:
    """Print rates, the effect of four times the capacity, memory, and a stop in the middle."""
    print(f"The server under load, {CORES} cores shared with the client, {CONNECTIONS} connections")
    capacity = _rates()
    _crowd(capacity)
    _memory()
    _stop()


def _rates() -> float:
    reference_port, port = free_port(), free_port()
    found: dict[str, list[Answers]] = {"bare Flask hello": [], "plain estimate": []}
    with hello(reference_port), ours(port, UNLIMITED):
        for _ in range(ROUNDS):
            for name, at in zip(found, (reference_port, port), strict=True):
                found[name].append(asked(at, QUESTION, connections=CONNECTIONS, times=TIMES))
    rates = {name: median(each.rate for each in runs) for name, runs in found.items()}
    for name, runs in found.items():
        p99 = median(each.p99 for each in runs)
        share = rates[name] / rates["bare Flask hello"]
        print(f"  {name}: {rates[name]:,.0f} a second, p99 {p99:.1f} ms, {share:.2f} of the hello, aim at least 0.50")
    return rates["plain estimate"]


def _crowd(capacity: float) -> None:
    """Print the effect of four times the connections, and of four times the allowed rate."""
    limits = {"waiting": "off", "limited to a quarter": f"{max(1, round(capacity / 4))}/second"}
    for name, limit in limits.items():
        port = free_port()
        with ours(port, {"PFML_RATE_LIMIT": limit}):
            answers = asked(port, QUESTION, connections=4 * CONNECTIONS, times=4 * TIMES)
        statuses = ", ".join(f"{number} of {status}" for status, number in sorted(answers.statuses.items()))
        print(f"  four times the capacity, {name}: {statuses}; {answers.broken} broken; p99 {answers.p99:.1f} ms")


def _memory() -> None:
    port = free_port()
    with ours(port, UNLIMITED) as process:
        sizes = [_mebibytes(process)]
        for _ in range(4):
            asked(port, QUESTION, connections=CONNECTIONS, times=MANY // 4)
            sizes.append(_mebibytes(process))
    print(f"  memory over {MANY:,} requests: {' > '.join(f'{size:.1f}' for size in sizes)} MiB, all processes")


def _mebibytes(process: Server) -> float:
    """Return the memory of a server and its workers."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii").split()
    statuses = [Path(f"/proc/{pid}/status").read_text("ascii") for pid in (str(process.pid), *children)]
    return sum(int(status.partition("VmRSS:")[2].split()[0]) for status in statuses) / 1024


def _stop() -> None:
    port = free_port()
    with TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        with ours(port, UNLIMITED, log) as process:
            before = _lines(log)
            Timer(1.0, process.send_signal, [signal.SIGTERM]).start()
            answers = asked(port, QUESTION, connections=CONNECTIONS, times=10**6)
            process.wait()
        accepted = _lines(log) - before
    answered = answers.statuses.total()
    print(f"  stopped in the middle: {accepted:,} accepted, {answered:,} answered, {accepted - answered} lost")


def _lines(log: Path) -> int:
    time.sleep(0.2)
    return log.read_text("utf-8").count(f'"{PATH}"')
