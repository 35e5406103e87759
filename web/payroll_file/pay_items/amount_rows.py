"""Read a table whose rows have hours or amounts, as one of its columns says."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from web.payroll_file.heading_line import is_row_of_names, names_days
from web.payroll_file.layout import Assumption
from web.payroll_file.pay_items.measures import OF_OTHERS, Lines, Measure, measure_of
from web.payroll_file.text_files import Cells
from web.payroll_file.words import plain_words

FIRST_COLUMNS = 4
"""The columns among which one may say that a row has hours or amounts."""


class Amounts(NamedTuple):
    """The rows of amounts of a table that has rows of hours too, and what is assumed about them."""

    rows: Sequence[tuple[int, Cells]]
    assumed: Sequence[Assumption]


def rows_of_amounts(lines: Lines, start: int) -> Amounts | None:
    """Return the rows of amounts if a column says which rows have hours and which have amounts."""
    row = lines[start][1]
    if not (is_row_of_names(row) or names_days(row)):
        return None
    for place in range(1, min(len(row), FIRST_COLUMNS)):
        measures = _measures_below(lines[start + 1 :], place)
        words = {text for text, measure in measures.items() if measure.amounts}
        if len(words) != 1 or len(measures) < 2:
            continue
        (amount,) = words
        kept: list[tuple[int, Cells]] = [*lines[:start], (lines[start][0], [*row[:place], "", *row[place + 1 :]])]
        names: Sequence[str] = []
        for number, each in lines[start + 1 :]:
            names = each[:place] if any(map(str.strip, each[:place])) else names
            text = each[place].strip() if place < len(each) else ""
            if text == amount:
                kept.append((number, [*names, "", *each[place + 1 :]]))
            elif not text:
                kept.append((number, each))
        others = tuple(text for text in measures if text != amount)
        return Amounts(kept, [Assumption("wages_from", (amount, *others))])
    return None


def _measures_below(lines: Lines, place: int) -> Mapping[str, Measure]:
    """Return the headings of hours and amounts in a column that has no other cells."""
    found: dict[str, Measure] = {}
    for text in (row[place].strip() for _, row in lines if place < len(row) and row[place].strip()):
        measure = measure_of(text)
        if measure is None or measure.period:
            return {}
        found[text] = measure
    hours = any(OF_OTHERS & {*plain_words(text).split()} for text in found)
    return found if hours else {}
