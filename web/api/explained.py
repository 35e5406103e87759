"""The explanation of an estimate as JSON, from a cached text for each shape and language.

The lines of one shape differ only in their values. They are written once with a mark for each value, by the usual
writer. Further estimates of that shape fill in their own values. The cached text contains no value (DECISIONS 2.8).
"""

import re
from collections.abc import Callable, Hashable, Sequence
from functools import cache
from typing import NamedTuple

from pydantic import TypeAdapter
from pydantic_core import to_json

from calculators import BenefitEstimate
from calculators.benefit.estimate import WorkedBenefit
from calculators.models.answers import ExplanationLine
from calculators.worksheet.explanation import Section, Shape, explain, shape_of
from calculators.worksheet.number import Number
from web.api.localize import label_lines
from web.i18n.translator import Translator

MARK = re.compile("\ue000(-?[0-9]+)\ue001")
SHAPES_KEPT = 512
EMPTY = b'"explanation":[]'


class Text(NamedTuple):
    """A text with gaps.

    Every second one of its ``parts`` is a gap with a content. A mark is the position of a number in the shape, or the
    complement of the position of a name.
    """

    parts: Sequence[str]
    marks: Sequence[int]
    different_marks: Sequence[int]


_texts: dict[tuple[str, tuple[Hashable, ...]], Text] = {}


def benefit_json(estimate: BenefitEstimate, worked: WorkedBenefit, translator: Translator) -> bytes:
    """Return ``estimate`` as JSON, on request with the explanation of ``worked``."""
    answer = to_json(estimate)
    if not worked.question.explain:
        return answer
    # No two plans share a text, because the days of the weeks differ.
    lines = filled_in if worked.plan is None else written_out
    return _with_explanation(answer, lines(worked.sections(), translator))


def _with_explanation(answer: bytes, lines: str) -> bytes:
    """Return ``answer`` with ``lines`` in place of its empty explanation.

    No input contains the text that is replaced, because quotation marks in input have a backslash before them.
    """
    before, empty, after = answer.partition(EMPTY)
    return b"".join((before, empty[:-2], lines.encode(), after))


def written_out(
    sections: Sequence[Section],
    translator: Translator,
    *,
    value: Callable[[Number], str] = Number.text,
    whose: Callable[[str], str] = str,
) -> str:
    """Return the lines of ``sections`` in the language of the translator, as a JSON list."""
    lines = explain(sections, value=value, whose=whose)
    label_lines(lines, translator)
    return _lines().dump_json(lines).decode()


def filled_in(sections: Sequence[Section], translator: Translator) -> str:
    """Return the same list from the cached text of its shape."""
    shape = shape_of(sections)
    text = _texts.get((translator.tag, shape.key)) or _keep(_with_gaps(sections, shape, translator), shape, translator)
    return _filled(text, shape)


def _keep(text: Text, shape: Shape, translator: Translator) -> Text:
    if len(_texts) >= SHAPES_KEPT:
        _texts.clear()
    _texts[translator.tag, shape.key] = text
    return text


def _with_gaps(sections: Sequence[Section], shape: Shape, translator: Translator) -> Text:
    places = {id(number): place for place, number in enumerate(shape.numbers)}
    names = {name: ~place for place, name in enumerate(shape.names)}
    text = written_out(
        sections, translator, value=lambda number: _gap(places[id(number)]), whose=lambda name: _gap(names[name])
    )
    parts = MARK.split(text)
    marks = [int(mark) for mark in parts[1::2]]
    return Text(parts, marks, [*dict.fromkeys(marks)])


@cache
def _lines() -> TypeAdapter[list[ExplanationLine]]:
    return TypeAdapter(list[ExplanationLine])


def _gap(mark: int) -> str:
    return f"\ue000{mark}\ue001"


def _filled(text: Text, shape: Shape) -> str:
    numbers = shape.numbers
    values = {mark: numbers[mark].text() if mark >= 0 else _name(shape.names[~mark]) for mark in text.different_marks}
    parts = [*text.parts]
    parts[1::2] = [values[mark] for mark in text.marks]
    return "".join(parts)


def _name(name: str) -> str:
    """Return ``name`` as JSON writes it between quotation marks."""
    return to_json(name).decode()[1:-1]
