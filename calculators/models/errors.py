"""Errors of a question that only several fields or the law can show."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mistake:
    """A value to correct, with its path in the question, a stable code, and advice."""

    location: tuple[str | int, ...]
    code: str
    advice: str


class InvalidQuestion(ValueError):
    """A question whose values contradict each other or the law.

    ``mistakes`` lists each value.
    """

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("; ".join(f"{'.'.join(map(str, m.location))}: {m.advice}" for m in mistakes))
        self.mistakes = tuple(mistakes)
