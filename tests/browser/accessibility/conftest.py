"""One page that goes from state to state."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.builders.axe import script
from tests.builders.browser import WIDE, Contexts, visiting


@pytest.fixture(scope="module")
def page(contexts: Contexts) -> Iterator[Page]:
    """Return a page that has axe-core in every state."""
    with visiting(contexts) as visit:
        opened = visit("/en/", viewport=WIDE)
        opened.add_init_script(script())
        yield opened
