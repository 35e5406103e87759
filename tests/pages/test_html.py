"""Every page in every state is valid HTML with working links."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.builders.turns import in_turn
from tests.states import ENGLISH_STATES, State
from web import create_app

CLIENT = create_app().test_client()
POINTING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "form")
SPANISH_STATES = [state.in_language("es") for state in ENGLISH_STATES]


def cases(shown: Callable[[State], bool] = lambda _: True, *, share: int = 1) -> list[object]:
    """Return the states in English and in Spanish.

    The gate checks one in ``share`` of those in English, and one in four times as many of those in Spanish.
    """
    return [*in_turn(filter(shown, ENGLISH_STATES), share), *in_turn(filter(shown, SPANISH_STATES), 4 * share)]


def is_sent_by_htmx(state: State) -> bool:
    """Return whether htmx sends the form of a state."""
    return bool(state.form) and "operation" not in (state.form or {}) and "/keep/" not in state.address


def parsed(html: str) -> Element:
    """Return the tree of the page, parsed as strictly as the standard allows."""
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    return tree


class Shown(NamedTuple):
    """A state of a page, its status and its elements."""

    state: State
    status: int
    page: Element


@pytest.fixture(scope="module", params=cases())
def shown(request: pytest.FixtureRequest) -> Shown:
    """Return one state after another, with one request for all tests of a state."""
    response = request.param.requested(CLIENT)
    return Shown(request.param, response.status_code, parsed(response.text))


@cache
def status_of(path: str) -> int:
    return CLIENT.get(path).status_code


def links(page: Element) -> Iterator[str]:
    for element in page.iter():
        for name in ("href", "src", "action", "formaction", "data-hx-post", "data-translate"):
            if element.tag != "link" and element.get(name):
                yield str(element.get(name))


def test_the_page_is_valid(shown: Shown) -> None:
    page = shown.page
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert len(page.findall(".//h1")) == 1
    assert all(
        element.get(name) for element in page.iter() for name in ("alt", "title", "lang") if name in element.attrib
    )
    pointed = {part for element in page.iter() for name in POINTING for part in element.get(name, "").split()}
    assert pointed <= set(ids)


def test_errors_have_a_summary(shown: Shown) -> None:
    found, state = shown.page, shown.state
    assert shown.status == state.status
    assert (found.find(".//*[@id='errors-title']") is not None) is state.refused
    boxes = [str(link.get("href")) for link in found.iterfind(".//*[@id='errors']//a")]
    wrong = [element for element in found.iter() if element.get("aria-invalid")]
    assert bool(boxes) is bool(wrong) is state.refused


def test_the_page_has_no_inline_script_or_style(shown: Shown) -> None:
    page = shown.page
    attributes = {name for element in page.iter() for name in element.attrib}
    assert not [name for name in attributes if name == "style" or name.startswith(("on", "hx-"))]
    assert not page.findall(".//style")
    assert not [script for script in page.iterfind(".//script") if script.text]


def test_every_link_works(shown: Shown) -> None:
    page, state = shown.page, shown.state
    ids = {element.get("id") for element in page.iter()}
    for link in links(page):
        parts = urlsplit(urljoin(f"http://localhost{state.path}", link))
        if link.startswith("#"):
            assert parts.fragment in ids
        elif parts.netloc == "localhost":
            assert status_of(parts.path) < 400, link
        else:
            assert parts.scheme == "https"


@pytest.mark.parametrize("shown", cases(is_sent_by_htmx, share=2), indirect=True)
def test_the_answer_to_htmx_is_a_part_of_the_page(shown: Shown) -> None:
    whole, state = shown.page, shown.state
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    part = parser.parseFragment(state.requested(CLIENT, HX_Request="true").text, container="template")
    ids = {element.get("id") for element in whole.iter()}
    assert {element.get("id") for element in part.iter()} <= ids
    assert part.findtext("title") == whole.findtext(".//title")


def test_no_style_depends_on_left_and_right() -> None:
    styles = (Path(__file__).parents[2] / "web" / "static" / "site.css").read_text("utf-8")
    four = re.findall(r"(?:padding|margin|inset): ([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;}]+)[;}]", styles)
    assert [values for values in four if values[1] != values[3]] == []
    assert re.findall(r"(?:text-align|float): (?:left|right)|(?:margin|padding|border)-(?:left|right)", styles) == []
