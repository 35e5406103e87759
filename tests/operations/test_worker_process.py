"""Tests of what a server asks of Linux for its workers: long turns, and memory that is kept."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.builders.shipped_server import Shipped, form, new_pages, shipped
from tests.states import STATES
from web.command_line.serve import take_long_turns

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Only Linux tells these figures of a process.")
WARM_UP, PAGES = 20, 50
MOST_NEW_PAGES = 10
"""The new pages of memory for one page of the site. Packing alone took 80 when its memory was returned each time."""
TOLD_POLICY = """
import os
from web.command_line.serve import take_long_turns
os.sched_setscheduler(0, os.{policy}, os.sched_param(0))
take_long_turns()
print(os.sched_getscheduler(0) == os.{expected})
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Shipped]:
    with shipped(tmp_path / "log", PFML_WORKERS="1") as running:
        yield running


def may_choose_a_policy() -> bool:
    """Return whether the machine lets a thread choose how it is scheduled, which a container may forbid."""

    def chosen() -> bool:
        try:
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
        except (AttributeError, OSError):
            return False
        return True

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(chosen).result()


def test_the_workers_take_long_turns_if_they_may(server: Shipped) -> None:
    expected = os.SCHED_BATCH if may_choose_a_policy() else os.SCHED_OTHER
    assert {os.sched_getscheduler(pid) for pid in server.workers()} == {expected}


def test_a_server_starts_where_it_may_not_choose_its_policy(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "sched_getscheduler", lambda _: os.SCHED_OTHER)
    monkeypatch.setattr(os, "sched_setscheduler", forbidden)
    take_long_turns()


@pytest.mark.skipif(not may_choose_a_policy(), reason="This machine lets no process choose its policy.")
@pytest.mark.parametrize(("policy", "expected"), [("SCHED_OTHER", "SCHED_BATCH"), ("SCHED_IDLE", "SCHED_IDLE")])
def test_a_policy_that_the_operator_has_chosen_stays(policy: str, expected: str) -> None:
    code = TOLD_POLICY.format(policy=policy, expected=expected)
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60)
    assert told.stdout == "True\n"


def test_a_page_takes_no_new_memory(server: Shipped) -> None:
    state = next(state for state in STATES if (state.path, state.name) == ("/en/benefits", "eligible"))
    body, content_type = form(state.form or {})
    headers = {"Content-Type": content_type, "Accept-Encoding": "gzip"}
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60)

    def ask(times: int) -> None:
        for _ in range(times):
            connection.request("POST", "/en/benefits", body, headers)
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200

    (worker,) = server.workers()
    ask(WARM_UP)
    before = new_pages(worker)
    ask(PAGES)
    assert new_pages(worker) - before < PAGES * MOST_NEW_PAGES
