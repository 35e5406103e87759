"""Tests of the turns of heavy questions, of which a worker answers one at a time."""

import json
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from time import sleep
from typing import TYPE_CHECKING, Any

import pytest
from werkzeug.exceptions import TooManyRequests
from werkzeug.test import Client

from tests.builders.api_requests import BATCH, asked, benefit
from web import create_app
from web.http import turns
from web.http.rate_limit import free_of_charge
from web.http.turns import HEAVY, MOST_WAITING, Turns

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


class Worker:
    """An application whose questions cost the number of their path, and wait until they may end."""

    def __init__(self) -> None:
        self.turns = Turns()
        self.charge = self.turns.charging(free_of_charge)
        self.may_end = threading.Event()
        self.running = 0
        self.most = 0

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        price = int(environ["PATH_INFO"][1:])
        try:
            self.charge(environ, price)
        except TooManyRequests as refused:
            return refused(environ, start_response)
        self.running += price >= HEAVY
        self.most = max(self.most, self.running)
        if price >= HEAVY:
            assert self.may_end.wait(20)
        self.running -= price >= HEAVY
        start_response("200 OK", [])
        return [b""]

    def status(self, price: int) -> int:
        return Client(self.turns.released(self)).get(f"/{price}").status_code


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(MOST_WAITING + 2) as pool:
        yield pool


def test_heavy_questions_take_turns_and_light_ones_do_not_wait(pool: ThreadPoolExecutor) -> None:
    worker = Worker()
    heavy = [pool.submit(worker.status, HEAVY) for _ in range(MOST_WAITING + 1)]
    sleep(0.2)
    assert worker.status(HEAVY - 1) == 200
    assert worker.status(HEAVY) == 429
    worker.may_end.set()
    assert [each.result(20) for each in heavy] == [200] * (MOST_WAITING + 1)
    assert worker.most == 1
    assert worker.status(HEAVY) == 200


def test_a_heavy_question_waits_for_a_limited_time(pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONGEST_WAIT", 0.05)
    worker = Worker()
    first = pool.submit(worker.status, HEAVY)
    sleep(0.1)
    assert [worker.status(HEAVY) for _ in range(MOST_WAITING + 2)] == [429] * (MOST_WAITING + 2)
    worker.may_end.set()
    assert first.result(20) == 200
    assert worker.status(HEAVY) == 200


def test_a_fault_ends_the_turn() -> None:
    worker = Worker()
    charge = worker.charge

    def faulty(environ: "WSGIEnvironment", start_response: "StartResponse") -> Any:
        charge(environ, HEAVY)
        raise ZeroDivisionError

    for _ in range(MOST_WAITING + 2):
        with pytest.raises(ZeroDivisionError):
            Client(worker.turns.released(faulty)).get("/")


def test_a_program_that_asks_too_much_at_a_time_gets_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "MOST_WAITING", -1)
    many = {"items": [{"id": str(number), **benefit(), "explain": True} for number in range(100)]}
    answer = asked(create_app().test_client(), BATCH, many)
    assert (answer.status_code, json.loads(answer.data)["type"]) == (429, "/problems/too-many-requests")
    assert answer.headers["Retry-After"] == "2"
