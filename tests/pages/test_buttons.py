"""Test that the pages spell their buttons as they read them, and answer other buttons."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.states import TABLE
from web.forms.button import Button

TEMPLATES = sorted(Path("web/templates").rglob("*.html"))
VALUE = re.compile(r'name="action" value="([^"]*)"')
ROW = re.compile(r"\{\{.*?\}\}")
ODD = ("", "-", "add", "add-", "add-x", "fill", "fill--1", "fill-x-1", "remove", "remove-x", "remove-employer-x", "\0")


def test_a_button_is_spelled_with_its_verb_its_boxes_and_their_row() -> None:
    values = {ROW.sub("1", value) for path in TEMPLATES for value in VALUE.findall(path.read_text())}
    read = [Button.read(value) for value in values]
    assert Button("remove", "employer", "1") in read
    assert not [button for button in read if "-" in button.verb or (button.row and not button.of)]
    assert {button.row for button in read if button.verb == "remove"} == {"1"}
    assert {button.row for button in read if button.verb == "add"} == {""}


@pytest.mark.parametrize("page", [page for page, _, status in TABLE if status == 200 and page != "developers"])
def test_a_button_that_a_page_does_not_have_is_answered(page: str, client: FlaskClient) -> None:
    found = {value: client.post(f"/en/{page}", data={"action": value}).status_code for value in ODD}
    assert set(found.values()) <= {200, 422}, found
