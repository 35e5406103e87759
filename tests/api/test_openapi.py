"""The OpenAPI document is valid and current, and its examples are real questions and answers."""

import ast
import json
import re
from collections.abc import Iterator
from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator
from pydantic_core import PydanticUndefined
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012
from werkzeug.test import TestResponse

from contract import DOCUMENT as STORED
from tests.builders.api_requests import Json, asked
from web.api import deprecation
from web.api.deprecation import DEPRECATED, Deprecation
from web.api.examples import NO_WAGES
from web.api.field_descriptions import ANSWERS, MODELS, QUESTIONS
from web.api.openapi import document_text
from web.api.openapi_parts import HEADERS, LIMITED
from web.api.openapi_routes import routes
from web.api.operations import ESTIMATES
from web.api.portal.operations import PORTALS
from web.pages.developers.fields import kind

ROOT = Path(__file__).parents[2]
TEXT = document_text()
DOCUMENT: Json = json.loads(TEXT)
SCHEMAS: Json = DOCUMENT["components"]["schemas"]
PLACE = "urn:pfml"
REGISTRY: Registry[Any] = Registry().with_resource(PLACE, Resource.from_contents(DOCUMENT, DRAFT202012))
OPERATIONS = {path: operation for path, routes in DOCUMENT["paths"].items() for operation in routes.values()}
POSTS = {path: operation for path, operation in OPERATIONS.items() if "requestBody" in operation}


def conforms(value: object, schema: Json) -> None:
    """Check that ``value`` conforms to ``schema``, a schema of the document."""
    whole = json.loads(json.dumps(schema).replace('"#/', f'"{PLACE}#/'))
    Draft202012Validator(whole, registry=REGISTRY, format_checker=FormatChecker()).validate(value)


def questions() -> Iterator[tuple[str, str, Json]]:
    """Yield route, name and value of each example question."""
    for path, operation in POSTS.items():
        for name, example in operation["requestBody"]["content"]["application/json"]["examples"].items():
            yield path, name, example["value"]


