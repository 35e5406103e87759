"""Open pages in a browser, bring them to a state, and check that nothing unexpected happened."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, ViewportSize
from werkzeug.serving import WSGIRequestHandler

from tests.states import State, Typed

NARROW: ViewportSize = {"width": 320, "height": 640}
WIDE: ViewportSize = {"width": 1280, "height": 800}
SIZED = ("target-size", "scrollable-region-focusable")
"""The rules that depend on sizes."""
every_screen = pytest.mark.parametrize("screen", [NARROW, WIDE], ids=["phone", "desk"])
OF_A_LOST_CONNECTION = ("htmx:afterRequest,", "htmx:sendError,")
OVERTAKEN = "htmx:sendAbort,"
"""A question that a newer one has replaced before it was answered, as ``hx-sync`` asks for."""
OF_QUICK_KEYS = "Autofocus processing was blocked because a document already has a focused element"
"""A key that moved focus before the browser led to the next step of a whole page."""
OF_A_CROWD = "Response Status Error Code 429"
Visit = Callable[..., Page]


class QuietHandler(WSGIRequestHandler):
    """A request handler that prints nothing."""

    def log(self, *message: Any) -> None:
        pass


@contextmanager
def visiting(browser: Browser, site: str) -> Iterator[Visit]:
    """Yield a function that opens pages, and check requests and consoles at the end."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def opened(path: str, **options: Any) -> Page:
        context = browser.new_context(base_url=site, reduced_motion="reduce", **options)
        context.route(lambda url: not url.startswith(site), refuse)
        context.on("console", lambda message: complaints.append(message.text))
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(path)
        return page

    def refuse(route: Route) -> None:
        complaints.append(f"asked for {route.request.url}")
        route.abort()

    yield opened
    for context in contexts:
        context.close()
    assert [each for each in complaints if not _expected(each)] == []


def _expected(complaint: str) -> bool:
    """Return whether Chromium notes a request that failed as expected: 404, 422 or 429."""
    statuses = (" 404 ", " 422 ", " 429 ")
    refused = complaint.startswith("Failed to load resource") and any(status in complaint for status in statuses)
    return (
        refused
        or "ERR_INTERNET_DISCONNECTED" in complaint
        or complaint.startswith((*OF_A_LOST_CONNECTION, OVERTAKEN, OF_A_CROWD, OF_QUICK_KEYS))
    )


def enter(page: Page, state: State) -> None:
    """Bring ``page`` to ``state`` by its form, as a browser does without JavaScript."""
    if state.form is None:
        page.goto(state.path)
        return
    boxes = [[name, value] for name, each in state.form.items() for value in _values(each)]
    with page.expect_navigation():
        page.evaluate(
            """([path, boxes]) => {
                const form = Object.assign(document.createElement("form"), { method: "post", action: path });
                for (const [name, value] of boxes) {
                    const file = typeof value !== "string";
                    const box = document.createElement(file ? "input" : "textarea");
                    Object.assign(box, file ? { name, type: "file" } : { name, value });
                    if (file) {
                        const chosen = new DataTransfer();
                        chosen.items.add(new File([value.text], value.name));
                        box.files = chosen.files;
                        form.enctype = "multipart/form-data";
                    }
                    form.append(box);
                }
                document.body.append(form);
                form.submit();
            }""",
            [state.path, boxes],
        )


def _values(typed: Typed) -> list[str | dict[str, str]]:
    """Return each value that a box sends, and a file with its text and its name."""
    if isinstance(typed, tuple):
        path, name = typed
        return [{"text": Path(path).read_text("utf-8"), "name": name}]
    return [typed] if isinstance(typed, str) else list(typed)


def too_wide(page: Page, box: str = "html") -> list[str]:
    """Return the elements that reach beyond ``box``, by default the screen, of a loaded page.

    A page is measured after its stylesheet and fonts arrived, because they decide the width.
    Boxes that scroll by themselves count as inside.
    """
    page.wait_for_load_state("load")
    found: list[str] = page.evaluate(
        """async name => {
            await document.fonts.ready;
            const box = document.querySelector(name);
            if (box.scrollWidth <= box.clientWidth) return [];
            const right = box.getBoundingClientRect().left + box.clientWidth;
            const beyond = [...box.querySelectorAll("*")].filter(each => each.getBoundingClientRect().right > right);
            return [`${box.scrollWidth} of ${box.clientWidth}`, ...beyond.map(each => each.outerHTML.slice(0, 120))];
        }""",
        box,
    )
    return found


def languages_of(page: Page) -> Locator:
    """Return the names of the languages of a page, after unfolding them."""
    names = page.locator(".languages")
    if names.locator("summary").count():
        names.locator("summary").click()
    return names
