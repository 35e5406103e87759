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
    ],
    ids=["its color", "its box", "the opacity of its box", "a box that is no ancestor"],
)
def test_a_text_is_not_approved_for_an_equal_one_that_is_faint(sheet: Page, faint: str) -> None:
    contrasts = Contrasts()
    sheet.set_content(PAGE % "<p>a text</p>")
    assert contrasts.violations(sheet, "color-contrast") == []
    assert len(contrasts.approved) == 1
    sheet.set_content(PAGE % f"<p>a text</p>{faint}")
    assert [rule for rule, _ in contrasts.violations(sheet, "color-contrast")] == ["color-contrast"]
    assert len(contrasts.approved) == 1


def test_an_equal_text_is_approved(sheet: Page) -> None:
    contrasts = Contrasts()
    sheet.set_content(PAGE % "<p>a text</p>")
    contrasts.violations(sheet, "color-contrast")
    sheet.set_content(PAGE % "<p>a text</p><p>another</p>")
    sheet.evaluate("axe = { run: () => { throw Error('A text is checked again.') } }")
    assert contrasts.violations(sheet, "color-contrast") == []