def members(value: object) -> Iterator[tuple[str, Any]]:
    """Yield each member of each object in ``value``, at any depth."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield key, part
            yield from members(part)
    elif isinstance(value, list):
        for part in value:
            yield from members(part)


def objects(value: object) -> Iterator[Json]:
    """Yield each object in ``value``, at any depth."""
    if isinstance(value, dict):
        yield value
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        yield from objects(part)


def answers() -> Iterator[tuple[Json, Json]]:
    """Yield schema and value of each example answer and problem."""
    for operation in OPERATIONS.values():
        for response in operation["responses"].values():
            for content in response.get("content", {}).values():
                for example in content.get("examples", {}).values():
                    yield content["schema"], example["value"]


def test_the_document_in_the_tree_is_current() -> None:
    kept = STORED.read_text("utf-8")
    changed = unified_diff(kept.splitlines(), TEXT.splitlines(), "kept", "made now", lineterm="")
    assert list(changed) == [], "read the changes to the contract, then run `python .build/openapi.py`"


def test_the_document_is_valid_and_served(client: FlaskClient) -> None:
    OpenAPIV31SpecValidator(DOCUMENT).validate()
    assert client.get("/api/v1/openapi.json").text == TEXT


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
    described = SCHEMAS["EligibilityReason"]["enum"]
    assert reasons == set(described)
    problems = estimates["422"]["content"]["application/problem+json"]["examples"]
    assert {example["value"]["type"] for example in problems.values()} == {
        "/problems/invalid-input",
        "/problems/not-covered",
    }


@pytest.mark.parametrize("path", OPERATIONS)
def test_every_answer_has_an_example(path: str) -> None:
    for status, response in OPERATIONS[path]["responses"].items():
        for media_type, content in response.get("content", {}).items():
            assert content.get("examples"), (status, media_type)


def test_each_example_table_equals_the_csv_of_its_route(client: FlaskClient) -> None:
    tables = {path: each["responses"]["200"]["content"].get("text/csv") for path, each in OPERATIONS.items()}
    addresses = {
        "/api/v1/parameters": {"on_a_day": "date=2026-12-31&", "over_time": ""},
        "/api/v1/parameters/{name}": dict.fromkeys(tables["/api/v1/parameters/{name}"]["examples"], ""),
        "/api/v1/examples": {"all": ""},
    }
    assert {path for path, content in tables.items() if content} == addresses.keys()
    for path, arguments in addresses.items():
        examples = tables[path]["examples"]
        assert examples.keys() == arguments.keys()
        for name, argument in arguments.items():
            sent = client.get(f"{path.replace('{name}', name)}?{argument}format=csv")
            assert (sent.mimetype, sent.text) == ("text/csv", examples[name]["value"])


def test_only_dated_parameters_document_a_day_without_law(client: FlaskClient) -> None:
    refused = OPERATIONS["/api/v1/parameters"]["responses"]["422"]["content"]["application/problem+json"]["examples"]
    assert client.get("/api/v1/parameters?date=2030-01-01").get_json() == refused["not_covered"]["value"]
    others = {path for path, each in OPERATIONS.items() if path not in POSTS} - {"/api/v1/parameters"}
    assert all("not_covered" not in json.dumps(OPERATIONS[path]["responses"]["422"]) for path in others)


def test_an_item_of_a_batch_is_a_benefit_question_with_an_id() -> None:
    item, question = SCHEMAS["BatchedQuestion"], SCHEMAS["BenefitQuestion"]
    assert {**item["properties"], "id": None} == {**question["properties"], "id": None}
    assert item["required"] == [*question["required"], "id"]
    assert SCHEMAS["BatchQuestion"]["properties"]["items"]["items"] == {"$ref": "#/components/schemas/BatchedQuestion"}


def test_every_sentence_of_the_portal_has_an_example(client: FlaskClient) -> None:
    responses = POSTS["/v1/financial-eligibility"]["responses"]
    answers = responses["200"]["content"]["application/json"]["examples"].values()
    described = SCHEMAS["PortalDescription"]["enum"]
    assert {each["value"]["data"]["description"] for each in answers} == set(described)
    nobody = asked(client, "/v1/financial-eligibility", NO_WAGES["no_wages"])
    assert nobody.status_code == 404
    assert nobody.get_json() == responses["404"]["content"]["application/json"]["examples"]["no_wages"]["value"]


def test_deprecated_routes_are_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [path for path, operation in OPERATIONS.items() if "deprecated" in operation] == list(DEPRECATED)
    old = {"/api/v1/coverage": Deprecation(date(2026, 7, 1), date(2027, 7, 1), "/api/v2/coverage")}
    monkeypatch.setattr(deprecation, "DEPRECATED", old)
    marked = {path: operation for path, route in routes().items() for operation in route.values()}
    assert [path for path, operation in marked.items() if operation.get("deprecated")] == ["/api/v1/coverage"]


def answered(client: FlaskClient, path: str) -> Iterator[tuple[str, TestResponse]]:
    """Yield answers of a route, each with its status."""
    if path in POSTS:
        right = next(question for route, _, question in questions() if route == path)
        found = [client.post(path, json=right), client.post(path, json={"no": 0}), client.post(path, data="{}")]
    else:
        address = path.replace("{name}", "wage_base")
        first = client.get(address)
        again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
        found = [first, again, client.get(f"{address}?no=0"), client.get("/api/v1/parameters?date=2030-01-01")]
    yield from ((str(response.status_code), response) for response in found)


@pytest.mark.parametrize("path", OPERATIONS)
def test_only_posts_are_limited_and_headers_are_documented(client: FlaskClient, path: str) -> None:
    responses = OPERATIONS[path]["responses"]
    assert ("429" in responses) is (path in POSTS)
    assert {status for status in responses if "Retry-After" in responses[status]["headers"]} == {"429"} & set(responses)
    for status, response in answered(client, path):
        assert status in responses
        sent, documented = HEADERS.keys() & set(response.headers.keys()), set(responses[status]["headers"])
        assert documented - sent == (set(LIMITED) if path in POSTS else set())
        assert sent <= documented


@pytest.mark.parametrize("path", POSTS)
def test_the_largest_question_is_documented(path: str) -> None:
    assert "262,144 bytes" in POSTS[path]["requestBody"]["description"]


@pytest.mark.parametrize("path", OPERATIONS)
def test_every_parameter_and_answer_has_a_description(path: str) -> None:
    assert all(each["description"] for each in OPERATIONS[path]["parameters"])
    assert all(each["description"] for each in OPERATIONS[path]["responses"].values())


def test_money_hours_and_weeks_are_shared_and_never_single_precision() -> None:
    assert SCHEMAS["QuarterWages"]["properties"]["amount"]["$ref"] == "#/components/schemas/Money"
    assert {"Hours", "HoursOfDay", "Weeks", "Dollars"} <= SCHEMAS.keys()
    parts = [part for part in [*objects(SCHEMAS)] if part.get("type") == "number"]
    assert len(parts) > 6
    assert {part.get("format") for part in parts} == {"double"}


def test_generators_leave_out_the_fields_with_a_default() -> None:
    """Check that a description names each default.

    Generators require or send a field with a default in its schema.
    """
    assert all("default" not in part for part in objects(SCHEMAS))
    for operation in (*ESTIMATES, *PORTALS):
        for name, field in operation.question.model_fields.items():
            if field.default not in (None, PydanticUndefined):
                assert "Default" in SCHEMAS[operation.question.__name__]["properties"][name]["description"], name


def test_only_an_optional_field_of_a_question_may_be_null() -> None:
    for model in {operation.question.__name__ for operation in (*ESTIMATES, *PORTALS)}:
        for name, field in SCHEMAS[model]["properties"].items():
            optional = name not in SCHEMAS[model].get("required", ())
            assert optional is ({"type": "null"} in field.get("anyOf", ())), f"{model}.{name}"


def test_operations_are_verbs_in_a_described_group() -> None:
    groups = {each["name"]: each["description"] for each in DOCUMENT["tags"]}
    assert {tag for operation in OPERATIONS.values() for tag in operation["tags"]} == groups.keys()
    verbs = {re.match("[a-z]+", operation["operationId"])[0] for operation in OPERATIONS.values()}  # type: ignore[index]
    assert verbs == {"calculate", "check", "compare", "estimate", "find", "get"}
    assert all(operation["description"].endswith(".") for operation in OPERATIONS.values())
    assert (DOCUMENT["security"], bool(DOCUMENT["info"]["contact"])) == ([], True)


@pytest.mark.parametrize("path", OPERATIONS)
def test_another_method_is_documented_and_refused(client: FlaskClient, path: str) -> None:
    response = client.delete(path.replace("{name}", "wage_base"))
    content = OPERATIONS[path]["responses"]["405"]["content"][response.mimetype]
    conforms(response.get_json(), content["schema"])
    assert "Allow" in response.headers
    assert "Allow" in OPERATIONS[path]["responses"]["405"]["headers"]


def test_every_field_is_described() -> None:
    for model, schema in DOCUMENT["components"]["schemas"].items():
        for name, field in schema.get("properties", {}).items():
            assert field["description"].endswith("."), f"{model}.{name}"


def test_a_shared_description_applies_to_one_meaning() -> None:
    fields: dict[str, list[tuple[str, str]]] = {}
    for schema in SCHEMAS.values():
        for name, field in schema.get("properties", {}).items():
            fields.setdefault(name, []).append((kind(field), field["description"]))
    alone = {name: told for name, told in {**QUESTIONS, **ANSWERS}.items() if "." not in name}
    for name, told in alone.items():
        kinds, meanings = map(set, zip(*fields[name], strict=True))
        assert (len(kinds), meanings) == (1, {told}), f"describe each use of {name} by its model: {kinds}, {meanings}"


def test_every_description_is_used() -> None:
    fields = {(model, name) for model, schema in SCHEMAS.items() for name in schema.get("properties", {})}
    by_model = {(model, name) for model, _, name in (each.partition(".") for each in {**QUESTIONS, **ANSWERS}) if name}
    assert by_model <= fields
    assert MODELS.keys() <= SCHEMAS.keys()


def test_each_quoted_word_of_a_description_is_a_field_or_value() -> None:
    properties = {name for schema in SCHEMAS.values() for name in schema.get("properties", {})}
    values = {value for key, found in members(SCHEMAS) if key == "enum" for value in found}
    for model, schema in SCHEMAS.items():
        for told in (schema["description"], *(field["description"] for field in schema.get("properties", {}).values())):
            assert "``" not in told, model
            assert set(re.findall("`([^`]*)`", told)) <= properties | values, (model, told)


FILES = {"/api/v1/openapi.json", "/api/v1/collection.json", "/api/v1/pfml-client.tgz"}
"""The addresses of files about the API."""


def test_every_route_is_described(client: FlaskClient) -> None:
    rules = [rule for rule in client.application.url_map.iter_rules() if rule.rule.startswith(("/api/", "/v1/"))]
    served = {rule.rule.replace("<", "{").replace(">", "}") for rule in rules} - FILES
    assert served | {operation.path for operation in ESTIMATES} == set(DOCUMENT["paths"])


def test_open_data_fits_its_schema(client: FlaskClient) -> None:
    for path, route in DOCUMENT["paths"].items():
        for query in ("", "?date=2026-03-01") if path.endswith("/parameters") else ("",):
            if "get" in route:
                response = client.get(path.replace("{name}", "wage_base") + query)
                schema = route["get"]["responses"]["200"]["content"]["application/json"]["schema"]
                conforms(response.get_json(), schema)


def test_a_dataclass_is_a_part_of_an_answer() -> None:
    """All other records are Structs: see 2.2 of DECISIONS.md."""
    files = [file for package in ("calculators", "web") for file in (ROOT / package).rglob("*.py")]
    trees = [node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    classes = [node for node in trees if isinstance(node, ast.ClassDef)]
    found = {each.name for each in classes if any("dataclass" in ast.unparse(line) for line in each.decorator_list)}
    assert found
    assert found - SCHEMAS.keys() == set()
