"""Find the line of headings among the first lines of a table."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from web.forms.errors import InputError
from web.payroll_file import cells, dates
from web.payroll_file.headings import is_part_of_wages, is_wide, meaning_of
from web.payroll_file.layout import NAMED
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.periods import wide_day
from web.payroll_file.refusals import FileRefused
from web.payroll_file.text_files import Cells

HEAD = 30
"""Lines in which to look for the headings."""
NUMBERED = tuple[int, Cells]


class Found(NamedTuple):
    """The headings, the titles above them, and the number of lines down to the last of them."""

    headings: Sequence[str]
    titles: Sequence[Sequence[str]]
    lines: int


def find_headings(head: Sequence[NUMBERED], mapping: ColumnMapping) -> Found:
    """Return the headings among the first lines.

    Raise ``FileRefused`` if no line names columns.
    """
    wanted = {same_heading(heading) for headings in mapping.chosen.values() for heading in headings}

    def fit(found: Found) -> tuple[bool, int]:
        return bool(wanted) and wanted <= set(map(same_heading, told_apart(found.headings))), fit_of_names(
            found.headings
        ).score

    candidates = list(_candidates(head[:HEAD]))
    if not candidates:
        raise FileRefused("open_quote" if any(row is None for _, row in head[:1]) else "no_headings")
    return max(candidates, key=fit)


def _candidates(head: Sequence[NUMBERED]) -> Iterator[Found]:
    rows = [row for _, row in head]
    merged = []
    for start, row in enumerate(rows):
        if row is None or not (is_row_of_names(row) or names_days(row) or _has_only_years(row)):
            continue
        titles = [title for title in rows[:start] if title]
        alone = () if _has_only_years(row) else (Found(row, titles, start + 1),)
        below = rows[start + 1] if start + 1 < len(rows) else None
        if below is None or not is_row_of_names(below):
            yield from alone
        else:
            joined = Found(_joined(row, below), titles, start + 2)
            yield from (joined, *alone) if _divides(below, row) else (*alone, joined)
            merged.append(Found(_merged(row, below), titles, start + 2))
    yield from merged


def is_row_of_names(row: Sequence[str]) -> bool:
    """Return whether no cell of a row is a day or an amount."""
    filled = [cell for cell in row if cell.strip()]
    return bool(filled) and not any(_is_datum(cell) for cell in filled)


def _divides(row: Sequence[str], above: Sequence[str]) -> bool:
    """Return whether a row has headings under a cell that spans columns, and none under the first cell."""
    cells_of_two = [*zip_longest(map(str.strip, row), map(str.strip, above), fillvalue="")]
    first = next((lower for lower, upper in cells_of_two if upper), "")
    return not first and sum(bool(lower and not upper) for lower, upper in cells_of_two) > 1


def _has_only_years(row: Sequence[str]) -> bool:
    """Return whether each filled cell of a row is a year, such as above the quarters of two years."""
    filled = [cell.strip() for cell in row if cell.strip()]
    return bool(filled) and all(map(dates.YEAR.fullmatch, filled))


def names_days(row: Sequence[str]) -> bool:
    """Return whether a row has the heading of people first, then days as the headings of wages."""
    filled = [cell for cell in row if cell.strip()]
    meaning = meaning_of(filled[0]) if filled else None
    named = meaning is not None and meaning.role in NAMED
    return named and all(wide_day(each) or not _is_datum(each) for each in filled)


def _is_datum(cell: str) -> bool:
    if is_wide(cell) is not None:
        return False
    for reading in (cells.wages, dates.pay_date):
        try:
            reading(cell[: cells.LONGEST_CELL])
        except InputError as error:
            if error.code == "ambiguous_number":
                return True
        else:
            return True
    return False


def _joined(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """Return the headings of two lines together.

    A cell that spans columns is above each of them.
    """
    joined: list[str] = []
    spanning = ""
    for place in range(max(len(above), len(below))):
        first = above[place].strip() if place < len(above) else ""
        second = below[place].strip() if place < len(below) else ""
        spanning = first or spanning
        joined.append(f"{spanning if second else first} {second}".strip())
    return joined


def _merged(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """Return the lower headings, with the upper ones where a cell over two rows left a blank."""
    return [lower if lower.strip() else upper for upper, lower in zip_longest(above, below, fillvalue="")]


class Fit(NamedTuple):
    """The rank of a line as a line of headings: whether it names people and wages, then its roles."""

    score: int
    whole: bool


def fit_of_names(headings: Sequence[str]) -> Fit:
    """Return the rank of some headings: people and wages first, then the count of roles."""
    roles = {meaning.role for heading in headings if (meaning := meaning_of(heading))}
    several = sum(bool(heading.strip()) for heading in headings) > 1
    people = several and bool(roles & {"person", "id", "first_name", "last_name"})
    of_wages = (is_wide, wide_day, is_part_of_wages)
    paid = several and ("wages" in roles or any(reading(each) for reading in of_wages for each in headings))
    named = roles | ({"wages"} if paid else set())
    return Fit(100 * people + 100 * paid + 10 * len(named) + several, people and paid)


def fit_of(head: Sequence[NUMBERED], mapping: ColumnMapping) -> Fit:
    """Return the rank of the best of the first lines."""
    try:
        return fit_of_names(find_headings(head, mapping).headings)
    except FileRefused:
        return Fit(-1, whole=False)


def same_heading(heading: str) -> str:
    """Return the text by which two headings are the same."""
    return " ".join(heading.split()).casefold()


def told_apart(headings: Sequence[str]) -> list[str]:
    """Return the headings, with a number after each one that is repeated.

    >>> told_apart(["Pay", "Hours", "Pay"])
    ['Pay', 'Hours', 'Pay (2)']
    """
    count: Counter[str] = Counter()
    apart = []
    for heading in headings:
        text = " ".join(heading.split())
        count[same_heading(text)] += 1
        apart.append(f"{text} ({count[same_heading(text)]})" if text and count[same_heading(text)] > 1 else text)
    return apart
