"""Parts of the routes in the OpenAPI document: bodies with examples, errors and headers."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from werkzeug.exceptions import default_exceptions

Json = dict[str, Any]
PLACE = "#/components/schemas/{model}"
HEADER_PLACE = "#/components/headers/{name}"
PROBLEM = "application/problem+json"
OVER_THE_LIMIT = "429"
OTHER_METHOD = "405"
OF_OURS = "500"

HEADERS: Json = {
    "X-Request-Id": {"description": "Your id of the request, or a new one.", "schema": {"type": "string"}},
    "Cache-Control": {
        "description": "The caches that may keep the answer, and how long.",
        "schema": {"type": "string"},
    },
    "Content-Language": {"description": "The language of labels and messages.", "schema": {"type": "string"}},
    "Vary": {"description": "The request headers that change the answer.", "schema": {"type": "string"}},
    "Retry-After": {"description": "The seconds to wait.", "schema": {"type": "integer", "minimum": 1}},
    "RateLimit-Policy": {
        "description": "The limit of a client: questions (q) in a window of seconds (w). Absent without a limit.",
        "schema": {"type": "string", "examples": ['"questions";q=600;w=60']},
    },
    "RateLimit": {
        "description": "The questions left (r) and the seconds until the window ends (t). Absent without a limit.",
        "schema": {"type": "string", "examples": ['"questions";r=599;t=42']},
    },
    "Allow": {"description": "The methods of the route.", "schema": {"type": "string"}},
    "ETag": {"description": "The version of this content, for If-None-Match.", "schema": {"type": "string"}},
}
EVERYWHERE = ("X-Request-Id", "Cache-Control")
SPOKEN = ("Content-Language", "Vary")
KEPT = ("ETag",)
LIMITED = ("RateLimit-Policy", "RateLimit")
OF_A_STATUS: Mapping[str, str] = {OVER_THE_LIMIT: "Retry-After", OTHER_METHOD: "Allow"}
"""The header that only a response with this status has."""


def headers_of(method: str, status: str) -> Json:
    """Return the headers of a response, with an ETag for open data and a language for the rest."""
    open_data = method == "get" and status in {"200", "304"}
    names = [*EVERYWHERE, *(KEPT if open_data else SPOKEN)]
    if method == "post" and status != OTHER_METHOD:
        names += LIMITED
    if status in OF_A_STATUS:
        names.append(OF_A_STATUS[status])
    return {name: {"$ref": HEADER_PLACE.format(name=name)} for name in names}


def response_of(description: str, media_type: str, model: type[BaseModel], values: Mapping[str, Any]) -> Json:
    """Return a response of one media type."""
    return {"description": description, "content": {media_type: content_of(model, values)}}


def content_of(model: type[BaseModel], values: Mapping[str, Any]) -> Json:
    """Return a body with its examples."""
    return {"schema": {"$ref": PLACE.format(model=model.__name__)}, "examples": examples_of(values)}


def examples_of(values: Mapping[str, Any]) -> Json:
    """Return the examples by their names."""
    return {name: {"value": value} for name, value in values.items()}


def phrase(status: str) -> str:
    """Return the name of an HTTP status, such as "Not Found"."""
    return f"{default_exceptions[int(status)]().name}."


def language() -> Json:
    """Return the ``Accept-Language`` argument that every route has."""
    return {
        "name": "Accept-Language",
        "in": "header",
        "description": "The language of labels and messages. Default English.",
        "schema": {"type": "string", "examples": ["es"]},
    }
