"""Tests that axe-core finds nothing on all other pages in any state.

There are two files, so that two workers of pytest share the states.
"""

import pytest
from playwright.sync_api import Page

from tests.builders.accessible import OTHERS, check
from tests.builders.contrast import Contrasts
from tests.states import State


@pytest.mark.parametrize("state", OTHERS, ids=str)
def test_every_state_is_accessible(page: Page, contrasts: Contrasts, state: State) -> None:
    check(page, state, contrasts)
