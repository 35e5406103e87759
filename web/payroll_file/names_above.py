"""Give the rows of a person the name above them, alone on a line or in the first of the rows."""

from collections.abc import Iterator, Sequence

from web.forms.errors import InputError
from web.payroll_file import cells
from web.payroll_file.captions import caption_of, has_day, names_pay
from web.payroll_file.headings import Role
from web.payroll_file.layout import NAMED, OF_PERIOD, OF_SHARES, Assumption, Layout
from web.payroll_file.text_files import Cells
from web.payroll_file.titles import Stated
from web.payroll_file.totals import is_total, says_total

OF_PERSON: Sequence[Role] = (*NAMED, "employer", "kind", "group", *OF_SHARES)
"""The columns that say something of a person, in the first row of a group."""


class NamesAbove:
    """The names of a table above its rows, alone on a line or in the first row of a group.

    ``sample`` has the first rows. In it, the rows of clear groups have their names. ``layout`` gives the columns of the
    next row.
    """

    def __init__(self, sample: list[list[str]], layout: Layout) -> None:
        self.layout = layout
        self._are_alone = _are_above(sample, layout)
        self._groups = None if self._are_alone else Groups.found(sample, layout)
        again = Groups.found(sample, layout) if self._groups else None
        self.sample = [again.named(row) for row in sample] if again else sample

    @property
    def in_groups(self) -> bool:
        """Return whether the first rows of groups have the names."""
        return self._groups is not None

    @property
    def assumed(self) -> Sequence[Assumption]:
        """Return the assumption about rows without a name, if the sample has such rows."""
        if self._groups is None:
            return ()
        first = min(self.layout.places[role] for role in NAMED if role in self.layout.places)
        return [Assumption("names_above", (self.layout.name_of(first),))]

    def rows(self, rows: Iterator[tuple[int, Cells]]) -> Iterator[tuple[int, Cells]]:
        """Yield the rows, each with the name above it.

        Lines with a name alone are no rows.
        """
        if self._are_alone:
            yield from self._below_names(rows)
        elif self._groups is None:
            yield from rows
        else:
            for number, row in rows:
                self._groups.layout = self.layout
                yield number, None if row is None else self._groups.named(row)

    def _below_names(self, rows: Iterator[tuple[int, Cells]]) -> Iterator[tuple[int, Cells]]:
        """Yield the rows of a table whose names and wages are never on one line."""
        names: Sequence[str] = ()
        for number, row in rows:
            layout = self.layout
            if row and _names(row, layout) and not _is_paid(row, layout) and not _has_others(row, layout):
                names = row
            elif row and names and not _names(row, layout) and _is_paid(row, layout):
                yield number, _with_cells(row, names, [layout.places[role] for role in NAMED if role in layout.places])
            else:
                yield number, row


