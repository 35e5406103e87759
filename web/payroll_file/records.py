"""The rows of a payroll file: those with wages, those with a wrong cell, and those left out."""

from typing import NamedTuple

from msgspec import Struct

from calculators.contribution.models import Kind
from calculators.worksheet.calendar import Quarter
from web.payroll_file.periods import Period, quarter_of


class Row(NamedTuple):
    """Wages that can be used: the number of their row, and the cents of a person in a period.

    ``withheld`` are the cents of PFML money withheld, or ``None`` if the file has no column for them. ``pays`` are the
    ten-thousandths of medical and family that the employer pays for this person, if the file has them. ``group`` is the
    group of people that this person belongs to, if the file names one.
    """

    number: int
    person: str
    kind: Kind
    period: Period
    wages: int
    employer: str = ""
    withheld: int | None = None
    pays: tuple[int | None, ...] = (None, None)
    group: str = ""

    @property
    def quarter(self) -> Quarter:
        """Return the quarter in which the wages count."""
        return quarter_of(self.period)


class Problem(Struct, frozen=True):
    """A cell that keeps its row from being used: the number of the row, the column, the code.

    Without a place the row as a whole is wrong. ``person`` is the person of the row, if that can be read. The text of
    the wrong cell is not kept.
    """

    row: int
    place: int | None
    code: str
    person: str = ""


class LeftOut(NamedTuple):
    """A row without pay of one person: its number, its name, and whether it is a total."""

    number: int
    name: str
    total: bool = False
