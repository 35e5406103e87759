"""Put the recorded lines of a calculation in sections.

Weeks that are worked out alike appear once.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from msgspec import Struct

from calculators.models.answers import ExplanationLine
from web.i18n import Translator
from web.i18n.explained_lines import PLACE, week_of
from web.i18n.labels import section_title
from web.pages.steps import Step


class WorkedSection(Struct, frozen=True):
    """The steps that lead to one result."""

    title: str
    steps: Sequence[Step]


def worked_sections(lines: Sequence[ExplanationLine], translator: Translator) -> list[WorkedSection]:
    """Return the lines by section and by employer or person, in their order.

    The lines of weeks that are worked out alike appear once, for the first of them, and name them all.
    """
    return [
        WorkedSection(_title(section, of, translator), list(_alike_once(group)))
        for (section, of), group in groupby(lines, key=lambda line: (line.section, line.of))
    ]


def _alike_once(lines: Iterable[ExplanationLine]) -> Iterator[Step]:
    """Yield the lines of each week, and those of a run of equal weeks once."""
    weeks = [_Week(start, list(of_week)) for start, of_week in groupby(lines, key=week_of)]
    for _, run in groupby(weeks, key=_Week.compared):
        first, *others = run
        until = others[-1].start if others else None
        yield from (Step(line, until) for line in first.lines)


class _Week(Struct, frozen=True):
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


@lru_cache(maxsize=1024)
def _places(pattern: str) -> Sequence[int]:
    """Return the places of the operands in ``pattern``, which has no value of a person."""
    return tuple(map(int, PLACE.findall(pattern)))


def _title(section: str, of: str | None, translator: Translator) -> str:
    title = section_title(section, translator)
    # Translators: the title of a part of the computation and the employer or person it belongs to.
    return translator.gettext("%(title)s: %(whose)s", title=title, whose=of) if of else title
