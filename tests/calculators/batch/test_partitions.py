"""Rows are divided by person, and all rows of a person are in one partition."""

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict

from calculators.batch.partitions import ROWS_IN_CHUNK, BatchLimits, Divided, Partition, Partitions, Spill
from calculators.batch.refusals import Rows, refused_rows

LABELS = st.lists(st.sampled_from(["p1", "p2", "p3", "Ärzte", "a label that is longer than twelve bytes"]), max_size=12)
CHUNKS = st.lists(LABELS, min_size=1, max_size=6)
LIMITS = st.builds(
    BatchLimits,
    chunk_rows=st.sampled_from([1, 3, 100]),
    memory_bytes=st.sampled_from([0, 200, 10**6]),
    first_runs=st.sampled_from([0, 1, 100]),
    first_check=st.sampled_from([2, 100]),
    most_runs=st.sampled_from([3, 100]),
)


def rows_of(labels: Sequence[str], refused: Sequence[str] = ()) -> Rows:
    place = pl.int_range(1, len(labels) + 1, eager=True)
    values = pl.DataFrame({"row": place, "person": pl.Series(labels, dtype=pl.String)})
    return Rows(values, refused_rows(place, {}), pl.Series("person", refused, dtype=pl.String))


def add(partitions: Partitions, rows: Rows) -> None:
    partitions.add(partitions.divided(rows, partitions.chunks))


@contextmanager
def divided(chunks: Sequence[Sequence[str]], count: int, limits: BatchLimits, ahead: int = 0) -> Iterator[Partitions]:
    """Yield the partitions of ``chunks``.

    A chunk is divided while ``ahead`` chunks before it still have to be added.
    """
    with TemporaryDirectory() as folder:
        partitions = Partitions(Path(folder), count, limits)
        waiting: deque[Divided] = deque()
        for number, labels in enumerate(chunks):
            waiting.append(partitions.divided(rows_of(labels), number))
            if len(waiting) > ahead:
                partitions.add(waiting.popleft())
        for chunk in waiting:
            partitions.add(chunk)
        partitions.finish()
        yield partitions


@given(chunks=CHUNKS, count=st.integers(1, 3), limits=LIMITS, ahead=st.integers(0, 3))
def test_every_row_is_in_one_partition_in_the_order_of_the_input(
    chunks: list[list[str]], count: int, limits: BatchLimits, ahead: int
) -> None:
    with divided(chunks, count, limits, ahead) as partitions:
        found = [partitions.take(partition) for partition in partitions]
    assert all(rows["row"].is_sorted() for rows in found)
    expected = [
        (chunk * ROWS_IN_CHUNK + row, label)
        for chunk, labels in enumerate(chunks)
        for row, label in enumerate(labels, 1)
    ]
    assert pl.concat(found).sort("row").rows() == expected


@given(chunks=CHUNKS, count=st.integers(1, 3), limits=LIMITS, ahead=st.integers(0, 3))
def test_all_rows_of_a_person_are_in_one_partition(
    chunks: list[list[str]], count: int, limits: BatchLimits, ahead: int
) -> None:
    with divided(chunks, count, limits, ahead) as partitions:
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
    add(partitions, rows_of(["p1", "p2"]))
    partitions.finish()
    assert len(list(tmp_path.iterdir())) == 1
    assert [len(partitions.take(partition)) for partition in partitions] == [2]
    assert list(tmp_path.iterdir()) == []


def test_people_with_unreadable_rows_are_collected_once(tmp_path: Path) -> None:
    partitions = Partitions(tmp_path, 1, BatchLimits())
    for labels in (["p1"], [], ["p1", "p2"]):
        add(partitions, rows_of(labels, refused=labels))
    assert sorted(partitions.incomplete) == ["p1", "p2"]


def people_at(partitions: Partitions) -> dict[Partition, list[tuple[int, str]]]:
    """Return the row and the person of each partition, and forget them."""
    return {each: partitions.take(each).select("row", "person").rows() for each in list(partitions)}


def test_a_chunk_of_its_own_people_is_a_partition_of_its_own(tmp_path: Path) -> None:
    partitions = Partitions(tmp_path, 2, BatchLimits(chunk_rows=2))
    for labels in (["p1", "p2"], ["p2", "p3"], ["p4"], ["p5"], ["p5", "p5"]):
        add(partitions, rows_of(labels))
    partitions.finish()
    assert (partitions.contiguous, partitions.chunks, len(partitions)) == (True, 5, 3)
    assert people_at(partitions) == {
        ("run", 0): [(1, "p1"), (2, "p2"), (ROWS_IN_CHUNK + 1, "p2")],
        ("run", 1): [(ROWS_IN_CHUNK + 2, "p3"), (2 * ROWS_IN_CHUNK + 1, "p4")],
        ("run", 2): [(3 * ROWS_IN_CHUNK + 1, "p5"), (4 * ROWS_IN_CHUNK + 1, "p5"), (4 * ROWS_IN_CHUNK + 2, "p5")],
    }


def test_a_file_without_rows_has_one_partition(tmp_path: Path) -> None:
    partitions = Partitions(tmp_path, 2, BatchLimits())
    add(partitions, rows_of([]))
    partitions.finish()
    assert people_at(partitions) == {("run", 0): []}


