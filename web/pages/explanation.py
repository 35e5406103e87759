"""Put the recorded lines of a calculation in words: sections, sentences and the law for each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Self

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
    weeks = [_Week.of(week, list(of_week), translator) for week, of_week in groupby(lines, key=week_of)]
    for _, run in groupby(weeks, key=_Week.compared):
        first, *others = run
        yield from first.until(others[-1].start, translator) if others else first.worked


@dataclass(frozen=True, slots=True)
class _Week:
    """The lines of a week that starts on ``start``, or those of no week, as recorded and in words."""

    start: str | None
    lines: Sequence[ExplanationLine]
    worked: Sequence[WorkedLine]

    @classmethod
    def of(cls, start: str | None, lines: Sequence[ExplanationLine], translator: Translator) -> Self:
        return cls(start, lines, [_worked(line, translator) for line in lines])

    def compared(self) -> Sequence[object]:
        """Return the lines without their labels, by which weeks are compared."""
        names = (line.name for line in self.lines)
        return [self.start is None, *names, *(replace(line, label="") for line in self.worked)]

    def until(self, last: str | None, translator: Translator) -> Iterator[WorkedLine]:
        """Yield the lines of this week with labels that name all weeks to ``last``."""
        for line, worked in zip(self.lines, self.worked, strict=True):
            yield replace(worked, label=label_of(line.name, None, line.period, translator, last))


def _title(section: str, of: str | None, translator: Translator) -> str:
    title = section_title(section, translator)
    # Translators: the title of a part of the computation and the employer or person it belongs to.
    return translator.gettext("%(title)s: %(whose)s", title=title, whose=of) if of else title


def _worked(line: ExplanationLine, translator: Translator) -> WorkedLine:
    shown = set(NAMES.findall(line.expression))
    return WorkedLine(
        label=label_of(line.name, None, line.period, translator),
        sentence=sentence(line, translator),
        value=value_of(line.value, line.unit, translator),
        reasons=reasons(line, translator),
        figures=[
            (label_of(operand.line, None, None, translator), value_of(operand.value, operand.unit, translator))
            for operand in line.operands
            if operand.line in PARAMETERS and operand.name in shown
        ],
        citations=line.citations,
    )
