"""Read a report whose people are across, above amounts or columns such as Hours and Amount."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

from web.forms.errors import InputError
from web.payroll_file import cells, dates
from web.payroll_file.captions import HEADING_WORDS
from web.payroll_file.heading_line import is_row_of_names
from web.payroll_file.headings import is_wide, meaning_of
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.pay_items.measures import Lines, measures_in, titles_of
from web.payroll_file.pay_items.report import Item, Person, Report, is_item, may_be_wages, once
from web.payroll_file.sample import OF_PLACES
from web.payroll_file.titles import Stated
from web.payroll_file.totals import is_total
from web.payroll_file.words import plain_words


def across_measures(lines: Lines, start: int, mapping: ColumnMapping) -> Report | None:
    """Return the people in a line above a line of headings such as Hours and Amount."""
    above, below = lines[start][1], lines[start + 1][1]
    measures = measures_in(below)
    amounts = [place for place, measure in measures.items() if measure.amounts]
    if not amounts or len(measures) == 1:
        return None
    named = {place: cell.strip() for place, cell in enumerate(above) if cell.strip() and place >= min(measures)}
    starts = [place for place, name in named.items() if name != named.get(place - 1)]
    if len(starts) != len(amounts) or not _are_people(named.values()):
        return None
    ends = [-1, *amounts]
    if any(not ends[number] < place <= ends[number + 1] for number, place in enumerate(starts)):
        return None
    periods = {measures[place].period for place in amounts}
    if len(periods) > 1:
        return None
    people = {amount: named[place] for place, amount in zip(starts, amounts, strict=True)}
    shown = [below[amounts[0]], *(below[place] for place in measures if place not in amounts)]
    titles = [*lines[:start], *titles_of(periods, lines[start][0])]
    found = _of_columns(lines[start + 2 :], people, min(measures), mapping)
    return Report(found, titles, once(shown), across=True) if found else None


def across(lines: Lines, start: int, mapping: ColumnMapping) -> Report | None:
    """Return the people in a line of headings, each above one column, in a report by employee."""
    row = lines[start][1]
    people = {place: cell.strip() for place, cell in enumerate(row) if cell.strip() and place}
    named = " ".join(chain.from_iterable([*(title for _, title in lines[:start]), row[:1]]))
    if not people or not {"employee", "employees"} & {*plain_words(named).split()} or not _are_people(people.values()):
        return None
    amounts = (each[place] for _, each in lines[start + 1 :] for place in people if place < len(each))
    if not all(map(_is_amount, filter(str.strip, amounts))):
        return None
    found = _of_columns(lines[start + 1 :], people, min(people), mapping)
    return Report(found, lines[:start], [row[0].strip()], across=True) if found else None


def _of_columns(lines: Lines, people: Mapping[int, str], first: int, mapping: ColumnMapping) -> list[Person] | None:
    """Return the people of some columns, or ``None`` if the labels before them are not those of pay."""
    found = [Person(place + 1, name, []) for place, name in people.items()]
    labels: Counter[str] = Counter()
    paid = True
    for number, row in lines:
        label = next((cell.strip() for cell in row[:first] if cell.strip()), "")
        paid = paid and may_be_wages(label)
        amounts = [row[place].strip() if place < len(row) else "" for place in people]
        if label and any(amounts):
            for person, amount in zip(found, amounts, strict=True):
                person.items.append(Item(label, labels[label], number, amount, paid))
            labels[label] += 1
    return found if any(is_item(label, mapping) for label in labels) else None


def _are_people(names: Iterable[str]) -> bool:
    """Return whether headings are names of people, next to totals."""
    others = [name for name in names if not is_total(name, dated=False)]
    return is_row_of_names(others) and 2 * sum(map(_is_no_person, others)) < len(others)


def _is_no_person(name: str) -> bool:
    words = {*plain_words(name[: cells.LONGEST_NAME]).split()}
    period = is_wide(name) or dates.order_of([name]) or any(Stated.of([[name]]))
    return bool(meaning_of(name) or period or (HEADING_WORDS | OF_PLACES) & words)


def _is_amount(text: str) -> bool:
    try:
        cells.wages(text)
    except InputError as error:
        return error.code == "ambiguous_number"
    return True
