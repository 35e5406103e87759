"""The OpenAPI document of the JSON routes."""

import json
from functools import cache

from flask import Blueprint, Response

from web.api.publishing import published

documents = Blueprint("documents", __name__)


@documents.get("/openapi.json")
def openapi() -> Response:
    """The document, made once from the models and the examples."""
    return published(_text(), "application/json")


@cache
def _text() -> str:
    from web.api.openapi import document

    return json.dumps(document(), ensure_ascii=False)
