"""Each row of a payroll file: what it says, or what is wrong with which of its cells."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from calculators.contribution.models import Kind
from calculators.models.fields import MONEY, looks_like_personal_identifier
from calculators.worksheet.calendar import Quarter
from rules import Coverage
from web.forms.errors import InputError
from web.payroll_file import cells
from web.payroll_file.headings import Column, Columns

LONGEST_CELL = 1_000


class Row(NamedTuple):
    """A row that can be used: its number in the file, and the cents of wages in a quarter or on a pay date."""

    number: int
    person: str
    kind: Kind
    period: Quarter | date
    wages: int

    @property
    def quarter(self) -> Quarter:
        """The quarter in which the wages were paid."""
        return self.period if isinstance(self.period, Quarter) else Quarter.of_day(self.period)


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that keeps its row from being used: the number of the row, the place of the column, and why.

    Without a place the row as a whole is wrong. ``person`` is whose row it is, where that can be read; nothing of
    what stands in the wrong cell is kept.
    """

    row: int
    place: int | None
    code: str
    person: str = ""


class RowReader:
    """Reads the rows of a file whose columns are known."""

    def __init__(self, columns: Columns, width: int, coverage: Coverage) -> None:
        self.columns = columns
        self.width = width
        self.period: Column = "quarter" if "quarter" in columns else "pay_date"
        self.readings: dict[Column, Callable[[str], Any]] = {
            "person": cells.person,
            "kind": cells.kind,
            self.period: partial(_quarter if self.period == "quarter" else _pay_date, coverage=coverage),
            "wages": cells.wages,
        }

    def read(self, number: int, row: Sequence[str] | None) -> Row | list[Problem]:
        """The row, or everything that is wrong with it."""
        if row is None:
            return [Problem(number, None, "open_quote")]
        if any(cell.strip() for cell in row[self.width :]):
            return [Problem(number, None, "more_cells_than_headings")]
        wrong = dict(self._never_allowed(row))
        found = self._meanings(row, wrong)
        if not wrong:
            return Row(number, found["person"], found["kind"], found[self.period], found["wages"])
        person = "" if self.columns["person"] in wrong else found["person"]
        return [Problem(number, place, wrong[place], person) for place in sorted(wrong)]

    def _meanings(self, row: Sequence[str], wrong: dict[int, str]) -> Mapping[Column, Any]:
        """What the cells that are needed mean; those that cannot be read are added to ``wrong``."""
        found: dict[Column, Any] = {}
        for column, reading in self.readings.items():
            place = self.columns[column]
            try:
                found[column] = reading(row[place] if place < len(row) else "")
            except InputError as mistyped:
                wrong.setdefault(place, mistyped.code)
        return found

    def _never_allowed(self, row: Sequence[str]) -> Iterator[tuple[int, str]]:
        """What no cell may hold, needed or not: a personal number, or a text beyond measure."""
        together = "\0".join(row)
        if len(together) <= LONGEST_CELL and not looks_like_personal_identifier(together):
            return
        for place, cell in enumerate(row):
            if len(cell) > LONGEST_CELL:
                yield place, "cell_too_long"
            elif looks_like_personal_identifier(cell) and not (
                place == self.columns["wages"] and MONEY.fullmatch(cell)
            ):
                yield place, "personal_identifier"


def _quarter(text: str, coverage: Coverage) -> Quarter:
    quarter = cells.quarter(text)
    cells.in_coverage(quarter.first_day, coverage)
    return quarter


def _pay_date(text: str, coverage: Coverage) -> date:
    day = cells.pay_date(text)
    cells.in_coverage(day, coverage)
    return day
