"""The recorded calculation as lines: each the name, the expression in named operands, and its value.

Who recomputes ``expression`` from the operands gets ``value``. The functions in expressions are those of
``worksheet``, ``rounding`` and ``quarters``, under the same names.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from calculators.answers import Citation, ExplanationLine
from calculators.expression import Expression
from calculators.worksheet import Number
from rules import Figure, provisions

LEAVES = frozenset({"given", "figure", "constant"})


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
    lines: list[ExplanationLine] = []
    for section in sections:
        found: list[Number] = []
        for result in section.results:
            _collect(result, seen, found)
        if not section.elsewhere:
            lines.extend(_written(number, section) for number in found)
    return lines


def _collect(number: Number, seen: set[int], found: list[Number]) -> None:
    """Adds the lines that led to ``number``, and it itself where it is one, to ``found``."""
    if id(number) in seen or number.operation in LEAVES:
        return
    seen.add(id(number))
    if number.condition is not None:
        for comparison in number.condition.decisive():
            for operand in comparison.operands:
                _collect(operand, seen, found)
    for operand in number.operands:
        _collect(operand, seen, found)
    if number.name:
        found.append(number)


def _written(number: Number, section: Section) -> ExplanationLine:
    expression = Expression(number)
    return ExplanationLine(
        number.name,
        section.name,
        number.of or section.of,
        number.period or None,
        expression.text,
        expression.conditions,
        number.text(),
        number.unit,
        expression.operands,
        _citations(number.name, tuple(expression.figures)),
    )


@lru_cache(maxsize=4096)
def _citations(line: str, figures: tuple[Figure, ...]) -> tuple[Citation, ...]:
    """The provision of a line and the sources of the figures it uses, each document once."""
    provision = provisions().get(line)
    found = [] if provision is None else [Citation(provision.law, provision.title, provision.url)]
    found += [Citation(source.law, source.title, source.url) for source in (f.notice.source for f in figures)]
    return tuple(dict.fromkeys(found))
