"""Keep the people of a report with their pay items."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from web.payroll_file.captions import OTHER_MONEY, names_pay
from web.payroll_file.heading_line import same_heading
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.text_files import Cells
from web.payroll_file.words import plain_words


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


def is_item(name: str, mapping: ColumnMapping) -> bool:
    """Return whether the label of a row is the name of pay, and not of a person."""
    return names_pay(name) or same_heading(name) in map(same_heading, mapping.wages or ())


def may_be_wages(name: str) -> bool:
    """Return whether no word of a label is one of other money than wages."""
    return OTHER_MONEY.isdisjoint(plain_words(name).split())


def once(headings: Iterable[str]) -> list[str]:
    """Return the headings in order, each once."""
    return list(dict.fromkeys(heading.strip() for heading in headings))
