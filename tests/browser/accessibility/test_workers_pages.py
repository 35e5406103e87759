"""Tests that axe-core finds nothing on the pages of workers in any state.

There are two files, so that two workers of pytest share the states.
"""

import pytest
from playwright.sync_api import Page

from tests.builders.accessible import check, states
from tests.builders.contrast import Contrasts
from tests.states import State


@pytest.mark.parametrize("state", states(of_workers=True))
def test_every_state_is_accessible(page: Page, contrasts: Contrasts, state: State) -> None:
    check(page, state, contrasts)
