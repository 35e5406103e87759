"""A Social Security or taxpayer number is refused everywhere and never repeated."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.builders.api_requests import (
    BATCH,
    BENEFITS,
    CONTRIBUTIONS,
    Json,
    asked,
    benefit,
    contribution,
    mistakes,
    paid,
)

NUMBER = "123-45-6789"
WRITTEN = [NUMBER, "123456789", "123 45 6789", "123.45.6789", "123\u201345\u20136789", f"Ann {NUMBER}", "912-70-1234"]
CODE = "personal_identifier"


def of_person(**changed: Any) -> Json:
    return contribution(people=[{"id": "p1", "kind": "w2", "wages": "1.00", **changed}])


FREE_FIELDS = [
    (BENEFITS, paid(employer=NUMBER), "/wages/0/employer"),
    (BENEFITS, benefit(leave_from=[NUMBER]), "/leave_from/0"),
    (
        BENEFITS,
        benefit(former_employers=[NUMBER], current_job_started="2026-01-05", leave_from=["A"]),
        "/former_employers/0",
    ),
    (CONTRIBUTIONS, of_person(id=NUMBER), "/people/0/id"),
    (CONTRIBUTIONS, contribution(groups={NUMBER: {"employer_pays": {}}}), "/groups"),
]


@pytest.mark.parametrize(("path", "question", "pointer"), FREE_FIELDS)
def test_an_identifier_in_a_free_field_is_refused(client: FlaskClient, path: str, question: Json, pointer: str) -> None:
    response = asked(client, path, question)
    assert (pointer, CODE) in mistakes(response)
    assert NUMBER not in response.text + str(response.headers)


@pytest.mark.parametrize("written", WRITTEN)
def test_an_identifier_is_recognized_in_every_spelling(client: FlaskClient, written: str) -> None:
    response = asked(client, BENEFITS, paid(employer=written))
    assert mistakes(response) == [("/wages/0/employer", CODE)]
    assert written not in json.dumps(response.get_json(), ensure_ascii=False)


def test_an_identifier_as_the_id_of_an_item_is_refused(client: FlaskClient) -> None:
    response = asked(client, BATCH, {"items": [{"id": NUMBER, **benefit()}, {"id": "b", **paid(employer=NUMBER)}]})
    first, second = response.get_json()["results"]
    assert (first["id"], first["problem"]["errors"][0]["type"]) == (None, CODE)
    assert second["problem"]["errors"][0]["type"] == CODE
    assert NUMBER not in response.text


@pytest.mark.parametrize("field", ["leave_start_date", "employment_status", "explain", "wages", "application_date"])
def test_an_identifier_in_another_field_is_not_repeated(client: FlaskClient, field: str) -> None:
    response = asked(client, BENEFITS, benefit(**{field: NUMBER}))
    assert response.status_code == 422
    assert NUMBER not in response.text + str(response.headers)


@pytest.mark.parametrize("name", [NUMBER, "123456789"])
def test_an_identifier_as_the_name_of_a_field_is_refused(client: FlaskClient, name: str) -> None:
    response = asked(client, BENEFITS, benefit(**{name: "x"}))
    assert [code for _, code in mistakes(response)] == [CODE]
    assert name not in response.text + str(response.headers)


@pytest.mark.parametrize("path", ["parameters?{0}=1", "parameters?date={0}", "parameters/{0}", "{0}", "coverage?a={0}"])
def test_an_identifier_in_an_address_is_not_repeated(client: FlaskClient, path: str) -> None:
    response = client.get(f"/api/v1/{path.format(NUMBER)}")
    assert response.status_code in (404, 422)
    assert NUMBER not in response.text + str(response.headers)


def test_an_identifier_in_a_header_is_not_repeated(client: FlaskClient) -> None:
    headers = dict.fromkeys(("X-Request-Id", "Accept-Language", "If-None-Match", "Origin", "User-Agent"), NUMBER)
    response = asked(client, BENEFITS, benefit(), headers)
    assert response.status_code == 200
    assert NUMBER not in response.text + str(response.headers)
