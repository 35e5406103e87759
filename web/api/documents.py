"""The OpenAPI document of the JSON routes."""

import json
from functools import cache
from importlib.resources import files

from flask import Response, request

from web.http.http_cache import written_once


def openapi() -> Response:
    """Return the stored document, which a test compares with the models and examples."""
    root = request.script_root
    return written_once(("openapi", root), lambda: openapi_text(root), "application/json")


@cache
def openapi_text(root: str = "") -> str:
    """Return the stored document for routes published under ``root``."""
    text = (files("web.api") / "openapi.json").read_text("utf-8")
    return text.replace('"url": "/"', f'"url": {json.dumps(root)}', 1) if root else text
