"""Every text of a page is translated."""

import re
from calendar import day_name
from collections.abc import Iterator
from gettext import NullTranslations

import pytest
from flask.testing import FlaskClient
from msgspec.structs import replace

from tests.builders.turns import in_turn
from tests.builders.visible_text import read_aloud
from tests.states import ENGLISH_STATES, State
from web import create_app
from web.i18n import Translator, served_languages, translator_for
from web.i18n.formats import month_names
from web.i18n.locales import ENGLISH

OPEN, CLOSE = "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}", "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}"
NAMES = {
    "1099-MISC",
    "API",
    "CSV",
    "JSON",
    "JavaScript",
    "Python",
    "curl",
    "PFML",
    "W-2",
    "XLSX",
    "XYZ",
    "2026-Q1",
    "2027-Q1",
    *month_names(translator_for("en")),
    *day_name,
}
ENGLISH_WORDS = {"and", "are", "from", "is", "not", "of", "the", "this", "what", "with", "your"}
FIRST_DRAFT = "This is a first draft. No native speaker has read it yet."
ANSWER = '<section id="answer" aria-labelledby="answer-title">'
every_state = pytest.mark.parametrize("state", ENGLISH_STATES, ids=str)
every_language = pytest.mark.parametrize("tag", [language.tag for language in served_languages()[1:]])


BARE = replace(ENGLISH, dates=replace(ENGLISH.dates, quarter="{first} / {last} {year}"))
"""English without the word of its dates, which is in its file and not in a catalog."""


class Bracketed(NullTranslations):
    """A language in which every text is the English one in brackets."""

    def gettext(self, message: str) -> str:
        return f"{OPEN}{message}{CLOSE}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


@pytest.fixture
def bracketed(monkeypatch: pytest.MonkeyPatch, client: FlaskClient) -> FlaskClient:
    for place in ("web.pages.language", "web.pages.payroll.answering"):
        monkeypatch.setattr(f"{place}.translator_for", lambda tag: Translator(BARE, Bracketed()))
    return client


def outside(pieces: list[str]) -> Iterator[str]:
    """Yield the words outside all brackets."""
    depth = 0
    for piece in pieces:
        for part in re.findall(rf"{OPEN}|{CLOSE}|[^{OPEN}{CLOSE}]+", piece):
            depth += (part == OPEN) - (part == CLOSE)
            if depth == 0 and part != CLOSE:
                yield from (word for word in re.findall(r"[^\W_][\w-]*", part) if word not in NAMES)


@every_state
def test_every_text_of_a_page_comes_from_the_catalog(bracketed: FlaskClient, state: State) -> None:
    response = state.requested(bracketed)
    assert (response.status_code, ANSWER in response.text) == (state.status, state.answered)
    pieces = read_aloud(response.text)
    assert [word for word in outside(pieces) if re.search(r"[^\W\d]", word)] == []
    assert [piece for piece in pieces if "</" in piece] == []


@pytest.mark.parametrize(
    "state",
    in_turn((each.in_language(language.tag) for each in ENGLISH_STATES for language in served_languages()[1:]), 5),
)
def test_every_page_is_served_in_every_language(client: FlaskClient, state: State) -> None:
    response = state.requested(client)
    assert (response.status_code, ANSWER in response.text) == (state.status, state.answered)
    assert f'<html lang="{state.tag}" dir="{translator_for(state.tag).direction}">' in response.text


@pytest.mark.parametrize("tag", ["es"])
@every_state
def test_a_translated_page_has_no_english(client: FlaskClient, state: State, tag: str) -> None:
    pieces = read_aloud(state.in_language(tag).requested(client).text)
    assert [piece for piece in pieces if ENGLISH_WORDS & set(re.findall(r"[\w-]+", piece.lower()))] == []


@every_language
def test_a_draft_translation_links_to_english(client: FlaskClient, tag: str) -> None:
    page = client.get(f"/{tag}/rates").text
    translator = translator_for(tag)
    first = translator.language.status == "first draft"
    assert translator.gettext(FIRST_DRAFT if first else "Draft translation, not yet checked.") in page
    assert 'href="/language/en/rates"' in page
