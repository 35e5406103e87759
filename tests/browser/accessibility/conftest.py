"""One page that goes from state to state."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.builders.browser import WIDE, visiting
from tests.builders.contrast import Contrasts


@pytest.fixture(scope="module")
def page(browser: Browser, site: str) -> Iterator[Page]:
    with visiting(browser, site) as visit:
        yield visit("/en/", viewport=WIDE)


@pytest.fixture(scope="session")
def contrasts() -> Contrasts:
    """Return the combinations of text and background that every test of a worker shares."""
    return Contrasts()
