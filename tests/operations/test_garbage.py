"""Tests of the collections of garbage between requests."""

import gc
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from tests.states import STATES
from web import create_app
from web.http.garbage import MOST_NEW, WORTH_A_COLLECTION, generation_due

ANSWER = next(state for state in STATES if state.path == "/en/benefits" and state.name == "eligible")


@pytest.fixture
def client() -> Iterator[FlaskClient]:
    """Yield a client of an application in a process that collects as rarely as a server."""
    before = gc.get_threshold()
    gc.set_threshold(MOST_NEW, *before[1:])
    yield create_app().test_client()
    gc.set_threshold(*before)


def test_a_page_is_freed_before_the_next_request(client: FlaskClient) -> None:
    client.post(ANSWER.path, data=ANSWER.form)
    gc.collect()
    client.post(ANSWER.path, data=ANSWER.form)
    assert gc.collect() < WORTH_A_COLLECTION


def test_a_page_is_garbage_that_only_a_collection_frees(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    client.post(ANSWER.path, data=ANSWER.form)
    gc.collect()
    monkeypatch.setattr("web.http.garbage.WORTH_A_COLLECTION", MOST_NEW)
    client.post(ANSWER.path, data=ANSWER.form)
    assert gc.collect() > WORTH_A_COLLECTION


def test_no_page_is_large_enough_for_a_collection_in_its_middle(client: FlaskClient) -> None:
    client.post(ANSWER.path, data=ANSWER.form)
    before = gc.get_stats()[0]["collections"]
    client.post(ANSWER.path, data=ANSWER.form)
    assert gc.get_stats()[0]["collections"] - before == 1


def test_an_older_generation_is_collected_in_its_turn() -> None:
    gc.collect()
    found = []
    for _ in range(gc.get_threshold()[1] + 2):
        found.append(generation_due())
        gc.collect(found[-1])
    assert found == [*[0] * (gc.get_threshold()[1] + 1), 1]
