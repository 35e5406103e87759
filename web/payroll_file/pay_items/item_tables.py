"""Turn a report with a row for each pay item into a table with a row for each person."""

from collections.abc import Sequence
from itertools import chain, islice

from msgspec.structs import replace

from web.payroll_file.captions import names_wages
from web.payroll_file.column_search import sketch_of
from web.payroll_file.heading_line import HEAD, told_apart
from web.payroll_file.headings import Role, shown_heading
from web.payroll_file.layout import Assumption
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.pay_items.across import across, across_measures
from web.payroll_file.pay_items.amount_rows import rows_of_amounts
from web.payroll_file.pay_items.measures import measure_of
from web.payroll_file.pay_items.person_blocks import in_blocks
from web.payroll_file.pay_items.report import Report, is_item
from web.payroll_file.refusals import FileRefused
from web.payroll_file.sources import InFile, Source
from web.payroll_file.totals import is_total
from web.payroll_file.words import plain_words

MOST_LINES = 2_000
"""The most lines of a report with people across, or of one whose people have a block each."""
MOST_MEASURES = 6
"""The most cells of a line among which a heading such as Hours shows that it may be one of pay items."""
EMPLOYEE = "Employee"


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
            if amounts := rows_of_amounts(lines, start):
                return replace(source, rows=chain(amounts.rows, source.rows), assumed=amounts.assumed)
            for reading in (across_measures, across, in_blocks):
                if report := reading(lines, start, mapping):
                    if next(source.rows, None) is not None:
                        raise FileRefused("too_wide")
                    return _turned(source, report, mapping)
    return replace(source, rows=chain(read, source.rows))


def _may_be_of_items(row: Sequence[str], mapping: ColumnMapping) -> bool:
    """Return whether one of the first cells of a line is the name of pay, or one of a few has hours."""
    filled = [cell.strip() for cell in row if cell.strip()]
    measures = (measure_of(cell) for cell in filled[:MOST_MEASURES])
    return any(is_item(cell, mapping) for cell in filled[:2]) or any(each and not each.amounts for each in measures)


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
