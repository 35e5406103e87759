"""Tests that each error of a value names its limit in words."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.builders.api_requests import BATCH, BENEFITS, asked, benefit, problem
from web.api import openapi
from web.api.estimates import ANSWERS

DOCUMENT = json.loads(Path(openapi.__file__).with_name("openapi.json").read_text("utf-8"))
WRONG: tuple[object, ...] = (
    None,
    True,
    "",
    "x",
    "x" * 65,
    -1,
    "1e13",
    "0.123456",
    [],
    {},
    26,
    99_999,
    "a\u0007b",
    [None] * 5001,
)
DEEPEST = 7
IN_OTHER_WORDS = {("too_few", "1"), ("blank", "1"), ("invalid_count", "0"), ("invalid_work_hours", "0")}
"""The limits that a text states as "one" or as "or more"."""
WITH_LIMITS = {"invalid_choice": "allowed", "too_few": "minimum", "too_long": "maximum", "too_many": "maximum"}
"""The member that an error of a code always has."""
Place = tuple[str | int, ...]


def places(schema: Mapping[str, Any], place: Place = ()) -> Iterator[Place]:
    """Yield the place of every field of a question."""
    while "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    yield place
    if len(place) == DEEPEST:
        return
    for form in schema.get("anyOf", ()):
        yield from places(form, place)
    for name, field in schema.get("properties", {}).items():
        yield from places(field, (*place, name))
    if schema.get("items"):
        yield from places(schema["items"], (*place, 0))
    if isinstance(schema.get("additionalProperties"), dict):
        yield from places(schema["additionalProperties"], (*place, "x"))


def question_with(value: object, place: Place) -> object:
    """Return a question whose only value is ``value`` at ``place``."""
    for part in reversed(place):
        value = {part: value} if isinstance(part, str) else [value]
    return value


def errors_of(client: FlaskClient, path: str) -> Iterator[Mapping[str, Any]]:
    """Yield the errors of each wrong value of each field of the route ``path``."""
    sent = DOCUMENT["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]
    for place in dict.fromkeys(filter(None, places(sent))):
        for value in WRONG:
            response = client.post(path, json=question_with(value, place))
            if response.status_code == 422:
                yield from response.get_json()["errors"]


@pytest.mark.parametrize("path", sorted(ANSWERS))
def test_each_error_names_its_limits_in_words(client: FlaskClient, path: str) -> None:
    found = {json.dumps(error, sort_keys=True) for error in errors_of(client, path)}
    assert len(found) > 10 or path == BATCH
    for error in map(json.loads, found):
        assert WITH_LIMITS.get(error["type"], "type") in error
        limits = [*error.get("allowed", ()), *(error[name] for name in ("minimum", "maximum") if name in error)]
        unsaid = [limit for limit in limits if limit not in error["message"]]
        assert {(error["type"], limit) for limit in unsaid} <= IN_OTHER_WORDS, error


def test_a_batch_with_too_much_work_names_how_many_fit(client: FlaskClient) -> None:
    plan = [{"reason": "medical", "start": "2026-03-02", "end": "2028-03-01"}]
    item = benefit(leave=plan, explain=True)
    items = [{"id": str(number), **item} for number in range(500)]
    (error,) = problem(asked(client, BATCH, {"items": items}), 422, "invalid-input")["errors"]
    most = int(error["maximum"])
    assert error["message"] == f"Give at most {most}."
    problem(asked(client, BATCH, {"items": items[: most + 1]}), 422, "invalid-input")
    assert asked(client, BATCH, {"items": items[:most]}).status_code == 200


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_json_does_not_know_is_unreadable(client: FlaskClient, number: str) -> None:
    question = f'{{"leave_start_date": "2026-03-02", "wages": [{{"quarter": "2025-Q4", "amount": {number}}}]}}'
    problem(asked(client, BENEFITS, question), 400, "unreadable-json")
    problem(asked(client, BATCH, f'{{"items": [{question}]}}'), 400, "unreadable-json")
    named = benefit(wages=[{"employer": f"{number} Bakery", "quarter": "2025-Q4", "amount": "9000"}])
    assert asked(client, BENEFITS, named).status_code == 200
