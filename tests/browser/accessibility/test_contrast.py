"""Tests that a text is approved only with its own color, size and background."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.builders.contrast import Contrasts

PAGE = """<html lang="en"><style>
    p, span { color: #555; background: transparent; margin: 10px }
    .dark, .over { background: #444; width: 300px; height: 60px }
    .over { position: absolute; left: 0; top: 100px; z-index: -1 }
    .on-top { position: absolute; left: 10px; top: 110px }
    .wide { background: #444; width: 300px; overflow: auto }
    .wide p { width: 200px; margin-left: 400px }
    .half { opacity: 0.5 }
    .pale { color: #ccc }
</style><body>%s</body></html>"""


@pytest.fixture(scope="module")
def sheet(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize(
    "faint",
    [
        '<p class="pale">a text</p>',
        '<div class="dark"><p>a text</p></div>',
        '<div class="half"><p>a text</p></div>',
        '<div class="over"></div><p class="on-top">a text</p>',
        '<div class="wide"><p>a text</p></div>',
    ],
    ids=["its color", "its box", "the opacity of its box", "a box that is no ancestor", "a box that scrolls"],
)
def test_a_text_is_not_approved_for_an_equal_one_that_is_faint(sheet: Page, faint: str) -> None:
    contrasts = Contrasts()
    sheet.set_content(PAGE % "<p>a text</p>")
    assert contrasts.violations(sheet, "color-contrast") == []
    assert len(contrasts.approved) == 1
    sheet.set_content(PAGE % f"<p>a text</p>{faint}")
    assert [rule for rule, _ in contrasts.violations(sheet, "color-contrast")] == ["color-contrast"]
    assert len(contrasts.approved) == 1


@pytest.mark.parametrize("control", ["<input value='a text'>", "<select><option>a text</select>"])
def test_a_faint_control_is_not_approved_for_a_text(sheet: Page, control: str) -> None:
    contrasts = Contrasts()
    sheet.set_content(PAGE % "<p>a text</p>")
    contrasts.violations(sheet, "color-contrast")
    sheet.set_content(PAGE % f"<p>a text</p><style>input, select {{ color: #ccc; background: #fff }}</style>{control}")
    assert [rule for rule, _ in contrasts.violations(sheet, "color-contrast")] == ["color-contrast"]


def test_a_look_is_approved_by_the_first_text_that_can_be_decided(sheet: Page) -> None:
    contrasts = Contrasts()
    sheet.set_content(PAGE % "<p>✓✓</p><p>a text</p>")
    assert contrasts.violations(sheet, "color-contrast") == []
    assert len(contrasts.approved) == 1


def test_every_other_rule_checks_every_element(sheet: Page) -> None:
    contrasts = Contrasts()
    sheet.set_content(PAGE % "<p>a text</p>")
    contrasts.violations(sheet)
    sheet.set_content(PAGE % "<p>a text</p><p><img src='data:,'></p>")
    assert "image-alt" in [rule for rule, _ in contrasts.violations(sheet)]


def test_an_equal_text_is_approved(sheet: Page) -> None:
    contrasts = Contrasts()
    sheet.set_content(PAGE % "<p>a text</p>")
    contrasts.violations(sheet, "color-contrast")
    sheet.set_content(PAGE % "<p>a text</p><p>another</p>")
    sheet.evaluate("axe = { run: () => { throw Error('A text is checked again.') } }")
    assert contrasts.violations(sheet, "color-contrast") == []
