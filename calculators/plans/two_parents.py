"""Find the weeks in which two parents are on leave together, one after the other, or not at all."""

from collections.abc import Iterator, Set
from datetime import date, timedelta

from msgspec import Struct

WEEK = timedelta(weeks=1)


class WeeksOfParents(Struct, frozen=True, kw_only=True):
    """The weeks of two parents, each by its Sunday and in order.

    A week is covered if a parent has hours of leave in it. A gap is a week between two covered ones.
    """

    together: list[date]
    covered: list[date]
    gaps: list[date]


def weeks_of_parents(one: Set[date], other: Set[date]) -> WeeksOfParents:
    """Return the weeks of two parents, each of whom is on leave in the weeks of some Sundays.

    >>> first, second, last = date(2026, 3, 1), date(2026, 3, 8), date(2026, 3, 22)
    >>> found = weeks_of_parents({first, second}, {second, last})
    >>> [f"{week:%B %d}" for week in (*found.together, *found.gaps)], len(found.covered)
    (['March 08', 'March 15'], 3)
    """
    covered = sorted(one | other)
    return WeeksOfParents(
        together=sorted(one & other),
        covered=covered,
        gaps=[week for week in _between(covered) if week not in one | other],
    )


def _between(covered: list[date]) -> Iterator[date]:
    """Yield each week from the first to the last covered one."""
    if covered:
        first, last = covered[0], covered[-1]
        yield from (first + WEEK * number for number in range((last - first) // WEEK))
