"""Read the text of a page that a person reads or hears."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

SILENT = {"code", "script", "style"}
SPOKEN = ("alt", "aria-label", "data-trouble", "placeholder", "title")


def read_aloud(page: str) -> list[str]:
    """Return every text and spoken attribute of ``page``, without code and other languages."""
    return [piece for piece in _pieces(html5lib.parse(page, namespaceHTMLElements=False)) if piece.strip()]


def _pieces(element: Element) -> Iterator[str]:
    if (
        element.tag in SILENT
        or not isinstance(element.tag, str)
        or ("lang" in element.attrib and element.tag != "html")
    ):
        return
    yield from (element.attrib[name] for name in SPOKEN if name in element.attrib)
    if element.tag == "meta" and element.get("name") == "description":
        yield element.attrib["content"]
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
