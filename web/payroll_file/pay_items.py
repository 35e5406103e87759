"""Turn a report with a row for each pay item into a table with a row for each person.

Its people are across, each above columns such as Hours and Amount, or each of them has a block of rows.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from web.forms.errors import InputError
from web.payroll_file import cells, dates
from web.payroll_file.captions import (
    HEADING_WORDS,
    OTHER_MONEY,
    is_other_money,
    names_pay,
    names_wages,
)
from web.payroll_file.column_search import sketch_of
from web.payroll_file.heading_line import HEAD, is_row_of_names, names_days, same_heading, told_apart
from web.payroll_file.headings import Role, is_wide, meaning_of, plain_words, shown_heading
from web.payroll_file.layout import NAMED, Assumption
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.names_above import may_be_name
from web.payroll_file.refusals import FileRefused
from web.payroll_file.sample import OF_PLACES
from web.payroll_file.sources import InFile, Source
from web.payroll_file.text_files import Cells
from web.payroll_file.titles import Stated
from web.payroll_file.totals import is_total

MOST_LINES = 2_000
"""The most lines of a report with people across, or of one whose people have a block each."""
MOST_MEASURES = 6
"""The most cells of a line among which a heading such as Hours shows that it may be one of pay items."""
FIRST_COLUMNS = 4
"""The columns among which one may say that a row has hours or amounts."""
EMPLOYEE = "Employee"
OF_AMOUNTS = frozenset({
    "amount", "amounts", "current", "current amount", "current amounts", "gross", "total", "total amount",
    "this period", "earnings", "dollars", "amount paid", "pay", "monto", "importe",
})  # fmt: skip
"""The headings of the amounts of a person."""
OF_OTHERS = frozenset({"hours", "hrs", "hour", "rate", "rates", "qty", "quantity", "units", "horas"})
"""The words of headings of hours and rates."""
TO_DATE = re.compile(r"\b(?:ytd|qtd|mtd|to date)\b")
SHORT_YEAR = re.compile(r"(?<=[ ,'])(\d\d)$")
OF_ITEMS = frozenset({"item", "items", "category", "categories", "description", "type"})
"""Words in the heading of pay items."""
OF_CAPTIONS = frozenset({
    "earnings", "wages", "gross", "pay", "salaries", "adjustments", "adjusted", "taxes", "tax", "deductions",
    "withholdings", "withheld", "and", "from", "employee", "employer", "contributions", "compensation", "other",
    "additions", "items", "payroll", "company", "benefits", "net", "total", "paid", "time", "off", "regular",
})  # fmt: skip
"""Words of the captions above pay items."""
Lines = Sequence[tuple[int, list[str]]]


class Measure(NamedTuple):
    """A heading of figures: whether it is that of amounts, and the period that it names."""

    amounts: bool
    period: str = ""


class Item(NamedTuple):
    """A pay item: its name, the number of its row, its amount, and whether it may be wages.

    ``turn`` counts the items of one name above it.
    """

    name: str
    turn: int
    row: int
    amount: str
    paid: bool


class Person(NamedTuple):
    """A person with the number of the row and the pay items."""

    number: int
    name: str
    items: list[Item]


class Report(NamedTuple):
    """The people of a report, its titles, and the heading of amounts before the other ones.

    ``named`` is false if no heading says that the names are those of people.
    """

    people: Sequence[Person]
    titles: Sequence[tuple[int, Cells]]
    measures: Sequence[str]
    across: bool
    named: bool = True


def with_people_in_rows(source: Source, mapping: ColumnMapping) -> Source:
    """Return the table with a row for each person, or as it is if it is no report of pay items.

    Raise ``FileRefused`` if no item says that it is gross pay, and none is chosen.
    """
    head = list(islice(source.rows, HEAD))
    if all(row is not None and not _may_be_of_items(row, mapping) for _, row in head):
        return replace(source, rows=chain(head, source.rows))
    read = [*head, *islice(source.rows, MOST_LINES)]
    lines = [(number, row) for number, row in read if row is not None]
    if len(lines) == len(read):
        for start in range(min(HEAD, len(lines) - 1)):
            if amounts := _amounts_of_blocks(lines, start):
                return replace(source, rows=chain(amounts.rows, source.rows), assumed=amounts.assumed)
            for reading in (_across_measures, _across, _in_blocks):
                if report := reading(lines, start, mapping):
                    if next(source.rows, None) is not None:
                        raise FileRefused("too_wide")
                    return _turned(source, report, mapping)
    return replace(source, rows=chain(read, source.rows))


def _may_be_of_items(row: Sequence[str], mapping: ColumnMapping) -> bool:
    """Return whether one of the first cells of a line is the name of pay, or one of a few has hours."""
    filled = [cell.strip() for cell in row if cell.strip()]
    measures = (_measure(cell) for cell in filled[:MOST_MEASURES])
    return any(_is_item(cell, mapping) for cell in filled[:2]) or any(each and not each.amounts for each in measures)


def _turned(source: Source, report: Report, mapping: ColumnMapping) -> Source:
    """Return the table of a report, with the row and the column in the file of each cell."""
    items = {(item.name, item.turn): item for person in report.people for item in person.items}
    headings = [EMPLOYEE, *(name for name, _ in items)]
    rows: list[tuple[int, list[str]]] = []
    where: dict[tuple[int, int], InFile] = {}
    for person in report.people:
        own = {(item.name, item.turn): item for item in person.items}
        rows.append((person.number, [person.name, *(own[key].amount if key in own else "" for key in items)]))
        column = shown_heading(person.name if report.across else report.measures[0])
        where |= {
            (person.number, place): InFile(own[key].row, column) for place, key in enumerate(items, 1) if key in own
        }
    if "wages" not in mapping.chosen and not any(map(_is_gross, headings)):
        headings = told_apart(headings)
        unsure = (place for place, item in enumerate(items.values(), 1) if item.paid)
        named = [place for place in unsure if not is_total(headings[place], dated=False)]
        roles: dict[int, Role] = {0: "person", **dict.fromkeys(named, "wages")}
        sketch = sketch_of(headings, [row for _, row in rows], roles)
        raise FileRefused("choose_wages", sketch=sketch, headings=[shown_heading(headings[place]) for place in named])
    names = tuple(shown_heading(each.name) for each in report.people if not is_total(each.name, dated=False))
    assumed = [Assumption("people_across", names)] if report.across else []
    assumed += [] if report.named else [Assumption("unnamed_person")]
    if len(report.measures) > 1:
        assumed.append(Assumption("wages_from", tuple(map(shown_heading, report.measures))))
    first = rows[0][0]
    return replace(source, rows=chain(report.titles, [(first, headings)], rows), assumed=assumed, where=where)


def _is_gross(name: str) -> bool:
    """Return whether a pay item is named as all wages of a person."""
    return names_wages(name) and "gross" in plain_words(name).split()


def _is_item(name: str, mapping: ColumnMapping) -> bool:
    """Return whether the label of a row is the name of pay, and not of a person."""
    return names_pay(name) or same_heading(name) in map(same_heading, mapping.wages or ())


def _across_measures(lines: Lines, start: int, mapping: ColumnMapping) -> Report | None:
    """Return the people in a line above a line of headings such as Hours and Amount."""
    above, below = lines[start][1], lines[start + 1][1]
    measures = _measures(below)
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
    titles = [*lines[:start], *_titles_of(periods, lines[start][0])]
    found = _of_columns(lines[start + 2 :], people, min(measures), mapping)
    return Report(found, titles, _once(shown), across=True) if found else None


def _across(lines: Lines, start: int, mapping: ColumnMapping) -> Report | None:
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
        paid = paid and _may_be_wages(label)
        amounts = [row[place].strip() if place < len(row) else "" for place in people]
        if label and any(amounts):
            for person, amount in zip(found, amounts, strict=True):
                person.items.append(Item(label, labels[label], number, amount, paid))
            labels[label] += 1
    return found if any(_is_item(label, mapping) for label in labels) else None


def _in_blocks(lines: Lines, start: int, mapping: ColumnMapping) -> Report | None:
    """Return the people who have a block of rows below headings such as Hours and Amount."""
    row = lines[start][1]
    measures = _measures(row)
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
    titles = [*lines[:start], *_titles_of([measures[amounts[0]].period], lines[start][0])]
    return Report(people, titles, _once(shown), across=False, named=bool(row[0].strip()))


def _have_pay(people: Sequence[Person], mapping: ColumnMapping) -> bool:
    """Return whether each block has the name of pay or a total, or one of them a chosen item."""
    items = [[item.name for item in person.items] for person in people]
    if all(any(map(names_pay, names)) for names in items):
        return True
    pay = any(names_pay(name) for names in items for name in names)
    if not pay and all(any(is_total(name, dated=False) for name in names) for names in items):
        return True
    return bool(mapping.wages) and any(_is_item(name, mapping) for names in items for name in names)


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
            paid = _may_be_wages(label) and (not own or own[-1].paid)
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


class Amounts(NamedTuple):
    """The rows of amounts of a table that has rows of hours too, and what is assumed about them."""

    rows: Sequence[tuple[int, Cells]]
    assumed: Sequence[Assumption]


def _amounts_of_blocks(lines: Lines, start: int) -> Amounts | None:
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
        measure = _measure(text)
        if measure is None or measure.period:
            return {}
        found[text] = measure
    hours = any(OF_OTHERS & {*plain_words(text).split()} for text in found)
    return found if hours else {}


def _may_be_wages(name: str) -> bool:
    """Return whether no word of a label is one of other money than wages."""
    return OTHER_MONEY.isdisjoint(plain_words(name).split())


def _measures(row: Sequence[str]) -> Mapping[int, Measure]:
    """Return the headings of figures of a line, or nothing if another heading follows one."""
    filled = [(place, cell) for place, cell in enumerate(row) if cell.strip()]
    found = {place: measure for place, cell in filled if (measure := _measure(cell))}
    return found if all(place in found for place, _ in filled if place >= min(found, default=0)) else {}


@lru_cache(maxsize=1024)
def _measure(heading: str) -> Measure | None:
    """Return the meaning of a heading of figures.

    >>> _measure("Hours"), _measure("Jan - Mar 26"), _measure("Ana Alder")
    (Measure(amounts=False, period=''), Measure(amounts=True, period='Jan - Mar 2026'), None)
    """
    words = plain_words(heading)
    if words in OF_AMOUNTS or heading.strip() == "$":
        return Measure(amounts=True)
    if TO_DATE.search(words) or OF_OTHERS & {*words.split()} or is_other_money(heading):
        return Measure(amounts=False)
    period = SHORT_YEAR.sub(r"20\1", heading.strip())
    named = any(character.isalpha() for character in period) and any(map(str.isdigit, period))
    return Measure(amounts=True, period=period) if named and Stated.of([["Period", period]]).period else None


def _titles_of(periods: Iterable[str], number: int) -> Iterator[tuple[int, Cells]]:
    for period in filter(None, periods):
        yield number, ["Period", period]


def _are_people(names: Iterable[str]) -> bool:
    """Return whether headings are names of people, next to totals."""
    others = [name for name in names if not is_total(name, dated=False)]
    return is_row_of_names(others) and 2 * sum(map(_is_no_person, others)) < len(others)


def _is_no_person(name: str) -> bool:
    words = {*plain_words(name[: cells.LONGEST_NAME]).split()}
    period = is_wide(name) or dates.order_of([name]) or any(Stated.of([[name]]))
    return bool(meaning_of(name) or period or (HEADING_WORDS | OF_PLACES) & words)


def _is_caption(label: str) -> bool:
    """Return whether a label without figures is that of pay items, and not of a person."""
    words = {*plain_words(label).split()}
    return names_pay(label) or (words <= OF_CAPTIONS and not is_total(label, dated=False))


def _names_items(heading: str) -> bool:
    return bool(OF_ITEMS & {*plain_words(heading).split()})


def _is_amount(text: str) -> bool:
    try:
        cells.wages(text)
    except InputError as error:
        return error.code == "ambiguous_number"
    return True


def _once(headings: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(heading.strip() for heading in headings))
