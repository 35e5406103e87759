"""Pages are accessible in every language and color scheme, and with wide spacing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.builders.axe import violations
from tests.builders.browser import NARROW, WIDE, Visit, enter, too_wide
from tests.states import ENGLISH_STATES, State
from web.i18n import served_languages

pytestmark = pytest.mark.proof
NAMED = {
    "",
    "mistyped",
    "eligible",
    "not eligible",
    "planned",
    "deductions",
    "two parents",
    "no column",
    "worked out",
    "share due",
}
"""Empty, error, eligible, not eligible, long plan, award check, two plans, columns to choose and a file read."""
SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
"""The spacing of WCAG 2.2, criterion 1.4.12."""
SCHEMES = ("light", "dark", "forced")
CUT_OFF = """() => [...document.querySelectorAll("main *")].filter(each => {
    const style = getComputedStyle(each);
    const hidden = style.overflowX === "hidden" || style.overflowY === "hidden";
    const shown = each.clientWidth > 1 && each.clientHeight > 1;
    return hidden && shown && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
}).map(each => each.outerHTML.slice(0, 120))"""
FAINT = """() => {
    const channels = color => color.match(/[\\d.]+/g).map(Number);
    const luminance = color => {
        const [r, g, b] = channels(color).slice(0, 3).map(each => {
            const part = each / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = element => {
        for (let each = element.parentElement; each; each = each.parentElement) {
            const color = getComputedStyle(each).backgroundColor;
            if ((channels(color)[3] ?? 1) === 1) return color;
        }
        return getComputedStyle(document.documentElement).backgroundColor;
    };
    const boxes = "input[type=text], input:not([type]), select, textarea";
    return [...document.querySelectorAll(boxes)].filter(each => each.offsetWidth > 1).flatMap(each => {
        const tones = [luminance(getComputedStyle(each).borderTopColor), luminance(behind(each))];
        const ratio = (Math.max(...tones) + 0.05) / (Math.min(...tones) + 0.05);
        return ratio < 3 ? [`${ratio.toFixed(2)} ${each.outerHTML.slice(0, 120)}`] : [];
    });
}"""
COVERED = """() => {
    const focused = document.activeElement.getBoundingClientRect();
    if (!focused.width || document.activeElement === document.body) return null;
    const points = [0.1, 0.5, 0.9].flatMap(x => [0.1, 0.5, 0.9].map(y =>
        [focused.left + focused.width * x, focused.top + focused.height * y]));
    const seen = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top && (document.activeElement.contains(top) || top.contains(document.activeElement)
            || top.closest("label")?.control === document.activeElement);
    });
    return seen ? null : document.activeElement.outerHTML.slice(0, 120);
}"""
every_english_state = pytest.mark.parametrize("state", ENGLISH_STATES, ids=str)


def _named() -> Iterator[State]:
    """Yield the named states in every language."""
    for language in served_languages():
        for state in ENGLISH_STATES:
            if state.name in NAMED and not state.address.startswith("/problems"):
                yield state.in_language(language.tag)


def opened(visit: Visit, state: State) -> Page:
    """Return a page in a state, with everything unfolded."""
    page = visit(f"/{state.tag}/rates", bypass_csp=True, viewport=WIDE)
    enter(page, state)
    page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
    return page


def choose(page: Page, scheme: str) -> None:
    """Show a page light, dark or in colors that the reader's system sets, and wait until it is painted."""
    page.emulate_media(
        color_scheme="dark" if scheme == "dark" else "light", forced_colors="active" if scheme == "forced" else "none"
    )
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.mark.parametrize("state", [*_named()], ids=str)
def test_a_page_is_accessible_in_every_language_and_scheme(visit: Visit, state: State) -> None:
    page = opened(visit, state)
    for scheme in SCHEMES:
        choose(page, scheme)
        assert violations(page) == []
        assert page.evaluate(FAINT) == []
    page.set_viewport_size(NARROW)
    assert too_wide(page) == []


@every_english_state
def test_a_page_is_accessible_in_every_state_and_scheme(visit: Visit, state: State) -> None:
    page = opened(visit, state)
    for scheme in SCHEMES:
        choose(page, scheme)
        assert violations(page) == []


@every_english_state
def test_wide_spacing_cuts_nothing_off(visit: Visit, state: State) -> None:
    page = opened(visit, state)
    page.set_viewport_size(NARROW)
    page.add_style_tag(content=SPACING)
    assert too_wide(page) == []
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize(
    "state",
    [each for each in ENGLISH_STATES if each.name in ("planned", "worked out", "eligible", "mistyped")],
    ids=str,
)
def test_no_bar_covers_the_element_with_focus(visit: Visit, state: State) -> None:
    page = opened(visit, state)
    page.set_viewport_size(NARROW)
    for _ in range(page.locator("a, button, input, select, textarea, summary").count()):
        page.keyboard.press("Tab")
        assert page.evaluate(COVERED) is None
