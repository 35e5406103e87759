"""Keep the columns of a table by their roles, and what was assumed about them."""

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from msgspec import Struct, field

from calculators.contribution.models import Kind
from web.payroll_file.dates import Order
from web.payroll_file.headings import Role, shown_heading
from web.payroll_file.periods import WidePeriod

OF_PERIOD: Sequence[Role] = ("pay_date", "month", "quarter", "period_end", "year")
"""The columns that can give the period of a row, the surest first."""
OF_SHARES: Sequence[Role] = ("employer_pays_medical", "employer_pays_family")
"""The columns of a person's own share, which the employer pays."""
NAMED: Sequence[Role] = ("person", "id", "first_name", "last_name")
"""The columns that name the person of a row."""


class Assumption(NamedTuple):
    """An assumption of the reader about a file: its code, and the headings that its message names."""

    code: str
    headings: tuple[str, ...] = ()


class Layout(Struct, frozen=True):
    """The columns of a table: one place for each role but wages, the places of wages, and wide periods."""

    headings: Sequence[str]
    places: Mapping[Role, int]
    wages: Sequence[int]
    wide: Mapping[int, WidePeriod] = field(default_factory=dict)
    people: Mapping[int, str] = field(default_factory=dict)
    """The people whose wages are in columns of their own, by the places of these."""
    withheld: Sequence[int] = ()
    """The places of PFML money that was withheld, which are added up."""
    kind: Kind | None = None
    """The kind of work of all rows, if no column has it."""
    kind_of_yes: Kind | None = None
    """The kind of work of the cells with yes, if a column asks for one."""
    unsure_kinds: Sequence[int] = ()
    """The places of columns that may have the kind of work, but in none of the first rows."""
    may_name_contractors: Sequence[int] = ()
    """The places of unused columns of words, and of names, in a file without a column of the kind of work."""
    sure_number: bool = True
    """False if the numbers of people may number the rows."""
    withheld_is_negative: bool = False
    """True if money withheld is written below zero."""
    sorts: Sequence[int] = ()
    """The places of columns that tell apart the amounts of a person and period."""
    unsure_sorts: Sequence[int] = ()
    """The places of columns of words that may do so below the first rows."""
    order: Order | None = None
    """The order of day and month in the days of the rows, ``None`` if these do not tell it."""
    with_comma: Set[int] = frozenset()
    """The places of amounts with a comma before their cents."""
    unsure_amounts: Set[int] = frozenset()
    """The places of amounts that may be read with a point or with a comma before their cents."""
    middle_name: int | None = None
    suffix: int | None = None
    """The place of what follows a name, such as Jr."""
    opted_in: int | None = None
    """The place of a column with yes for people who are self-employed and opted in."""
    to_date: Role | None = None
    """The quarter or year if the wages are those of a quarter or a year so far, which each person has once."""
    unsure_adjustments: Sequence[int] = ()
    """The places of columns that may have adjustments of the wages, but in none of the first rows."""
    assumed: Sequence[Assumption] = ()

    @property
    def roles(self) -> Mapping[int, Role]:
        """Return the role of each place that is used."""
        one = {place: role for role, place in self.places.items()}
        withheld: dict[int, Role] = dict.fromkeys(self.withheld, "withheld")
        people: dict[int, Role] = dict.fromkeys(self.people, "person")
        return {**one, **people, **withheld, **dict.fromkeys([*self.wages, *self.wide], "wages")}

    @property
    def places_of_money(self) -> Sequence[int]:
        """Return the places of wages and of money withheld."""
        return [*self.places_of_wages, *self.withheld]

    @property
    def of_period(self) -> Role | None:
        """Return the column that gives the period of a row, or ``None`` if the headings or a title give it."""
        return None if self.wide else next((role for role in OF_PERIOD if role in self.places), None)

    @property
    def place_of_dates(self) -> int | None:
        """Return the column with the days, months or quarters of the rows."""
        return self.places[self.of_period] if self.of_period and self.of_period != "year" else None

    @property
    def has_year_of_period(self) -> bool:
        """Return whether a column gives the year of quarters or months."""
        return "year" in self.places and self.of_period != "year"

    @property
    def place_of_wages(self) -> int:
        """Return the first place of wages."""
        return min(self.places_of_wages)

    @property
    def places_of_wages(self) -> Sequence[int]:
        """Return the places of wages, whatever their headings name."""
        return [*self.wages, *self.wide, *self.people]

    def name_of(self, place: int) -> str:
        """Return the heading at a place."""
        return shown_heading(self.headings[place]) if place < len(self.headings) else ""
