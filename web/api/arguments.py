"""Check the arguments of an address, of which a route that takes a question has none."""

from collections.abc import Iterable

from flask import request

from calculators import InvalidQuestion, Mistake
from calculators.models.errors import Bounds
from web.validation_errors import MOST, discreet

FORMATS = ("json", "csv")


def known_arguments(*names: str) -> None:
    """Refuse unknown arguments of the address, and ``names`` given more than one time."""
    mistakes = unknown_arguments(name for name in request.args if name not in names)
    twice = [name for name in names if len(request.args.getlist(name)) > 1]
    mistakes += [Mistake((name,), "given_twice", "Give it one time.") for name in twice]
    if "format" in names and request.args.get("format", FORMATS[0]) not in FORMATS:
        mistakes.append(Mistake(("format",), "invalid_choice", f"Use {' or '.join(FORMATS)}.", Bounds(FORMATS)))
    if mistakes:
        raise InvalidQuestion(mistakes[:MOST])


def unknown_arguments(names: Iterable[str]) -> list[Mistake]:
    """Return an error for each of ``names``, at most 100."""
    return [discreet(Mistake((name,), "unknown_field", "Leave it out.")) for name in names][:MOST]
