"""Put the recorded lines of a calculation in words: sections, sentences and the law for each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from flask import get_template_attribute
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from calculators.models.answers import Citation, ExplanationLine
from web.i18n import Translator
from web.i18n.explained_lines import PLACE, label_of, reasons, sentence, week_of
from web.i18n.formats import value_of
from web.i18n.labels import PARAMETERS, section_title


@dataclass(frozen=True, slots=True)
class WorkedLine:
    """One line: its label, its sentence and value, notes on its parameters and reasons, and its citations."""

    label: str
    sentence: str
    value: str
    notes: Sequence[str]
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


@pass_context
def law(context: Context, citations: Sequence[Citation]) -> Markup:
    """Return the law of a line, for the filter of that name."""
    return _drawn_law(citations, context["translator"])


@lru_cache(maxsize=4096)
def _drawn_law(citations: Sequence[Citation], translator: Translator) -> Markup:
    label, between = translator.gettext("Law:"), translator.language.punctuation.between_clauses
    drawn: Markup = get_template_attribute("law.html", "law")(label, citations, between)
    return drawn


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
    shown = [(each.line, each.value, each.unit) for each in line.operands]
    compared = [line.operands[place] for pattern in line.condition_patterns for place in _places(pattern)]
    named = [(each.of, each.period) for each in compared]
    return (line.name, line.pattern, line.condition_patterns, shown, named, line.value, line.unit, line.citations)


def _places(pattern: str) -> list[int]:
    """Return the places of the operands in ``pattern``."""
    return [int(place) for place in PLACE.findall(pattern)]


def _title(section: str, of: str | None, translator: Translator) -> str:
    title = section_title(section, translator)
    # Translators: the title of a part of the computation and the employer or person it belongs to.
    return translator.gettext("%(title)s: %(whose)s", title=title, whose=of) if of else title


def _worked(line: ExplanationLine, until: str | None, translator: Translator) -> WorkedLine:
    """Return ``line`` in words, with a label that names all weeks to ``until`` if there are several."""
    return WorkedLine(
        label=label_of(line.name, None, line.period, translator, until),
        sentence=sentence(line, translator),
        value=value_of(line.value, line.unit, translator),
        notes=[*_parameters(line, translator), *_because(line, translator)],
        citations=line.citations,
    )


def _parameters(line: ExplanationLine, translator: Translator) -> Iterator[str]:
    """Yield each parameter in the expression of ``line`` with its value."""
    for place, operand in enumerate(line.operands):
        if operand.line in PARAMETERS and f"{{{place}}}" in line.pattern:
            label = label_of(operand.line, None, None, translator)
            value = value_of(operand.value, operand.unit, translator)
            yield translator.gettext("%(label)s: %(value)s", label=label, value=value)


def _because(line: ExplanationLine, translator: Translator) -> Iterator[str]:
    for reason in reasons(line, translator):
        yield translator.gettext("because: %(comparison)s", comparison=reason)
