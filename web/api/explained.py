"""The explanation of an estimate as JSON, from a text kept for each shape of calculation and language.

The lines of one shape differ in their values only. They are written once, by the same writer as everywhere, with a
mark for each value; every further estimate of that shape fills its own values in. What is kept holds no value.
"""

import re
from collections.abc import Callable, Hashable, Sequence
from functools import cache
from typing import NamedTuple

from pydantic import TypeAdapter
from pydantic_core import to_json

from calculators import BenefitEstimate
from calculators.answers import ExplanationLine
from calculators.benefit_estimate import WorkedBenefit
from calculators.explanation import Section, explain
from calculators.shape import Shape, shape_of
from calculators.worksheet import Number
from web.api.speaking import speak
from web.words.catalog import Words

MARK = re.compile("\ue000(-?[0-9]+)\ue001")
SHAPES_KEPT = 512
EMPTY = b'"explanation":[]'


class Text(NamedTuple):
    """A text with gaps: its ``parts``, every second a gap, and what belongs into each gap.

    A mark is the position of a number in the shape, or the complement of the position of a name.
    """

    parts: Sequence[str]
    marks: Sequence[int]
    different_marks: Sequence[int]


_texts: dict[tuple[str, tuple[Hashable, ...]], Text] = {}


def benefit_json(estimate: BenefitEstimate, worked: WorkedBenefit, words: Words) -> bytes:
    """The ``estimate`` without explanation as JSON, with the explanation of ``worked`` where that is asked for."""
    answer = to_json(estimate)
    if not worked.question.explain:
        return answer
    # No two plans share a text: their lines are told apart by the days of the weeks.
    lines = filled_in if worked.plan is None else written_out
    return _with_explanation(answer, lines(worked.sections(), words))


def _with_explanation(answer: bytes, lines: str) -> bytes:
    """``answer`` with ``lines`` for its empty explanation.

    What is looked for stands in no text that was typed, since there each quotation mark has a backslash before it.
    """
    before, empty, after = answer.partition(EMPTY)
    return b"".join((before, empty[:-2], lines.encode(), after))


def written_out(
    sections: Sequence[Section],
    words: Words,
    *,
    value: Callable[[Number], str] = Number.text,
    whose: Callable[[str], str] = str,
) -> str:
    """The lines of ``sections`` in the language of ``words``, as a JSON list."""
    lines = explain(sections, value=value, whose=whose)
    speak(lines, words)
    return _lines().dump_json(lines).decode()


def filled_in(sections: Sequence[Section], words: Words) -> str:
    """The same, filled into the text kept for their shape."""
    shape = shape_of(sections)
    text = _texts.get((words.tag, shape.key)) or _keep(_with_gaps(sections, shape, words), shape, words)
    return _filled(text, shape)


def _keep(text: Text, shape: Shape, words: Words) -> Text:
    if len(_texts) >= SHAPES_KEPT:
        _texts.clear()
    _texts[words.tag, shape.key] = text
    return text


def _with_gaps(sections: Sequence[Section], shape: Shape, words: Words) -> Text:
    places = {id(number): place for place, number in enumerate(shape.numbers)}
    names = {name: ~place for place, name in enumerate(shape.names)}
    text = written_out(
        sections, words, value=lambda number: _gap(places[id(number)]), whose=lambda name: _gap(names[name])
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
    """``name`` as it stands between the quotation marks of JSON."""
    return to_json(name).decode()[1:-1]
