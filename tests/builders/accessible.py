"""States of pages to check for accessibility, on a narrow and a wide screen, light and dark."""

from playwright.sync_api import Page

from tests.builders.axe import violations
from tests.builders.browser import MEASURED, NARROW, WIDE, enter, too_wide
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
OF_WORKERS = [state for state in SHOWN if state.address.startswith(("/<language>/benefits", "/<language>/award"))]
OTHERS = [state for state in SHOWN if state not in OF_WORKERS]


def check(page: Page, state: State) -> None:
    """Assert that axe-core finds nothing in ``state``, and that nothing scrolls sideways at 320 px."""
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
