"""Run ``pfml serve`` as an operator does, and look at its processes."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace
from typing import NamedTuple
from urllib.parse import urlencode

from tests.builders.ports import free_port

SERVE = [sys.executable, "-c", "from web.command_line import main; main()", "serve"]
BOUNDARY = "0123456789"
TICKS = os.sysconf("SC_CLK_TCK")
COUNTED = 80_000_000
"""The numbers that Python counts in a second on the machine of the figures in OPERATING.md."""


class Shipped(NamedTuple):
    """A running server: its process, its port and its log."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    def workers(self) -> list[int]:
        """Return the numbers of the processes that answer."""
        found = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text("ascii").split()
        return [int(pid) for pid in found if b"resource_tracker" not in Path(f"/proc/{pid}/cmdline").read_bytes()]

    def copied(self) -> list[int]:
        """Return the numbers of the processes that are copied for heavy questions."""
        return [pid for worker in self.workers() for pid in children(worker)]

    def mebibytes(self) -> float:
        """Return the resident memory of all workers."""
        pages = sum(int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) for pid in self.workers())
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    def shared_mebibytes(self) -> float:
        """Return the memory of the server and of all its processes, in which shared memory counts once."""
        every = [self.process.pid]
        for pid in every:
            every += children(pid)
        return sum(map(_proportional_mebibytes, every))

    def cost(self, work: Callable[[], object], most_seconds: float) -> SimpleNamespace:
        """Return the ``mebibytes`` that work adds to the server, and its ``seconds``.

        Work that takes longer than ``most_seconds`` is repeated twice at most. The least seconds count, because other
        programs on a busy machine only add to them. The most memory counts: that of the peaks of the workers, and the
        ``own`` of the largest process of a heavy question beyond what it was copied with. The seconds are those of the
        machine of the figures, because a slow machine takes longer for the same work.
        """
        tries = [self._measured(work)]
        while tries[-1].seconds > most_seconds and len(tries) < 3:
            tries.append(self._measured(work))
        return SimpleNamespace(
            own=max(each.own for each in tries),
            mebibytes=max(each.mebibytes for each in tries),
            seconds=min(each.seconds for each in tries),
        )

    def _measured(self, work: Callable[[], object]) -> SimpleNamespace:
        speed = counted_in_a_second()
        for pid in self.workers():
            Path(f"/proc/{pid}/clear_refs").write_text("5", "ascii")
        before, started, taken = self.mebibytes(), self._seconds(), SimpleNamespace(own=0.0)
        ended = Event()
        watch = Thread(target=self._watch_own, args=(taken, ended))
        watch.start()
        try:
            work()
        finally:
            ended.set()
            watch.join()
        taken.mebibytes = sum(map(_most_mebibytes, self.workers())) - before + taken.own
        taken.seconds = (self._seconds() - started) * min(speed, counted_in_a_second()) / COUNTED
        return taken

    def _watch_own(self, taken: SimpleNamespace, ended: Event) -> None:
        """Note the most memory of a process of a heavy question, which is gone after its answer."""
        while not ended.wait(0.005):
            for copied in self.copied():
                for pid in children(copied):
                    taken.own = max(taken.own, _anonymous_mebibytes(pid) - _anonymous_mebibytes(copied))

    def _seconds(self) -> float:
        """Return the work of the workers, and of all processes of heavy questions that have ended."""
        fields = [_stat(pid)[11:13] for pid in self.workers()] + [_stat(pid)[11:15] for pid in self.copied()]
        return sum(int(ticks) for each in fields for ticks in each) / TICKS

    def descriptors(self) -> int:
        """Return how many files and connections the workers have open."""
        return sum(len([*Path(f"/proc/{pid}/fd").iterdir()]) for pid in self.workers())


def new_pages(pid: int) -> int:
    """Return how often a process was given a page of memory, since its start."""
    return int(_stat(pid)[7])


def counted_in_a_second() -> float:
    """Return how far Python counts in a second of work on this machine, as busy as it is now."""
    numbers = COUNTED // 40
    started = time.thread_time()
    for _ in range(numbers):
        pass
    return numbers / (time.thread_time() - started)


def children(pid: int) -> list[int]:
    """Return the numbers of the processes that a process has started in any thread."""
    with suppress(OSError):
        return [
            int(child)
            for task in Path(f"/proc/{pid}/task").iterdir()
            for child in (task / "children").read_text("ascii").split()
        ]
    return []


def _stat(pid: int) -> list[str]:
    """Return the figures of a process after its name."""
    return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()


def _anonymous_mebibytes(pid: int) -> float:
    """Return the memory of a process that no file has, or 0 if it has ended."""
    with suppress(OSError):
        found = re.search(r"RssAnon:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text("ascii"))
        return int(found[1]) / 1024 if found else 0.0
    return 0.0


def _proportional_mebibytes(pid: int) -> float:
    """Return the memory of a process with its part of what it shares, or 0 if it has ended."""
    with suppress(OSError):
        found = re.search(r"Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text("ascii"))
        return int(found[1]) / 1024 if found else 0.0
    return 0.0


def _most_mebibytes(pid: int) -> float:
    """Return the most resident memory of a process since it was last reset."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text("ascii"))
    assert found is not None
    return int(found[1]) / 1024


@contextmanager
def shipped(log: Path, *before: str, **settings: str) -> Iterator[Shipped]:
    """Yield a ready server with these settings, started by the command ``before`` if there is one."""
    port = free_port()
    given = {**os.environ, "PFML_RATE_LIMIT": "off", "PFML_WORKERS": "2", "PFML_PORT": str(port), **settings}
    with log.open("wb") as written:
        started = subprocess.Popen([*before, *SERVE], stdout=written, env=given)
    try:
        wait_until_ready(port)
        yield Shipped(started, port, log)
    finally:
        started.terminate()
        started.wait(timeout=30)


def wait_until_ready(port: int) -> None:
    """Wait until the server on ``port`` answers its probe."""
    for _ in range(1200):
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            pass  # It does not listen yet.
        finally:
            connection.close()
        time.sleep(0.05)
    raise TimeoutError


def sent(port: int, method: str, path: str, body: bytes = b"", content_type: str = "", seconds: float = 60) -> int:
    """Return the status of the answer to one question, or 0 if the connection broke."""
    connection = HTTPConnection("127.0.0.1", port, timeout=seconds)
    try:
        connection.request(method, path, body, {"Content-Type": content_type} if content_type else {})
        answer = connection.getresponse()
        answer.read()
    except OSError:
        return 0
    else:
        return answer.status
    finally:
        connection.close()


def uploaded(content: bytes, name: str) -> tuple[bytes, str]:
    """Return a payroll file as a browser uploads it to be checked, with its content type."""
    part = f"--{BOUNDARY}\r\nContent-Disposition: form-data; name="
    head = f'{part}"file"; filename="{name}"\r\n\r\n'.encode()
    end = f'\r\n{part}"action"\r\n\r\npreview\r\n--{BOUNDARY}--\r\n'.encode()
    return head + content + end, f"multipart/form-data; boundary={BOUNDARY}"


def form(boxes: Mapping[str, str | Sequence[str]]) -> tuple[bytes, str]:
    """Return a form as a browser sends it, with its content type."""
    return urlencode(boxes, doseq=True).encode(), "application/x-www-form-urlencoded"
