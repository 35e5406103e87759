"""Put the limits of a schema in plain words."""

from collections.abc import Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]
PATTERNS: Mapping[str, str] = {
    r"^[0-9]{1,9}(\.[0-9]{1,2})?$": "up to 9 digits, and at most 2 decimals after a point",
    r"^[0-9]{1,7}(\.[0-9]{1,4})?$": "up to 7 digits, and at most 4 decimals after a point",
    r"^[0-9]{1,3}(\.[0-9]{1,2})?$": "up to 3 digits, and at most 2 decimals after a point",
    r"^[0-9]{1,2}(\.[0-9]{1,4})?$": "up to 2 digits, and at most 4 decimals after a point",
    r"^(0(\.[0-9]{1,4})?|1(\.0{1,4})?)$": "from 0 to 1, with at most 4 decimals after a point",
    r"^(19|20)[0-9]{2}-Q[1-4]$": "a year from 1900 to 2099, a hyphen and `Q1` to `Q4`",
    r"^-?[0-9]+\.[0-9]{2}$": "dollars with 2 decimals, after a minus sign if below zero",
    r"^[0-9]+(\.[0-9]+)?$": "a decimal of 0 or more",
    r"^-?[0-9]+(\.[0-9]+)?$": "a decimal, after a minus sign if below zero",
    r"^[0-9]{2}-[0-9]{7}$": "2 digits, a hyphen and 7 digits",
    r"^[0-9*]{3}-[0-9*]{2}-[0-9]{4}$": "3, 2 and 4 digits with hyphens between, of which the first 5 may be `*`",
}
"""The requirement of each pattern of the OpenAPI document, in words."""

RANGES = (("minimum", "maximum", ""), ("minLength", "maxLength", " characters"), ("minItems", "maxItems", " items"))


def limits(schema: Schema) -> str:
    """Return the limits of a value.

    >>> limits({"type": "array", "maxItems": 400, "items": {"type": "string", "minLength": 1, "maxLength": 64}})
    'at most 400 items; each 1 to 64 characters'
    """
    return "; ".join(_limits(schema))


def _limits(schema: Schema) -> Iterator[str]:
    if "pattern" in schema:
        yield PATTERNS[schema["pattern"]]
    for least, most, of in RANGES:
        if least in schema or most in schema:
            yield f"{_range(schema.get(least), schema.get(most))}{of}"
    if "items" in schema:
        yield from (f"each {limit}" for limit in _limits(schema["items"]))
    for each in schema.get("anyOf", ()):
        yield from (f"as a {each['type']} {limit}" if _several(schema) else limit for limit in _limits(each))


def _range(least: int | None, most: int | None) -> str:
    if least is None:
        return f"at most {most}"
    if most is None:
        return f"at least {least}"
    return f"{least} to {most}"


def _several(schema: Schema) -> bool:
    """Return whether a value may be of several types other than null."""
    return len([each for each in schema["anyOf"] if each.get("type") != "null"]) > 1
