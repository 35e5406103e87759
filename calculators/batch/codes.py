"""Numbers for labels: the same label has the same number in every chunk, exactly, and takes four bytes a row."""

import polars as pl

from calculators.batch.labels_column import is_new


class Codes:
    """The labels met so far, each once."""

    def __init__(self) -> None:
        self._labels = pl.Categorical(pl.Categories.random())
        # Polars forgets the labels of a type when no column of it is left.
        self._kept = pl.Series(dtype=self._labels)
        self.count = 0

    def of(self, labels: pl.Series) -> pl.Series:
        """The number (uint32) of each label; rows that repeat the one above are looked up once."""
        heads = is_new(labels)
        codes = labels.filter(heads).cast(self._labels).to_physical()
        codes = codes.gather(heads.cast(pl.UInt32).cum_sum() - 1)
        highest = codes.max()
        if isinstance(highest, int):
            self.count = max(self.count, highest + 1)
        return codes

    def labels(self, codes: pl.Series) -> pl.Series:
        """The label of each number."""
        return codes.cat.to(self._labels).cast(pl.String)
