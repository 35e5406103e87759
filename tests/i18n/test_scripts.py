"""Tests of pages in scripts of every kind, with invented catalogs."""

import re
from collections.abc import Iterator
from itertools import chain

import html5lib
import pytest
from flask.testing import FlaskClient

from tests.builders.invented_catalogs import LONGEST_RUN, TAGS, served
from tests.builders.isolation import blocks, isolated
from tests.builders.visible_text import read_aloud
from tests.states import ENGLISH_STATES, State
from web import create_app
from web.i18n import translator_for
from web.i18n.translator import END, FIRST_STRONG, LEFT_TO_RIGHT
from web.payroll_file.cells import kind
from web.payroll_file.headings import Meaning, meaning_of

SHOWN = (
    "/en/benefits planned part time",
    "/en/benefits not eligible by 30 times",
    "/en/benefits provisional days compared",
    "/en/benefits/keep/print saved 2",
    "/en/contributions/keep/print saved 3",
    "/en/benefits/plans two parents",
    "/en/contributions share due",
    "/en/contributions two years",
    "/en/contributions/paycheck reached later",
    "/en/contributions/payroll worked out",
    "/en/contributions/payroll withheld wrongly",
    "/en/award former job",
    "/en/excess too much",
    "/en/rates",
    "/en/how",
)
STATES = [state for state in ENGLISH_STATES if str(state) in SHOWN]
KHMER = re.compile("[\u1780-\u17ff]+")
every_script = pytest.mark.parametrize("tag", TAGS)
every_state = pytest.mark.parametrize("state", STATES, ids=str)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    with served(tmp_path_factory.mktemp("locales"), *TAGS):
        yield create_app().test_client()


def test_every_state_is_known() -> None:
    assert len(STATES) == len(SHOWN)


@every_script
@every_state
def test_a_page_in_another_script_has_no_english_text(client: FlaskClient, state: State, tag: str) -> None:
    response = state.in_language(tag).requested(client)
    assert response.status_code == state.status
    assert f'<html lang="{tag}" dir="{translator_for(tag).direction}">' in response.text
    words = chain.from_iterable(re.findall(r"\b[a-z]{3,}\b", piece) for piece in read_aloud(response.text))
    assert {*words} <= {"mass", "gov"}


@every_state
def test_each_amount_on_a_page_from_right_to_left_is_isolated(client: FlaskClient, state: State) -> None:
    page = state.in_language("ar").requested(client).text
    assert [text for text in blocks(html5lib.parse(page, namespaceHTMLElements=False)) if not isolated(text)] == []


@every_state
def test_no_space_follows_a_chinese_full_stop(client: FlaskClient, state: State) -> None:
    page = state.in_language("zh-Hans").requested(client).text
    found = [piece for piece in read_aloud(page) if "\N{IDEOGRAPHIC FULL STOP} " in piece.strip()]
    assert found == [], "join sentences with {{ between_sentences }} or the filter `sentences`"


@every_state
def test_khmer_text_can_break_between_words(client: FlaskClient, state: State) -> None:
    page = state.in_language("km").requested(client).text
    runs = chain.from_iterable(KHMER.findall(piece) for piece in read_aloud(page))
    assert [run for run in runs if len(run) > LONGEST_RUN] == []


@pytest.mark.parametrize(
    ("path", "moved"), [("/zh/rates", "/zh-Hans/rates"), ("/zh-hans/", "/zh-Hans/"), ("/AR/", "/ar/")]
)
def test_a_short_tag_moves_to_the_served_one(client: FlaskClient, path: str, moved: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.headers["Location"]) == (308, moved)


@every_script
def test_a_payroll_file_is_read_with_the_words_of_the_page(client: FlaskClient, tag: str) -> None:
    translator = translator_for(tag)
    assert meaning_of(translator.gettext("Pay date")) == Meaning("pay_date", 0)
    assert kind(translator.gettext("self-employed")) == "self_employed"
    assert kind(translator.gettext("self-employed").replace("\N{ZERO WIDTH SPACE}", "")) == "self_employed"


@pytest.mark.parametrize(
    ("tag", "left", "right"), [("ru", "", ""), ("ar", FIRST_STRONG, END)], ids=["left to right", "right to left"]
)
def test_a_value_is_isolated_only_from_words_from_right_to_left(
    tag: str, left: str, right: str, client: FlaskClient
) -> None:
    told = translator_for(tag).gettext("%(amount)s a week", amount="$778.87")
    assert f"{left}$778.87{right}" in told
    assert (FIRST_STRONG in told) is bool(left)


def test_a_calculation_reads_from_left_to_right(client: FlaskClient) -> None:
    page = client.get("/ar/how").text
    sums = re.findall(rf"{LEFT_TO_RIGHT}[^<]* [+\u00d7\u2212] [^<]*{END}", page)
    assert sums
