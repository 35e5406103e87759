"""Give the rows of a person the name that is alone on a line above them."""

from collections.abc import Iterator, Sequence

from web.payroll_file.captions import caption_of, has_day, names_pay
from web.payroll_file.layout import NAMED, Layout
from web.payroll_file.text_files import Cells
from web.payroll_file.titles import Stated
from web.payroll_file.totals import is_total


def with_names_above(
    rows: Iterator[tuple[int, Cells]], sample: Sequence[Sequence[str]], layout: Layout
) -> Iterator[tuple[int, Cells]]:
    """Yield the rows, each with the name above it if names and wages are never on one line.

    Lines with a name alone are no rows. ``sample`` has the first rows.
    """
    if not _are_above(sample, layout):
        yield from rows
        return
    names: Sequence[str] = ()
    for number, row in rows:
        if row and _names(row, layout) and not _is_paid(row, layout) and not _has_others(row, layout):
            names = row
        elif row and names and not _names(row, layout) and _is_paid(row, layout):
            places = [layout.places[role] for role in NAMED if role in layout.places]
            named = {place: names[place] for place in places if place < len(names)}
            yield number, [named.get(place, cell) for place, cell in enumerate(row)]
        else:
            yield number, row


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


def _names(row: Sequence[str], layout: Layout) -> str:
    places = (layout.places[role] for role in NAMED if role in layout.places)
    return " ".join(row[place].strip() for place in places if place < len(row)).strip()


def _is_paid(row: Sequence[str], layout: Layout) -> bool:
    return any(place < len(row) and row[place].strip() for place in layout.places_of_wages)


def _has_others(row: Sequence[str], layout: Layout) -> bool:
    places = {layout.places[role] for role in NAMED if role in layout.places}
    return any(cell.strip() for place, cell in enumerate(row) if place not in places)
