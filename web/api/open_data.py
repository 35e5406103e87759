"""What the routes of open data share: the arguments they know, and one answer as JSON or as a table."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import Any

from flask import Response, request
from pydantic import BaseModel

from calculators import InvalidQuestion, Mistake
from web.publishing import published

FORMATS = ("json", "csv")


def known_arguments(*names: str) -> None:
    """Refuses every argument of the address but ``names``, each given at most once."""
    mistakes = [Mistake((), "unknown_field", "Leave it out.") for name in request.args if name not in names]
    twice = [name for name in names if len(request.args.getlist(name)) > 1]
    mistakes += [Mistake((name,), "given_twice", "Give it once.") for name in twice]
    if request.args.get("format", FORMATS[0]) not in FORMATS:
        mistakes.append(Mistake(("format",), "invalid_choice", f"Use {' or '.join(FORMATS)}."))
    if mistakes:
        raise InvalidQuestion(mistakes)


def open_data(document: BaseModel, rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> Response:
    """``document``, or where the address asks for CSV its ``rows`` under ``columns``."""
    if request.args.get("format") == "csv":
        return published(_table(rows, columns), "text/csv")
    return published(document.model_dump_json(), "application/json")


def _table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    text = StringIO()
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
