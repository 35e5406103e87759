"""Rows are divided by person, and all rows of a person are in one partition."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from calculators.batch.partitions import ROWS_IN_CHUNK, BatchLimits, Partitions
from calculators.batch.refusals import Rows, refused_rows

LABELS = st.lists(st.sampled_from(["p1", "p2", "p3", "Ärzte", "a label that is longer than twelve bytes"]), max_size=12)
CHUNKS = st.lists(LABELS, min_size=1, max_size=6)
LIMITS = st.builds(
    BatchLimits,
    chunk_rows=st.sampled_from([1, 3, 100]),
    memory_bytes=st.sampled_from([0, 200, 10**6]),
    first_check=st.sampled_from([2, 100]),
    most_runs=st.sampled_from([3, 100]),
)


def rows_of(labels: Sequence[str], refused: Sequence[str] = ()) -> Rows:
    place = pl.int_range(1, len(labels) + 1, eager=True)
    values = pl.DataFrame({"row": place, "person": pl.Series(labels, dtype=pl.String)})
    return Rows(values, refused_rows(place, {}), pl.Series("person", refused, dtype=pl.String))


@contextmanager
def divided(chunks: Sequence[Sequence[str]], count: int, limits: BatchLimits) -> Iterator[Partitions]:
    with TemporaryDirectory() as folder:
        partitions = Partitions(Path(folder), count, limits)
        for labels in chunks:
            partitions.add(rows_of(labels))
        partitions.finish()
        yield partitions


@given(chunks=CHUNKS, count=st.integers(1, 3), limits=LIMITS)
def test_every_row_is_in_one_partition_in_the_order_of_the_input(
    chunks: list[list[str]], count: int, limits: BatchLimits
) -> None:
    with divided(chunks, count, limits) as partitions:
        found = [partitions.take(partition) for partition in partitions]
    assert all(rows["row"].is_sorted() for rows in found)
    expected = [
        (chunk * ROWS_IN_CHUNK + row, label)
        for chunk, labels in enumerate(chunks)
        for row, label in enumerate(labels, 1)
    ]
    assert pl.concat(found).sort("row").rows() == expected


@given(chunks=CHUNKS, count=st.integers(1, 3), limits=LIMITS)
def test_all_rows_of_a_person_are_in_one_partition(chunks: list[list[str]], count: int, limits: BatchLimits) -> None:
    with divided(chunks, count, limits) as partitions:
        people = [set(partitions.take(partition)["person"]) for partition in partitions]
    assert sum(map(len, people)) == len(set().union(*people))


def test_contiguous_people_are_not_divided_again() -> None:
    chunks: list[list[str]] = [["p1", "p1", "p2"], ["p2", "p3"], [], ["p3", "p4"]]
    with divided(chunks, 1, BatchLimits(chunk_rows=1)) as partitions:
        assert partitions.contiguous
        assert [set(partitions.take(part)["person"]) for part in partitions] == [
            {"p1", "p2"},
            {"p3"},
            {"p4"},
        ]


def test_small_chunks_share_a_partition() -> None:
    with divided([["p1", "p2"], ["p3"], ["p4"], ["p4", "p5"]], 1, BatchLimits(chunk_rows=3)) as partitions:
        people = [set(partitions.take(part)["person"]) for part in partitions]
    assert people == [{"p1", "p2", "p3"}, {"p4", "p5"}]


def test_many_people_are_divided_by_hash() -> None:
    with divided([["p1"], ["p2"], ["p3"]], 2, BatchLimits(first_check=1, most_runs=2)) as partitions:
        assert not partitions.contiguous


def test_spilled_rows_leave_no_file(tmp_path: Path) -> None:
    partitions = Partitions(tmp_path, 1, BatchLimits(memory_bytes=0))
    partitions.add(rows_of(["p1", "p2"]))
    partitions.finish()
    assert len(list(tmp_path.iterdir())) == 1
    assert [len(partitions.take(partition)) for partition in partitions] == [2]
    assert list(tmp_path.iterdir()) == []


def test_people_with_unreadable_rows_are_collected_once(tmp_path: Path) -> None:
    partitions = Partitions(tmp_path, 1, BatchLimits())
    for labels in (["p1"], [], ["p1", "p2"]):
        partitions.add(rows_of(labels, refused=labels))
    assert sorted(partitions.incomplete) == ["p1", "p2"]
