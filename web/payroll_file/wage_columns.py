"""Find the columns of wages in a table, and those of money withheld."""

import re
from collections.abc import Mapping, Sequence

from web.payroll_file.column_search import SURE, ColumnSearch
from web.payroll_file.doubts import STATES, is_of_one_state
from web.payroll_file.headings import Role, currency_in, is_withheld, meaning_of, shown_heading, unit_of
from web.payroll_file.layout import NAMED, OF_PERIOD, Assumption
from web.payroll_file.periods import ANY_DAY, WidePeriod
from web.payroll_file.wage_doubts import (
    adjusted_total,
    check_part,
    check_rate,
    other_parts,
    tips_of,
    unknown_money,
    with_adjustments,
)
from web.payroll_file.words import plain_words

OF_WORKERS = frozenset({"employee", "withheld", "withholding"})
"""Words in the headings of money that a worker paid."""
BENEFITS = frozenset({"benefit", "benefits"})
YEARLY = frozenset({"annual", "yearly"})
TO_DATE: Mapping[Role, re.Pattern[str]] = {
    "quarter": re.compile(r"\b(?:qtd|quarter to date)\b"),
    "year": re.compile(r"\b(?:ytd|year to date)\b"),
}
"""The words for money of a quarter or a year so far, in the plain words of a heading."""


def wages_of(search: ColumnSearch, places: Mapping[Role, int]) -> tuple[Sequence[int], Mapping[int, WidePeriod]]:
    """Return the columns of wages of one period, or those that their headings put in periods.

    Raise ``FileRefused`` if a person needs to choose.
    """
    chosen = search.chosen.get("wages")
    found = search.best("wages")
    _check_units(search, found or [*search.wide] or search.parts)
    if wide := _wide_wages(search, found, places):
        if not chosen:
            _tell_parts(search, [*wide], places)
        return (), wide
    if not found:
        if search.unsure_wide and "wages" not in search.chosen:
            search.refuse("choose_wages", headings=search.named(search.unsure_wide))
        if {*search.parts} - {*search.adjustments} and "wages" not in search.chosen:
            search.refuse(
                "choose_wages",
                headings=search.named(search.parts),
                preset={"wages": search.sample.to_add(search.parts)},
            )
        if unknown := unknown_money(search, places):
            search.refuse("choose_wages", headings=search.named(unknown))
        return _wages_to_date(search, places), {}
    if chosen:
        whole = search.sample.whole_of(found)
        if whole is not None:
            search.refuse("sum_of_wages", heading=shown_heading(search.headings[whole]), preset={"wages": [whole]})
        return found, {}
    return [_whole_wages(search, found, places)], {}


def _whole_wages(search: ColumnSearch, found: Sequence[int], places: Mapping[Role, int]) -> int:
    """Return the column with all wages among those whose headings name wages.

    Raise ``FileRefused`` if a person needs to choose.
    """
    place = adjusted_total(search, found) if len(found) > 1 else found[0]
    if place is None:
        search.refuse("choose_wages", headings=search.named(found), preset={"wages": search.sample.to_add(found)})
    _check_states(search, place)
    check_rate(search, place, places)
    place = with_adjustments(search, place, places)
    check_part(search, place, other_parts(search, [place], places))
    _check_whole(search, place, places)
    _tell_parts(search, [place], places)
    return place


def _wages_to_date(search: ColumnSearch, places: Mapping[Role, int]) -> Sequence[int]:
    """Return the column of the wages so far in the quarters or years of the rows.

    Raise ``FileRefused`` if the rows have other periods, such as pay days, or if there is no such column. The wages on
    a pay day have those of the days before in them.
    """
    found: dict[Role, list[int]] = {}
    for place, heading in enumerate(search.headings):
        if (of_role := to_date_in(heading)) and search.sample.has_amount(place):
            found.setdefault(of_role, []).append(place)
    if not found:
        search.refuse("no_dollars")
    period = next((role for role in OF_PERIOD if role in places), None)
    named = [places[role] for role in NAMED if role in places]
    people = search.sample.texts(named) if named else [("",) for _ in search.rows]
    if period not in {None, *TO_DATE} and len(set(people)) < len(people):
        search.refuse("no_dollars")
    role = next(iter(found)) if period is None else period
    every = sorted(place for each in found.values() for place in each)
    if len(found.get(role, ())) != 1 or (period is None and len(found) > 1):
        search.refuse("choose_wages", headings=search.named(every))
    search.to_date = role
    if others := [place for place in (*every, *search.adjustments) if place not in found[role]]:
        search.assumed.append(Assumption("wages_from", search.shown([*found[role], *others])))
    return found[role]


def to_date_in(heading: str) -> Role | None:
    """Return whether a heading names the wages of a quarter or of a year so far.

    >>> to_date_in("QTD Gross"), to_date_in("Gross Pay - Year to Date"), to_date_in("YTD Net Pay"), to_date_in("Gross")
    ('quarter', 'year', None, None)
    """
    words = plain_words(heading)
    for role, named in TO_DATE.items():
        meaning = meaning_of(named.sub("", words)) if named.search(words) else None
        if meaning and meaning.role == "wages":
            return role
    return None


