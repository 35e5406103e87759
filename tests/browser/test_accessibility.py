"""axe-core finds nothing on any page in any state, light or dark, and a narrow screen needs no scrolling sideways."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.axe import violations
from tests.browser.conftest import enter, visiting
from tests.pages.states import STATES, State

NARROW: ViewportSize = {"width": 320, "height": 640}
WIDE: ViewportSize = {"width": 1280, "height": 800}
MEASURED = ("color-contrast", "target-size", "scrollable-region-focusable")
"""The rules that depend on colours and sizes."""
IN_EVERY_LANGUAGE = {
    "",
    "asked for wages",
    "eligible",
    "not eligible",
    "a later day helps",
    "share due",
    "mistyped",
    "one more period",
    "planned part time",
    "planned, not eligible",
    "mistyped plan",
    "checked",
    "worked out",
}
SHOWN = [state for state in STATES if state.path.startswith("/en/") or state.name in IN_EVERY_LANGUAGE]


def too_wide(page: Page) -> list[str]:
    """What reaches beyond the screen, outside the boxes that scroll by themselves."""
    found: list[str] = page.evaluate(
        """() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
            : [...document.querySelectorAll("body *")]
                .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth)
                .map(each => each.outerHTML.slice(0, 120))"""
    )
    return found


@pytest.fixture(scope="module")
def page(browser: Browser, site: str) -> Iterator[Page]:
    """One page that is brought from state to state."""
    with visiting(browser, site) as visit:
        yield visit("/en/", viewport=WIDE)


@pytest.mark.parametrize("state", SHOWN, ids=str)
def test_every_state_of_every_page(page: Page, state: State) -> None:
    enter(page, state)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.set_viewport_size(NARROW)
    assert violations(page) == []
    assert too_wide(page) == []
    page.set_viewport_size(WIDE)
    assert violations(page, *MEASURED) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, *MEASURED) == []
    page.emulate_media(color_scheme="light")
