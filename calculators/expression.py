"""One line of a computation in writing: its expression, the conditions that led to it, its operands."""

from collections.abc import Sequence

from calculators.answers import Operand
from calculators.worksheet import Condition, Number
from rules import Figure

SIGNS = {"+": 1, "-": 1, "*": 2, "/": 2}


class Expression:
    """The writing of one line; each named operand has an identifier of its own in ``text``."""

    __slots__ = ("_identifiers", "_taken", "conditions", "figures", "operands", "text")

    def __init__(self, number: Number) -> None:
        self._identifiers: dict[int, str] = {}
        self._taken: dict[str, int] = {}
        self.operands: list[Operand] = []
        self.conditions: list[str] = []
        self.figures: list[Figure] = []
        self.text = self._operation(number, 0)

    def _term(self, number: Number, around: int = 0) -> str:
        """``number`` as part of an expression: its identifier, or its own operation in the brackets it needs."""
        if not number.name:
            return self._operation(number, around)
        identifier = self._identifiers.get(id(number))
        return self._introduced(number) if identifier is None else identifier

    def _introduced(self, number: Number) -> str:
        identifier = number.name
        if number.period:
            identifier += "_" + number.period.replace("-", "_")
        self._taken[identifier] = place = self._taken.get(identifier, 0) + 1
        if place > 1:
            identifier += f"_{place}"
        self._identifiers[id(number)] = identifier
        if number.figure is not None:
            self.figures.append(number.figure)
        self.operands.append(
            Operand(identifier, number.name, number.text(), number.unit, number.of or None, number.period or None)
        )
        return identifier

    def _operation(self, number: Number, around: int) -> str:
        operation, operands = number.operation, number.operands
        if operation == "constant":
            return str(number.amount)
        if number.condition is not None:
            self._conditions(number.condition)
        if operation in ("chosen", "same"):
            return self._term(operands[0], around)
        if operation in SIGNS:
            return self._arithmetic(operation, operands, around)
        if operation == "total":
            return " + ".join([self._term(operand) for operand in operands])
        return self._function(operation, operands)

    def _function(self, operation: str, operands: Sequence[Number]) -> str:
        if operation.endswith(" /"):
            return f"{operation[:-2]}({self._arithmetic('/', operands, 0)})"
        return f"{operation}({', '.join([self._term(operand) for operand in operands])})"

    def _arithmetic(self, sign: str, operands: Sequence[Number], around: int) -> str:
        left, right = operands
        rank = SIGNS[sign]
        text = f"{self._term(left, rank)} {sign} {self._term(right, rank + 1)}"
        return f"({text})" if rank < around else text

    def _conditions(self, condition: Condition) -> None:
        for comparison in condition.decisive():
            left, right = [self._term(operand) for operand in comparison.operands]
            text = f"{left} {comparison.operation} {right}"
            self.conditions.append(text if comparison.truth else f"not ({text})")
