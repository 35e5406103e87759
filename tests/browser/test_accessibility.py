"""Every page in every state passes axe-core and fits a narrow screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.builders.axe import violations
from tests.builders.browser import MEASURED, NARROW, WIDE, enter, too_wide, visiting
from tests.states import STATES, State

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
SHOWN = [state for state in STATES if state.tag == "en" or state.name in IN_EVERY_LANGUAGE]


@pytest.fixture(scope="module")
def page(browser: Browser, site: str) -> Iterator[Page]:
    """One page that is brought from state to state."""
    with visiting(browser, site) as visit:
        yield visit("/en/", viewport=WIDE)


@pytest.mark.parametrize("state", SHOWN, ids=str)
def test_every_state_of_every_page_is_accessible(page: Page, state: State) -> None:
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
