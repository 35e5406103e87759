"""Read the OpenAPI document as a list of operations and types, from which the clients are written."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "web" / "api" / "openapi.json"
JSON = "application/json"
LANGUAGE = "Accept-Language"
FORMAT = "format"
"""The argument that asks for CSV. Clients read JSON."""

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Operation:
    """A route with its verb, the type of its question and the type of its answer.

    ``arguments`` are the names in the path and in the query, each with whether it is required.
    """

    name: str
    method: str
    path: str
    description: str
    question: str
    answer: tuple[str, ...]
    arguments: Mapping[str, bool]


@cache
def document() -> Schema:
    """Return the whole document."""
    found: Schema = json.loads(DOCUMENT.read_text("utf-8"))
    return found


def schemas() -> Mapping[str, Schema]:
    """Return the schema of each type by its name."""
    found: Mapping[str, Schema] = document()["components"]["schemas"]
    return found


def operations() -> list[Operation]:
    """Return every route, in the order of the document."""
    return [
        _operation(method, path, route)
        for path, routes in document()["paths"].items()
        for method, route in routes.items()
    ]


def _operation(method: str, path: str, route: Schema) -> Operation:
    asked = route.get("requestBody")
    answer = route["responses"]["200"]["content"][JSON]["schema"]
    return Operation(
        route["operationId"],
        method.upper(),
        path,
        route["description"],
        name_of(asked["content"][JSON]["schema"]) if asked else "",
        tuple(name_of(each) for each in answer.get("anyOf", [answer])),
        {
            each["name"]: each.get("required", False)
            for each in route["parameters"]
            if each["name"] not in {LANGUAGE, FORMAT}
        },
    )


def name_of(reference: Schema) -> str:
    """Return the name of the type that a reference names."""
    return str(reference["$ref"]).rpartition("/")[2]


@cache
def asked() -> frozenset[str]:
    """Return the names of all types that a question can contain."""
    waiting = [operation.question for operation in operations() if operation.question]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _named(schemas()[name])
    return frozenset(found)


def _named(schema: Any) -> Iterator[str]:
    if isinstance(schema, list):
        for part in schema:
            yield from _named(part)
    elif isinstance(schema, dict):
        if "$ref" in schema:
            yield name_of(schema)
        for part in schema.values():
            yield from _named(part)
