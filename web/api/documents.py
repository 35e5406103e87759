"""The OpenAPI document of the JSON routes."""

from functools import cache
from importlib.resources import files

from flask import Blueprint, Response

from web.api.publishing import published

documents = Blueprint("documents", __name__)


@documents.get("/openapi.json")
def openapi() -> Response:
    """The document as it stands in the tree, where a test holds it to the models and the examples."""
    return published(openapi_text(), "application/json")


@cache
def openapi_text() -> str:
    """The document as it stands in the tree."""
    return (files("web.api") / "openapi.json").read_text("utf-8")
