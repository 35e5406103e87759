"""One page that goes from state to state."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.builders.browser import WIDE, visiting


@pytest.fixture(scope="module")
def page(browser: Browser, site: str) -> Iterator[Page]:
    with visiting(browser, site) as visit:
        yield visit("/en/", viewport=WIDE)
