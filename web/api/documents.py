"""The OpenAPI document of the JSON routes."""

import json
from functools import cache

from flask import Blueprint, Response, request

from web.publishing import published

documents = Blueprint("documents", __name__)


@documents.get("/openapi.json")
def openapi() -> Response:
    """The document, made once from the models and the examples."""
    return published(_text(request.script_root), "application/json")


@cache
def _text(root: str) -> str:
    """The document of routes that are published under ``root``."""
    from web.api.openapi import document

    return json.dumps(document(root), ensure_ascii=False)
