"""Add up the wages above a row of a payroll file, to see whether it is their total."""

MOST_ENDS = 10_000
"""The most totals above a row that are remembered, so that a file of any size can be read."""


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

    def rows_since_total(self, cents: int) -> int:
        """Return the number of rows since the last total if ``cents`` are their sum, or 0."""
        start, rows = self._last
        return self._rows - rows if self._cents - start == cents else 0

    def rows_back_to_a_total(self, cents: int) -> int:
        """Return the number of the rows right above whose sum is ``cents``, back to any total, or 0."""
        start = self._ends.get(self._cents - cents)
        return self.rows_since_total(cents) or (0 if start is None else self._rows - start)
