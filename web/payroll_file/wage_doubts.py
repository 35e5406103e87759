"""Ask back a column of wages whose amounts show it to be a rate of pay or a part."""

from collections.abc import Mapping, Sequence

from web.payroll_file.column_search import LAST, ColumnSearch
from web.payroll_file.headings import OF_ADJUSTMENTS, Role, is_withheld, may_be_paid
from web.payroll_file.words import plain_words

OF_HOURS = frozenset({"hours", "hour", "hrs", "hr", "qty", "quantity", "units", "days", "shifts"})
"""Words in the headings of numbers that a rate is multiplied by."""
TIPS = frozenset({"tip", "tips", "gratuity", "gratuities"})


def other_parts(search: ColumnSearch, found: Sequence[int], places: Mapping[Role, int]) -> list[int]:
    """Return the columns of parts of the wages that are not used."""
    return [place for place in search.parts if place not in found and place not in places.values()]


def tips_of(search: ColumnSearch, parts: Sequence[int]) -> list[int]:
    """Return the columns of tips among ``parts``."""
    return [place for place in parts if TIPS & _words(search, place)]


def unknown_money(search: ColumnSearch, places: Mapping[Role, int]) -> Sequence[int]:
    """Return the columns of amounts whose headings do not say that they are no wages.

    They have cents or dollar signs, or a heading that says that they were paid.
    """
    if "wages" in search.chosen:
        return ()
    return [
        place
        for place, heading in enumerate(search.headings)
        if place not in places.values()
        and may_be_paid(heading)
        and not is_withheld(heading)
        and (search.sample.has_money(place) or ("paid" in _words(search, place) and search.sample.has_amount(place)))
    ]


def check_rate(search: ColumnSearch, place: int, places: Mapping[Role, int]) -> None:
    """Raise ``FileRefused`` if a column has rates, and another column their products with hours.

    A salary next to another amount may also be a rate, that of a year.
    """
    unused = [other for other in range(len(search.headings)) if other not in (place, *places.values())]
    hours = [other for other in unused if OF_HOURS & _words(search, other) and search.sample.has_amount(other)]
    paid = [other for other in unused if may_be_paid(search.headings[other])]
    products = [other for other in paid if any(search.sample.is_product(other, place, each) for each in hours)]
    if not products and "salary" in _words(search, place) and search.tiers["wages"][place] == LAST:
        known = {place, *search.parts}
        products = [other for other in unknown_money(search, places) if other not in known]
    if products:
        search.refuse("choose_wages", headings=search.named([place, *products]), preset={"wages": products[:1]})


def with_adjustments(search: ColumnSearch, place: int, places: Mapping[Role, int]) -> int:
    """Return the column of the wages that counts their adjustments rightly.

    It is ``place`` if that is the sum of other wages and the adjustments, or if a total is the same without them. It is
    the total if that adds them. Raise ``FileRefused`` if the amounts show neither.
    """
    adjustments = [other for other in search.adjustments if other not in (place, *places.values())]
    if not adjustments:
        return place
    sample = search.sample
    totals = _totals_of_adjustments(search, place)
    parts = [other for other in other_parts(search, [place], places) if other not in (*adjustments, *totals)]
    unknown = [other for other in unknown_money(search, places) if other not in (place, *totals, *search.parts)]
    both = [place, *adjustments]
    rests = (parts, [*parts, *unknown], *([total] for total in totals))
    if any(rest and sample.is_whole(place, [*rest, *adjustments]) for rest in rests):
        return place
    found = [total for total in totals if sample.is_whole(total, both)]
    if not found and not any(sample.is_whole(total, [place]) for total in totals):
        search.refuse("choose_wages", headings=search.named(both), preset={"wages": both})
    return found[0] if found else place


def adjusted_total(search: ColumnSearch, found: Sequence[int]) -> int | None:
    """Return the column of wages that adds the adjustments to another one, or ``None``."""
    return next(
        (
            total
            for place in found
            for total in _totals_of_adjustments(search, place)
            if total in found and search.adjustments and search.sample.is_whole(total, [place, *search.adjustments])
        ),
        None,
    )


def check_part(search: ColumnSearch, place: int, others: Sequence[int]) -> None:
    """Raise ``FileRefused`` if a column has only a part of the wages.

    That is so if a total has other parts too, or if tips are more than the wages of their row.
    """
    tips = tips_of(search, others)
    for total in _totals(search, place):
        for parts in ([other for other in others if other != total], [other for other in tips if other != total]):
            if any(map(search.sample.has_amount, parts)) and search.sample.is_whole(total, [place, *parts]):
                found = [place, *parts, total]
                search.refuse("choose_wages", headings=search.named(found), preset={"wages": [total]})
    if any(search.sample.exceeds(other, place) for other in tips):
        both = [place, *search.sample.to_add(tips)]
        search.refuse("choose_wages", headings=search.named([place, *others]), preset={"wages": both})


def _totals(search: ColumnSearch, place: int) -> list[int]:
    """Return the other columns whose headings name all wages."""
    return [
        other
        for other, heading in enumerate(search.headings)
        if other != place and search.sample.names_whole(other) and may_be_paid(heading)
    ]


def _totals_of_adjustments(search: ColumnSearch, place: int) -> list[int]:
    """Return the other totals that may add adjustments.

    Wages called adjusted may be those without other money, such as savings for retirement.
    """
    named = OF_ADJUSTMENTS | {"adjusted"}
    return [total for total in _totals(search, place) if named.isdisjoint(_words(search, total))]


def _words(search: ColumnSearch, place: int) -> set[str]:
    return set(plain_words(search.headings[place]).split())
