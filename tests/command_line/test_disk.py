"""What the disk refuses while a file is written shows, however late it does."""

import os
from errno import EIO
from pathlib import Path

import pytest

from web.command_line.batch.writing import Disk


def test_a_disk_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: int) -> None:
        raise OSError(EIO, os.strerror(EIO))

    monkeypatch.setattr(os, "fdatasync", fails)
    with (tmp_path / "output.csv").open("xb") as file:
        disk = Disk(file)
        disk.follow()
        with pytest.raises(OSError, match=os.strerror(EIO)):
            disk.close()


def test_what_is_written_goes_on_as_long_as_the_disk_is_not_busy(tmp_path: Path) -> None:
    with (tmp_path / "output.csv").open("xb") as file:
        disk = Disk(file)
        for _ in range(50):
            file.write(b"row\n")
            disk.follow()
        disk.close()
    assert (tmp_path / "output.csv").read_bytes() == b"row\n" * 50
