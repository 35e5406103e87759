"""All pages have the same menu, help and names, and two ways lead to each of them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.builders.turns import in_turn
from tests.states import ENGLISH_STATES, State
from web import create_app

CLIENT = create_app().test_client()
STYLES = (Path(__file__).parents[2] / "web" / "static" / "site.css").read_text("utf-8")
PARTS = ("header", "main", "footer")
NAMED_BY_THE_PAGE = {"estimate", "quarters", "preview", "carry", "translate"}
"""The buttons that each page names for its own question, and those of the menu of languages."""
SHOWS_OR_HIDES = re.compile(r"\b(?:display|visibility|opacity|content|clip|position|transform|inset|block-size)[^;]*:")
SKIP_LINK = ".skip:focus"
STEPS = ("/benefits/plans", "/feedback", "/quick", "?example=benefits.leave_plan")
"""The pages that follow another one: a plan to compare, a question about the answer, a first amount, an example."""
WITH_TEXT = {"", "bend"}
"""The parts of pictures that have a text of their own: those with stripes, and the squares on the curve."""
PLAIN_PAGES = [
    state.path
    for state in ENGLISH_STATES
    if state.path.startswith("/en/") and state.status == 200 and not state.form and "/embed/" not in state.path
]


def parsed(html: str) -> Element:
    tree: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return tree


def page_of(state: State) -> Element:
    return parsed(state.requested(CLIENT).text)


class Shown(NamedTuple):
    """A state of a page and its elements."""

    state: State
    page: Element


@pytest.fixture(scope="module", params=in_turn(ENGLISH_STATES, 6))
def shown(request: pytest.FixtureRequest) -> Shown:
    """Return one state after another, with one request for all tests of a state."""
    return Shown(request.param, page_of(request.param))


@pytest.fixture(scope="module")
def some_pages() -> Sequence[Element]:
    """Return every third state of the pages, and all of the two pages with the most pictures."""
    return [
        page_of(state)
        for place, state in enumerate(ENGLISH_STATES)
        if place % 3 == 0 or state.path.endswith(("/rates", "/payroll"))
    ]


@cache
def home_page() -> Element:
    return parsed(CLIENT.get("/en/").text)


def menus(page: Element) -> list[list[str | None]]:
    """Return the links in the menu and at the foot of a page, in their order."""
    return [[link.get("href") for link in page.iterfind(f".//{part}//ul[@class='menu']//a")] for part in PARTS[::2]]


def test_the_menu_and_the_help_are_in_the_same_place(shown: Shown) -> None:
    state, page = shown
    alone = "/embed/" in state.address or "/keep/" in state.address
    assert menus(page) == ([[], []] if alone else menus(parsed(CLIENT.get("/en/").text)))
    assert tuple(each.tag for each in page.iterfind("body/*") if each.tag in PARTS) == PARTS


def buttons(page: Element) -> Iterator[tuple[str, str, str]]:
    """Yield the name, the value and the text of each button that does the same on every page."""
    for button in page.iter("button"):
        name, value = button.get("name", ""), button.get("value", "")
        if value and value not in NAMED_BY_THE_PAGE and not value.startswith("remove-"):
            yield name, value, " ".join("".join(button.itertext()).split())


def test_a_button_has_one_name_on_all_pages(some_pages: Sequence[Element]) -> None:
    texts = {each for page in some_pages for each in buttons(page)}
    functions = Counter((name, value) for name, value, _ in texts)
    assert len(functions) > 12
    assert {function: count for function, count in functions.items() if count > 1} == {}


def test_two_ways_lead_to_each_page() -> None:
    ways = Counter(
        target
        for path in PLAIN_PAGES
        for part in PARTS
        for target in {
            urljoin(path, link.get("href", "")).partition("#")[0]
            for link in parsed(CLIENT.get(path).text).iterfind(f".//{part}//a")
        }
        if target != path
    )
    assert [path for path in PLAIN_PAGES if ways[path] < 2 and not path.endswith(STEPS)] == []


def test_each_color_of_a_picture_has_a_name(some_pages: Sequence[Element]) -> None:
    found = set()
    for figure in (figure for page in some_pages for figure in page.iter("figure")):
        key = {word for each in figure.iter("span") for word in each.get("class", "").split()}
        colors = {each.get("class", "") for each in figure.iterfind("{*}svg/{*}rect")} - WITH_TEXT
        caption = "".join("".join(each.itertext()) for each in figure.iter("figcaption"))
        assert colors <= key or (colors == {"odd", "even"} and caption)
        found |= colors
    assert found >= {"medical", "family", "usual", "odd", "even"}


def test_no_style_depends_on_the_orientation() -> None:
    assert "orientation" not in STYLES


def test_a_pointer_and_focus_show_and_hide_nothing() -> None:
    rules = re.findall(r"([^{};]+)\{([^{}]*)\}", re.sub(r"(?s)/\*.*?\*/", "", STYLES))
    pointed = [(at.strip(), changed) for at, changed in rules if re.search(r":(?:hover|focus|active)", at)]
    assert len(pointed) > 5
    assert [(at, changed) for at, changed in pointed if SHOWS_OR_HIDES.search(changed) and at != SKIP_LINK] == []
