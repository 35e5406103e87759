"""Name validation errors by codes that never change and never depend on the language."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from calculators.models.errors import UNBOUNDED, Bounds, Mistake
from calculators.models.fields import looks_like_personal_identifier

MOST = 100
CODES: Mapping[str, str] = {
    "extra_forbidden": "unknown_field",
    "greater_than_equal": "out_of_range",
    "less_than_equal": "out_of_range",
    "literal_error": "invalid_choice",
    "string_too_long": "too_long",
    "string_too_short": "blank",
    "too_long": "too_many",
    "too_short": "too_few",
}
CHOICE = re.compile("'([^']*)'")
LEAST = ("minimum", "ge", "min_length")
MOST_OF = ("maximum", "le", "max_length")
KINDS = ("_type", "_parsing")


def mistakes_of(error: ValidationError) -> list[Mistake]:
    """Return an error for each wrong value, at most a hundred, without the values themselves."""
    found = error.errors(include_url=False, include_input=False)[:MOST]
    return list(dict.fromkeys(map(_mistake, found)))


def discreet(mistake: Mistake) -> Mistake:
    """Return ``mistake``, whose place ends before a name that looks like a number of a person."""
    for place, part in enumerate(mistake.location):
        if isinstance(part, str) and looks_like_personal_identifier(part):
            return Mistake(mistake.location[:place], "personal_identifier", mistake.advice)
    return mistake


def _mistake(found: Mapping[str, Any]) -> Mistake:
    return discreet(Mistake(found["loc"], _code(found["type"]), found["msg"], _bounds(found.get("ctx", {}))))


def _bounds(context: Mapping[str, Any]) -> Bounds:
    """Return the bounds in the context of an error of pydantic."""
    choices = context.get("allowed") or CHOICE.findall(context.get("expected", ""))
    least, most = (next((str(context[name]) for name in names if name in context), None) for names in (LEAST, MOST_OF))
    return Bounds(tuple(choices) or None, least, most) if choices or least or most else UNBOUNDED


def _code(kind: str) -> str:
    if kind in CODES:
        return CODES[kind]
    return "invalid_type" if kind.endswith(KINDS) else kind
