"""A live site, a headless Chromium, and visits that fail on any complaint of the browser."""

import threading
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from programs import chromium
from tests.builders.browser import Contexts, QuietHandler, Visit, visiting
from tests.builders.contrast import Contrasts
from web import create_app

JAVASCRIPT = {"with-and-without-javascript": [True, False], "without-javascript": [False]}
"""Tags of scenarios, and whether the browser runs JavaScript. Without a tag it does."""
EVERY_BROWSER = "in-every-browser"
"""The tag of scenarios for phone and desk, with and without JavaScript. The gate runs one pair of each."""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--process-per-site",  # A process that has compiled the scripts of the site also serves later pages.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",  # No page can reach the internet.
]


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    server = make_server("127.0.0.1", 0, create_app(), threaded=True, request_handler=QuietHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def contexts(browser: Browser, site: str) -> Iterator[Contexts]:
    kept = Contexts(browser, site)
    yield kept
    kept.close()


@pytest.fixture(scope="session")
def contrasts() -> Contrasts:
    """Return the combinations of text and background that every test of a worker shares."""
    return Contrasts()


@pytest.fixture
def visit(contexts: Contexts) -> Iterator[Visit]:
    with visiting(contexts) as opened:
        yield opened


@pytest.fixture(autouse=True)
def scripted() -> bool:
    """Return whether the browser runs JavaScript."""
    return True


@pytest.fixture(autouse=True)
def screen_name() -> str:
    """Return the name of the screen."""
    return "desk"


def pytest_bdd_apply_tag(tag: str, function: Callable[..., None]) -> bool | None:
    """Run a scenario with and without JavaScript, or without, or in every browser, by its tag."""
    if tag == EVERY_BROWSER:
        pytest.mark.parametrize(
            ("screen_name", "scripted"),
            [
                pytest.param("phone", False, id="phone without JavaScript"),
                pytest.param("desk", True, id="desk with JavaScript"),
                pytest.param("phone", True, id="phone with JavaScript", marks=pytest.mark.proof),
                pytest.param("desk", False, id="desk without JavaScript", marks=pytest.mark.proof),
            ],
        )(function)
        return True
    if tag not in JAVASCRIPT:
        return None
    names = {True: "with JavaScript", False: "without JavaScript"}
    pytest.mark.parametrize("scripted", JAVASCRIPT[tag], ids=names.get)(function)
    return True
