"""Find the column of each role in a table, by its headings and its first rows."""

from collections.abc import Mapping, Sequence, Set
from functools import cache

from web.i18n.payroll import MOST_NAMED, RETURN_COLUMNS
from web.i18n.translator import in_every_language
from web.payroll_file import cells, dates
from web.payroll_file.captions import names_pay, names_wages
from web.payroll_file.column_search import LAST, NEXT, SURE, ColumnSearch
from web.payroll_file.doubts import is_not_paid
from web.payroll_file.employer_columns import check_employer, drop_firms
from web.payroll_file.heading_line import is_row_of_names
from web.payroll_file.headings import Role, shown_heading
from web.payroll_file.kind_columns import drop_kinds, kind_of_rows, may_name_contractors
from web.payroll_file.layout import NAMED, OF_PERIOD, OF_SHARES, Assumption, Layout
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.people import names_several
from web.payroll_file.people_columns import FEWEST, people_of, take_periods
from web.payroll_file.periods import WidePeriod
from web.payroll_file.sorts_of_pay import gross_beside_parts, is_correction
from web.payroll_file.wage_columns import wages_of, withheld_of
from web.payroll_file.words import plain_words

MOST_UNSURE = 10
"""The most columns of words to compare in all rows."""
MIDDLE_NAMES = frozenset({"middle name", "middle", "middle initial", "mi", "m i", "legal middle name"})
SUFFIXES = frozenset({"suffix", "name suffix", "suffix name", "generation suffix"})
NOT_OF_PAY = frozenset({
    "hire", "hired", "rehire", "rehired", "birth", "birthdate", "birthday", "dob", "born", "start", "started", "begin",
    "beginning", "from", "seniority", "service", "anniversary", "review", "termination", "terminated", "term",
    "adjusted", "worked", "work", "shift", "join", "joined", "joining", "employed",
    "employment", "nacimiento", "ingreso",
})  # fmt: skip
"""Words in the headings of dates that are no pay dates."""


@cache
def names_of_opted_in() -> Set[str]:
    """Return the headings of the column of people who opted in, as in the returns of this site."""
    return {"opt in", *map(plain_words, in_every_language(RETURN_COLUMNS[-1]))}


def layout_of(headings: Sequence[str], rows: Sequence[Sequence[str]], mapping: ColumnMapping) -> Layout:
    """Return the columns by their headings and by what was chosen.

    ``rows`` are the first ones below the headings. Raise ``FileRefused``, with a sketch of the columns, if
    a person needs to choose.
    """
    return _Resolver(headings, rows, mapping).layout()


