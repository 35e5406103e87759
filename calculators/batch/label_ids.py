"""Number labels, so that people and employers are compared and sorted as integers."""

from collections.abc import Callable

import polars as pl

FIRST = pl.Series([True])
"""The first label, which no label is above."""
Hash = Callable[[pl.Series, int], pl.Series]


def label_ids(labels: pl.Series, hash_of: Hash = pl.Series.hash) -> pl.Series:
    """Return for each label the place (uint32) of the first row that has it.

    Runs of equal labels are numbered once, unless most runs are single labels.

    >>> label_ids(pl.Series(["B", "B", "A", "B"])).to_list()
    [0, 0, 2, 0]
    """
    starts = is_new(labels)
    if starts.sum() * 2 > len(labels):
        return _first_places(labels, hash_of)
    first_runs = _first_places(labels.filter(starts), hash_of)
    return starts.arg_true().gather(first_runs).gather(labels.rle_id())


def ids_within(people: pl.Series, labels: pl.Series) -> pl.Series:
    """Return for each label a number (uint32), different from those of other labels of its person.

    ``people`` are ids. The label of a person's first row is 0, because most people have one employer.

    >>> ids_within(pl.Series([0, 0, 0, 3, 3]), pl.Series(["A", "B", "A", "B", "B"])).to_list()
    [0, 1, 0, 0, 0]
    """
    others = (labels != labels.gather(people)).arg_true()
    ids = pl.zeros(len(labels), dtype=pl.UInt32, eager=True)
    return ids.scatter(others, label_ids(labels.gather(others)) + 1)


def _first_places(labels: pl.Series, hash_of: Hash, seed: int = 0) -> pl.Series:
    """Return the first place of each label.

    A hash and a place share one number, because numbers alone sort fastest. Labels that share a hash with an earlier
    one are numbered again with the next seed.
    """
    room = 2 ** len(labels).bit_length()
    places = pl.int_range(len(labels), dtype=pl.UInt64, eager=True)
    keys = (hash_of(labels, seed) // room * room + places).sort(multithreaded=False)
    hashes, order = keys // room, (keys % room).cast(pl.UInt32)
    firsts = order.filter(is_new(hashes)).gather(hashes.rle_id())
    first = pl.zeros(len(labels), dtype=pl.UInt32, eager=True).scatter(order, firsts)
    others = (labels != labels.gather(first)).arg_true()
    if others.is_empty():
        return first
    return first.scatter(others, others.gather(_first_places(labels.gather(others), hash_of, seed + 1)))


def is_new(labels: pl.Series) -> pl.Series:
    """Return whether each label, or its number, differs from the one in the row above.

    >>> is_new(pl.Series(["A", "A", "B"])).to_list()
    [True, False, True]
    """
    changed = (labels.slice(1) != labels.head(-1)).fill_null(value=True)
    return pl.concat([FIRST.head(len(labels)), changed], rechunk=True)
