"""Find the column of each role in a table, by its headings and its first rows."""

from collections.abc import Mapping, Sequence

from calculators.contribution.models import Kind
from calculators.models.fields import looks_like_personal_identifier
from web.payroll_file import cells, dates
from web.payroll_file.doubts import STATES, is_of_one_state
from web.payroll_file.employers import OF_OTHERS
from web.payroll_file.heading_line import is_row_of_names, same_heading, told_apart
from web.payroll_file.headings import (
    Role,
    Sketch,
    currency_in,
    is_part_of_wages,
    is_wide,
    is_withheld,
    may_be_paid,
    meaning_of,
    plain_words,
    shown_heading,
    unit_of,
)
from web.payroll_file.layout import NAMED, OF_PERIOD, OF_SHARES, Assumption, Layout
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.people import names_several
from web.payroll_file.periods import ANY_DAY, WidePeriod, surely_wide, wide_day
from web.payroll_file.refusals import FileRefused
from web.payroll_file.sample import Sample

SAMPLES = 3
LONGEST_SAMPLE = 40
SURE, NEXT, LAST = 0, 1, 2
MOST_UNSURE = 10
"""The most columns of words to compare in all rows."""
MIDDLE_NAMES = frozenset({"middle name", "middle", "middle initial", "mi", "m i", "legal middle name"})
SUFFIXES = frozenset({"suffix", "name suffix", "suffix name", "generation suffix"})
OF_WORKERS = frozenset({"employee", "withheld", "withholding"})
"""Words in the headings of money that a worker paid."""
NAMES_OF_ANY = frozenset({"name", "legal name"})
"""The headings of names that may be those of people or of firms."""
MAY_BE_EMPLOYERS = frozenset({"business", "organization", "organisation", "organization name", "organizacion", "org"})
"""The headings of columns that may have employers or departments."""
TAX_NUMBERS = frozenset({
    "tax id", "tax id number", "tax number", "tax identification number", "tin", "taxpayer id", "federal id",
    "federal id number", "federal tax id", "federal tax id number",
})  # fmt: skip
"""The headings of columns that may have numbers of employers or of people."""
YEARLY = frozenset({"annual", "yearly"})
NOT_OF_PAY = frozenset({
    "hire", "hired", "rehire", "rehired", "birth", "birthdate", "birthday", "dob", "born", "start", "started", "begin",
    "beginning", "from", "seniority", "service", "anniversary", "review", "termination", "terminated", "term",
    "adjusted", "worked", "work", "shift", "join", "joined", "joining", "employed",
    "employment", "nacimiento", "ingreso",
})  # fmt: skip
"""Words in the headings of dates that are no pay dates."""


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
        self.sample = Sample(self.headings, rows)
        self.mapping = mapping
        self.tiers: dict[Role, dict[int, int]] = {}
        for place, heading in enumerate(headings):
            if meaning := meaning_of(heading):
                self.tiers.setdefault(meaning.role, {})[place] = meaning.tier
        named = [place for place, heading in enumerate(headings) if is_part_of_wages(heading)]
        self.parts = [place for place in named if self.sample.may_be_dollars(place)]
        order = dates.order_of(headings, "day_first")
        wide = {
            place: found
            for place, heading in enumerate(headings)
            if (found := is_wide(heading) or wide_day(heading, order))
        }
        self.wide = surely_wide(wide, headings)
        self.unsure_wide = [place for place in wide if place not in self.wide]
        self.chosen = self._chosen()
        self.sure_number = True
        self.unsure_kinds: Sequence[int] = ()
        self.assumed: list[Assumption] = []
        if order == "day_first" and any(period.day for period in self.wide.values()):
            self.assumed.append(Assumption("day_first", self._shown([min(self.wide)])))

    def layout(self) -> Layout:
        """Return the layout.

        Raise ``FileRefused`` if a person needs to choose.
        """
        places = self._people()
        if not (self.mapping.one_person or places.keys() & {"person", "id", "first_name"}):
            self._unnamed(places)
        self._one("employer", places)
        if "employer" not in self.chosen:
            self._check_employer(places)
        for role in ("pay_date", "quarter", "year", "month", "period_end", *OF_SHARES, "group"):
            self._one(role, places)
        if not (self.mapping.one_person or places.keys() & {"person", "id", "first_name"}):
            self._refuse("no_person")
        kind = self._kind(places)
        wages, wide = self._wages(places)
        order = self._period(places, wide)
        withheld = () if wide else self._withheld([*places.values(), *wages])
        if not wide and not places.keys() & {"pay_date", "month", "quarter", "year"} and "pay_date" not in self.chosen:
            self._ask_for_dates([*places.values(), *wages, *withheld])
        whole_name = places.keys() >= {"first_name", "last_name"}
        middle = self._part_of_name(MIDDLE_NAMES, places) if whole_name else None
        suffix = self._part_of_name(SUFFIXES, places) if whole_name or "person" in places else None
        names = [place for place in (middle, suffix) if place is not None]
        sorts, unsure_sorts = self._sorts_of_pay(places, [*places.values(), *wages, *wide, *withheld, *names])
        if shares := [places[role] for role in OF_SHARES if role in places]:
            self.assumed.append(Assumption("own_shares", self._shown(shares)))
        return Layout(
            self.headings,
            places,
            wages,
            wide,
            withheld,
            kind,
            self.sample.kind_of_yes(places["kind"]) if "kind" in places else None,
            self.unsure_kinds,
            self._may_name_contractors(kind, [*wages, *wide, *withheld]),
            self.sure_number,
            bool(withheld) and all(self.sample.all_negative(place, wages) for place in withheld),
            sorts,
            unsure_sorts,
            order,
            middle,
            suffix,
            self.assumed,
        )

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
        self._drop_kinds()
        self._drop_firms()
        places: dict[Role, int] = {}
        for role in ("first_name", "last_name", "person", "id"):
            self._one(role, places)
        whole = places.keys() >= {"first_name", "last_name"}
        general = [place for place, tier in self.tiers.get("person", {}).items() if tier == NEXT]
        if "id" in places:
            places["id"] = self._number_of_people(places)
            self.sure_number = "id" in self.chosen or self.tiers["id"][places["id"]] == SURE
        elif "person" not in self.chosen and "id" not in self.chosen and len(general) == 1:
            named_too = places["person"] != general[0]
            if named_too or whole:
                places["id"] = general[0]
                self.sure_number = False
                if not named_too:
                    del places["person"]
        if "id" in places and "id" not in self.chosen and self._counts_rows(places):
            del places["id"]
        if "person" in places or not whole:
            places.pop("first_name", None)
            places.pop("last_name", None)
        return places

    def _drop_kinds(self) -> None:
        """Take the role of people from columns of kinds of work, such as one of contractors with yes and no."""
        people = self.tiers.get("person", {})
        for place in [place for place, tier in people.items() if tier == NEXT]:
            if "person" not in self.chosen and (self.sample.has_kinds(place) or self.sample.kind_of_yes(place)):
                del people[place]
                self.tiers.setdefault("kind", {})[place] = LAST
        if not people:
            self.tiers.pop("person", None)

    def _drop_firms(self) -> None:
        """Take the role of people from a legal name that is the one of firms, next to a column of people."""
        people = self.tiers.get("person", {})
        for place in [place for place in people if plain_words(self.headings[place]) in NAMES_OF_ANY]:
            if len(people) > 1 and "person" not in self.chosen and self.sample.has_firms(place):
                del people[place]
                self.tiers.setdefault("employer", {})[place] = NEXT

    def _check_employer(self, places: dict[Role, int]) -> None:
        """Take a column that has employers by its cells, or raise ``FileRefused`` if it may have them."""
        whose = [places[role] for role in NAMED if role in places]
        if "employer" in places:
            place = places["employer"]
            if plain_words(self.headings[place]) == "ein" and self.sample.is_of_people(place, whose) and whose:
                self._ask_employer(place, preset=False)
            return
        used = {*places.values(), *(place for tiers in self.tiers.values() for place in tiers)}
        for place in [place for place in range(len(self.headings)) if place not in used]:
            words = plain_words(self.headings[place])
            several = len({*self.sample.filled(place)}) > 1
            if words in MAY_BE_EMPLOYERS and (several or self.sample.has_firms(place)):
                if not self.sample.has_firms(place):
                    self._ask_employer(place)
                places["employer"] = place
            elif words in TAX_NUMBERS and whose and not self.sample.is_of_people(place, whose):
                if not self.sample.is_of_groups(place, whose):
                    self._ask_employer(place)
                places["employer"] = place
            elif several and self.sample.has_firms(place) and OF_OTHERS.isdisjoint(words.split()):
                self._ask_employer(place)
            if "employer" in places:
                return

    def _ask_employer(self, place: int, *, preset: bool = True) -> None:
        """Raise ``FileRefused``, because a column may have employers."""
        self.tiers["employer"] = {place: SURE} if preset else {}
        self._refuse("choose_employer", heading=shown_heading(self.headings[place]))

    def _number_of_people(self, places: Mapping[Role, int]) -> int:
        """Return the first column in which each number has the name of one person, or else the first."""
        named = [places[role] for role in ("person", "first_name", "last_name") if role in places]
        found = self._best("id")
        if not named:
            return found[0]

        def fits(place: int) -> bool:
            rows = self.sample.texts([place, *named])
            return not names_several((number, " ".join(names)) for number, *names in rows)

        return next(filter(fits, found), found[0])

    def _part_of_name(self, names: frozenset[str], places: Mapping[Role, int]) -> int | None:
        """Return the first column with one of these headings that is not used."""
        unused = (place for place in range(len(self.headings)) if place not in places.values())
        return next((place for place in unused if plain_words(self.headings[place]) in names), None)

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
        if not used and "kind" not in self.chosen:
            used = [place for place in range(len(self.headings)) if self._has_only_kinds(place, places)]
            used = used[:1] if self.sample.same_kinds(used) else used
        if len(used) > 1:
            self._refuse("doubled_columns", headings=self._named([*used]))
        if used:
            places["kind"] = used[0]
            return None
        self.unsure_kinds = found
        of_contractors = "person" in places and "contractor" in plain_words(self.headings[places["person"]])
        self.assumed.append(Assumption("kind_contractor" if of_contractors else "kind_w2"))
        return "contractor" if of_contractors else "w2"

    def _may_name_contractors(self, kind: Kind | None, used: Sequence[int]) -> Sequence[int]:
        """Return the columns that may name a contractor, if nothing else gives the kind of work."""
        if kind != "w2" or "kind" in self.chosen:
            return ()
        return [place for place in range(len(self.headings)) if place not in used and self.sample.may_be_words(place)]

    def _has_only_kinds(self, place: int, places: Mapping[Role, int]) -> bool:
        """Return whether the cells of an unused column are kinds of work, whatever its heading."""
        tiers = {role: tiers[place] for role, tiers in self.tiers.items() if place in tiers}
        if place in places.values() or place in self.parts or tiers.keys() - {"kind"}:
            return False
        clear = self.sample.has_clear_kinds(place) or self.sample.kind_of_yes(place) is not None
        return clear or (tiers.get("kind") == LAST and self.sample.has_kinds(place))

    def _any_kind(self, place: int) -> bool:
        return any(cells.is_kind(cell) or cells.names_contractor(cell) for cell in self.sample.filled(place))

    def _wages(self, places: Mapping[Role, int]) -> tuple[Sequence[int], Mapping[int, WidePeriod]]:
        chosen = self.chosen.get("wages")
        found = self._best("wages")
        self._check_units(found or [*self.wide] or self.parts)
        if wide := self._wide_wages(found, places):
            if not chosen:
                self._tell_parts([*wide], places)
            return (), wide
        if not found:
            if self.unsure_wide and "wages" not in self.chosen:
                self._refuse("choose_wages", headings=self._named(self.unsure_wide))
            if self.parts and "wages" not in self.chosen:
                self._refuse("choose_wages", headings=self._named(self.parts), wages=self.sample.to_add(self.parts))
            if unknown := self._unknown_money(places):
                self._refuse("choose_wages", headings=self._named(unknown))
            self._refuse("no_dollars")
        if chosen:
            whole = self.sample.whole_of(found)
            if whole is not None:
                self._refuse("sum_of_wages", heading=shown_heading(self.headings[whole]), wages=[whole])
            return found, {}
        if len(found) > 1:
            self._refuse("choose_wages", headings=self._named(found), wages=self.sample.to_add(found))
        self._check_states(found[0])
        self._check_whole(found[0], places)
        self._tell_parts(found, places)
        return found, {}

    def _unknown_money(self, places: Mapping[Role, int]) -> Sequence[int]:
        """Return the columns of amounts whose headings do not say that they are no wages."""
        if "wages" in self.chosen:
            return ()
        return [
            place
            for place, heading in enumerate(self.headings)
            if place not in places.values() and may_be_paid(heading) and self.sample.has_money(place)
        ]

    def _check_units(self, places: Sequence[int]) -> None:
        """Raise ``FileRefused`` if the heading of wages names another unit than dollars."""
        for place in places:
            if unit := unit_of(self.headings[place]):
                heading = shown_heading(self.headings[place])
                self._refuse(unit, heading=heading, currency=currency_in(heading))

    def _check_states(self, place: int) -> None:
        """Raise ``FileRefused`` if other columns have the wages of another state."""
        named = {
            other: self.headings[other].split()[0] for other in self.parts if is_of_one_state(self.headings[other])
        }
        if any(state in STATES and self.sample.has_amount(other) for other, state in named.items()):
            own = [other for other, state in named.items() if state not in STATES]
            self._refuse("choose_wages", headings=self._named([place, *named]), wages=own or [place])

    def _wide_wages(self, found: Sequence[int], places: Mapping[Role, int]) -> Mapping[int, WidePeriod]:
        """Return the columns of wages that their headings put in periods, or none.

        Raise ``FileRefused`` if their periods overlap, or if a heading has an unreadable day. Columns without a period
        cannot be chosen with them.
        """
        chosen = self.chosen.get("wages")
        wide = {place: self.wide[place] for place in chosen if place in self.wide} if chosen else self.wide
        periods = {*wide.values()}
        days = [place for place, heading in enumerate(self.headings) if ANY_DAY.fullmatch(heading)]
        if not chosen and any(period.day for period in wide.values()) and not wide.keys() >= {*days}:
            self._refuse("choose_wages", headings=self._named(days))
        if wide and (len(wide) == len(chosen) if chosen else len(wide) > 1 or not found):
            if not chosen and places.keys() & {"pay_date", "month", "quarter"}:
                return {}
            if len(periods) < len(wide) or len({bool(period.month) for period in periods}) > 1:
                self._refuse("choose_wages", headings=self._named([*wide]))
            return wide
        if chosen and len(periods) > 1:
            self._refuse("choose_wages", headings=self._named([*wide]))
        return {}

    def _other_parts(self, found: Sequence[int], places: Mapping[Role, int]) -> list[int]:
        return [place for place in self.parts if place not in found and place not in places.values()]

    def _tell_parts(self, found: Sequence[int], places: Mapping[Role, int]) -> None:
        """Note the columns of parts of the wages that are not added, without their sum."""
        parts = self._other_parts(found, places)
        if others := [place for place in parts if not (len(found) > 1 and self.sample.is_whole(place, found))]:
            self.assumed.append(Assumption("wages_from", self._shown([found[0], *others])))

    def _check_whole(self, place: int, places: Mapping[Role, int]) -> None:
        """Raise ``FileRefused`` if a column may have only a part of the wages, or those of a whole year."""
        others = self._other_parts([place], places)
        yearly = bool(YEARLY & set(plain_words(self.headings[place]).split()))
        if yearly and places.keys() & {"pay_date", "month", "quarter", "period_end"}:
            self._refuse("choose_wages", headings=self._named([place, *others]), wages=self.sample.to_add(others))
        sure = self.tiers["wages"][place] == SURE or self.sample.names_whole(place)
        if others and not sure and not self.sample.is_whole(place, others):
            both = [place, *others]
            self._refuse("choose_wages", headings=self._named(both), wages=self.sample.to_add(both))

    def _withheld(self, used: Sequence[int]) -> Sequence[int]:
        """Return the places of money withheld: those chosen, one that names all of it, or those of its parts."""
        if "withheld" in self.chosen:
            return self.chosen["withheld"]
        found = [place for place in self._best("withheld") if place not in used]
        parts = [place for place, heading in enumerate(self.headings) if is_withheld(heading) and place not in used]
        own = [place for place in parts if OF_WORKERS & set(plain_words(self.headings[place]).split())]
        if found and own:
            return [place for place in own if place in found][:1] or own
        return found[:1] or parts

    def _period(self, places: dict[Role, int], wide: Mapping[int, WidePeriod]) -> dates.Order | None:
        """Keep the surest column of the period, and the year with it if it may need one.

        Return the order of its days.
        """
        first = next((role for role in OF_PERIOD if role in places), None)
        for role in OF_PERIOD:
            with_year = role == "year" and (first in {"month", "quarter"} or wide)
            if (role != first or wide) and not with_year:
                places.pop(role, None)
        if wide or first is None:
            return None
        if first == "period_end":
            self.assumed.append(Assumption("period_end_used", self._shown([places["period_end"]])))
        if first == "month":
            self.assumed.append(Assumption("month_end"))
        order = dates.order_of(self.sample.filled(places[first]), "day_first")
        if order == "day_first":
            self.assumed.append(Assumption("day_first", self._shown([places[first]])))
        return order

    def _ask_for_dates(self, used: Sequence[int]) -> None:
        """Raise ``FileRefused`` if unused columns of dates may have the pay dates."""
        unused = [place for place in range(len(self.headings)) if place not in used]
        words = {place: set(plain_words(self.headings[place]).split()) for place in unused}
        named = [place for place in unused if words[place] and not words[place] & NOT_OF_PAY]
        if dated := [place for place in named if self.sample.has_dates(place)]:
            self.tiers["pay_date"] = dict.fromkeys(dated, LAST)
            self._refuse("choose_pay_date", headings=self._named(dated))

    def _sorts_of_pay(self, places: Mapping[Role, int], used: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
        """Return the columns with several sorts of amounts of a person and day, and those that may have.

        The first are noted, because all of these amounts are added up.
        """
        keys = [places[role] for role in ("employer", *NAMED, *OF_PERIOD) if role in places]
        possible = [p for p in range(len(self.headings)) if p not in used and self.sample.may_be_sorts(p)]
        sorts = [place for place in possible if self.sample.differs(place, keys)]
        self.assumed += [Assumption("sorts_added", self._shown([place])) for place in sorts]
        return sorts, [place for place in possible if place not in sorts][:MOST_UNSURE]

    def sketch(self, roles: Mapping[int, Role]) -> Sketch:
        """Return the columns to choose from, with ``roles`` if they are known."""
        return sketch_of(self.headings, self.rows, roles)

    def _refuse(self, code: str, *, wages: Sequence[int] | None = None, **values: str | list[str]) -> None:
        """Raise ``FileRefused`` with the roles found, and with the columns of ``wages`` if they are given."""
        roles: dict[int, Role] = {}
        for role in self.tiers.keys() | self.chosen.keys():
            best = self._best(role) if role in self.chosen or self.tiers[role] else []
            if len(best) == 1 or role in self.chosen:
                roles |= dict.fromkeys(best, role)
        if wages is not None:
            roles = {place: role for place, role in roles.items() if role != "wages"}
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
