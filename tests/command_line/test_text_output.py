"""Tests of outputs of lines, which another thread brings to the disk."""

import errno
import os
from pathlib import Path
from threading import Event

import polars as pl
import pytest

from web.command_line.batch.writing import output_to

ROWS = pl.DataFrame({"person": ["p1", "p2"], "total": [77887, 5]})
FILES = ["out.csv", "out.csv.gz"]


@pytest.mark.parametrize("name", FILES)
def test_a_slow_disk_delays_no_chunk(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk_is_ready = Event()
    monkeypatch.setattr(os, "fsync", lambda _: disk_is_ready.wait(60))
    output = output_to(tmp_path / name, ["total"])
    for chunk in range(3):
        output.append(output.encode(ROWS, chunk))
    disk_is_ready.set()
    output.close()
    assert pl.read_csv(tmp_path / name)["total"].to_list() == [778.87, 0.05] * 3


@pytest.mark.parametrize("name", FILES)
def test_a_disk_that_fails_is_not_missed(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", fails)
    output = output_to(tmp_path / name, ["total"])
    with pytest.raises(OSError, match="Input/output error"):
        output.close()