class Groups:
    """Groups of rows with pay dates, each of one person, whose first row alone has the name.

    A group ends before a total, another name or a line without a date. It also ends before the sum of its rows, which
    may be a total or wages. A row without a name on the day of another row may be another person's. It is of the group
    if ``same_day`` is true, as several groups have several days.
    """

    def __init__(self, layout: Layout, *, same_day: bool) -> None:
        self.layout = layout
        self._same_day = same_day
        self._taken = False
        self._clear = True
        self._of_several_days = 0
        self._names: set[str] = set()
        self._first: Sequence[str] | None = None
        self._days: list[str] = []
        self._cents: list[int] = []
        self._block: list[int] = [0, 0]

    @classmethod
    def found(cls, sample: Sequence[list[str]], layout: Layout) -> "Groups | None":
        """Return the groups of a table, or ``None`` if it is not clear that it has groups.

        It is clear if no name comes back in a block, and one group has several days. The next name then has another day
        than the last row of that group.
        """
        if layout.of_period is None or not layout.wages or layout.places.keys().isdisjoint(NAMED):
            return None
        tried = cls(layout, same_day=True)
        for row in sample:
            tried.named(row)
        tried._end("")
        clear = tried._taken and tried._clear and tried._of_several_days
        return cls(layout, same_day=tried._of_several_days > 1) if clear else None

    def named(self, row: list[str]) -> list[str]:
        """Return a row with the name of its group, or as it is."""
        name, day = _names(row, self.layout), _day(row, self.layout)
        cents = _cents(row, self.layout)
        if cents is None or not day or (is_total(name, dated=False) if name else says_total(row, dated=False)):
            self._end_block(row)
        elif name:
            self._begin(row, name, day, cents)
        elif self._first is not None and _is_paid(row, self.layout):
            return self._below(row, self._first, day, cents)
        return row

    def _begin(self, row: Sequence[str], name: str, day: str, cents: int) -> None:
        self._end(day)
        if name in self._names:
            self._clear = False
            return
        self._names.add(name)
        self._first, self._days, self._cents = row, [day], [cents]
        self._block = [self._block[0] + cents, self._block[1] + 1]

    def _below(self, row: list[str], first: Sequence[str], day: str, cents: int) -> list[str]:
        """Return a row below the first one of its group with the cells of its person."""
        is_sum = (len(self._cents) > 1 and cents == sum(self._cents)) or (
            self._block[1] > 1 and cents == self._block[0]
        )
        if is_sum or (day in self._days and not self._same_day):
            self._end(day)
            return row
        self._taken = True
        self._days.append(day)
        self._cents.append(cents)
        self._block = [self._block[0] + cents, self._block[1] + 1]
        places = [self.layout.places[role] for role in OF_PERSON if role in self.layout.places]
        others = (self.layout.middle_name, self.layout.suffix, self.layout.opted_in)
        return _with_cells(row, first, [*places, *(place for place in others if place is not None)])

    def _end_block(self, row: Sequence[str]) -> None:
        """End the group and its block of names, such as at a total or a caption."""
        if _names(row, self.layout) and not _is_paid(row, self.layout) and not _has_others(row, self.layout):
            self._clear = False
        self._end("")
        self._names.clear()
        self._block = [0, 0]

    def _end(self, day: str) -> None:
        """End a group before a row of a ``day``."""
        if len({*self._days}) > 1 and self._days[-1] != day:
            self._of_several_days += 1
        self._first, self._days, self._cents = None, [], []


def may_be_name(text: str) -> bool:
    """Return whether a text alone on a line may be a name, and not a title or a caption.

    >>> may_be_name("Ana Alder"), may_be_name("Pay date: 01/09/2026"), may_be_name("Deductions")
    (True, False, False)
    """
    return not (names_pay(text) or has_day(text) or caption_of([text]).known or any(Stated.of([[text]])))


def _are_above(sample: Sequence[Sequence[str]], layout: Layout) -> bool:
    """Return whether names are on lines of their own, and no row with wages has one but totals."""
    paid = [_names(row, layout) for row in sample if _is_paid(row, layout)]
    alone = [name for row in sample if not _is_paid(row, layout) and (name := _names(row, layout))]
    if not alone or "" not in paid or not all(map(may_be_name, alone)):
        return False
    return all(is_total(name, dated=False) for name in paid if name)


def _with_cells(row: Sequence[str], above: Sequence[str], places: Sequence[int]) -> list[str]:
    """Return a row with the cells of a row above it where it has none."""
    taken = {place: above[place] for place in places if place < len(above)}
    return [cell if cell.strip() else taken.get(place, cell) for place, cell in enumerate(row)]


def _names(row: Sequence[str], layout: Layout) -> str:
    places = (layout.places[role] for role in NAMED if role in layout.places)
    return " ".join(row[place].strip() for place in places if place < len(row)).strip()


def _day(row: Sequence[str], layout: Layout) -> str:
    """Return the cells of a period of a row, or nothing."""
    places = (layout.places[role] for role in OF_PERIOD if role in layout.places)
    return " ".join(row[place].strip() for place in places if place < len(row)).strip()


def _cents(row: Sequence[str], layout: Layout) -> int | None:
    """Return the cents of a row, none in blank cells, or ``None`` if an amount cannot be read."""
    try:
        return sum(
            (cells.wages_with_comma if place in layout.with_comma else cells.wages)(row[place][: cells.LONGEST_CELL])
            for place in layout.wages
            if place < len(row) and row[place].strip()
        )
    except InputError:
        return None


def _is_paid(row: Sequence[str], layout: Layout) -> bool:
    return any(place < len(row) and row[place].strip() for place in layout.places_of_wages)


def _has_others(row: Sequence[str], layout: Layout) -> bool:
    places = {layout.places[role] for role in NAMED if role in layout.places}
    return any(cell.strip() for place, cell in enumerate(row) if place not in places)
