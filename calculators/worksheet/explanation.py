"""Explain a recorded calculation line by line.

Each line has its name, its expression in named operands, and its value. ``expression``, recomputed from the
operands, gives ``value``. The functions in expressions are those of ``operators``, ``rounding`` and ``calendar``,
under the same names.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from calculators.models.answers import Citation, ExplanationLine, Operand
from calculators.worksheet.line_names import SectionName
from calculators.worksheet.number import Condition, Number
from rules import Parameter, provisions

LEAVES = frozenset({"given", "parameter", "constant"})
SIGNS = {"+": 1, "-": 1, "*": 2, "/": 2}


class Section(NamedTuple):
    """The results of one part of an explanation, their owner, and whether their lines are elsewhere."""

    name: SectionName
    results: Sequence[Number]
    of: str | None = None
    elsewhere: bool = False


def explain(
    sections: Iterable[Section],
    *,
    value: Callable[[Number], str] = Number.text,
    whose: Callable[[str], str] = str,
) -> list[ExplanationLine]:
    """Return the lines that led to the results, operands first, each once.

    ``value`` and ``whose`` format the value of a number and the name of an employer or person.
    """
    writer = _Writer(value, whose)
    lines: list[ExplanationLine] = []
    for section in sections:
        writer.begin(section)
        for result in section.results:
            writer.write(result)
        if not section.elsewhere:
            lines += writer.lines
    return lines


class _Line:
    """The named operands of one line, the place of each in the patterns, and the decisive conditions."""

    __slots__ = ("conditions", "operands", "parameters", "places", "taken")

    def __init__(self) -> None:
        self.conditions: list[str] = []
        self.parameters: list[Parameter] = []
        self.operands: list[Operand] = []
        self.places: dict[int, str] = {}
        self.taken: dict[str, int] = {}


class _Writer:
    """A writer of each line after the lines of its operands, each once."""

    def __init__(self, value: Callable[[Number], str], whose: Callable[[str], str]) -> None:
        self.lines: list[ExplanationLine] = []
        self._value = value
        self._whose = whose
        self._values: dict[int, str] = {}
        """The value of each written line, by the identity of its number."""
        self._operands: dict[int, Operand] = {}
        self._section: Section

    def begin(self, section: Section) -> None:
        """Start the lines of ``section``."""
        self._section = section
        self.lines = []

    def write(self, number: Number) -> None:
        """Write the lines that led to ``number``, itself a line or a leaf, and its own."""
        if number.operation in LEAVES or id(number) in self._values:
            return
        value = self._values[id(number)] = self._value(number)
        line = _Line()
        pattern = self._operation(number, 0, line)
        names = [operand.name for operand in line.operands]
        self.lines.append(
            ExplanationLine(
                number.name,
                self._section.name,
                self._of(number.of or self._section.of),
                number.period or None,
                pattern.format(*names),
                [condition.format(*names) for condition in line.conditions],
                value,
                number.unit,
                line.operands,
                _citations(number.name, tuple(line.parameters)),
                pattern,
                line.conditions,
            )
        )

    def _term(self, number: Number, around: int, line: _Line) -> str:
        """Return ``number`` as part of a pattern: its place, or its operation in brackets if needed."""
        if not number.name:
            return self._operation(number, around, line)
        return line.places.get(id(number)) or self._introduced(number, line)

    def _introduced(self, number: Number, line: _Line) -> str:
        operand = self._operands.get(id(number)) or self._new_operand(number)
        if number.parameter is not None:
            line.parameters.append(number.parameter)
        alike = line.taken[operand.name] = line.taken.get(operand.name, 0) + 1
        if alike > 1:
            operand = self._operand(number, f"_{alike}")
        place = line.places[id(number)] = f"{{{len(line.operands)}}}"
        line.operands.append(operand)
        return place

    def _new_operand(self, number: Number) -> Operand:
        """Return the operand of a number that no line named before, after the lines that led to it."""
        self.write(number)
        operand = self._operand(number) if number.parameter is None else _operand_of_parameter(number)
        self._operands[id(number)] = operand
        return operand

    def _operation(self, number: Number, around: int, line: _Line) -> str:
        operation, operands = number.operation, number.operands
        if number.condition is not None:
            self._conditions(number.condition, line)
        if operation in SIGNS:
            return self._arithmetic(operation, operands, around, line)
        if operation in ("chosen", "same"):
            return self._term(operands[0], around, line)
        if operation == "constant":
            return str(number.amount)
        if operation.endswith(" /"):
            return f"{operation[:-2]}({self._arithmetic('/', operands, 0, line)})"
        terms = [self._term(operand, 0, line) for operand in operands]
        return " + ".join(terms) if operation == "total" else f"{operation}({', '.join(terms)})"

    def _arithmetic(self, sign: str, operands: Sequence[Number], around: int, line: _Line) -> str:
        rank = SIGNS[sign]
        text = f"{self._term(operands[0], rank - 1, line)} {sign} {self._term(operands[1], rank, line)}"
        return f"({text})" if rank <= around else text

    def _conditions(self, condition: Condition, line: _Line) -> None:
        for comparison in condition.decisive():
            left, right = [self._term(operand, 0, line) for operand in comparison.operands]
            text = f"{left} {comparison.operation} {right}"
            line.conditions.append(text if comparison.truth else f"not ({text})")

    def _operand(self, number: Number, ending: str = "") -> Operand:
        period = f"_{number.period.replace('-', '_')}" if number.period else ""
        name = f"{number.name}{period}{ending}"
        of = self._of(number.of or None)
        value = self._values.get(id(number)) or self._value(number)
        return Operand(name, value, number.unit, number.name, of, number.period or None)

    def _of(self, of: str | None) -> str | None:
        return of and self._whose(of)


@lru_cache(maxsize=4096)
def _operand_of_parameter(number: Number) -> Operand:
    """Return the operand of a parameter, which is the same in every estimate."""
    return Operand(number.name, number.text(), number.unit, number.name, None, None)


@lru_cache(maxsize=4096)
def _citations(line: str, parameters: tuple[Parameter, ...]) -> tuple[Citation, ...]:
    """Return the provision of a line and the sources of the parameters it uses, each document once."""
    provision = provisions().get(line)
    found = [] if provision is None else [Citation(provision.law, provision.title, provision.url)]
    found += [
        Citation(source.law, source.title, source.url) for source in (f.published_value.source for f in parameters)
    ]
    return tuple(dict.fromkeys(found))


class Shape(NamedTuple):
    """The shape of a calculation as a ``key``, and the numbers and names that it leaves out, by position.

    Estimates of one shape are explained by the same lines, so their text can be written once. The key has no value.
    """

    key: tuple[Hashable, ...]
    numbers: Sequence[Number]
    names: Sequence[str]


def shape_of(sections: Sequence[Section]) -> Shape:
    """Return the shape of the calculation that led to the results of ``sections``."""
    walk = _Walk()
    for section in sections:
        walk.key += (section.name, section.elsewhere, walk.position_of(section.of))
        for result in section.results:
            walk.visit(result)
    return Shape(tuple(walk.key), walk.numbers, [*walk.names])


class _Walk:
    """A visit of every number once, which collects the parts that an explanation would show."""

    __slots__ = ("key", "names", "numbers", "visited")

    def __init__(self) -> None:
        self.key: list[Hashable] = []
        self.names: dict[str, int] = {}
        self.numbers: list[Number] = []
        self.visited: dict[int, int] = {}

    def position_of(self, name: str | None) -> int | None:
        return self.names.setdefault(name, len(self.names)) if name else None

    def visit(self, number: Number) -> None:
        place = self.visited.setdefault(id(number), len(self.numbers))
        if place < len(self.numbers):
            self.key.append(place)
            return
        self.numbers.append(number)
        literal = number.amount if number.operation == "constant" else number.parameter
        self.key += (number.operation, number.name, number.unit, number.period, self.position_of(number.of), literal)
        for operand in number.operands:
            self.visit(operand)
        if number.condition is not None:
            self.visit_condition(number.condition)

    def visit_condition(self, condition: Condition) -> None:
        for comparison in condition.decisive():
            self.key += (comparison.operation, comparison.truth)
            for operand in comparison.operands:
                self.visit(operand)