def _check_units(search: ColumnSearch, places: Sequence[int]) -> None:
    """Raise ``FileRefused`` if the heading of wages names another unit than dollars."""
    for place in places:
        if unit := unit_of(search.headings[place]):
            heading = shown_heading(search.headings[place])
            search.refuse(unit, heading=heading, currency=currency_in(heading))


def _check_states(search: ColumnSearch, place: int) -> None:
    """Raise ``FileRefused`` if other columns have the wages of another state."""
    named = {
        other: search.headings[other].split()[0] for other in search.parts if is_of_one_state(search.headings[other])
    }
    if any(state in STATES and search.sample.has_amount(other) for other, state in named.items()):
        own = [other for other, state in named.items() if state not in STATES]
        search.refuse("choose_wages", headings=search.named([place, *named]), preset={"wages": own or [place]})


def _wide_wages(search: ColumnSearch, found: Sequence[int], places: Mapping[Role, int]) -> Mapping[int, WidePeriod]:
    """Return the columns of wages that their headings put in periods, or none.

    Raise ``FileRefused`` if their periods overlap, or if a heading has an unreadable day. Columns without a period
    cannot be chosen with them.
    """
    chosen = search.chosen.get("wages")
    wide = (
        {place: search.wide[place] for place in chosen if place in search.wide}
        if chosen
        else _without_sums(search, search.wide)
    )
    periods = {*wide.values()}
    days = [place for place, heading in enumerate(search.headings) if ANY_DAY.fullmatch(heading)]
    if not chosen and any(period.day for period in wide.values()) and not wide.keys() >= {*days}:
        search.refuse("choose_wages", headings=search.named(days))
    if wide and (len(wide) == len(chosen) if chosen else len(wide) > 1 or not found):
        if not chosen and places.keys() & {"pay_date", "month", "quarter"}:
            return {}
        if len(periods) < len(wide) or len({bool(period.month) for period in periods}) > 1:
            search.refuse("choose_wages", headings=search.named([*wide]))
        return wide
    if chosen and len(periods) > 1:
        search.refuse("choose_wages", headings=search.named([*wide]))
    return {}


def _without_sums(search: ColumnSearch, wide: Mapping[int, WidePeriod]) -> Mapping[int, WidePeriod]:
    """Return the columns of periods without each quarter that is the sum of its months."""

    def is_sum(place: int, of: WidePeriod) -> bool:
        months = [
            other
            for other, each in wide.items()
            if each.month and (each.year, (each.month + 2) // 3) == (of.year, of.quarter)
        ]
        return search.sample.is_whole(place, months)

    return {place: each for place, each in wide.items() if not (each.quarter and is_sum(place, each))}


def _tell_parts(search: ColumnSearch, found: Sequence[int], places: Mapping[Role, int]) -> None:
    """Note the columns of parts of the wages that are not added, without their sum."""
    parts = other_parts(search, found, places)
    sums = {place for place in parts if place in search.wide or search.sample.is_whole(place, found)}
    if others := [place for place in parts if not (len(found) > 1 and place in sums)]:
        search.assumed.append(Assumption("wages_from", search.shown([found[0], *others])))


def _check_whole(search: ColumnSearch, place: int, places: Mapping[Role, int]) -> None:
    """Raise ``FileRefused`` if a column may have only a part of the wages, or those of a whole year."""
    others = other_parts(search, [place], places)
    yearly = bool(YEARLY & set(plain_words(search.headings[place]).split()))
    if yearly and places.keys() & {"pay_date", "month", "quarter", "period_end"}:
        search.refuse(
            "choose_wages", headings=search.named([place, *others]), preset={"wages": search.sample.to_add(others)}
        )
    benefits = [place for place, heading in enumerate(search.headings) if BENEFITS & set(plain_words(heading).split())]
    if "compensation" in plain_words(search.headings[place]).split() and any(map(search.sample.has_amount, benefits)):
        own = [other for other in others if other not in benefits] or others
        search.refuse("choose_wages", headings=search.named([place, *others]), preset={"wages": own})
    tips = tips_of(search, others)
    rest = [other for other in others if other not in tips]
    if any(map(search.sample.has_amount, tips)) and search.sample.is_whole(place, rest):
        both = [place, *search.sample.to_add(tips)]
        search.refuse("choose_wages", headings=search.named([place, *others]), preset={"wages": both})
    sure = search.sample.names_whole(place) or search.tiers["wages"][place] == SURE
    if others and not sure and not search.sample.is_whole(place, others):
        both = [place, *others]
        search.refuse("choose_wages", headings=search.named(both), preset={"wages": search.sample.to_add(both)})


def withheld_of(search: ColumnSearch, used: Sequence[int]) -> Sequence[int]:
    """Return the places of money withheld: those chosen, one that names all of it, or those of its parts."""
    if "withheld" in search.chosen:
        return search.chosen["withheld"]
    found = [place for place in search.best("withheld") if place not in used]
    parts = [place for place, heading in enumerate(search.headings) if is_withheld(heading) and place not in used]
    own = [place for place in parts if OF_WORKERS & set(plain_words(search.headings[place]).split())]
    if found and own:
        return [place for place in own if place in found][:1] or own
    return found[:1] or parts
