"""The recorded calculation as lines: each the name, the expression in named operands, and its value.

Who recomputes ``expression`` from the operands gets ``value``. The functions in expressions are those of
``worksheet``, ``rounding`` and ``quarters``, under the same names.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from calculators.answers import Citation, ExplanationLine, Operand
from calculators.quarters import Quarter
from calculators.worksheet import Condition, Number
from rules import Figure, provisions

LEAVES = frozenset({"given", "figure", "constant"})
SIGNS = {"+": 1, "-": 1, "*": 2, "/": 2}
COMPARISONS = frozenset({">=", ">", "and"})


@dataclass(frozen=True, slots=True)
class Section:
    """The results that one part of an explanation leads to, whose they are, and whether it stands elsewhere."""

    name: str
    results: Sequence[Number]
    of: str | None = None
    elsewhere: bool = False


def explain(sections: Iterable[Section]) -> list[ExplanationLine]:
    """The lines that led to the results, operands first, each once."""
    seen: set[int] = set()
    written: set[tuple[object, ...]] = set()
    lines = []
    for section in sections:
        for number in _lines_of(section.results, seen):
            if section.elsewhere:
                continue
            written_line = _written(number, section)
            key = (
                written_line.name,
                written_line.expression,
                written_line.value,
                written_line.of,
                *((operand.name, operand.value) for operand in written_line.operands),
            )
            if key not in written:
                written.add(key)
                lines.append(written_line)
    return lines


def value_text(number: Number) -> str:
    """The exact value of one person's number: dollars with at least two decimals, days and quarters as ISO."""
    if number.figure is not None:
        return number.figure.notice.text
    if number.unit == "date":
        return date.fromordinal(number.amount).isoformat()
    if number.unit == "quarter":
        return str(Quarter.at(number.amount))
    if not number.scale:
        return f"{number.amount}.00" if number.unit == "dollars" else str(number.amount)
    return _decimal_text(number.amount, number.scale, 2 if number.unit in ("dollars", "fraction") else 0)


def _decimal_text(amount: int, scale: int, least: int) -> str:
    sign, digits = ("-", -amount) if amount < 0 else ("", amount)
    whole, rest = divmod(digits, 10**scale)
    decimals = f"{rest:0{scale}}".rstrip("0").ljust(least, "0")
    return f"{sign}{whole}.{decimals}" if decimals else f"{sign}{whole}"


def _lines_of(results: Iterable[Number | Condition], seen: set[int]) -> Iterator[Number]:
    for number in results:
        if id(number) in seen:
            continue
        seen.add(id(number))
        yield from _lines_of(number.operands, seen)
        if isinstance(number, Number) and number.name and number.operation not in LEAVES:
            yield number


@dataclass(slots=True)
class _Writer:
    """Gives each named operand of one line an identifier of its own."""

    identifiers: dict[int, str] = field(default_factory=dict)
    operands: list[tuple[str, Number]] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    taken: dict[str, int] = field(default_factory=dict)

    def refer(self, number: Number) -> str:
        if id(number) not in self.identifiers:
            plain = number.name + ("_" + re.sub(r"\W", "_", number.period) if number.period else "")
            self.taken[plain] = self.taken.get(plain, 0) + 1
            name = plain if self.taken[plain] == 1 else f"{plain}_{self.taken[plain]}"
            self.identifiers[id(number)] = name
            self.operands.append((name, number))
        return self.identifiers[id(number)]

    def term(self, number: Number, around: int = 0) -> str:
        if number.name:
            return self.refer(number)
        return self.operation(number, around)

    def operation(self, number: Number, around: int = 0) -> str:
        operation, operands = number.operation, number.operands
        if operation == "constant":
            return str(number.amount)
        if operation in ("chosen", "same"):
            for condition in operands[1:]:
                self.condition(condition)
            return self.any_term(operands[0], around)
        if operation in SIGNS:
            return self.arithmetic(operation, operands, around)
        if operation == "total":
            return " + ".join(self.any_term(operand) for operand in operands)
        return self.function(operation, operands)

    def function(self, operation: str, operands: Sequence[Number | Condition]) -> str:
        if operation.endswith(" /"):
            return f"{operation[:-2]}({self.arithmetic('/', operands)})"
        return f"{operation}({', '.join(self.any_term(operand) for operand in operands)})"

    def arithmetic(self, sign: str, operands: Sequence[Number | Condition], around: int = 0) -> str:
        left, right = operands
        rank = SIGNS[sign]
        text = f"{self.any_term(left, rank)} {sign} {self.any_term(right, rank + 1)}"
        return f"({text})" if rank < around else text

    def any_term(self, operand: Number | Condition, around: int = 0) -> str:
        if isinstance(operand, Condition):
            raise TypeError("a condition stands only beside the number that it chose")
        return self.term(operand, around)

    def condition(self, condition: Number | Condition) -> None:
        if isinstance(condition, Number):
            raise TypeError("a number is no condition")
        left, right = condition.operands
        if isinstance(left, Condition) or isinstance(right, Condition):
            for part in (left, right):
                if isinstance(part, Condition) and part.truth == condition.truth:
                    self.condition(part)
            return
        text = f"{self.term(left)} {condition.operation} {self.term(right)}"
        self.conditions.append(text if condition.truth else f"not ({text})")


def _written(number: Number, section: Section) -> ExplanationLine:
    writer = _Writer()
    expression = writer.operation(number)
    return ExplanationLine(
        name=number.name,
        section=section.name,
        of=number.of or section.of,
        period=number.period or None,
        expression=expression,
        value=value_text(number),
        unit=number.unit,
        conditions=writer.conditions,
        operands=[
            Operand(
                name=name,
                line=operand.name,
                value=value_text(operand),
                unit=operand.unit,
                of=operand.of or None,
                period=operand.period or None,
            )
            for name, operand in writer.operands
        ],
        citations=_citations(number.name, [operand.figure for _, operand in writer.operands if operand.figure]),
    )


def _citations(line: str, figures: Iterable[Figure]) -> list[Citation]:
    provision = provisions().get(line)
    found = [] if provision is None else [Citation(law=provision.law, title=provision.title, url=provision.url)]
    for figure in figures:
        source = figure.notice.source
        found.append(Citation(law=source.law, title=source.title, url=source.url))
    return list({(citation.law, citation.title): citation for citation in found}.values())
