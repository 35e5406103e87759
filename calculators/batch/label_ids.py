"""Number labels, so that people and employers are compared and sorted as integers."""

from collections.abc import Callable

import polars as pl

Hash = Callable[[pl.Series, int], pl.Series]


def label_ids(labels: pl.Series, hash_of: Hash = pl.Series.hash) -> pl.Series:
    """Return for each label the place (uint32) of the first row that has it.

    >>> label_ids(pl.Series(["B", "B", "A", "B"])).to_list()
    [0, 0, 2, 0]
    """
    starts = is_new(labels)
    runs = starts.cast(pl.UInt32).cum_sum() - 1
    first_runs = _first_places(labels.filter(starts), hash_of)
    return starts.arg_true().gather(first_runs).gather(runs)


def _first_places(labels: pl.Series, hash_of: Hash, seed: int = 0) -> pl.Series:
    """Return the first place of each label, by its hash with the first seed without a collision."""
    ranks = hash_of(labels, seed).rank("dense") - 1
    places = pl.int_range(len(labels), dtype=pl.UInt32, eager=True)
    first = pl.zeros(len(labels), dtype=pl.UInt32, eager=True).scatter(ranks.reverse(), places.reverse()).gather(ranks)
    return first if (labels == labels.gather(first)).all() else _first_places(labels, hash_of, seed + 1)


def is_new(labels: pl.Series) -> pl.Series:
    """Return whether each label differs from the one in the row above.

    >>> is_new(pl.Series(["A", "A", "B"])).to_list()
    [True, False, True]
    """
    return (labels != labels.shift(1)).fill_null(value=True)
