"""Open pages in a browser, bring them to a state, and check that nothing unexpected happened."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    ViewportSize,
    WebError,
)
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


@dataclass
class Contexts:
    """The contexts of a browser for one site, one for each set of options, which later visits use again.

    An open page of the site keeps the process of a context, because starting one takes longer than loading a page.
    """

    browser: Browser
    site: str
    kept: dict[str, BrowserContext] = field(default_factory=dict)

    def with_options(self, **options: Any) -> BrowserContext:
        """Return the context with some options, without cookies or pages of an earlier visit."""
        key = repr(sorted(options.items()))
        if key not in self.kept:
            self.kept[key] = self.browser.new_context(base_url=self.site, reduced_motion="reduce", **options)
            self.kept[key].new_page().goto("/healthz")
        return self.kept[key]

    def close(self) -> None:
        """Close every context."""
        for context in self.kept.values():
            context.close()


def leave(context: BrowserContext) -> None:
    """Close the pages of a visit, and take back what it changed in the context."""
    for page in context.pages[1:]:
        page.close()
    context.set_offline(offline=False)
    context.clear_permissions()
    context.clear_cookies()


@contextmanager
def visiting(contexts: Contexts) -> Iterator[Visit]:
    """Yield a function that opens pages, and check requests and consoles at the end."""
    visited: list[BrowserContext] = []
    complaints: list[str] = []

    def opened(path: str, *, viewport: ViewportSize | None = None, **options: Any) -> Page:
        context = contexts.with_options(**options)
        if context not in visited:
            visited.append(context)
            context.on("console", hear)
            context.on("weberror", see)
            context.on("request", watch)
        page = context.new_page()
        page.set_default_timeout(30_000)
        if viewport:
            page.set_viewport_size(viewport)
        page.goto(path)
        return page

    def hear(message: ConsoleMessage) -> None:
        complaints.append(message.text)

    def see(error: WebError) -> None:
        complaints.append(str(error.error))

    def watch(request: Request) -> None:
        if not request.url.startswith(contexts.site):
            complaints.append(f"asked for {request.url}")

    yield opened
    for context in visited:
        leave(context)
        context.remove_listener("console", hear)
        context.remove_listener("weberror", see)
        context.remove_listener("request", watch)
    unexpected = [each for each in complaints if not _expected(each)]
    assert unexpected == [], unexpected


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
