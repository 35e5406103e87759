"""Read the wages in each row of a payroll file, or report the cells that are wrong."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from calculators.contribution.models import Kind
from calculators.models.fields import looks_like_personal_identifier
from rules import Coverage
from web.forms.errors import InputError
from web.payroll_file import cells, dates
from web.payroll_file.captions import is_other_money
from web.payroll_file.cells import LONGEST_CELL, LONGEST_NAME
from web.payroll_file.headings import NOT_PAID, PARTS, Role
from web.payroll_file.layout import NAMED, OF_SHARES, Layout
from web.payroll_file.people import People
from web.payroll_file.periods import (
    Period,
    Year,
    in_coverage,
    last_day_in,
    last_day_of_month,
    quarter_in,
    year_of,
)
from web.payroll_file.records import LeftOut, Problem, Row
from web.payroll_file.sums_above import SumsAbove
from web.payroll_file.totals import is_total, is_total_of_two, may_be_figure, says_total, whose_total
from web.payroll_file.words import plain_words

PERIODS: Mapping[Role, Callable[[str, int | None, dates.Order | None], Period]] = {
    "pay_date": lambda text, _, order: dates.pay_date(text, order),
    "month": lambda text, year, order: last_day_of_month(dates.month(text, year, order)),
    "quarter": quarter_in,
    "period_end": lambda text, _, order: last_day_in(text, order),
    "year": lambda text, _year, _order: Year(dates.year(text)),
}
"""The function that reads the cells of each column of periods, by their year and the order of their days."""
Paid = tuple[str, Period, int]
"""The person of a heading, or nothing, with the period and the cents."""
Read = list[Row] | list[Problem] | LeftOut
MOST_NAMES = 10_000
"""The most names to remember, so that a file of any size can be read."""
CELLS_OF_A_CAPTION = 2
ANY_YEAR = 2000
LETTER = re.compile(r"[^\W\d_]")
THOUSANDS = re.compile(r"-?\$?[1-9]\d{0,2}")
HUNDREDS = re.compile(r"\d{3}\.\d\d")


class RowReader:
    """A reader of the rows below one line of headings.

    ``period`` is that of rows without a column for it, ``year`` that of quarters and months without one. ``kind`` and
    ``employer`` are those of a caption above the rows. ``names`` has the names of people that rows had so far.
    ``before_texts`` are the places of wages before a column of texts, in a file whose cells a comma can split.
    ``in_groups`` is true if the first rows of groups have the names.
    """

    def __init__(self, layout: Layout, people: People, names: set[str], coverage: Coverage, one_person: str) -> None:
        self.layout = layout
        self.period: Period | None = None
        self.year: int | None = None
        self.kind: Kind | None = layout.kind
        self.employer = ""
        self.before_texts: Sequence[int] = ()
        self.in_groups = False
        self._people = people
        self._names = names
        self._coverage = coverage
        self._one_person = one_person
        self._of_period = layout.of_period
        self._width = len(layout.headings)
        whole: tuple[Role, ...] = ("person",) if "person" in layout.places else ("first_name", "last_name")
        named = [layout.places[role] for role in whole if role in layout.places]
        self._name_places = named or [layout.places[role] for role in ("id",) if role in layout.places]

    def read(self, number: int, row: Sequence[str] | None) -> Read:
        """Return the wages of a row, all its problems, or the row that is left out."""
        if row is None:
            return [Problem(number, None, "open_quote")]
        name = self._name(row)
        if may_be_figure(f"{name}\0{self._period_cell(row)}" if name else "\0".join(row)):
            if total := self._total(row, name):
                return LeftOut(number, total, total=True)
            if is_other_money(name) and sum(map(bool, map(str.strip, row))) > 1:
                return LeftOut(number, _shown(name))
        sorts = [row[place].strip() for place in self.layout.sorts if place < len(row)]
        if other := next(filter(is_other_money, sorts), ""):
            return LeftOut(number, _shown(other))
        if any(map(str.strip, row[self._width :])) or (self.before_texts and self._has_comma_in_wages(row)):
            return [Problem(number, None, "more_cells_than_headings")]
        return self._entries(number, row, name)

    def caption(self, row: Sequence[str]) -> Sequence[str]:
        """Return the one or two cells of a row that has no period and no wages, or nothing."""
        filled = [(place, cell.strip()) for place, cell in enumerate(row) if cell.strip()]
        used = {*self.layout.places_of_wages}
        if len(filled) > 1 and self._of_period:
            used.add(self.layout.places[self._of_period])
        alone = 0 < len(filled) <= CELLS_OF_A_CAPTION and used.isdisjoint(place for place, _ in filled)
        return [cell[:LONGEST_NAME] for _, cell in filled] if alone else []

    def may_be_sum(self, row: Sequence[str]) -> int:
        """Return the cents of a row without a name, or 0 if it cannot be the sum of other rows.

        A row with a period may be a person's, if the first rows of groups have the names.
        """
        if not self.layout.wages or any(self._cell(row, role).strip() for role in NAMED):
            return 0
        return 0 if self.in_groups and self._dated(row) else self._wages(row, {}) or 0

    def is_sum(self, row: Sequence[str], above: SumsAbove) -> bool:
        """Return whether a row without a name has the sum of the wages of the rows above it.

        A row with a period sums up the rows since the last total.
        """
        cents = self.may_be_sum(row)
        if not cents:
            return False
        rows = above.rows_since_total(cents) if self._dated(row) else above.rows_back_to_a_total(cents)
        return rows > (0 if self.may_repeat(row) else 1)

    def may_repeat(self, row: Sequence[str]) -> bool:
        """Return whether a row without a name may be the sum of a single row.

        It has no period, where other rows have one, or no words.
        """
        without_day = self._of_period is not None and not self._cell(row, self._of_period).strip()
        return without_day or not (self._dated(row) or any(map(LETTER.search, row)))

    def is_of_nobody(self, row: Sequence[str]) -> bool:
        """Return whether a row lacks a name and wages, such as one with hours of the person above."""
        places = [
            *self.layout.places_of_wages,
            *(self.layout.places[role] for role in NAMED if role in self.layout.places),
        ]
        named = bool(self._name_places) and not self.layout.people
        return named and not any(place < len(row) and row[place].strip() for place in places)

    def _cell(self, row: Sequence[str], role: Role) -> str:
        place = self.layout.places.get(role, len(row))
        return row[place] if place < len(row) else ""

    def _period_cell(self, row: Sequence[str]) -> str:
        return self._cell(row, self._of_period) if self._of_period else ""

    def _name(self, row: Sequence[str]) -> str:
        """Return the name of the person of a row, or the number if no column has names."""
        width = len(row)
        if len(self._name_places) == 1:
            return row[self._name_places[0]].strip() if self._name_places[0] < width else ""
        return " ".join(filter(None, (row[place].strip() for place in self._name_places if place < width)))

    def _total(self, row: Sequence[str], name: str) -> str:
        """Return the name of a row that has a total, which names no person."""
        dated = self._dated(row)
        if name:
            first, last = self._cell(row, "first_name").strip(), self._cell(row, "last_name").strip()
            if first and last and "person" not in self.layout.places:
                found = is_total_of_two(first, last, dated=dated)
            else:
                found = is_total(name, dated=dated) or whose_total(name) in self._names
            label = "" if dated else self._period_cell(row).strip()
            return _shown(name if found else label if is_total(label, dated=False) else "")
        return _shown(says_total(row, dated=dated))

    def _dated(self, row: Sequence[str]) -> bool:
        """Return whether a row has a period that can be read."""
        if self._of_period is None:
            return False
        try:
            text = self._period_cell(row)[:LONGEST_CELL]
            PERIODS[self._of_period](text, self.year or ANY_YEAR, self.layout.order)
        except InputError:
            return False
        return True

    def _has_comma_in_wages(self, row: Sequence[str]) -> bool:
        """Return whether a comma has split the wages, with the rest in a column of texts."""
        return any(
            THOUSANDS.fullmatch(row[place].strip()) and HUNDREDS.fullmatch(row[place + 1].strip())
            for place in self.before_texts
            if place + 1 < len(row)
        )

    def _entries(self, number: int, row: Sequence[str], name: str) -> Read:
        wrong: dict[int | None, str] = {}
        year = self._guarded("year", row, wrong, dates.year) if self.layout.has_year_of_period else None
        person = self._person(row, wrong)
        in_column = "employer" in self.layout.places
        of_section = "" if self.employer.casefold() == name.casefold() else self.employer
        employer = self._guarded("employer", row, wrong, self._people.employers.label) if in_column else of_section
        kind = self.kind or self._guarded("kind", row, wrong, self._kind)
        kind = "self_employed" if self._opted_in(row) else kind
        periods = self._periods(row, year, wrong)
        if None in wrong:
            return [Problem(number, None, wrong[None])]
        if not wrong and not periods:
            return LeftOut(number, _shown(person))
        withheld = self._withheld(row, wrong)
        pays = tuple(self._share(role, row, wrong) for role in OF_SHARES)
        group = self._guarded("group", row, wrong, cells.group) if "group" in self.layout.places else ""
        if wrong:
            return [Problem(number, place, code, person) for place, code in sorted(wrong.items())]
        if len(self._names) < MOST_NAMES:
            self._names.add(name.casefold())
        return [
            Row(number, each or person, kind, period, wages, employer, withheld, pays, group)
            for each, period, wages in periods
        ]

    def _share(self, role: Role, row: Sequence[str], wrong: dict[int | None, str]) -> int | None:
        found: int | None = self._guarded(role, row, wrong, cells.share) if role in self.layout.places else None
        return found

    def _guarded(
        self, role: Role, row: Sequence[str], wrong: dict[int | None, str], reading: Callable[[str], Any]
    ) -> Any:
        return _meaning(self._cell(row, role), self.layout.places[role], wrong, reading)

    def _sum(self, row: Sequence[str], places: Sequence[int], wrong: dict[int | None, str]) -> int | None:
        amounts = [self._amount(row, place, wrong) for place in places]
        known = [cents for cents in amounts if cents is not None]
        return sum(known) if len(known) == len(amounts) else None

    def _amount(self, row: Sequence[str], place: int, wrong: dict[int | None, str]) -> int | None:
        """Return the cents in a cell, written as in the rest of its column."""
        reading = cells.wages_with_comma if place in self.layout.with_comma else cells.wages
        cents: int | None = _meaning(row[place], place, wrong, reading)
        return cents

    def _opted_in(self, row: Sequence[str]) -> bool:
        place = self.layout.opted_in
        return place is not None and place < len(row) and cells.is_yes(row[place])

    def _kind(self, text: str) -> Kind:
        return cells.kind(text, self.layout.kind_of_yes)

    def _person(self, row: Sequence[str], wrong: dict[int | None, str]) -> str:
        """Return the label of a person: a name, a number, or a name with the number that identifies it."""
        places = self.layout.places
        if not places.keys() & {"person", "id", "first_name"}:
            return self._one_person
        role: Role = "person" if "person" in places else "first_name" if "first_name" in places else "id"
        if role == "first_name":
            of_name = (places[role], self.layout.middle_name, places["last_name"], self.layout.suffix)
            parts = [row[each].strip() for each in of_name if each is not None and each < len(row)]
            name = _meaning(" ".join(filter(None, parts)), places[role], wrong, cells.label)
        elif role == "person" and "id" in places and not self._cell(row, "person").strip():
            name = ""
        else:
            suffix = self._suffix(row)
            name = _meaning(f"{self._cell(row, role)} {suffix}".rstrip(), places[role], wrong, cells.label)
        if role == "id" or "id" not in places:
            return name or ""
        number = self._guarded("id", row, wrong, cells.label)
        if not number:
            return ""
        period = self._period_cell(row) if self._of_period else str(self.period)
        return self._people.label(self._cell(row, "employer").strip() or self.employer, number, name or "", period)

    def _suffix(self, row: Sequence[str]) -> str:
        """Return what follows a name in a column of its own, unless the name has it."""
        place, name = self.layout.suffix, self._cell(row, "person").strip()
        suffix = row[place].strip() if place is not None and place < len(row) else ""
        return suffix if name and not name.endswith(suffix) else ""

    def _periods(self, row: Sequence[str], year: int | None, wrong: dict[int | None, str]) -> list[Paid]:
        """Return the wages of the row by their periods and by the people of their headings."""
        if self.layout.wide:
            return self._wide(row, year or self.year, wrong)
        period = self._one_period(row, year, wrong)
        if self.layout.people:
            return self._of_people(row, period, wrong)
        wages = self._wages(row, wrong)
        return [] if period is None or wages is None else [("", period, wages)]

    def _of_people(self, row: Sequence[str], period: Period | None, wrong: dict[int | None, str]) -> list[Paid]:
        """Return the wages of the people who have a column."""
        found: list[Paid] = []
        for place, heading in self.layout.people.items():
            if place < len(row) and row[place].strip():
                wages = self._amount(row, place, wrong)
                person = _meaning(heading, place, wrong, cells.label)
                if None not in {period, wages, person}:
                    found.append((person, period, wages))  # type: ignore[arg-type]
        return found

    def _one_period(self, row: Sequence[str], year: int | None, wrong: dict[int | None, str]) -> Period | None:
        if self._of_period is None:
            return self.period

        def reading(text: str) -> Period:
            period = PERIODS[self._of_period](text, year or self.year, self.layout.order)  # type: ignore[index]
            if year is not None and year_of(period) != year:
                raise InputError("other_year")
            return in_coverage(period, self._coverage)

        period: Period | None = self._guarded(self._of_period, row, wrong, reading)
        return period

    def _wages(self, row: Sequence[str], wrong: dict[int | None, str]) -> int | None:
        places = self.layout.wages
        filled = [place for place in places if place < len(row) and row[place].strip()]
        if not filled:
            wrong.setdefault(places[0], "missing")
            return None
        return self._sum(row, filled, wrong)

    def _withheld(self, row: Sequence[str], wrong: dict[int | None, str]) -> int | None:
        """Return the cents withheld, none in blank cells, or ``None`` if the file has no column for them."""
        if not self.layout.withheld:
            return None
        filled = [place for place in self.layout.withheld if place < len(row) and row[place].strip()]
        cents = self._sum(row, filled, wrong)
        return -cents if cents and self.layout.withheld_is_negative else cents

    def _wide(self, row: Sequence[str], year: int | None, wrong: dict[int | None, str]) -> list[Paid]:
        found: list[Paid] = []
        for place, wide in self.layout.wide.items():
            if place >= len(row) or not row[place].strip():
                continue
            wages = self._amount(row, place, wrong)
            if wages is not None:
                try:
                    found.append(("", in_coverage(wide.of(year), self._coverage), wages))
                except InputError as error:
                    wrong.setdefault(place, error.code)
        return found


def wages_before_texts(layout: Layout) -> Sequence[int]:
    """Return the places of wages to the left of an unused column whose heading names no number."""
    return [
        place
        for place in layout.wages
        if place + 1 < len(layout.headings)
        and place + 1 not in layout.roles
        and (NOT_PAID | PARTS).isdisjoint(plain_words(layout.headings[place + 1]).split())
    ]


def _meaning(text: str, place: int, wrong: dict[int | None, str], reading: Callable[[str], Any]) -> Any:
    """Return the value of a cell.

    Add its code to ``wrong`` if it cannot be read.
    """
    if len(text) > LONGEST_CELL:
        wrong.setdefault(place, "cell_too_long")
        return None
    try:
        return reading(text)
    except InputError as error:
        wrong.setdefault(place, "personal_identifier" if looks_like_personal_identifier(text) else error.code)
        return None


def _shown(name: str) -> str:
    return "" if looks_like_personal_identifier(name) else name[:LONGEST_NAME]
