"""Show each route of the OpenAPI document as a block with fields, a sample, an answer and a form."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from web.api.documents import openapi_text
from web.api.operations import BENEFITS
from web.pages.developers.fields import Model, models_of, with_values_inlined
from web.pages.developers.samples import Sample, get_samples, json_text, post_samples

Json = dict[str, Any]
ADDRESSES: Mapping[str, str] = {
    "getIndex": "/api/v1",
    "getParameters": "/api/v1/parameters?date=2026-03-01",
    "getParameter": "/api/v1/parameters/wage_base?format=csv",
    "getCoverage": "/api/v1/coverage",
    "getExamples": "/api/v1/examples",
}
"""An address of each route that is read."""

FIRST = ("rules_version", "financially_eligible", "reason", "average_weekly_wage", "weekly_benefit", "warnings")
"""The fields of an estimate that a first reader looks for."""


class Route(Struct, frozen=True):
    """A route with its request and response.

    ``asked`` is a question or, for a GET route, an address.
    """

    name: str
    method: str
    path: str
    summary: str
    arguments: list[tuple[str, str]]
    question: list[Model]
    answer: list[Model]
    refusals: list[str]
    examples: list[str]
    asked: str
    samples: list[Sample]
    answered: str
    differences: list[str]


def routes(base: str) -> list[Route]:
    """Return each route, called at ``base``, in the order of the document.

    Each object is described once.
    """
    document = _document()
    block = _Block(document["components"]["schemas"], base, {model.name for model in refusal_models("Problem")})
    return [
        block.of(method, path, operation)
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
    ]


def refusal_models(name: str) -> list[Model]:
    """Return the objects of an error response: ``Problem``, or ``Refused`` for the compatible route."""
    schema = {"schema": {"$ref": f"#/components/schemas/{name}"}}
    return [model for model in models_of(schema, _document()["components"]["schemas"]) if model.name != "Meta"]


def example_question(operation: str, example: str) -> str:
    """Return the example question of that name, or the first one of the route."""
    for operations in _document()["paths"].values():
        if "post" in operations and operations["post"]["operationId"] == operation:
            questions = operations["post"]["requestBody"]["content"]["application/json"]["examples"]
            return json_text(questions.get(example, next(iter(questions.values())))["value"])
    return ADDRESSES.get(operation, "")


def most_items() -> int:
    """Return the most items of a batch."""
    most: int = _document()["components"]["schemas"]["BatchQuestion"]["properties"]["items"]["maxItems"]
    return most


def first_answer() -> str:
    """Return the main parts of the answer to the first example."""
    answer = _benefit_answers()["eligible"]["value"]
    return json_text({name: answer[name] for name in FIRST})


def explained_line() -> str:
    """Return the line of the weekly benefit in an example's explanation."""
    lines = _benefit_answers()["explained"]["value"]["explanation"]
    return json_text(next(line for line in lines if line["name"] == "weekly_benefit"))


def _benefit_answers() -> Json:
    responses = _document()["paths"][BENEFITS.path]["post"]["responses"]
    answers: Json = responses["200"]["content"]["application/json"]["examples"]
    return answers


class _Block(Struct, frozen=True):
    """A writer of one block after another that remembers the objects it has described."""

    schemas: Json
    base: str
    described: set[str]

    def of(self, method: str, path: str, operation: Json) -> Route:
        """Return the block of one route."""
        body = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        given = operation["responses"]["200"]["content"]["application/json"]
        questions, name = body.get("examples", {}), operation["operationId"]
        first = next(iter(questions), "")
        question = questions[first]["value"] if first else {}
        address = self.base + (path if first else ADDRESSES[name])
        return Route(
            name=name,
            method=method.upper(),
            path=path,
            summary=operation["summary"],
            arguments=[
                (each["name"], each["description"]) for each in operation["parameters"] if each["in"] != "header"
            ],
            question=self.new(body),
            answer=self.new(given),
            refusals=[status for status in operation["responses"] if status >= "400"],
            examples=list(questions),
            asked=json_text(question) if first else ADDRESSES[name],
            samples=post_samples(address, question) if first else get_samples(address),
            answered=json_text(given["examples"][first]["value"]) if first else "",
            differences=operation.get("x-differences", []),
        )

    def new(self, content: Json) -> list[Model]:
        """Return the objects of ``content`` that no block has described yet."""
        found = list(models_of(content, self.schemas)) if content else []
        found = [model for model in found if model.name not in self.described]
        self.described.update(model.name for model in found)
        return found


@cache
def _document() -> Json:
    """Return the document, in which each field of the schemas describes its own values."""
    document: Json = json.loads(openapi_text())
    schemas = document["components"]["schemas"]
    document["components"]["schemas"] = {name: with_values_inlined(schema, schemas) for name, schema in schemas.items()}
    return document
