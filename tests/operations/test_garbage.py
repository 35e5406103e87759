"""Tests of the collections of garbage between requests."""

import gc
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from tests.states import STATES
from web import create_app
from web.http.garbage import MOST_NEW, WORTH_A_COLLECTION, generation_due, with_collections

ANSWER = next(state for state in STATES if state.path == "/en/benefits" and state.name == "eligible")


@pytest.fixture
def client() -> Iterator[FlaskClient]:
    """Yield a client of an application that collects garbage between requests, as a server does."""
    before = gc.get_threshold()
    app = create_app()
    app.wsgi_app = with_collections(app.wsgi_app)  # type: ignore[assignment, method-assign] # as Flask documents
    yield app.test_client()
    gc.set_threshold(*before)


def test_a_page_is_freed_before_the_next_request(client: FlaskClient) -> None:
    for _ in range(2):
        client.post(ANSWER.path, data=ANSWER.form)
    gc.collect()
    client.post(ANSWER.path, data=ANSWER.form)
    assert gc.collect() < WORTH_A_COLLECTION


def test_a_page_is_garbage_that_only_a_collection_frees() -> None:
    client = create_app().test_client()
    client.post(ANSWER.path, data=ANSWER.form)
    gc.collect()
    client.post(ANSWER.path, data=ANSWER.form)
    assert gc.collect() > WORTH_A_COLLECTION


def test_no_page_is_large_enough_for_a_collection_in_its_middle(client: FlaskClient) -> None:
    assert gc.get_threshold()[0] == MOST_NEW
    client.post(ANSWER.path, data=ANSWER.form)
    before = gc.get_stats()[0]["collections"]
    client.post(ANSWER.path, data=ANSWER.form)
    assert gc.get_stats()[0]["collections"] - before == 1


def test_an_older_generation_is_collected_in_its_turn(client: FlaskClient) -> None:
    gc.collect()
    found = []
    for _ in range(gc.get_threshold()[1] + 2):
        found.append(generation_due())
        gc.collect(found[-1])
    assert found == [*[0] * (gc.get_threshold()[1] + 1), 1]
