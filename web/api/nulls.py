"""Leave out the fields of a question that are null, because a null means that the field is absent."""

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

Place = tuple[str | int, ...]


def nulls_of(error: ValidationError) -> list[Place]:
    """Return the places of known fields that ``error`` refuses because they are null."""
    return [
        found["loc"]
        for found in error.errors(include_url=False, include_context=False)
        if found["input"] is None and found["type"] != "extra_forbidden" and _is_field(found["loc"])
    ]


def without(places: Sequence[Place], given: Any) -> Any:
    """Return ``given``, from which this function removes the fields at ``places``."""
    for place in places:
        part = given
        for step in place[:-1]:
            part = part[step]
        part.pop(place[-1], None)
    return given


def _is_field(place: Place) -> bool:
    return bool(place) and isinstance(place[-1], str)
