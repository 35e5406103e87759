"""Find the rows of a payroll file that are added up, are corrections, or make wages that cannot be."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from calculators.models.fields import MOST_CENTS
from web.payroll_file.records import Row


class Together(Struct, frozen=True):
    """The usable rows, the number of added rows and of corrections, and the refused rows.

    ``equal`` are the numbers of rows with the same wages as an earlier one of the same person and day. ``refused`` has
    the code of each refused row by its number.
    """

    rows: Sequence[Row]
    added: int
    corrections: int
    equal: Sequence[int]
    refused: Mapping[int, str]


def together(rows: Sequence[Row]) -> Together:
    """Return the rows, without those of a quarter whose wages are below zero or above the most."""
    refused: dict[int, str] = {}
    kept = rows
    while wrong := _wrong_quarters(kept):
        refused |= wrong
        kept = [row for row in kept if row.number not in refused]
    first: dict[tuple[object, ...], int] = {}
    for row in kept:
        first.setdefault((row.employer, row.person, row.kind, row.period), row.number)
    seen: set[tuple[object, ...]] = set()
    equal = [row.number for row in kept if row[1:] in seen or seen.add(row[1:])]  # type: ignore[func-returns-value]
    added = len({row.number for row in kept}) - len(set(first.values()))
    return Together(kept, added, sum(row.wages < 0 for row in kept), equal, refused)


def _wrong_quarters(rows: Iterable[Row]) -> dict[int, str]:
    sums: Counter[tuple[object, ...]] = Counter()
    for row in rows:
        sums[row.employer, row.person, row.kind, row.quarter] += row.wages
    codes = {
        key: "below_zero" if cents < 0 else "too_much_together"
        for key, cents in sums.items()
        if not 0 <= cents <= MOST_CENTS
    }
    if not codes:
        return {}
    return {
        row.number: codes[key] for row in rows if (key := (row.employer, row.person, row.kind, row.quarter)) in codes
    }
