"""Put the recorded lines of a calculation in words: sections, sentences and the law for each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from calculators.models.answers import Citation, ExplanationLine
from web.i18n import Translator
from web.i18n.explained_lines import label_of, reasons, sentence
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
    """Return the lines by section and by employer or person, in their order."""
    return [
        WorkedSection(_title(section, of, translator), [_worked(line, translator) for line in group])
        for (section, of), group in groupby(lines, key=lambda line: (line.section, line.of))
    ]


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
