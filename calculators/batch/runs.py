"""Numbers for people whose rows stand together: each run of rows has the next one, and no label is looked up."""

import polars as pl

from calculators.batch.labels_column import is_new

FIRST_LOOK = 2**20


class Runs:
    """The runs met so far, numbered (uint32) in their order, and the label of each."""

    def __init__(self) -> None:
        self.count = 0
        self._labels: list[pl.Series] = []
        self._last: str | None = None
        self._next_look = FIRST_LOOK

    def of(self, labels: pl.Series) -> pl.Series:
        """The number of each row's run; rows of the label that came last go on with its run."""
        begins = is_new(labels)
        if labels.head(1).to_list() == [self._last]:
            begins = begins.scatter(0, values=False)
        numbers = begins.cast(pl.UInt32).cum_sum() + self.count - 1
        heads = labels.filter(begins)
        self._labels.append(heads)
        self.count += len(heads)
        self._last = labels[-1] if len(labels) else self._last
        return numbers

    def is_time_to_look(self) -> bool:
        """Whether there are twice as many runs as when they were last looked through."""
        due = self.count >= self._next_look
        self._next_look *= 1 + due
        return due

    def may_repeat(self) -> bool:
        """Whether a label may have several runs; where no two have the same hash, none has."""
        return pl.concat(labels.hash() for labels in self._labels).n_unique() < self.count

    def labels(self) -> pl.Series:
        """The label of every run."""
        return pl.concat(self._labels)
