"""Number labels, so that people and employers are compared and sorted as integers."""

from collections.abc import Callable

import polars as pl

Hash = Callable[[pl.Series, int], pl.Series]


def label_ids(labels: pl.Series, hash_of: Hash = pl.Series.hash) -> pl.Series:
    """Return a number (uint32) for each label, equal for equal labels only.

    >>> first, second, third, fourth = label_ids(pl.Series(["B", "B", "A", "B"]))
    >>> first == second == fourth != third
    True
    """
    starts = is_new(labels)
    heads = labels.filter(starts)
    runs = starts.cast(pl.UInt32).cum_sum() - 1
    return _ids_of(heads, hash_of).gather(runs)


def _ids_of(labels: pl.Series, hash_of: Hash, seed: int = 0) -> pl.Series:
    """Return the rank of the hash of each label, with the first seed by which different labels differ."""
    ids = hash_of(labels, seed).rank("dense") - 1
    places = pl.int_range(len(labels), dtype=pl.UInt32, eager=True)
    one_of = pl.zeros(len(labels), dtype=pl.UInt32, eager=True).scatter(ids, places)
    equal = labels == labels.gather(one_of.gather(ids))
    return ids if equal.all() else _ids_of(labels, hash_of, seed + 1)


def is_new(labels: pl.Series) -> pl.Series:
    """Return whether each label differs from the one in the row above.

    >>> is_new(pl.Series(["A", "A", "B"])).to_list()
    [True, False, True]
    """
    return (labels != labels.shift(1)).fill_null(value=True)
