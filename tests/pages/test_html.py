"""Every page in every state is HTML without an error, in which nothing leads nowhere."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.states import STATES, State
from web import create_app

CLIENT = create_app().test_client()
FOLLOWED: dict[str, int] = {}
SENT_BY_HTMX = [s for s in STATES if s.form and "operation" not in s.form and "/keep/" not in s.address]
POINTING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "form")


def parsed(html: str) -> Element:
    """The page, read as strictly as the standard allows."""
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    return tree


def links(page: Element) -> Iterator[str]:
    for element in page.iter():
        for name in ("href", "src", "action", "formaction", "data-hx-post", "data-translate"):
            if element.tag != "link" and element.get(name):
                yield str(element.get(name))


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_page_is_valid(state: State) -> None:
    page = parsed(state.requested(CLIENT).text)
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert len(page.findall(".//h1")) == 1
    assert all(
        element.get(name) for element in page.iter() for name in ("alt", "title", "lang") if name in element.attrib
    )
    pointed = {part for element in page.iter() for name in POINTING for part in element.get(name, "").split()}
    assert pointed <= set(ids)


@pytest.mark.parametrize("state", [state for state in STATES if state.form is not None], ids=str)
def test_the_summary_of_mistakes_stands_where_there_are_any(state: State) -> None:
    response = state.requested(CLIENT)
    assert response.status_code == state.status
    found = parsed(response.text)
    assert (found.find(".//*[@id='errors-title']") is not None) is state.refused
    boxes = [str(link.get("href")) for link in found.iterfind(".//*[@id='errors']//a")]
    wrong = [element for element in found.iter() if element.get("aria-invalid")]
    assert bool(boxes) is bool(wrong) is state.refused


@pytest.mark.parametrize("state", STATES, ids=str)
def test_the_page_is_free_of_script_and_style_of_its_own(state: State) -> None:
    page = parsed(state.requested(CLIENT).text)
    attributes = {name for element in page.iter() for name in element.attrib}
    assert not [name for name in attributes if name == "style" or name.startswith(("on", "hx-"))]
    assert not page.findall(".//style")
    assert not [script for script in page.iterfind(".//script") if script.text]


@pytest.mark.parametrize("state", STATES, ids=str)
def test_every_link_leads_somewhere(state: State) -> None:
    page = parsed(state.requested(CLIENT).text)
    ids = {element.get("id") for element in page.iter()}
    for link in links(page):
        parts = urlsplit(urljoin(f"http://localhost{state.path}", link))
        if link.startswith("#"):
            assert parts.fragment in ids
        elif parts.netloc == "localhost":
            status = FOLLOWED.setdefault(parts.path, CLIENT.get(parts.path).status_code)
            assert status < 400, link
        else:
            assert parts.scheme == "https"


@pytest.mark.parametrize("state", SENT_BY_HTMX, ids=str)
def test_the_answer_to_htmx_is_a_part_of_the_page(state: State) -> None:
    whole = parsed(state.requested(CLIENT).text)
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    part = parser.parseFragment(state.requested(CLIENT, HX_Request="true").text, container="template")
    ids = {element.get("id") for element in whole.iter()}
    assert {element.get("id") for element in part.iter()} <= ids
    assert part.findtext("title") == whole.findtext(".//title")
