"""A live site, a headless Chromium, and visitors who notice what should not happen."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.browser.chromium import found
from tests.pages.states import State
from web import create_app

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
OF_A_LOST_CONNECTION = ("htmx:afterRequest,", "htmx:sendError,")
OF_A_CROWD = "Response Status Error Code 429"
Visit = Callable[..., Page]


class QuietHandler(WSGIRequestHandler):
    """Answers without a word on the console."""

    def log(self, *message: Any) -> None:
        pass


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    server = make_server("127.0.0.1", 0, create_app(), threaded=True, request_handler=QuietHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = found()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield launched
        launched.close()


@contextmanager
def visiting(browser: Browser, site: str) -> Iterator[Visit]:
    """Opens pages for visitors; in the end, nothing was asked of another host and no console complained."""
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


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Visit]:
    with visiting(browser, site) as opened:
        yield opened


def _expected(complaint: str) -> bool:
    """Chromium notes every failed request: mistakes are answered by 422, unknown pages by 404, a crowd by 429."""
    statuses = (" 404 ", " 422 ", " 429 ")
    refused = complaint.startswith("Failed to load resource") and any(status in complaint for status in statuses)
    return (
        refused or "ERR_INTERNET_DISCONNECTED" in complaint or complaint.startswith((*OF_A_LOST_CONNECTION, OF_A_CROWD))
    )


def enter(page: Page, state: State) -> None:
    """Brings ``page`` to ``state``: sends the form as a browser does without JavaScript."""
    if state.form is None:
        page.goto(state.path)
        return
    boxes = [
        [name, value] for name, each in state.form.items() for value in ([each] if isinstance(each, str) else each)
    ]
    with page.expect_navigation():
        page.evaluate(
            """([path, boxes]) => {
                const form = Object.assign(document.createElement("form"), { method: "post", action: path });
                for (const [name, value] of boxes) {
                    const box = document.createElement("textarea");
                    Object.assign(box, { name, value });
                    form.append(box);
                }
                document.body.append(form);
                form.submit();
            }""",
            [state.path, boxes],
        )
