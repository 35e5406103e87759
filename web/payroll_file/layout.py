"""Find the column of each role in a table, by its headings and its first rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from calculators.contribution.models import Kind
from calculators.models.fields import looks_like_personal_identifier
from web.payroll_file import cells
from web.payroll_file.heading_line import is_row_of_names, same_heading, told_apart
from web.payroll_file.headings import (
    SORTS_OF_PAY,
    Role,
    Sketch,
    is_part_of_wages,
    is_wide,
    is_withheld,
    meaning_of,
    plain_words,
    shown_heading,
)
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.periods import WidePeriod
from web.payroll_file.refusals import FileRefused

SAMPLES = 3
LONGEST_SAMPLE = 40
OF_PERIOD: Sequence[Role] = ("pay_date", "month", "quarter", "period_end", "year")
"""The columns that can give the period of a row, the surest first."""
OF_SHARES: Sequence[Role] = ("employer_pays_medical", "employer_pays_family")
"""The columns of a person's own share, which the employer pays."""
NAMED: Sequence[Role] = ("person", "id", "first_name", "last_name")
"""The columns that name the person of a row."""
OF_A_FORM = re.compile("w.?2|1099", re.IGNORECASE)
"""The tax form in a cell about the kind of work."""
SURE, NEXT = 0, 1


