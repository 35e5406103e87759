"""Tests of the number of workers, one for each core that a container may use."""

from pathlib import Path

import pytest

from web.cores import cores


@pytest.mark.parametrize(
    ("quota", "found"),
    [("200000 100000", 2), ("50000 100000", 1), ("150000 100000", 2), ("max 100000", 8), ("1600000 100000", 8)],
)
def test_the_quota_of_a_container_limits_the_cores(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quota: str, found: int
) -> None:
    file = tmp_path / "cpu.max"
    file.write_text(f"{quota}\n")
    monkeypatch.setattr("web.cores.QUOTA", file)
    monkeypatch.setattr("os.sched_getaffinity", lambda process: set(range(8)))
    assert cores() == found


def test_each_core_counts_outside_a_container(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.cores.QUOTA", tmp_path / "nothing")
    monkeypatch.setattr("os.sched_getaffinity", lambda process: set(range(8)))
    assert cores() == 8
