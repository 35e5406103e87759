"""Divide the states of pages between the gate and the proofs."""

from collections.abc import Iterable

import pytest

from tests.states import State


def in_turn(states: Iterable[State], share: int) -> list[object]:
    """Return a case for each state.

    The gate checks the first of every ``share`` cases, and the proofs check all.
    """
    return [
        pytest.param(state, id=str(state), marks=pytest.mark.proof if place % share else ())
        for place, state in enumerate(states)
    ]
