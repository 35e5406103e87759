"""A null in a question means that the field is absent."""

import json

import pytest
from flask.testing import FlaskClient

from rules import published
from tests.builders.api_requests import BATCH, BENEFITS, Json, asked, benefit, contribution, mistakes, paid, withholding
from web.api.examples import AWARD_CHECKS, CONTRIBUTIONS, EXCESS, WITHHOLDINGS
from web.api.examples import BENEFITS as EXAMPLES
from web.api.openapi import document
from web.api.operations import ESTIMATES
from web.assistants.tools import TOOLS, reply

SCHEMAS: Json = document()["components"]["schemas"]
QUESTIONS = {
    "/api/v1/benefit-estimates": (EXAMPLES["leave_plan"], "BenefitQuestion"),
    "/api/v1/contribution-estimates": (CONTRIBUTIONS["people"], "ContributionQuestion"),
    "/api/v1/withholdings": (WITHHOLDINGS["paycheck"], "WithholdingQuestion"),
    "/api/v1/excess-withholdings": (next(iter(EXCESS.values())), "ExcessQuestion"),
    "/api/v1/award-checks": (next(iter(AWARD_CHECKS.values())), "AwardCheckQuestion"),
}


def with_nulls(value: object, schema: Json) -> object:
    """Return ``value`` with a null for each field of its schema that it leaves out."""
    for form in schema.get("anyOf", ()):
        if form.get("type") != "null":
            schema = form
    if "$ref" in schema:
        schema = SCHEMAS[schema["$ref"].rpartition("/")[2]]
    if isinstance(value, dict) and "properties" in schema:
        fields = schema["properties"]
        return {name: with_nulls(value[name], fields[name]) if name in value else None for name in fields}
    if isinstance(value, list):
        return [with_nulls(each, schema["items"]) for each in value]
    return value


@pytest.mark.parametrize("path", QUESTIONS)
def test_a_null_in_every_absent_field_changes_nothing(client: FlaskClient, path: str) -> None:
    question, model = QUESTIONS[path]
    filled = with_nulls(question, {"$ref": f"/{model}"})
    assert json.dumps(filled).count("null") > json.dumps(question).count("null")
    assert asked(client, path, filled).data == asked(client, path, question).data


def test_every_estimate_is_asked_with_nulls() -> None:
    assert {each.path for each in ESTIMATES} - QUESTIONS.keys() == {BATCH, "/api/v1/contribution-comparisons"}


def test_a_null_in_an_item_of_a_batch_is_absent(client: FlaskClient) -> None:
    item = {"id": "a", **benefit(), "employment_status": None, "leave": None, "other_income": None}
    answer = asked(client, BATCH, {"items": [item, {**item, "id": None}]}).get_json()["results"]
    assert answer[0]["estimate"]["weekly_benefit"] == asked(client, BENEFITS, benefit()).get_json()["weekly_benefit"]
    assert [(each["pointer"], each["type"]) for each in answer[1]["problem"]["errors"]] == [("/id", "missing")]


@pytest.mark.parametrize(
    ("path", "question", "pointer"),
    [
        (BENEFITS, benefit(leave_start_date=None), "/leave_start_date"),
        (BENEFITS, paid(quarter=None), "/wages/0/quarter"),
        (BENEFITS, paid(amount=None), "/wages/0/amount"),
        ("/api/v1/contribution-estimates", contribution(year=None), "/year"),
        ("/api/v1/withholdings", withholding(covered_individuals=None), "/covered_individuals"),
    ],
)
def test_a_null_in_a_required_field_is_missing(client: FlaskClient, path: str, question: Json, pointer: str) -> None:
    assert mistakes(asked(client, path, question)) == [(pointer, "missing")]


def test_a_null_is_still_refused_as_a_row_or_in_an_unknown_field(client: FlaskClient) -> None:
    assert mistakes(asked(client, BENEFITS, benefit(wages=[None]))) == [("/wages/0", "invalid_type")]
    assert mistakes(asked(client, BENEFITS, benefit(colour=None))) == [("/colour", "unknown_field")]
    assert mistakes(asked(client, BENEFITS, benefit(explain=None, wages=[None]))) == [("/wages/0", "invalid_type")]


def test_a_number_next_to_a_null_keeps_its_cents(client: FlaskClient) -> None:
    sent = {"quarter": "2025-Q4", "amount": 13000.10, "employer": None}
    answer = asked(client, BENEFITS, benefit(wages=[sent])).get_json()
    assert (answer["total_wages"], answer["employers"][0]["employer"]) == ("13000.10", "employer")


def test_an_assistant_may_send_nulls() -> None:
    question = {**EXAMPLES["eligible"], "language": None, "explain": None, "withhold": None}
    assert not reply(TOOLS[0], question, published()).wrong
