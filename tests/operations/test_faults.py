"""The service goes on, or ends in one clear line, when something around it breaks."""

import json
import os
import shutil
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from socket import create_connection

import pytest

from tests.builders.api_requests import BENEFITS, benefit
from tests.builders.shipped_server import form, sent, shipped, uploaded

pytestmark = pytest.mark.proof
JSON = "application/json"
QUESTION = json.dumps(benefit()).encode()
LONGEST = {
    "kept": json.dumps({
        "question": benefit(leave=[{"reason": "medical", "start": "2026-03-02", "end": "2028-02-26"}]),
    })
}  # fmt: skip
"""The question for the longest leave, whose answer can be printed."""
ROWS = b"person,kind,quarter,wages\n" + b"P1,w2,2026-Q1,1000.00\n" * (20_000_000 // 22)


def test_a_killed_worker_is_replaced_under_load(tmp_path: Path) -> None:
    with shipped(tmp_path / "log") as server, ThreadPoolExecutor(8) as clients:
        ask = partial(sent, server.port, "POST", BENEFITS, QUESTION, JSON)
        before = server.workers()
        answers = [clients.submit(ask) for _ in range(400)]
        os.kill(before[0], signal.SIGKILL)
        statuses = [answer.result() for answer in answers]
        assert {*statuses} <= {200, 0}
        assert statuses.count(0) <= 8
        time.sleep(2)
        assert len(server.workers()) == len(before)
        assert {ask() for _ in range(50)} == {200}


def test_a_full_disk_for_the_log_stops_no_answer(tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.symlink_to("/dev/full")
    with shipped(full) as server:
        assert {sent(server.port, "POST", BENEFITS, QUESTION, JSON) for _ in range(50)} == {200}
        assert sent(server.port, "GET", "/en/benefits") == 200


def test_few_descriptors_refuse_connections_and_then_answer_again(tmp_path: Path) -> None:
    if not (program := shutil.which("prlimit")):
        raise FileNotFoundError("prlimit: install the package util-linux")
    with shipped(tmp_path / "log", program, "--nofile=128:128", PFML_HEADER_SECONDS="5") as server:
        with ExitStack() as idle:
            for _ in range(400):
                try:
                    idle.enter_context(create_connection(("127.0.0.1", server.port), timeout=2))
                except OSError:
                    break
        time.sleep(1)
        assert {sent(server.port, "GET", "/healthz") for _ in range(20)} == {200}


def test_many_large_uploads_at_a_time_end_in_an_answer(tmp_path: Path) -> None:
    body, content_type = uploaded(ROWS, "payroll.csv")
    with shipped(tmp_path / "log") as server, ThreadPoolExecutor(20) as clients:
        upload = partial(sent, server.port, "POST", "/en/contributions/payroll", body, content_type, 240)
        statuses = {answer.result() for answer in [clients.submit(upload) for _ in range(20)]}
        assert statuses <= {200, 413, 422, 429, 503, 0}
        assert sent(server.port, "POST", BENEFITS, QUESTION, JSON) == 200
        assert server.mebibytes() < 1500


def test_many_long_pdfs_at_a_time_end_in_an_answer(tmp_path: Path) -> None:
    body, content_type = form(LONGEST)
    with shipped(tmp_path / "log") as server, ThreadPoolExecutor(16) as clients:
        draw = partial(sent, server.port, "POST", "/en/benefits/keep/pdf", body, content_type, 240)
        statuses = {answer.result() for answer in [clients.submit(draw) for _ in range(16)]}
        assert statuses <= {200, 413, 429, 503}
        assert 200 in statuses
        assert sent(server.port, "POST", BENEFITS, QUESTION, JSON) == 200
