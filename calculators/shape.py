"""The shape of a recorded calculation: all that its explanation shows, but the values and whose they are.

Estimates of one shape are explained by the same lines, so that who explains many can write them once and fill in
the values; nothing that was typed is in a shape.
"""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from calculators.explanation import Section
from calculators.worksheet import Condition, Number


class Shape(NamedTuple):
    """The shape as a ``key``, and what it leaves out: the numbers and the names, each at its position."""

    key: tuple[Hashable, ...]
    numbers: Sequence[Number]
    names: Sequence[str]


def shape_of(sections: Sequence[Section]) -> Shape:
    """The shape of the calculation that led to the results of ``sections``."""
    walk = _Walk()
    for section in sections:
        walk.key += (section.name, section.elsewhere, walk.position_of(section.of or ""))
        for result in section.results:
            walk.visit(result)
    return Shape(tuple(walk.key), walk.numbers, [*walk.names])


class _Walk:
    """Visits every number once, and notes what an explanation would show of it."""

    __slots__ = ("key", "names", "numbers", "visited")

    def __init__(self) -> None:
        self.key: list[Hashable] = []
        self.names: dict[str, int] = {}
        self.numbers: list[Number] = []
        self.visited: dict[int, int] = {}

    def position_of(self, name: str) -> int:
        return self.names.setdefault(name, len(self.names)) if name else -1

    def visit(self, number: Number) -> None:
        place = self.visited.setdefault(id(number), len(self.numbers))
        if place < len(self.numbers):
            self.key.append(place)
            return
        self.numbers.append(number)
        of = self.position_of(number.of) if number.of else -1
        literal = number.amount if number.operation == "constant" else number.figure
        self.key += (number.operation, number.name, number.unit, number.period, of, literal)
        for operand in number.operands:
            self.visit(operand)
        if number.condition is not None:
            self.visit_condition(number.condition)

    def visit_condition(self, condition: Condition) -> None:
        for comparison in condition.decisive():
            self.key += (comparison.operation, comparison.truth)
            for operand in comparison.operands:
                self.visit(operand)
