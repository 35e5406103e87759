"""Draw the steps of a calculation, each form of a step once in each language.

The HTML of a form has gaps for the values, names and periods of a person.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import count, islice
from typing import TYPE_CHECKING, NamedTuple

from flask import get_template_attribute
from markupsafe import Markup, escape

from calculators.models.answers import Citation, ExplanationLine, Operand
from web.i18n import Translator
from web.i18n.explained_lines import PLACE, Shown, label_with, period_name, reasons, sentence, weeks_name
from web.i18n.formats import value_of
from web.i18n.labels import PARAMETERS
from web.pages.language import current_translator

if TYPE_CHECKING:
    from web.pages.explanation import WorkedSection

GAP = re.compile("\ue000([0-9]+)\ue001")
LONGEST_KEPT = 20
"""The operands of a form that is too long to keep, such as a sum over many people."""


class Step(NamedTuple):
    """A recorded line, and the first day of the last week that is worked out alike, if any."""

    line: ExplanationLine
    until: str | None


class Form(NamedTuple):
    """All that the words of a line depend on, except its values, periods and names."""

    name: str
    without_period: bool
    pattern: str
    conditions: Sequence[str]
    operands: Sequence[tuple[str, str, bool, bool]]
    """The name and the unit of each operand, and whether it lacks an owner and a period."""
    citations: tuple[Citation, ...]
    bare: bool
    """True if the expression says no more than the value."""


class Frame(NamedTuple):
    """The HTML of a form, with gaps for the texts of a line.

    Every second one of its ``parts`` is a gap.
    """

    parts: Sequence[str]
    gaps: Sequence[int]


def drawn(sections: Sequence["WorkedSection"]) -> Iterator[tuple[str, Markup]]:
    """Yield the title of each section and its steps, for the filter of that name."""
    texts = _Texts(current_translator())
    for section in sections:
        # Each part is from a template, or was escaped.
        yield section.title, Markup("".join(map(texts.filled, section.steps)))  # noqa: S704


class _Texts:
    """The values, names and periods of one explanation, each formatted and escaped once."""

    def __init__(self, translator: Translator) -> None:
        self._translator = translator
        self._value = cache(lambda value, unit: str(escape(value_of(value, unit, translator))))
        self._name = cache(lambda name: str(escape(name or "")))
        self._period = cache(lambda period: str(escape(period_name(period, translator) if period else "")))
        self._weeks = cache(lambda first, last: str(escape(weeks_name(first, last, translator))))

    def filled(self, step: Step) -> str:
        """Return the HTML of ``step``."""
        line, until = step
        value, operands = self._value(line.value, line.unit), line.operands
        values = [self._value(each.value, each.unit) for each in operands]
        alone = PLACE.fullmatch(line.pattern)
        bare = value == (line.pattern if alone is None else values[int(alone[1])])
        frame = _frame if len(operands) < LONGEST_KEPT else _frame.__wrapped__
        parts, gaps = frame(_form(line, bare=bare), self._translator)
        texts = [value, self._weeks(line.period, until) if until else self._period(line.period), *values]
        if line.condition_patterns:  # Only a comparison names its operands.
            texts += [self._name(each.of) for each in operands]
            texts += [self._period(each.period) for each in operands]
        filled = [*parts]
        filled[1::2] = [texts[gap] for gap in gaps]
        return "".join(filled)


def _form(line: ExplanationLine, *, bare: bool) -> Form:
    """Return the form of ``line``, which is ``bare`` if its expression says no more than its value."""
    operands = tuple([(each.line, each.unit, each.of is None, each.period is None) for each in line.operands])
    conditions = tuple(line.condition_patterns)
    return Form(line.name, line.period is None, line.pattern, conditions, operands, line.citations, bare)


def _as_written(text: str, *_: object) -> str:
    return text


AS_WRITTEN = Shown(_as_written, _as_written)


@lru_cache(maxsize=4096)
def _frame(form: Form, translator: Translator) -> Frame:
    line = _with_gaps(form)
    html = get_template_attribute("worked.html", "step")(
        label_with(line.name, None, line.period, translator),
        line.value,
        "" if form.bare else sentence(line, translator, AS_WRITTEN),
        [*_parameters(line, translator), *_because(line, translator)],
        translator.gettext("Law:"),
        form.citations,
        translator.language.punctuation.between_clauses,
    )
    parts = GAP.split(html)
    return Frame(parts, [int(gap) for gap in parts[1::2]])


def _with_gaps(form: Form) -> ExplanationLine:
    """Return a line of ``form`` with a gap in place of each value, name and period.

    The gaps are in the order of the texts.
    """
    gaps = map("\ue000{}\ue001".format, count())
    value, period = next(gaps), next(gaps)
    values, names, periods = ([*islice(gaps, len(form.operands))] for _ in range(3))
    operands = [
        Operand("", values[place], unit, name, _unless(no_owner, names[place]), _unless(no_period, periods[place]))
        for place, (name, unit, no_owner, no_period) in enumerate(form.operands)
    ]
    return ExplanationLine(
        form.name,
        section="",
        of=None,
        period=_unless(form.without_period, period),
        expression="",
        conditions=[],
        value=value,
        unit="",
        operands=operands,
        citations=form.citations,
        pattern=form.pattern,
        condition_patterns=[*form.conditions],
    )


def _unless(lacking: bool, gap: str) -> str | None:  # noqa: FBT001
    return None if lacking else gap


def _parameters(line: ExplanationLine, translator: Translator) -> Iterator[str]:
    """Yield each parameter in the expression of ``line`` with its value."""
    for place, operand in enumerate(line.operands):
        if operand.line in PARAMETERS and f"{{{place}}}" in line.pattern:
            label = label_with(operand.line, None, None, translator)
            yield translator.gettext("%(label)s: %(value)s", label=label, value=operand.value)


def _because(line: ExplanationLine, translator: Translator) -> Iterator[str]:
    for reason in reasons(line, translator, AS_WRITTEN):
        yield translator.gettext("because: %(comparison)s", comparison=reason)
