"""The OpenAPI document of the JSON routes."""

import json
from functools import cache
from importlib.resources import files

from flask import Blueprint, Response, request

from web.http.http_cache import published

routes = Blueprint("documents", __name__)


@routes.get("/openapi.json")
def openapi() -> Response:
    """Return the stored document, which a test compares with the models and examples."""
    return published(openapi_text(request.script_root), "application/json")


@cache
def openapi_text(root: str = "") -> str:
    """Return the stored document for routes published under ``root``."""
    text = (files("web.api") / "openapi.json").read_text("utf-8")
    return text.replace('"url": "/"', f'"url": {json.dumps(root)}', 1) if root else text
