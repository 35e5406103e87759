"""Errors of a question that only several fields or the law can show."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace


class Bounds(Struct, frozen=True):
    """The values that a field may have: the ``allowed`` ones, or those from ``minimum`` to ``maximum``.

    They come from the law or the model, never from the question.
    """

    allowed: tuple[str, ...] | None = None
    minimum: str | None = None
    maximum: str | None = None


UNBOUNDED = Bounds()


class Mistake(Struct, frozen=True):
    """A value to correct, with its path in the question, a stable code, advice and known bounds."""

    location: tuple[str | int, ...]
    code: str
    advice: str
    bounds: Bounds = UNBOUNDED

    def inside(self, *place: str | int) -> "Mistake":
        """Return the mistake of a question that is at ``place`` in another one."""
        return replace(self, location=(*place, *self.location))


class InvalidQuestion(ValueError):
    """A question whose values contradict each other or the law.

    ``mistakes`` lists each value.
    """

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("; ".join(f"{'.'.join(map(str, m.location))}: {m.advice}" for m in mistakes))
        self.mistakes = tuple(mistakes)