class Assumption(NamedTuple):
    """An assumption of the reader about a file: its code, and the headings that its message names."""

    code: str
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table: one place for each role but wages, the places of wages, and wide periods."""

    headings: Sequence[str]
    places: Mapping[Role, int]
    wages: Sequence[int]
    wide: Mapping[int, WidePeriod] = field(default_factory=dict)
    withheld: Sequence[int] = ()
    """The places of PFML money that was withheld, which are added up."""
    kind: Kind | None = None
    """The kind of work of all rows, if no column has it."""
    assumed: Sequence[Assumption] = ()

    @property
    def roles(self) -> Mapping[int, Role]:
        """Return the role of each place that is used."""
        one = {place: role for role, place in self.places.items()}
        withheld: dict[int, Role] = dict.fromkeys(self.withheld, "withheld")
        return {**one, **withheld, **dict.fromkeys([*self.wages, *self.wide], "wages")}

    @property
    def of_period(self) -> Role | None:
        """Return the column that gives the period of a row, or ``None`` if the headings or a title give it."""
        return None if self.wide else next((role for role in OF_PERIOD if role in self.places), None)

    @property
    def has_year_of_period(self) -> bool:
        """Return whether a column gives the year of quarters or months."""
        return "year" in self.places and self.of_period != "year"

    @property
    def place_of_wages(self) -> int:
        """Return the first place of wages."""
        return min([*self.wages, *self.wide])

    def name_of(self, place: int) -> str:
        """Return the heading at a place."""
        return shown_heading(self.headings[place]) if place < len(self.headings) else ""


def layout_of(headings: Sequence[str], rows: Sequence[Sequence[str]], mapping: ColumnMapping) -> Layout:
    """Return the columns by their headings and by what was chosen.

    ``rows`` are the first ones below the headings. Raise ``FileRefused``, with a sketch of the columns, if
    a person needs to choose.
    """
    return _Resolver(headings, rows, mapping).layout()


class _Resolver:
    """A search for the column of each role."""

    def __init__(self, headings: Sequence[str], rows: Sequence[Sequence[str]], mapping: ColumnMapping) -> None:
        self.headings = told_apart(headings)
        self.rows = rows
        self.mapping = mapping
        self.tiers: dict[Role, dict[int, int]] = {}
        for place, heading in enumerate(headings):
            if meaning := meaning_of(heading):
                self.tiers.setdefault(meaning.role, {})[place] = meaning.tier
        self.parts = [place for place, heading in enumerate(headings) if is_part_of_wages(heading)]
        self.wide = {place: found for place, heading in enumerate(headings) if (found := is_wide(heading))}
        self.chosen = self._chosen()
        self.assumed: list[Assumption] = []

    def layout(self) -> Layout:
        """Return the layout.

        Raise ``FileRefused`` if a person needs to choose.
        """
        places = self._people()
        if not (self.mapping.one_person or places.keys() & {"person", "id", "first_name"}):
            self._unnamed(places)
        for role in ("employer", "pay_date", "quarter", "year", "month", "period_end", *OF_SHARES, "group"):
            self._one(role, places)
        if not (self.mapping.one_person or places.keys() & {"person", "id", "first_name"}):
            self._refuse("no_person")
        kind = self._kind(places)
        wages, wide = self._wages(places)
        self._period(places, wide)
        withheld = () if wide else self._withheld([*places.values(), *wages])
        self._sorts_of_pay(places)
        if shares := [places[role] for role in OF_SHARES if role in places]:
            self.assumed.append(Assumption("own_shares", self._shown(shares)))
        return Layout(self.headings, places, wages, wide, withheld, kind, self.assumed)

    def _chosen(self) -> Mapping[Role, tuple[int, ...]]:
        """Return the places of the headings that were chosen, which get no other role.

        Raise ``FileRefused`` if the file lacks one of them.
        """
        chosen: dict[Role, tuple[int, ...]] = {}
        known = [same_heading(heading) for heading in self.headings]
        for role, headings in self.mapping.chosen.items():
            missing = [heading for heading in headings if same_heading(heading) not in known]
            if missing:
                raise FileRefused("unknown_heading", sketch=self.sketch({}), headings=[*missing])
            chosen[role] = tuple(place for place, heading in enumerate(known) if heading in map(same_heading, headings))
        for role, places in chosen.items():
            for other, tiers in self.tiers.items():
                if other != role and other not in chosen:
                    for place in places:
                        tiers.pop(place, None)
        return chosen

    def _best(self, role: Role) -> list[int]:
        """Return the places chosen for a role, or else the surest ones."""
        if role in self.chosen:
            return list(self.chosen[role])
        tiers = self.tiers.get(role, {})
        return [place for place, tier in tiers.items() if tier == min(tiers.values())]

    def _one(self, role: Role, places: dict[Role, int]) -> None:
        found = self._best(role)
        if len(found) > 1 and (role in self.chosen or role not in {"id", "employer", "period_end"}):
            self._refuse("doubled_columns", headings=self._named([*found]))
        if found:
            places[role] = found[0]

    def _people(self) -> dict[Role, int]:
        """Return the columns of a person's name and number."""
        places: dict[Role, int] = {}
        for role in ("id", "first_name", "last_name", "person"):
            self._one(role, places)
        whole = places.keys() >= {"first_name", "last_name"}
        general = [place for place, tier in self.tiers.get("person", {}).items() if tier == NEXT]
        if "person" not in self.chosen and "id" not in self.chosen and "id" not in places and len(general) == 1:
            named_too = places["person"] != general[0]
            if named_too or whole:
                places["id"] = general[0]
                if not named_too:
                    del places["person"]
        if "id" in places and "id" not in self.chosen and self._counts_rows(places):
            del places["id"]
        if "person" in places or not whole:
            places.pop("first_name", None)
            places.pop("last_name", None)
        return places

    def _unnamed(self, places: dict[Role, int]) -> None:
        """Take a first column without a heading as that of the people, if it has words in every row."""
        first = [row[0] for row in self.rows if row]
        if not self.headings[0] and first and is_row_of_names(first) and all(cell.strip() for cell in first):
            places["person"] = 0
            self.assumed.append(Assumption("unnamed_person"))

    def _counts_rows(self, places: Mapping[Role, int]) -> bool:
        """Return whether a bare ``Id`` numbers the rows: it differs in each, although names are repeated."""
        if self.tiers.get("id", {}).get(places["id"]) != NEXT or "person" not in places:
            return False
        pairs = [(row[places["id"]], row[places["person"]]) for row in self.rows if len(row) > max(places.values())]
        ids, names = ({pair[part] for pair in pairs} for part in (0, 1))
        return len(ids) == len(pairs) > len(names)

    def _kind(self, places: dict[Role, int]) -> Kind | None:
        """Return the kind of all rows if no column has it, or else add the column to ``places``."""
        found = self._best("kind")
        sure = "kind" in self.chosen or self.tiers.get("kind", {}).get(found[0] if found else -1) == SURE
        used = [place for place in found if sure or self._any_kind(place)]
        if not found and "kind" not in self.chosen:
            used = [place for place in range(len(self.headings)) if self._only_kinds(place, places)]
        if len(used) > 1:
            self._refuse("doubled_columns", headings=self._named([*used]))
        if used:
            places["kind"] = used[0]
            return None
        of_contractors = "person" in places and "contractor" in plain_words(self.headings[places["person"]])
        self.assumed.append(Assumption("kind_contractor" if of_contractors else "kind_w2"))
        return "contractor" if of_contractors else "w2"

    def _only_kinds(self, place: int, places: Mapping[Role, int]) -> bool:
        """Return whether an unnamed column has a kind of work in every row, and one that is no plain word."""
        column = [row[place] for row in self.rows if place < len(row) and row[place].strip()]
        named = place in places.values() or any(place in tiers for tiers in self.tiers.values())
        return not named and any(map(OF_A_FORM.search, column)) and all(map(cells.is_kind, column))

    def _any_kind(self, place: int) -> bool:
        return any(cells.is_kind(row[place]) for row in self.rows if place < len(row))

    def _wages(self, places: Mapping[Role, int]) -> tuple[Sequence[int], Mapping[int, WidePeriod]]:
        chosen = self.chosen.get("wages")
        found = self._best("wages")
        dated = places.keys() & {"pay_date", "month", "quarter"}
        wide = {place: self.wide[place] for place in chosen if place in self.wide} if chosen else self.wide
        if wide and (len(wide) == len(chosen) if chosen else not dated and (len(wide) > 1 or not found)):
            if len(set(wide.values())) < len(wide) or len({bool(period.month) for period in wide.values()}) > 1:
                self._refuse("choose_wages", headings=self._named(list(wide)))
            return (), wide
        if not found:
            if self.parts and "wages" not in self.chosen:
                self._refuse("choose_wages", headings=self._named(self.parts), wages=self.parts)
            self._refuse("no_dollars")
        if len(found) > 1 and not chosen:
            self._refuse("choose_wages", headings=self._named(found), wages=found)
        if not chosen:
            others = [place for place in self.parts if place not in found and place not in places.values()]
            if others:
                self.assumed.append(Assumption("wages_from", self._shown([*found, *others])))
        return found, {}

    def _withheld(self, used: Sequence[int]) -> Sequence[int]:
        """Return the places of money withheld: those chosen, one that names all of it, or those of its parts."""
        if "withheld" in self.chosen:
            return self.chosen["withheld"]
        found = self._best("withheld")
        parts = [place for place, heading in enumerate(self.headings) if is_withheld(heading)]
        return [place for place in (found[:1] or parts) if place not in used]

    def _period(self, places: dict[Role, int], wide: Mapping[int, WidePeriod]) -> None:
        """Keep the surest column of the period, and the year with it if it may need one."""
        first = next((role for role in OF_PERIOD if role in places), None)
        for role in OF_PERIOD:
            with_year = role == "year" and (first in {"month", "quarter"} or wide)
            if (role != first or wide) and not with_year:
                places.pop(role, None)
        if wide:
            return
        if first == "period_end":
            self.assumed.append(Assumption("period_end_used", self._shown([places["period_end"]])))
        if first == "month":
            self.assumed.append(Assumption("month_end"))

    def _sorts_of_pay(self, places: Mapping[Role, int]) -> None:
        """Note a column with several sorts of amounts of a person on one day.

        All of these amounts are added up.
        """
        keys = [places[role] for role in (*NAMED, *OF_PERIOD) if role in places]
        for place, heading in enumerate(self.headings):
            if plain_words(heading) in SORTS_OF_PAY and place not in places.values():
                sorts: dict[tuple[str, ...], set[str]] = {}
                for row in self.rows:
                    if place < len(row) and max(keys, default=0) < len(row):
                        sorts.setdefault(tuple(row[key] for key in keys), set()).add(row[place])
                if any(len(of_person) > 1 for of_person in sorts.values()):
                    self.assumed.append(Assumption("sorts_added", self._shown([place])))

    def sketch(self, roles: Mapping[int, Role]) -> Sketch:
        """Return the columns to choose from, with ``roles`` if they are known."""
        return sketch_of(self.headings, self.rows, roles)

    def _refuse(self, code: str, *, wages: Sequence[int] = (), **values: str | list[str]) -> None:
        roles: dict[int, Role] = {}
        for role in self.tiers.keys() | self.chosen.keys():
            best = self._best(role)
            if len(best) == 1 or role in self.chosen:
                roles |= dict.fromkeys(best, role)
        roles |= dict.fromkeys(wages, "wages")
        found = self.sketch(roles)
        raise FileRefused(code, sketch=found, **{"headings": found.named, **values})

    def _named(self, places: Sequence[int]) -> list[str]:
        return [*self._shown(places)]

    def _shown(self, places: Sequence[int]) -> tuple[str, ...]:
        return tuple(shown_heading(self.headings[place]) for place in places)


def sketch_of(headings: Sequence[str], rows: Sequence[Sequence[str]], roles: Mapping[int, Role]) -> Sketch:
    """Return the columns with the first cells of each.

    A column with a cell that looks like a personal number shows no cells.
    """
    samples = []
    for place in range(len(headings)):
        column = [row[place].strip() for row in rows if place < len(row) and row[place].strip()][:SAMPLES]
        hidden = any(looks_like_personal_identifier(cell) for cell in column)
        samples.append([] if hidden else [cell[:LONGEST_SAMPLE] for cell in column])
    return Sketch(list(map(shown_heading, headings)), samples, roles)
