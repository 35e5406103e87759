"""Make a collection of the example questions, which Bruno, Postman and Insomnia import."""

import json
from collections.abc import Iterator
from typing import Any

from web.api.documents import openapi_text

Json = dict[str, Any]
SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
HEADERS = [{"key": "Accept-Language", "value": "en"}]
BASE = "{{baseUrl}}"
NAMED = "wage_base"
"""The number of the law that the example of a route with a name asks for."""


def collection_text(address: str) -> str:
    """Return the collection for the service at ``address``, in Postman's format 2.1."""
    document = json.loads(openapi_text())
    collection = {
        "info": {
            "name": document["info"]["title"],
            "description": document["info"]["description"],
            "version": document["info"]["version"],
            "schema": SCHEMA,
        },
        "variable": [{"key": "baseUrl", "value": address}],
        "item": [
            {"name": tag["name"], "description": tag["description"], "item": list(_folder(document, tag["name"]))}
            for tag in document["tags"]
        ],
    }
    return json.dumps(collection, ensure_ascii=False, indent=1)


def _folder(document: Json, tag: str) -> Iterator[Json]:
    """Yield a request for each example question of a group of routes, and for each open document."""
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if operation["tags"] == [tag]:
                yield from _requests(method.upper(), BASE + path.replace("{name}", NAMED), operation)


def _requests(method: str, url: str, operation: Json) -> Iterator[Json]:
    name, about = operation["operationId"], operation["description"]
    sent = {"method": method, "url": url, "header": HEADERS, "description": about}
    if "requestBody" not in operation:
        yield {"name": name, "request": sent}
        return
    for example, each in operation["requestBody"]["content"]["application/json"]["examples"].items():
        yield {"name": f"{name}: {example}", "request": {**sent, "body": _body(each["value"])}}


def _body(question: Json) -> Json:
    raw = json.dumps(question, ensure_ascii=False, indent=2)
    return {"mode": "raw", "raw": raw, "options": {"raw": {"language": "json"}}}
