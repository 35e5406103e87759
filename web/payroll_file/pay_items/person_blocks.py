"""Read a report whose people have a block of rows each, below headings such as Hours and Amount."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from web.payroll_file.captions import names_pay
from web.payroll_file.headings import meaning_of
from web.payroll_file.layout import NAMED
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.names_above import may_be_name
from web.payroll_file.pay_items.measures import Lines, Measure, measures_in, titles_of
from web.payroll_file.pay_items.report import Item, Person, Report, is_item, may_be_wages, once
from web.payroll_file.totals import is_total
from web.payroll_file.words import plain_words

OF_ITEMS = frozenset({"item", "items", "category", "categories", "description", "type"})
"""Words in the heading of pay items."""
OF_CAPTIONS = frozenset({
    "earnings", "wages", "gross", "pay", "salaries", "adjustments", "adjusted", "taxes", "tax", "deductions",
    "withholdings", "withheld", "and", "from", "employee", "employer", "contributions", "compensation", "other",
    "additions", "items", "payroll", "company", "benefits", "net", "total", "paid", "time", "off", "regular",
})  # fmt: skip
"""Words of the captions above pay items."""


def in_blocks(lines: Lines, start: int, mapping: ColumnMapping) -> Report | None:
    """Return the people who have a block of rows below headings such as Hours and Amount."""
    row = lines[start][1]
    measures = measures_in(row)
    amounts = [place for place, measure in measures.items() if measure.amounts]
    first = min(measures, default=0)
    if len(amounts) != 1 or not first or (len(measures) == 1 and not any(map(_names_items, row[:first]))):
        return None
    meaning = meaning_of(row[0])
    if any(map(meaning_of, row[1:first])) or (row[0].strip() and (meaning is None or meaning.role not in NAMED)):
        return None
    people = _people_of([_labelled(number, each, first, amounts[0], measures) for number, each in lines[start + 1 :]])
    if not people or not all(may_be_name(person.name) for person in people) or not _have_pay(people, mapping):
        return None
    shown = [row[amounts[0]], *(row[place] for place in measures if place != amounts[0])]
    titles = [*lines[:start], *titles_of([measures[amounts[0]].period], lines[start][0])]
    return Report(people, titles, once(shown), across=False, named=bool(row[0].strip()))


def _have_pay(people: Sequence[Person], mapping: ColumnMapping) -> bool:
    """Return whether each block has the name of pay or a total, or one of them a chosen item."""
    items = [[item.name for item in person.items] for person in people]
    if all(any(map(names_pay, names)) for names in items):
        return True
    pay = any(names_pay(name) for names in items for name in names)
    if not pay and all(any(is_total(name, dated=False) for name in names) for names in items):
        return True
    return bool(mapping.wages) and any(is_item(name, mapping) for names in items for name in names)


def _people_of(rows: Sequence["Labelled"]) -> list[Person]:
    """Return the people of blocks with their items, or none if the rows make no blocks."""
    people: list[Person] = []
    beside = 0
    items = {row.labels[-1] for row in rows if row.filled and row.labels}
    two_columns = any(len(row.labels) > 1 for row in rows)
    for row in (row for row in rows if row.labels):
        name, *item = row.labels
        in_first = row.at_start and not item
        if item if row.filled else in_first and name not in items and not _is_caption(name):
            beside += row.filled
            people.append(Person(row.number, name, []))
        if row.filled and not people:
            return []
        if row.filled and in_first and two_columns and not is_total(name, dated=False):
            return []
        if row.filled and not (in_first and two_columns):
            own, label = people[-1].items, row.labels[-1]
            paid = may_be_wages(label) and (not own or own[-1].paid)
            own.append(Item(label, sum(each.name == label for each in own), row.number, row.amount, paid))
    several = 2 * beside <= sum(len(person.items) for person in people)
    return [person for person in people if person.items] if several else []


class Labelled(NamedTuple):
    """A row with the labels before its figures, and whether one is in the first cell."""

    number: int
    labels: Sequence[str]
    amount: str
    filled: bool
    at_start: bool


def _labelled(number: int, row: Sequence[str], first: int, place: int, measures: Mapping[int, Measure]) -> Labelled:
    labels = [cell.strip() for cell in row[:first] if cell.strip()]
    filled = any(each < len(row) and row[each].strip() for each in measures)
    amount = row[place].strip() if place < len(row) else ""
    return Labelled(number, labels, amount, filled, bool(row and row[0].strip()))


def _is_caption(label: str) -> bool:
    """Return whether a label without figures is that of pay items, and not of a person."""
    words = {*plain_words(label).split()}
    return names_pay(label) or (words <= OF_CAPTIONS and not is_total(label, dated=False))


def _names_items(heading: str) -> bool:
    return bool(OF_ITEMS & {*plain_words(heading).split()})
