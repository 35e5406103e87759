"""The arguments of an address: each route knows some, the routes that are sent a question none."""

from flask import request

from calculators import InvalidQuestion, Mistake
from web.validation_errors import MOST, discreet

FORMATS = ("json", "csv")


def known_arguments(*names: str) -> None:
    """Refuses every argument of the address but ``names``, each given at most once."""
    unknown = (name for name in request.args if name not in names)
    mistakes = [discreet(Mistake((name,), "unknown_field", "Leave it out.")) for name in unknown]
    twice = [name for name in names if len(request.args.getlist(name)) > 1]
    mistakes += [Mistake((name,), "given_twice", "Give it once.") for name in twice]
    if "format" in names and request.args.get("format", FORMATS[0]) not in FORMATS:
        mistakes.append(Mistake(("format",), "invalid_choice", f"Use {' or '.join(FORMATS)}."))
    if mistakes:
        raise InvalidQuestion(mistakes[:MOST])
