"""Find the values of a page that the words around them can reorder."""

import re
from xml.etree.ElementTree import Element

from web.i18n.translator import END, FIRST_STRONG, LEFT_TO_RIGHT

OPEN, CLOSE = f"[{LEFT_TO_RIGHT}{FIRST_STRONG}]", END
MONEY = re.compile(r"-?\$[\d,]+(?:\.\d+)?")
INLINE = {"a", "abbr", "b", "button", "cite", "em", "label", "small", "span", "strong"}
HIDDEN = {"head", "script", "style"}
ISOLATED = "\N{OBJECT REPLACEMENT CHARACTER}"


def isolated(text: str) -> bool:
    """Return whether each amount of a block is alone in it, or isolated from the words around it."""
    if MONEY.fullmatch(text.strip()) and not text.strip().startswith("-"):
        return True
    return not MONEY.search(without_isolated(text))


def without_isolated(text: str) -> str:
    """Return the text of a block without its isolated values."""
    inner = None
    while inner != text:
        inner, text = text, re.sub(rf"{OPEN}[^{OPEN[1:-1]}{CLOSE}]*{CLOSE}", "", text)
    return text


def blocks(page: Element) -> list[str]:
    """Return the text of each block, without parts that an element isolates."""
    found: list[str] = []
    found.append(_inline(page, found))
    return found


def _inline(element: Element, found: list[str]) -> str:
    """Return the text of an element with its inline elements, and add the text of its blocks to ``found``."""
    text = element.text or ""
    for child in element:
        if not isinstance(child.tag, str) or child.tag in HIDDEN:
            inner = ""
        elif child.tag == "bdi" or "dir" in child.attrib or child.attrib.get("direction") == "ltr":
            inner = ISOLATED
        else:
            inner = _inline(child, found)
            if child.tag not in INLINE:
                found.append(inner)
                inner = "\n"
        text += inner + (child.tail or "")
    return text
