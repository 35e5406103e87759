"""Labels have the same number if they are equal, and only then."""

from collections.abc import Sequence

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from calculators.batch.label_ids import Hash, ids_within, label_ids


def of_one_seed(right: int) -> Hash:
    """Return a hash that gives all labels the same number with seeds before ``right``."""
    return lambda labels, seed: labels.hash(seed) * (seed >= right)


@given(
    labels=st.lists(st.sampled_from(["A", "B", "Ärzte", "a label of more than twelve bytes"])), right=st.integers(0, 2)
)
def test_equal_labels_have_equal_numbers(labels: Sequence[str], right: int) -> None:
    numbers = label_ids(pl.Series(labels, dtype=pl.String), of_one_seed(right))
    assert numbers.dtype == pl.UInt32
    assert len(set(zip(labels, numbers, strict=True))) == len(set(labels)) == numbers.n_unique()


@given(st.lists(st.tuples(st.sampled_from("PQR"), st.sampled_from("ABC"))))
def test_two_labels_of_a_person_have_equal_numbers_if_they_are_equal(rows: list[tuple[str, str]]) -> None:
    people = label_ids(pl.Series([person for person, _ in rows], dtype=pl.String))
    numbers = ids_within(people, pl.Series([label for _, label in rows], dtype=pl.String))
    assert len(set(zip(people, numbers, strict=True))) == len(set(rows))
    assert len({(*row, number) for row, number in zip(rows, numbers, strict=True)}) == len(set(rows))
