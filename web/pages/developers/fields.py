"""List the fields of questions and answers from the OpenAPI document."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from web.pages.developers.inline_code import quoted
from web.pages.developers.limits import default_of, limits

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name, its type, its meaning, its limits, and whether it is required."""

    name: str
    kind: str
    needed: bool
    meaning: Markup
    limits: Markup


@dataclass(frozen=True, slots=True)
class Model:
    """An object: its name in the OpenAPI document, its description and its fields."""

    name: str
    meaning: Markup
    fields: list[Field]


def models_of(content: Mapping[str, Any], schemas: Mapping[str, Schema], *, asked: bool = False) -> Iterator[Model]:
    """Return the objects of a response or of a request that is ``asked``.

    The outermost object comes first, and each object comes once.
    """
    waiting, seen = list(_references(content["schema"])), set()
    while waiting:
        name = waiting.pop(0)
        if name not in seen:
            seen.add(name)
            waiting += _references(schemas[name])
            yield _model(name, schemas[name], asked=asked)


def _model(name: str, schema: Schema, *, asked: bool) -> Model:
    needed = schema.get("required", ())
    fields = [
        Field(field, kind(each), field in needed, quoted(each["description"]), _limits(each, asked=asked))
        for field, each in schema.get("properties", {}).items()
    ]
    return Model(name, quoted(schema["description"]), fields)


def _limits(schema: Schema, *, asked: bool) -> Markup:
    """Return the limits of a value and, in a question, its default."""
    return quoted("; ".join(filter(None, (limits(schema), default_of(schema) if asked else ""))))


def kind(schema: Schema) -> str:
    """Return the type of a value, such as ``string | number``, ``date`` or ``QuarterWages[]``."""
    if "$ref" in schema:
        return _name(schema["$ref"])
    for several in ("anyOf", "oneOf"):
        if several in schema:
            return " | ".join(dict.fromkeys(kind(each) for each in schema[several]))
    if "const" in schema or "enum" in schema:
        return " | ".join(json.dumps(value) for value in schema.get("enum", [schema.get("const")]))
    return _plain(schema)


def _plain(schema: Schema) -> str:
    of = schema.get("type", "object")
    if of == "array":
        inner = kind(schema["items"])
        return f"({inner})[]" if " | " in inner else f"{inner}[]"
    if of == "object" and isinstance(schema.get("additionalProperties"), Mapping):
        return f"{{name: {kind(schema['additionalProperties'])}}}"
    return str(schema.get("format", of))


def _references(schema: Any) -> Iterator[str]:
    """Return the names of the objects in ``schema``, in order."""
    if isinstance(schema, Mapping):
        if "$ref" in schema:
            yield _name(schema["$ref"])
        for part in schema.values():
            yield from _references(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _references(part)


def _name(reference: str) -> str:
    return reference.rpartition("/")[2]
