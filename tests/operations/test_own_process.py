"""A heavy question has a process of its own, with limits, which leaves nothing behind."""

import logging
import operator
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from werkzeug.exceptions import TooManyRequests

from tests.builders.shipped_server import Shipped, children, sent, shipped, uploaded
from web import create_app
from web.http.own_process import EndedEarlyError, FaultInProcessError, in_own_process
from web.http.turns import TURN

PAYROLL = "/en/contributions/payroll"
SECRET = "43210.98"


def paid(price: int, ask: Callable[[int], None]) -> int:
    """Return the number of this process, after its question was paid."""
    ask(price)
    return os.getpid()


def failing(text: str) -> None:
    raise KeyError(text)


def test_a_process_answers_after_its_question_was_paid() -> None:
    prices: list[int] = []
    assert in_own_process(paid, 7, ask=prices.append) != os.getpid()
    assert prices == [7]


def test_a_refused_charge_ends_the_process() -> None:
    def refuse(price: int) -> None:
        raise TooManyRequests

    with pytest.raises(TooManyRequests):
        in_own_process(paid, 7, ask=refuse)


@pytest.mark.parametrize(("function", "value"), [(bytearray, 2**31), (os._exit, 1), (os.abort, None)])
def test_a_process_beyond_its_limits_ends(function: Callable[..., object], value: int | None) -> None:
    with pytest.raises(EndedEarlyError):
        in_own_process(function, *([] if value is None else [value]))


def test_a_fault_tells_its_places_and_no_value(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(FaultInProcessError) as found:
        in_own_process(failing, SECRET)
    app = create_app()
    app.logger.propagate = True
    with app.test_request_context("/en/"), caplog.at_level(logging.ERROR):
        app.log_exception((found.type, found.value, found.tb))
    assert "KeyError > " in caplog.text
    assert "test_own_process.py" in caplog.text
    assert SECRET not in caplog.text


def test_only_a_heavy_question_has_a_process() -> None:
    app = create_app()
    app.extensions["own_process"] = operator.call
    from web.http.own_process import process_of_request

    with app.test_request_context("/en/"):
        assert process_of_request() is None
    with app.test_request_context("/en/", environ_base={TURN: True}):
        assert process_of_request() is operator.call


def test_a_stop_of_every_process_loses_no_heavy_question(tmp_path: Path) -> None:
    rows = b"".join(b"Person %d,w2,2026-03-0%d,%b\n" % (n // 9, n % 9 + 1, SECRET.encode()) for n in range(60_000))
    body, kind = uploaded(b"employee name,kind,pay date,gross wages\n" + rows, "payroll.csv")
    with shipped(tmp_path / "log", PFML_WORKERS="1") as server, ThreadPoolExecutor(1) as client:
        answer = client.submit(sent, server.port, "POST", PAYROLL, body, kind)
        started = _processes(server)
        for pid in [server.process.pid, *started]:
            with suppress(ProcessLookupError):  # The question may be answered by now.
                os.kill(pid, signal.SIGTERM)
        assert answer.result(60) == 200
    _wait_until_gone(started)
    assert SECRET not in (tmp_path / "log").read_text("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux tells a process that its worker is gone.")
def test_no_process_outlives_a_killed_worker(tmp_path: Path) -> None:
    body, kind = uploaded(b"employee name,kind,pay date,gross wages\n" + b"Ann,w2,2026-03-06,1\n" * 199_000, "p.csv")
    with shipped(tmp_path / "log", PFML_WORKERS="1") as server, ThreadPoolExecutor(1) as client:
        answer = client.submit(sent, server.port, "POST", PAYROLL, body, kind)
        started = _processes(server)
        os.kill(started[0], signal.SIGKILL)
        assert answer.result(60) == 0
        _wait_until_gone(started)


def _processes(server: Shipped) -> list[int]:
    """Return the worker, the process that is copied and the process of a heavy question, once it works."""
    for _ in range(2000):
        own = [pid for copied in server.copied() for pid in children(copied)]
        if own:
            return [*server.workers(), *server.copied(), *own]
        time.sleep(0.01)
    raise TimeoutError


def _wait_until_gone(pids: Sequence[int]) -> None:
    """Wait until all processes have ended, a moment after their worker."""
    until = time.monotonic() + 40
    while [pid for pid in pids if _runs(pid)]:
        assert time.monotonic() < until
        time.sleep(0.1)


def _runs(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
