"""Number labels, so that people and employers are compared and sorted as integers."""

import polars as pl


def label_ids(labels: pl.Series) -> pl.Series:
    """Return a number (uint32) for each label, counted from 0 in the order in which the labels first come.

    >>> label_ids(pl.Series(["B", "B", "A", "B"])).to_list()
    [0, 0, 1, 0]
    """
    starts = is_new(labels)
    runs = starts.cast(pl.UInt32).cum_sum() - 1
    heads = labels.filter(starts)
    if 2 * len(heads) <= len(labels) and heads.n_unique() == len(heads):
        # Each label has one run. The first condition avoids the count if runs are short, as in shuffled rows.
        return runs
    return heads.cast(pl.Categorical(pl.Categories.random())).to_physical().gather(runs)


def is_new(labels: pl.Series) -> pl.Series:
    """Return whether each label differs from the one in the row above.

    >>> is_new(pl.Series(["A", "A", "B"])).to_list()
    [True, False, True]
    """
    return (labels != labels.shift(1)).fill_null(value=True)
