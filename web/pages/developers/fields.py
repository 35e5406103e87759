"""List the fields of questions and answers from the OpenAPI document."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from web.pages.developers.inline_code import quoted
from web.pages.developers.limits import limits

Schema = Mapping[str, Any]
REFERENCE = "$ref"


class Field(Struct, frozen=True):
    """A field: its name, its type, its meaning, its limits, and whether it is required."""

    name: str
    kind: str
    needed: bool
    meaning: Markup
    limits: Markup


class Model(Struct, frozen=True):
    """An object: its name in the OpenAPI document, its description and its fields."""

    name: str
    meaning: Markup
    fields: list[Field]


def models_of(content: Mapping[str, Any], schemas: Mapping[str, Schema]) -> Iterator[Model]:
    """Return the objects of a request or a response.

    The outermost object comes first, and each object comes once.
    """
    waiting, seen = list(_references(content["schema"])), set()
    while waiting:
        name = waiting.pop(0)
        if name not in seen:
            seen.add(name)
            waiting += _references(schemas[name])
            yield _model(name, schemas[name])


def _model(name: str, schema: Schema) -> Model:
    needed = schema.get("required", ())
    fields = [
        Field(field, kind(each), field in needed, quoted(each["description"]), quoted(limits(each)))
        for field, each in schema.get("properties", {}).items()
    ]
    return Model(name, quoted(schema["description"]), fields)


def with_values_inlined(part: Any, schemas: Mapping[str, Schema]) -> Any:
    """Return ``part`` with each shared value, such as ``Money``, in place of its reference."""
    if isinstance(part, list):
        return [with_values_inlined(each, schemas) for each in part]
    if not isinstance(part, dict):
        return part
    shared = schemas[_name(part[REFERENCE])] if REFERENCE in part else {}
    if REFERENCE in part and shared.get("type") != "object":
        return {
            **with_values_inlined(shared, schemas),
            **{name: value for name, value in part.items() if name != REFERENCE},
        }
    return {name: with_values_inlined(each, schemas) for name, each in part.items()}


def kind(schema: Schema) -> str:
    """Return the type of a value, such as ``string | number``, ``date`` or ``QuarterWages[]``."""
    if REFERENCE in schema:
        return _name(schema[REFERENCE])
    if "anyOf" in schema:
        return " | ".join(dict.fromkeys(kind(each) for each in schema["anyOf"]))
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
        if REFERENCE in schema:
            yield _name(schema[REFERENCE])
        for part in schema.values():
            yield from _references(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _references(part)


def _name(reference: str) -> str:
    return reference.rpartition("/")[2]
