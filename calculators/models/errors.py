"""What can be wrong with a question beyond the form of its fields."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mistake:
    """One value to mend: where it stands, what is wrong (a code that never changes) and what to do."""

    location: tuple[str | int, ...]
    code: str
    advice: str


class InvalidQuestion(ValueError):
    """A question whose values do not go together under the law; names each value to mend."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("; ".join(f"{'.'.join(map(str, m.location))}: {m.advice}" for m in mistakes))
        self.mistakes = tuple(mistakes)