class _Resolver(ColumnSearch):
    """A search for the column of each role."""

    def layout(self) -> Layout:
        """Return the layout.

        Raise ``FileRefused`` if a person needs to choose.
        """
        corner = take_periods(self)
        places = self._people()
        if not (self.mapping.one_person or places.keys() & {"person", "id", "first_name"}):
            self._unnamed(places)
        self.take_one("employer", places)
        if "employer" not in self.chosen:
            check_employer(self, places)
        for role in ("pay_date", "quarter", "year", "month", "period_end", *OF_SHARES, "group"):
            self.take_one(role, places)
        people = people_of(self, places, corner=corner)
        if (
            "person" not in self.chosen
            and "person" in places
            and any(map(names_wages, self.sample.filled(places["person"])))
        ):
            self.refuse("no_person")
        if not (self.mapping.one_person or people or places.keys() & {"person", "id", "first_name"}):
            self.refuse("no_person")
        kind = kind_of_rows(self, places)
        wages, wide = ((), {}) if people else wages_of(self, places)
        order = self._period(places, wide)
        withheld = () if wide or people else withheld_of(self, [*places.values(), *wages])
        if not wide and not places.keys() & {"pay_date", "month", "quarter", "year"} and "pay_date" not in self.chosen:
            self._ask_for_dates([*places.values(), *wages, *withheld])
        whole_name = places.keys() >= {"first_name", "last_name"}
        middle = self._part_of_name(MIDDLE_NAMES, places) if whole_name else None
        suffix = self._part_of_name(SUFFIXES, places) if whole_name or "person" in places else None
        names = [place for place in (middle, suffix) if place is not None]
        sorts, unsure_sorts = self._sorts_of_pay(
            places, [*places.values(), *people, *wages, *wide, *withheld, *names], wages
        )
        if shares := [places[role] for role in OF_SHARES if role in places]:
            self.assumed.append(Assumption("own_shares", self.shown(shares)))
        return Layout(
            self.headings,
            places,
            wages,
            wide,
            {place: self.headings[place] for place in people},
            withheld,
            kind,
            self.sample.kind_of_yes(places["kind"]) if "kind" in places else None,
            self.unsure_kinds,
            may_name_contractors(self, kind, [*people, *wages, *wide, *withheld]),
            self.sure_number,
            bool(withheld) and all(self.sample.all_negative(place, wages) for place in withheld),
            sorts,
            unsure_sorts,
            order,
            *self._commas([*people, *wages, *wide, *withheld]),
            middle,
            suffix,
            self._opted_in(),
            self.to_date,
            () if "wages" in self.chosen or self.to_date else self.unsure_adjustments,
            self.assumed,
        )

    def _people(self) -> dict[Role, int]:
        """Return the columns of a person's name and number."""
        drop_kinds(self)
        drop_firms(self)
        places: dict[Role, int] = {}
        for role in ("first_name", "last_name", "person", "id"):
            if role != "person" or len(self.chosen.get("person", ())) < FEWEST:
                self.take_one(role, places)
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

    def _number_of_people(self, places: Mapping[Role, int]) -> int:
        """Return the first column in which each number has the name of one person, or else the first."""
        named = [places[role] for role in ("person", "first_name", "last_name") if role in places]
        found = self.best("id")
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
        named = bool(first) and is_row_of_names(first) and all(cell.strip() for cell in first)
        known = any(0 in tiers for tiers in self.tiers.values())
        if not self.headings[0] and named and not known and not any(map(names_pay, first)):
            places["person"] = 0
            self.assumed.append(Assumption("unnamed_person"))

    def _counts_rows(self, places: Mapping[Role, int]) -> bool:
        """Return whether a bare ``Id`` numbers the rows: it differs in each, although names are repeated."""
        if self.tiers.get("id", {}).get(places["id"]) != NEXT or "person" not in places:
            return False
        pairs = [(row[places["id"]], row[places["person"]]) for row in self.rows if len(row) > max(places.values())]
        ids, names = ({pair[part] for pair in pairs} for part in (0, 1))
        return len(ids) == len(pairs) > len(names)

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
            self.assumed.append(Assumption("period_end_used", self.shown([places["period_end"]])))
        if first == "month":
            self.assumed.append(Assumption("month_end"))
        order = dates.order_of(self.sample.filled(places[first]), "day_first")
        if order == "day_first":
            self.assumed.append(Assumption("day_first", self.shown([places[first]])))
        return order

    def _opted_in(self) -> int | None:
        """Return the column with yes for people who are self-employed and opted in."""
        named = (place for place, heading in enumerate(self.headings) if plain_words(heading) in names_of_opted_in())
        return next((place for place in named if all(map(cells.is_yes_or_no, self.sample.filled(place)))), None)

    def _commas(self, money: Sequence[int]) -> tuple[Set[int], Set[int]]:
        """Return the columns of ``money`` with a comma before the cents, and those that may have one.

        The first are noted.
        """
        with_comma = [place for place in money if self.sample.has_commas(place)]
        if with_comma:
            self.assumed.append(Assumption("decimal_comma", self.shown(with_comma)))
        if not any(map(self.sample.has_commas, range(len(self.headings)))):
            return frozenset(), frozenset()
        unsure = (place for place in money if self.sample.writings(place).isdisjoint({"comma", "point"}))
        return frozenset(with_comma), frozenset(unsure)

    def _ask_for_dates(self, used: Sequence[int]) -> None:
        """Raise ``FileRefused`` if unused columns of dates may have the pay dates."""
        unused = [place for place in range(len(self.headings)) if place not in used]
        words = {place: set(plain_words(self.headings[place]).split()) for place in unused}
        named = [place for place in unused if words[place] and not words[place] & NOT_OF_PAY]
        if dated := [place for place in named if self.sample.has_dates(place)]:
            self.tiers["pay_date"] = dict.fromkeys(dated, LAST)
            self.refuse("choose_pay_date", headings=self.named(dated))

    def _check_repeated(self, wages: Sequence[int], keys: Sequence[int]) -> None:
        """Raise ``FileRefused`` if the wages of a pay are in each row of its parts."""
        if len(wages) != 1 or not keys:
            return
        for part in (part for part in range(len(self.headings)) if part not in (*wages, *keys)):
            if self.sample.has_amount(part) and self.sample.repeats_sum(wages[0], part, keys):
                self.refuse("choose_wages", headings=self.named([wages[0], part]), preset={"wages": [part]})

    def _sorts_of_pay(
        self, places: Mapping[Role, int], used: Sequence[int], wages: Sequence[int]
    ) -> tuple[Sequence[int], Sequence[int]]:
        """Return the columns with several sorts of amounts of a person and day, and those that may have.

        The first are noted, because their wages are added up. Raise ``FileRefused`` if gross pay is next to its parts.
        """
        keys = [places[role] for role in ("employer", *NAMED, *OF_PERIOD) if role in places]
        self._check_repeated(wages, keys)
        possible = [p for p in range(len(self.headings)) if p not in used and self.sample.may_be_sorts(p)]
        sorts = [place for place in possible if self.sample.differs(place, keys)]
        for place in sorts:
            if gross := gross_beside_parts(self.sample.filled(place)):
                self.refuse("gross_beside_parts", heading=shown_heading(self.headings[place]), sorts=gross[:MOST_NAMED])
            off = self.sample.sorts_taken_off(place, wages[0]) if len(wages) == 1 else []
            if off := [sort for sort in off if not (is_not_paid(sort) or is_correction(sort))]:
                self.refuse("rows_of_no_wages", heading=shown_heading(self.headings[place]), sorts=off[:MOST_NAMED])
        self.assumed += [Assumption("sorts_added", self.shown([place])) for place in sorts]
        return sorts, [place for place in possible if place not in sorts][:MOST_UNSURE]
