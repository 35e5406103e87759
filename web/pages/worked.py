"""The worked computation: the recorded lines in their sections, with sentences and the law beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from calculators.answers import Citation, ExplanationLine
from web.words import Words
from web.words.formats import value_of
from web.words.labels import PARAMETERS, section_title
from web.words.lines import label_of, reasons, sentence

NAMES = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class WorkedLine:
    """One line: what it is, how it comes about, why so, what its figures mean, and the law."""

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


def worked_sections(lines: Sequence[ExplanationLine], words: Words) -> list[WorkedSection]:
    """The lines by section and by whose they are, in their order."""
    return [
        WorkedSection(_title(section, of, words), [_worked(line, words) for line in group])
        for (section, of), group in groupby(lines, key=lambda line: (line.section, line.of))
    ]


def _title(section: str, of: str | None, words: Words) -> str:
    title = section_title(section, words)
    # Translators: the title of a part of the computation and the employer or person it belongs to.
    return words.gettext("%(title)s: %(whose)s", title=title, whose=of) if of else title


def _worked(line: ExplanationLine, words: Words) -> WorkedLine:
    shown = set(NAMES.findall(line.expression))
    return WorkedLine(
        label=label_of(line.name, None, line.period, words),
        sentence=sentence(line, words),
        value=value_of(line.value, line.unit, words),
        reasons=reasons(line, words),
        figures=[
            (label_of(operand.line, None, None, words), value_of(operand.value, operand.unit, words))
            for operand in line.operands
            if operand.line in PARAMETERS and operand.name in shown
        ],
        citations=line.citations,
    )
