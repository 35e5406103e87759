"""Read the page for developers, and the document that it is made from."""

import json
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from web.api.documents import openapi_text

DOCUMENT: dict[str, Any] = json.loads(openapi_text())
OPERATIONS = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, operations in DOCUMENT["paths"].items()
    for method, operation in operations.items()
}
PAGE = "/en/developers"


def parsed(html: str) -> Element:
    """Return the tree of a page."""
    tree: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return tree


def text(element: Element) -> str:
    """Return all the text within ``element``."""
    return "".join(element.itertext())


def codes(element: Element) -> set[str]:
    """Return every text within ``element`` that is shown as code."""
    return {text(code) for code in element.iter("code")}


def example_of(operation: dict[str, Any]) -> Any:
    """Return the answer to the first example."""
    return next(iter(operation["responses"]["200"]["content"]["application/json"]["examples"].values()))["value"]
