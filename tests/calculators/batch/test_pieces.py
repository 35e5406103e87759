"""Rows are kept by person, whether those of a person stand together or not: none is lost, none changes its owner."""

from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.batch import partitions
from calculators.batch.partitions import Pieces
from calculators.batch.refusals import Rows, refused_rows

LABELS = st.lists(st.sampled_from(["p1", "p2", "p3", "Ärzte", "a label that is longer than twelve bytes"]), max_size=12)


def rows_of(labels: list[str], refused: list[str]) -> Rows:
    place = pl.int_range(1, len(labels) + 1, eager=True)
    values = pl.DataFrame({"row": place, "person": pl.Series(labels, dtype=pl.String)})
    return Rows(values, refused_rows(place, {}), pl.Series(refused, dtype=pl.String))


@given(chunks=st.lists(LABELS, min_size=1, max_size=6), refused=LABELS, parts=st.integers(1, 3), soon=st.booleans())
def test_every_row_keeps_its_person(chunks: list[list[str]], refused: list[str], parts: int, soon: bool) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setattr(partitions, "FIRST_LOOK", 2 if soon else 100)
        pieces = Pieces(Path(folder), parts)
        for labels in chunks:
            pieces.keep(rows_of(labels, refused))
        pieces.all_kept()
        for chunk, labels in enumerate(chunks):
            kept = pl.concat(pieces.of_part(part)[chunk] for part in pieces.parts_of(chunk)).sort("row")
            assert pieces.labels(kept["person"]).to_list() == labels
            assert pieces.complete(kept["person"], ()).to_list() == [label not in refused for label in labels]
        everybody = pl.concat(table for part in range(pieces.parts) for table in pieces.of_part(part).values())
        assert everybody["person"].n_unique() == len({label for labels in chunks for label in labels})
        assert (everybody["person"] < pieces.people).all()


@given(chunks=st.lists(LABELS, min_size=1, max_size=6), parts=st.integers(1, 3))
def test_the_rows_of_a_person_are_in_one_part(chunks: list[list[str]], parts: int) -> None:
    with TemporaryDirectory() as folder:
        pieces = Pieces(Path(folder), parts)
        for labels in chunks:
            pieces.keep(rows_of(labels, []))
        pieces.all_kept()
        people = [set(pl.concat(pieces.of_part(part).values())["person"]) for part in range(pieces.parts)]
    assert sum(map(len, people)) == len(set().union(*people))


def test_people_who_come_together_are_never_looked_up(tmp_path: Path) -> None:
    pieces = Pieces(tmp_path, 1)
    for labels in (["p1", "p1", "p2"], ["p2", "p3"], [], ["p3", "p4"]):
        pieces.keep(rows_of(labels, []))
    pieces.all_kept()
    assert pieces.together
    assert pieces.people == 4
