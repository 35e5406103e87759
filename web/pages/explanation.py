"""Put the recorded lines of a calculation in words: sections, sentences and the law for each."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from calculators.models.answers import Citation, ExplanationLine
from web.i18n import Translator
from web.i18n.explained_lines import label_of, reasons, sentence, week_of
from web.i18n.formats import value_of
from web.i18n.labels import PARAMETERS, section_title

NAMES = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class WorkedLine:
    """One line: its label, its sentence and value, its reasons, its parameters and its citations."""

    label: str
    sentence: str
    value: str
    reasons: Sequence[str]
    figures: Sequence[tuple[str, str]]
    citations: Sequence[Citation]


@dataclass(frozen=True, slots=True)
class WorkedSection:
    """The lines that lead to one result."""

    title: str
    lines: Sequence[WorkedLine]


def worked_sections(lines: Sequence[ExplanationLine], translator: Translator) -> list[WorkedSection]:
    """Return the lines by section and by employer or person, in their order.

    The lines of weeks that are worked out alike appear once, for the first of them, and name them all.
    """
    return [
        WorkedSection(_title(section, of, translator), list(_alike_once(group, translator)))
        for (section, of), group in groupby(lines, key=lambda line: (line.section, line.of))
    ]


def _alike_once(lines: Iterable[ExplanationLine], translator: Translator) -> Iterator[WorkedLine]:
    """Yield the lines of each week, and those of a run of equal weeks once."""
    weeks = [_Week(start, list(of_week)) for start, of_week in groupby(lines, key=week_of)]
    for _, run in groupby(weeks, key=_Week.compared):
        first, *others = run
        until = others[-1].start if others else None
        yield from (_worked(line, until, translator) for line in first.lines)


@dataclass(frozen=True, slots=True)
class _Week:
    """The recorded lines of a week that starts on ``start``, or those of no week."""

    start: str | None
    lines: Sequence[ExplanationLine]

    def compared(self) -> Sequence[object]:
        """Return all that the words of a week show, except its labels, by which weeks are compared."""
        return [] if self.start is None else [_shown(line) for line in self.lines]


def _shown(line: ExplanationLine) -> tuple[object, ...]:
    """Return what the words of ``line`` are made of.

    A sentence shows the values of its operands, a comparison also their employers and periods.
    """
    shown = {each.name: f"{each.line} {each.value} {each.unit}" for each in line.operands}
    compared = {each.name: f"{shown[each.name]} {each.of} {each.period}" for each in line.operands}
    expression = _with_operands(line.expression, shown)
    conditions = [_with_operands(condition, compared) for condition in line.conditions]
    return (line.name, expression, conditions, line.value, line.unit, line.citations)


def _with_operands(expression: str, texts: Mapping[str, str]) -> str:
    return NAMES.sub(lambda name: texts.get(name[0], name[0]), expression)


def _title(section: str, of: str | None, translator: Translator) -> str:
    title = section_title(section, translator)
    # Translators: the title of a part of the computation and the employer or person it belongs to.
    return translator.gettext("%(title)s: %(whose)s", title=title, whose=of) if of else title


def _worked(line: ExplanationLine, until: str | None, translator: Translator) -> WorkedLine:
    """Return ``line`` in words, with a label that names all weeks to ``until`` if there are several."""
    parameters = [operand for operand in line.operands if operand.line in PARAMETERS]
    shown = set(NAMES.findall(line.expression)) if parameters else ()
    return WorkedLine(
        label=label_of(line.name, None, line.period, translator, until),
        sentence=sentence(line, translator),
        value=value_of(line.value, line.unit, translator),
        reasons=reasons(line, translator),
        figures=[
            (label_of(operand.line, None, None, translator), value_of(operand.value, operand.unit, translator))
            for operand in parameters
            if operand.name in shown
        ],
        citations=line.citations,
    )
