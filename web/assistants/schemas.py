"""Describe the arguments of the tools in few words.

An assistant reads all of them before each conversation.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from web.api.field_descriptions import description_of
from web.api.openapi_schemas import NULL, SHARED, schemas_of

Json = dict[str, Any]
NUMBERS = ("Money", "Count", "Fraction", "Hours", "HoursOfDay", "Weeks")
KEPT = ("type", "enum", "format", "pattern", "minItems", "maxItems", "minimum", "maximum", "additionalProperties")
TEXT_OR_NUMBER = {"type": ["string", "number"]}
ELSEWHERE: Mapping[str, str] = {"question": "The person's own wages and plan, as estimate_benefit takes them."}
"""The fields that another tool describes."""


@cache
def arguments_of(question: type[BaseModel]) -> Json:
    """Return the JSON Schema of ``question`` with everything in its place."""
    schemas = schemas_of([question], [])
    return _object(question.__name__, schemas)


def _object(name: str, schemas: Json) -> Json:
    schema = schemas[name]
    fields = {
        field: {"type": "object", "description": ELSEWHERE[field]}
        if field in ELSEWHERE
        else {**_value(each, schemas), "description": each.get("description") or description_of(name, field)}
        for field, each in schema["properties"].items()
    }
    needed = {"required": schema["required"]} if "required" in schema else {}
    return {"type": "object", "properties": fields, **needed, "additionalProperties": False}


def _value(schema: Json, schemas: Json) -> Json:
    for form in schema.get("anyOf", ()):
        if form != NULL:
            return _value(form, schemas)
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name in NUMBERS:
            return TEXT_OR_NUMBER
        return _value(schemas[name], schemas) if name in SHARED else _object(name, schemas)
    found = {key: schema[key] for key in KEPT if key in schema}
    if "items" in schema:
        found["items"] = _value(schema["items"], schemas)
    if isinstance(schema.get("additionalProperties"), dict):
        found["additionalProperties"] = _value(schema["additionalProperties"], schemas)
    return found
