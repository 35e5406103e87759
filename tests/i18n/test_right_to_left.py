"""Tests that no value of an Arabic page is reordered."""

import re

import html5lib
import pytest

from tests.builders.isolation import CLOSE, OPEN, blocks, isolated, without_isolated
from tests.builders.turns import in_turn
from tests.states import ENGLISH_STATES, State
from web import create_app

CLIENT = create_app().test_client()
QUARTER = re.compile(r"\b\d{4}-Q\d")
AFTER_A_HEADING = re.compile(r'data-heading="[^"]*">([^<]*)<')
"""The text of a cell that follows its heading on a phone, where the heading can reorder it."""


@pytest.mark.parametrize("state", in_turn(ENGLISH_STATES, 2))
def test_each_amount_and_quarter_is_isolated(state: State) -> None:
    page = state.in_language("ar").requested(CLIENT).text
    assert not re.search(OPEN + CLOSE, page), "a blank value with marks is no empty cell"
    assert [cell for cell in AFTER_A_HEADING.findall(page) if "$" in cell and not re.search(OPEN, cell)] == []
    texts = blocks(html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page))
    assert [text for text in texts if not isolated(text) or QUARTER.search(without_isolated(text))] == []
