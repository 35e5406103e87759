"""A wrong item of a batch does not stop the others."""

import pytest
from flask.testing import FlaskClient

from tests.builders.api_requests import Json
from web import create_app

WAGES = [{"employer": label, "quarter": "2025-Q4", "amount": "9000.00"} for label in ("Old job", "Bakery", "School")]
TWO_JOBS = {"former_employers": ["Old job"], "current_job_started": "2026-01-15"}


def results(*items: object) -> list[Json]:
    client: FlaskClient = create_app().test_client()
    answer = client.post("/api/v1/benefit-estimates/batch", json={"items": list(items)})
    assert answer.status_code == 200
    found: list[Json] = answer.get_json()["results"]
    return found


def item(name: str, **changes: object) -> dict[str, object]:
    return {"id": name, "leave_start_date": "2026-03-02", "wages": WAGES, **changes}


def test_an_item_has_the_problem_of_the_single_route() -> None:
    client, wrong = create_app().test_client(), {"leave_start_date": "2026-02-30", "wages": []}
    for question in (wrong, {**wrong, "leave_start_date": "2030-03-04"}):
        (result,) = results({"id": "one", **question})
        alone = client.post("/api/v1/benefit-estimates", json=question).get_json()
        assert result["problem"] == {**alone, "instance": "/api/v1/benefit-estimates/batch"}


def test_each_item_gets_its_own_answer() -> None:
    right, mistyped, later, asked_back, unnamed = results(
        item("right"),
        item("mistyped", leave_start_date="2026-02-30"),
        item("later", leave_start_date="2030-03-04"),
        item("two jobs", **TWO_JOBS),
        {"leave_start_date": "2026-03-02", "wages": []},
    )
    # by hand: 27000 / 13 is above the wage that gives the maximum, and 30 x 1230.39 = 36911.70
    assert right["estimate"]["reason"] == "wages_under_thirty_times_benefit"
    assert [mistyped["id"], later["id"], asked_back["id"], unnamed["id"]] == ["mistyped", "later", "two jobs", None]
    assert [mistyped["problem"]["type"], later["problem"]["type"]] == [
        "/problems/invalid-input",
        "/problems/not-covered",
    ]
    assert asked_back["problem"]["errors"][0]["type"] == "one_employer"
    assert unnamed["problem"]["errors"][0]["pointer"] == "/id"


@pytest.mark.parametrize("wrong", [5, None, [], "one", True])
def test_an_item_that_is_not_an_object_does_not_stop_others(wrong: object) -> None:
    refused, answered = results(wrong, item("right"))
    assert (refused["id"], answered["id"]) == (None, "right")
    (error,) = refused["problem"]["errors"]
    assert (error["pointer"], error["type"]) == ("", "invalid_type")


def test_each_result_names_its_kind() -> None:
    found = results(item("right"), item("later", leave_start_date="2030-03-04"), 5)
    assert [each["kind"] for each in found] == ["estimate", "problem", "problem"]
    assert all(each["kind"] in each for each in found)
