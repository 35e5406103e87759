"""Add up the wages above or below a row of a payroll file, to see whether it is their total."""

from collections.abc import Iterator
from typing import NamedTuple

from web.payroll_file.records import LeftOut, Problem

MOST_ENDS = 10_000
"""The most totals, and rows that may be totals, that are remembered, so that a file of any size can be read."""


class SumsAbove:
    """The sums of the rows above a row, back to each total and to the first row."""

    def __init__(self) -> None:
        self._cents = self._rows = 0
        self._ends: dict[int, int] = {0: 0}
        self._last = (0, 0)

    def add(self, cents: int) -> None:
        """Add a row of wages."""
        self._cents += cents
        self._rows += 1

    def end(self) -> None:
        """End the rows before a row that is left out, such as a total."""
        self._last = (self._cents, self._rows)
        if len(self._ends) < MOST_ENDS:
            self._ends[self._cents] = self._rows

    @property
    def here(self) -> tuple[int, int]:
        """Return the cents and the number of all rows so far."""
        return self._cents, self._rows

    def rows_since_total(self, cents: int) -> int:
        """Return the number of rows since the last total if ``cents`` are their sum, or 0."""
        start, rows = self._last
        return self._rows - rows if self._cents - start == cents else 0

    def rows_back_to_a_total(self, cents: int) -> int:
        """Return the number of the rows right above whose sum is ``cents``, back to any total, or 0."""
        start = self._ends.get(self._cents - cents)
        return self.rows_since_total(cents) or (0 if start is None else self._rows - start)


class Head(NamedTuple):
    """A row without a name that may be the total of the rows below it.

    ``cents`` are its wages, ``fewest`` the rows that it adds up at least. ``problems`` are those that it has if it is
    no total.
    """

    cents: int
    fewest: int
    total: LeftOut
    problems: list[Problem]


class Heads:
    """The rows without a name that wait until the rows below them have their sum."""

    def __init__(self) -> None:
        self._waiting: dict[int, list[tuple[int, Head]]] = {}
        self._count = 0

    def wait(self, head: Head, above: SumsAbove) -> None:
        """Keep a row that was added last to those ``above``."""
        self._count += 1
        cents, rows = above.here
        self._waiting.setdefault(cents + head.cents, []).append((rows + head.fewest, head))

    @property
    def full(self) -> bool:
        """Return whether no more rows can wait."""
        return self._count >= MOST_ENDS

    def ended(self, above: SumsAbove) -> Iterator[LeftOut]:
        """Yield the totals of the rows that end here."""
        cents, rows = above.here
        waiting = self._waiting.pop(cents, [])
        yield from (head.total for fewest, head in waiting if fewest <= rows)
        if rest := [each for each in waiting if each[0] > rows]:
            self._waiting[cents] = rest

    def rest(self) -> Iterator[list[Problem]]:
        """Yield the problems of the rows that are no totals."""
        return (head.problems for waiting in self._waiting.values() for _, head in waiting)