@pytest.mark.parametrize("count", [1, 2, 3])
def test_people_who_return_are_divided_by_hash_into_the_partitions_asked_for(tmp_path: Path, count: int) -> None:
    labels = [f"p{number}" for number in range(40)]
    partitions = Partitions(tmp_path, count, BatchLimits(chunk_rows=10, first_runs=0))
    for chunk in (labels, labels[:20], [], labels):
        add(partitions, rows_of(chunk))
    assert partitions.contiguous
    partitions.finish()
    assert not partitions.contiguous
    found = people_at(partitions)
    assert sorted(found) == [("hash", number) for number in range(count)]
    assert min(len(rows) for rows in found.values()) > 0
    rows = sorted(row for each in found.values() for row in each)
    assert [label for _, label in rows] == [*labels, *labels[:20], *labels]


def test_rows_after_a_division_by_hash_are_divided_by_hash_too(tmp_path: Path) -> None:
    partitions = Partitions(tmp_path, 1, BatchLimits(first_check=2))
    add(partitions, rows_of(["p1", "p2", "p1"]))
    assert not partitions.contiguous
    for labels in (["p3"], [], ["p1"]):
        add(partitions, rows_of(labels))
    partitions.finish()
    assert people_at(partitions) == {
        ("hash", 0): [
            *[(1, "p1"), (2, "p2"), (3, "p1")],
            (ROWS_IN_CHUNK + 1, "p3"),
            (3 * ROWS_IN_CHUNK + 1, "p1"),
        ]
    }


def contiguous_after(folder: Path, chunks: Sequence[Sequence[str]], limits: BatchLimits) -> list[bool]:
    """Return after each chunk whether the people are still taken as contiguous."""
    partitions = Partitions(folder, 1, limits)
    found = []
    for labels in chunks:
        add(partitions, rows_of(labels))
        found.append(partitions.contiguous)
    return found


def test_people_are_compared_each_time_their_runs_have_grown_to_four_times(tmp_path: Path) -> None:
    limits = BatchLimits(chunk_rows=1, first_runs=0, first_check=1)
    found = contiguous_after(tmp_path, [["p1"], ["p2"], ["p1"], ["p3"], ["p4"]], limits)
    assert found == [True, True, True, False, False], "one run is compared, then four"


def test_each_person_is_compared_with_the_first_ones(tmp_path: Path) -> None:
    limits = BatchLimits(chunk_rows=1, first_runs=2)
    found = contiguous_after(tmp_path, [["p1", "p2", "p3"], ["p4"], ["p3"], ["p2", "p5"]], limits)
    assert found == [True, True, True, False], "the first two are kept"


@pytest.mark.parametrize(("most", "contiguous"), [(3, True), (2, False)])
def test_more_runs_than_the_most_are_divided_by_hash(tmp_path: Path, most: int, contiguous: bool) -> None:
    partitions = Partitions(tmp_path, 1, BatchLimits(most_runs=most))
    for labels in (["p1", "p1"], ["p1", "p2"], ["p3"]):
        add(partitions, rows_of(labels))
    partitions.finish()
    assert partitions.contiguous == contiguous


def test_a_folder_may_have_signs_of_a_pattern(tmp_path: Path) -> None:
    folder = tmp_path / "[1]*"
    folder.mkdir()
    spill = Spill(folder, 0)
    spill.append("A", TEN_NUMBERS)
    assert pl.concat(spill.take("A")).equals(TEN_NUMBERS)


TEN_NUMBERS = pl.DataFrame({"number": pl.int_range(10, eager=True)})
"""A table of 80 bytes."""


def test_tables_beyond_the_memory_are_files_until_they_are_taken(tmp_path: Path) -> None:
    spill = Spill(tmp_path, 160)

    def files_after(key: str, *numbers: pl.DataFrame) -> list[str]:
        for table in numbers:
            spill.append(key, table)
        return sorted(file.name for file in tmp_path.iterdir())

    assert files_after("A", TEN_NUMBERS) == []
    assert pl.concat(spill.take("A")).equals(TEN_NUMBERS)
    assert files_after("A", TEN_NUMBERS, TEN_NUMBERS) == []
    assert files_after("B", TEN_NUMBERS) == ["1.spill", "2.spill"]
    assert files_after("A", TEN_NUMBERS + 100) == ["1.spill", "2.spill"]
    assert files_after("B", TEN_NUMBERS + 200) == ["1.spill", "2.spill"]
    assert files_after("B", TEN_NUMBERS + 300) == ["1.spill", "2.spill", "3.spill", "4.spill"]
    assert files_after("A", TEN_NUMBERS + 400) == ["1.spill", "2.spill", "3.spill", "4.spill"]
    expected = [TEN_NUMBERS, TEN_NUMBERS, TEN_NUMBERS + 100, TEN_NUMBERS + 400]
    assert pl.concat(spill.take("A")).equals(pl.concat(expected))
    assert sorted(file.name for file in tmp_path.iterdir()) == ["2.spill", "4.spill"]
    expected = [TEN_NUMBERS, TEN_NUMBERS + 200, TEN_NUMBERS + 300]
    assert pl.concat(spill.take("B")).equals(pl.concat(expected))
    assert list(tmp_path.iterdir()) == []
    assert (spill.take("A"), spill.take("no such key")) == ([], [])


def test_the_limits_are_those_that_were_measured() -> None:
    """Each costs time or memory if it changes, and no answer: see 3.2 of DECISIONS.md."""
    assert asdict(BatchLimits()) == {
        "chunk_bytes": 4_194_304,
        "chunk_rows": 262_144,
        "partition_bytes": 16_000_000,
        "memory_bytes": 512_000_000,
        "first_runs": 1024,
        "first_check": 131_072,
        "most_runs": 8_388_608,
    }
    assert ROWS_IN_CHUNK == 4_294_967_296
