"""One hostile client costs the shipped server little memory and little time."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from tests.builders.api_requests import BATCH, CONTRIBUTIONS, benefit, contribution
from tests.builders.hostile_workbooks import LARGEST, SHEETS, SMALL, workbook
from tests.builders.shipped_server import Shipped, sent, shipped, uploaded

PAYROLL = "/en/contributions/payroll"
JSON = "application/json"
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
    with server.measured() as taken, ThreadPoolExecutor(2) as clients:
        upload = partial(sent, server.port, "POST", PAYROLL, body, kind)
        assert [answer.result() for answer in [clients.submit(upload) for _ in range(2)]] == [422, 422]
    assert taken.mebibytes < MOST_MEMORY + IN_FLIGHT
    assert taken.seconds / 2 < most_seconds
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
    with server.measured() as taken:
        assert sent(server.port, "POST", path, json.dumps(question).encode(), JSON) == 422
    assert (taken.mebibytes < 20, taken.seconds < 0.5) == (True, True)
