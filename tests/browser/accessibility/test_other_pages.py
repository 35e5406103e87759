"""Tests that axe-core finds nothing on all other pages in any state.

There are two files, so that two workers of pytest share the states.
"""

from collections.abc import Iterable

import pytest
from playwright.sync_api import Page

from tests.builders.accessible import ALIKE, LONGEST, TRANSLATED, check, states
from tests.builders.contrast import Contrasts
from tests.states import ENGLISH_STATES, State


@pytest.mark.parametrize("state", states(of_workers=False))
def test_every_state_is_accessible(page: Page, contrasts: Contrasts, state: State) -> None:
    check(page, state, contrasts)


def test_the_gate_checks_each_page_without_an_answer_with_one_and_with_errors() -> None:
    shown = [state for state in ENGLISH_STATES if not state.address.startswith((ALIKE, LONGEST))]
    assert kinds(shown) == kinds(state for state in shown if state.name in TRANSLATED)


def kinds(named: Iterable[State]) -> set[tuple[str, bool, bool]]:
    """Return each page with whether it has an answer and errors."""
    return {(state.address, state.answered, state.refused) for state in named}
