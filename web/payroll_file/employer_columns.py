"""Find the column of employers in a table."""

from web.payroll_file.column_search import NEXT, SURE, ColumnSearch
from web.payroll_file.employers import OF_OTHERS
from web.payroll_file.headings import Role, shown_heading
from web.payroll_file.layout import NAMED
from web.payroll_file.words import plain_words

NAMES_OF_ANY = frozenset({"name", "legal name"})
"""The headings of names that may be those of people or of firms."""
MAY_BE_EMPLOYERS = frozenset({"business", "organization", "organisation", "organization name", "organizacion", "org"})
"""The headings of columns that may have employers or departments."""
TAX_NUMBERS = frozenset({
    "tax id", "tax id number", "tax number", "tax identification number", "tin", "taxpayer id", "federal id",
    "federal id number", "federal tax id", "federal tax id number",
})  # fmt: skip
"""The headings of columns that may have numbers of employers or of people."""


def drop_firms(search: ColumnSearch) -> None:
    """Take the role of people from a legal name that is the one of firms, next to a column of people."""
    people = search.tiers.get("person", {})
    for place in [place for place in people if plain_words(search.headings[place]) in NAMES_OF_ANY]:
        if len(people) > 1 and "person" not in search.chosen and search.sample.has_firms(place):
            del people[place]
            search.tiers.setdefault("employer", {})[place] = NEXT


def check_employer(search: ColumnSearch, places: dict[Role, int]) -> None:
    """Take a column that has employers by its cells, or raise ``FileRefused`` if it may have them."""
    whose = [places[role] for role in NAMED if role in places]
    if "employer" in places:
        place = places["employer"]
        if plain_words(search.headings[place]) == "ein" and search.sample.is_of_people(place, whose) and whose:
            _ask_employer(search, place, preset=False)
        return
    used = {*places.values(), *(place for tiers in search.tiers.values() for place in tiers)}
    for place in [place for place in range(len(search.headings)) if place not in used]:
        words = plain_words(search.headings[place])
        several = len({*search.sample.filled(place)}) > 1
        if words in MAY_BE_EMPLOYERS and (several or search.sample.has_firms(place)):
            if not search.sample.has_firms(place):
                _ask_employer(search, place)
            places["employer"] = place
        elif words in TAX_NUMBERS and whose and not search.sample.is_of_people(place, whose):
            if not search.sample.is_of_groups(place, whose):
                _ask_employer(search, place)
            places["employer"] = place
        elif several and search.sample.has_firms(place) and OF_OTHERS.isdisjoint(words.split()):
            _ask_employer(search, place)
        if "employer" in places:
            return


def _ask_employer(search: ColumnSearch, place: int, *, preset: bool = True) -> None:
    """Raise ``FileRefused``, because a column may have employers."""
    search.tiers["employer"] = {place: SURE} if preset else {}
    search.refuse("choose_employer", heading=shown_heading(search.headings[place]))
