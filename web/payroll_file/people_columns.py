"""Find people in the headings of a table that has a column for each of them."""

import re
from collections.abc import Callable, Mapping, Sequence

from web.forms.errors import InputError
from web.payroll_file import dates
from web.payroll_file.column_search import SURE, ColumnSearch
from web.payroll_file.headings import Role, may_be_paid, meaning_of
from web.payroll_file.layout import OF_PERIOD
from web.payroll_file.periods import quarter_in
from web.payroll_file.totals import is_total

FEWEST = 2
"""The fewest columns of people. A single one is asked for as that of one person."""
LETTER = re.compile(r"[^\W\d_]")
READINGS: Mapping[Role, Callable[[str], object]] = {
    "pay_date": dates.pay_date,
    "quarter": quarter_in,
    "month": dates.month,
}


def take_periods(search: ColumnSearch) -> bool:
    """Find a first column of days, quarters or months by its cells.

    Its heading is in the corner of a table with people as headings. Return true if it names people. A blank heading
    cannot be chosen.
    """
    meaning = meaning_of(search.headings[0])
    named = meaning is not None and meaning.role == "person"
    if any(0 in places for places in search.chosen.values()) or not (named or not search.headings[0]):
        return False
    role = _role_of(search.sample.filled(0))
    if role is None or search.chosen.get(role):
        return False
    search.chosen = {other: places for other, places in search.chosen.items() if other != role}
    if named:
        del search.tiers["person"][0]
        if not search.tiers["person"]:
            del search.tiers["person"]
    search.tiers.setdefault(role, {})[0] = SURE
    return named


def people_of(search: ColumnSearch, places: Mapping[Role, int], *, corner: bool) -> Sequence[int]:
    """Return the columns with the wages of one person each, or none.

    They are those chosen, or all others if the ``corner`` names people. Raise ``FileRefused`` if they may be people.
    """
    if len(chosen := search.chosen.get("person", ())) >= FEWEST:
        if not all(map(search.sample.has_amount, chosen)):
            search.refuse("doubled_columns", headings=search.named(chosen))
        if places.keys().isdisjoint(OF_PERIOD):
            search.refuse("no_person")
        return chosen

    named = search.mapping.one_person or places.keys() & {"person", "id", "first_name"}
    found = [place for place in range(len(search.headings)) if _may_be_person(search, place, places)]
    others = {*range(len(search.headings))} - {*found, *places.values()}
    if (
        named
        or len(found) < FEWEST
        or places.keys().isdisjoint(OF_PERIOD)
        or not all(map(search.sample.has_only_amounts, others))
    ):
        return ()
    if not corner or search.parts or "wages" in search.tiers:
        search.refuse("people_in_columns", preset={"person": found}, headings=search.named(found))
    return found


def _may_be_person(search: ColumnSearch, place: int, places: Mapping[Role, int]) -> bool:
    """Return whether a heading is no other name than that of a person, above nothing but amounts."""
    heading = search.headings[place]
    known = {*places.values(), *search.parts, *search.wide, *search.unsure_wide}
    if place in known or meaning_of(heading) or not may_be_paid(heading):
        return False
    names = LETTER.search(heading) is not None and not is_total(heading, dated=False)
    return names and search.sample.has_amount(place) and search.sample.has_only_amounts(place)


def _role_of(texts: Sequence[str]) -> Role | None:
    """Return the role of a column if each of its cells is a day, a quarter or a month, apart from totals."""
    found = [text for text in texts if not is_total(text, dated=False)]
    for role, reading in READINGS.items():
        if found and all(_reads(reading, text) for text in found):
            return role
    return None


def _reads(reading: Callable[[str], object], text: str) -> bool:
    try:
        reading(text)
    except InputError:
        return False
    return True
