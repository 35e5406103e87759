"""States of pages to check for accessibility on a narrow screen and on a wide one.

The gate checks each page, light and dark, without an answer, with one and with errors. It does so in English and from
right to left. The proofs check every state in every color scheme, and more of them in every language.
"""

from playwright.sync_api import Page

from tests.builders.axe import violations
from tests.builders.browser import NARROW, SIZED, WIDE, enter, too_wide
from tests.builders.contrast import Contrasts
from tests.builders.turns import in_turn, only_in_the_proofs
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
    "reached with it",
    "too much",
    "fits the wage",
    "two parents",
    "saved 2",
    "saved 3",
    "saved 4",
    "saved 5",
    "plans saved",
    "no weeks",
}
"""The states that show the parts of each page, which the gate checks light and dark."""
TRANSLATED = LAID_OUT - {
    "asked for wages",
    "not eligible",
    "a later day helps",
    "one more period",
    "planned, not eligible",
    "mistyped plan",
    "checked",
}
"""Each page without an answer, with one and with errors. The gate checks them from right to left too.

The proofs check them in Spanish as well.
"""
SHORT_ANSWER = "/<language>/benefits eligible"
"""The state that is checked in every language."""
ALIKE = "/problems/"
"""Pages that are laid out alike. The gate checks one of them, and the proofs check all."""
LONGEST = "/<language>/developers"
"""The longest page, which takes as long as ten others. Only the proofs check it."""
SHARE = 6
"""The gate checks every sixth state that is not named here, and the proofs check all."""
OF_WORKERS = ("/<language>/benefits", "/<language>/award")


def states(*, of_workers: bool) -> list[object]:
    """Return a case for each state of the pages of workers, or of all other pages.

    They are in English, and in the languages that lay them out in another way.
    """
    english = [state for state in ENGLISH_STATES if state.address.startswith(OF_WORKERS) is of_workers]
    alike = [state for state in english if state.address.startswith(ALIKE)]
    longest = [state for state in english if state.address.startswith(LONGEST)]
    others = [state for state in english if state not in alike + longest]
    laid_out = [state for state in others if state.name in LAID_OUT]
    short = [state for state in english if f"{state.address} {state.name}" == SHORT_ANSWER]
    answered = [state.in_language(language.tag) for language in served_languages()[1:] for state in short]
    arabic, spanish = (
        [state.in_language(tag) for state in laid_out if state.name in TRANSLATED and state not in short]
        for tag in ("ar", "es")
    )
    in_part = in_turn((state for state in others if state not in laid_out), SHARE)
    always = in_turn(laid_out + answered + arabic, 1)
    return [*always, *in_part, *in_turn(alike, len(alike)), *only_in_the_proofs(longest + spanish)]


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
