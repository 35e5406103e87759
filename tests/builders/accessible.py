"""States of pages to check for accessibility, light on a narrow screen and dark on a wide one."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.builders.axe import violations
from tests.builders.browser import MEASURED, NARROW, WIDE, enter, too_wide
from tests.states import ENGLISH_STATES, State
from web.i18n import served_languages

LAID_OUT = {
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
"""The states that are checked in Spanish and from right to left too."""
SHORT_ANSWER = "/<language>/benefits eligible"
"""The state that is checked in every language."""


def _shown() -> Iterator[State]:
    """Yield the states to check, in English and in the languages that lay them out in another way."""
    for language in served_languages():
        for state in ENGLISH_STATES:
            laid_out = language.tag in ("es", "ar") and state.name in LAID_OUT
            if language.tag == "en" or laid_out or f"{state.address} {state.name}" == SHORT_ANSWER:
                yield state.in_language(language.tag)


SHOWN = [*_shown()]
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
    page.emulate_media(color_scheme="dark")
    assert violations(page, *MEASURED) == []
    page.emulate_media(color_scheme="light")
