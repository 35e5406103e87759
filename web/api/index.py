"""The index of the API, and the catalog at which programs look for it (RFC 9727)."""

import json
from functools import cache
from typing import Annotated, Any

from flask import Response, request
from pydantic import Field

import rules
from web.api.arguments import known_arguments
from web.api.documents import openapi_text
from web.api.parameter_models import Document
from web.api.paths import CATALOG, CHANGES, PREFIX
from web.http.http_cache import published

DEVELOPERS = "/en/developers"
OPENAPI = f"{PREFIX}/openapi.json"
LINKSET = "application/linkset+json"
PROFILE = f'{LINKSET}; profile="https://www.rfc-editor.org/info/rfc9727"'
"""The media type of a catalog, as RFC 9727 names it."""


class IndexedOperation(Document):
    """A route with its name in the OpenAPI document."""

    name: Annotated[str, Field(examples=["estimateBenefit"])]
    method: Annotated[str, Field(examples=["POST"])]
    path: Annotated[str, Field(examples=["/api/v1/benefit-estimates"])]
    summary: str


class Index(Document):
    """The routes, and the addresses of the documents about them."""

    rules_version: str
    openapi: Annotated[str, Field(examples=[OPENAPI])]
    documentation: Annotated[str, Field(examples=[DEVELOPERS])]
    changes: Annotated[str, Field(examples=[CHANGES])]
    catalog: Annotated[str, Field(examples=[CATALOG])]
    operations: list[IndexedOperation]


def index() -> Response:
    """Answer with every route and every document about them."""
    known_arguments()
    root = request.script_root
    response = published(index_text(root), "application/json")
    response.headers["Link"] = f'<{root}{CATALOG}>; rel="api-catalog"'
    return response


def catalog() -> Response:
    """Answer with the catalog of the one API of this host."""
    known_arguments()
    host = request.url_root.rstrip("/")
    response = published(json.dumps(catalog_of(host)), LINKSET)
    response.headers["Content-Type"] = PROFILE
    response.headers["Link"] = f'<{request.script_root}{CATALOG}>; rel="api-catalog"'
    return response


@cache
def index_text(root: str) -> str:
    """Return the index of the served document as JSON."""
    return index_of(json.loads(openapi_text()), root).model_dump_json()


def index_of(document: dict[str, Any], root: str = "") -> Index:
    """Return the index of the OpenAPI ``document``, for routes published under ``root``."""
    operations = [
        IndexedOperation(
            name=operation["operationId"], method=method.upper(), path=root + path, summary=operation["summary"]
        )
        for path, found in document["paths"].items()
        for method, operation in found.items()
    ]
    return Index(
        rules_version=rules.RULES_VERSION,
        openapi=root + OPENAPI,
        documentation=root + DEVELOPERS,
        changes=root + CHANGES,
        catalog=root + CATALOG,
        operations=operations,
    )


def catalog_of(host: str) -> dict[str, Any]:
    """Return the linkset of the API at ``host`` (RFC 9264), with absolute addresses."""
    return {
        "linkset": [
            {
                "anchor": host + PREFIX,
                "service-desc": [{"href": host + OPENAPI, "type": "application/json"}],
                "service-doc": [{"href": host + DEVELOPERS, "type": "text/html", "hreflang": ["en"]}],
                "service-meta": [{"href": f"{host}{PREFIX}/coverage", "type": "application/json"}],
                "status": [{"href": f"{host}/readyz", "type": "application/json"}],
            },
            {"anchor": host + CATALOG, "item": [{"href": host + PREFIX}]},
        ]
    }
