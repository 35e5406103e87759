"""The OpenAPI document is valid, and every example in it is what the routes take and give."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.api.asking import Json, asked
from web.api.openapi import document

DOCUMENT = document()
PLACE = "urn:pfml"
REGISTRY: Registry[Any] = Registry().with_resource(PLACE, Resource.from_contents(DOCUMENT, DRAFT202012))
POSTS = {path: routes["post"] for path, routes in DOCUMENT["paths"].items() if "post" in routes}


def conforms(value: object, schema: Json) -> None:
    """``value`` is what ``schema``, a schema of the document, describes."""
    whole = json.loads(json.dumps(schema).replace('"#/', f'"{PLACE}#/'))
    Draft202012Validator(whole, registry=REGISTRY, format_checker=FormatChecker()).validate(value)


def questions() -> Iterator[tuple[str, str, Json]]:
    """Route, name and value of each example question."""
    for path, operation in POSTS.items():
        for name, example in operation["requestBody"]["content"]["application/json"]["examples"].items():
            yield path, name, example["value"]


def answers() -> Iterator[tuple[Json, Json]]:
    """Schema and value of each example answer and problem."""
    for operation in POSTS.values():
        for response in operation["responses"].values():
            for content in response["content"].values():
                for example in content.get("examples", {}).values():
                    yield content["schema"], example["value"]


def test_the_document_is_valid_and_served(client: FlaskClient) -> None:
    OpenAPIV31SpecValidator(DOCUMENT).validate()
    assert client.get("/api/v1/openapi.json").get_json() == DOCUMENT


@pytest.mark.parametrize(("path", "name", "question"), list(questions()))
def test_an_example_question_gets_its_example_answer(client: FlaskClient, path: str, name: str, question: Json) -> None:
    conforms(question, POSTS[path]["requestBody"]["content"]["application/json"]["schema"])
    response = asked(client, path, question)
    assert response.status_code == 200
    assert (
        response.get_json() == POSTS[path]["responses"]["200"]["content"]["application/json"]["examples"][name]["value"]
    )


@pytest.mark.parametrize(("schema", "value"), list(answers()))
def test_an_example_answer_fits_its_schema(schema: Json, value: Json) -> None:
    conforms(value, schema)


def test_every_outcome_has_an_example() -> None:
    estimates = POSTS["/api/v1/benefit-estimates"]["responses"]
    reasons = {
        example["value"]["reason"] for example in estimates["200"]["content"]["application/json"]["examples"].values()
    }
    described = DOCUMENT["components"]["schemas"]["BenefitEstimate"]["properties"]["reason"]["enum"]
    assert reasons == set(described)
    problems = estimates["422"]["content"]["application/problem+json"]["examples"]
    assert {example["value"]["type"] for example in problems.values()} == {
        "/problems/invalid-input",
        "/problems/not-covered",
    }


def test_every_route_is_described(client: FlaskClient) -> None:
    rules = [rule for rule in client.application.url_map.iter_rules() if rule.rule.startswith("/api/v1/")]
    served = {rule.rule.replace("<", "{").replace(">", "}") for rule in rules} - {"/api/v1/openapi.json"}
    assert served == set(DOCUMENT["paths"])


def test_open_data_fits_its_schema(client: FlaskClient) -> None:
    for path, routes in DOCUMENT["paths"].items():
        for query in ("", "?date=2026-03-01") if path.endswith("/parameters") else ("",):
            if "get" in routes:
                response = client.get(path.replace("{name}", "wage_base") + query)
                schema = routes["get"]["responses"]["200"]["content"]["application/json"]["schema"]
                conforms(response.get_json(), schema)
