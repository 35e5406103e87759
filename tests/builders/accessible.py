"""States of pages to check for accessibility on a narrow screen and on a wide one.

The proofs check every state in every color scheme, and more of them in every language.
"""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.builders.axe import violations
from tests.builders.browser import NARROW, SIZED, WIDE, enter, too_wide
from tests.builders.contrast import Contrasts
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
"""The states that are checked in the dark too."""
TRANSLATED = {"", "eligible", "mistyped", "planned part time"}
"""The states that are checked in Spanish and from right to left too."""
SHORT_ANSWER = "/<language>/benefits eligible"
"""The state that is checked in every language."""
LONGEST = "/<language>/developers"
"""The longest page, of which the proofs check every other state."""


def _shown() -> Iterator[State]:
    """Yield the states to check, in English and in the languages that lay them out in another way."""
    for language in served_languages():
        yield from (state.in_language(language.tag) for state in ENGLISH_STATES if _is_shown(state, language.tag))


def _is_shown(state: State, tag: str) -> bool:
    if state.address.startswith(LONGEST):
        return tag == "en" and state.name == ""
    laid_out = tag in ("es", "ar") and state.name in TRANSLATED and "<language>" in state.address
    return tag == "en" or laid_out or f"{state.address} {state.name}" == SHORT_ANSWER


SHOWN = [*_shown()]
OF_WORKERS = [state for state in SHOWN if state.address.startswith(("/<language>/benefits", "/<language>/award"))]
OTHERS = [state for state in SHOWN if state not in OF_WORKERS]


def check(page: Page, state: State, contrasts: Contrasts) -> None:
    """Assert that axe-core finds nothing in ``state``, and that nothing scrolls sideways at 320 px.

    The screen of the state before comes first, because a page is laid out anew on each screen. A page in another
    language with the direction of English has the elements of English, so its contrast and its width are checked. The
    proofs run every rule in every language.
    """
    enter(page, state)
    page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
    if state.tag not in ("en", "ar"):
        page.set_viewport_size(NARROW)
        assert contrasts.violations(page, "color-contrast") == []
        assert too_wide(page) == []
        return
    for screen in sorted((NARROW, WIDE), key=lambda screen: screen != page.viewport_size):
        page.set_viewport_size(screen)
        if screen == NARROW:
            assert contrasts.violations(page) == []
            assert too_wide(page) == []
            continue
        assert violations(page, *SIZED) == []
        if state.name in LAID_OUT:
            page.emulate_media(color_scheme="dark")
            assert contrasts.violations(page, "color-contrast") == []
            page.emulate_media(color_scheme="light")
