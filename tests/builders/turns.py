"""Divide the states of pages between the gate and the proofs."""

from collections.abc import Iterable

import pytest

from tests.states import State


def in_turn(states: Iterable[State], share: int) -> list[object]:
    """Return a case for each state.

    The gate checks the first of every ``share`` cases, and the proofs check all.
    """
    return [_case(state, in_the_gate=place % share == 0) for place, state in enumerate(states)]


def only_in_the_proofs(states: Iterable[State]) -> list[object]:
    """Return a case for each state, which the proofs alone check."""
    return [_case(state, in_the_gate=False) for state in states]


def _case(state: State, *, in_the_gate: bool) -> object:
    return pytest.param(state, id=str(state), marks=() if in_the_gate else pytest.mark.proof)
