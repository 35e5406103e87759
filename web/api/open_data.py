"""Responses of the routes of open data, as JSON or as a table."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import Any

from flask import Response, request
from pydantic import BaseModel

from web.http.http_cache import published


def open_data(document: BaseModel, rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> Response:
    """Return ``document``, or for ``format=csv`` its ``rows`` under ``columns``."""
    if request.args.get("format") == "csv":
        return published(table_of(rows, columns), "text/csv")
    return published(document.model_dump_json(), "application/json")


def table_of(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Return ``rows`` under ``columns`` as CSV."""
    text = StringIO()
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
