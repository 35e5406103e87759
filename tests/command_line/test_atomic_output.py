"""An output appears whole or not at all, even if its process is ended."""

import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from fcntl import LOCK_EX, flock
from pathlib import Path

import pytest

from tests.builders.batch_files import payroll, pfml_batch
from web.command_line.batch import atomic_output
from web.command_line.supervision import LOCK, remove_reported

ROOT = Path(__file__).parents[2]
PFML = [sys.executable, "-c", "from web.command_line import main; main()"]
GOOD = "A,w2,2026-Q1,10000.00"
ROWS = 200_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a payroll that takes a while."""
    lines = (f"p{person},w2,2026-Q{quarter},12345.67" for quarter in (1, 2, 3, 4) for person in range(ROWS // 4))
    return payroll(tmp_path_factory.mktemp("large"), *lines)


def started(large: Path, output: Path, **options: object) -> subprocess.Popen[bytes]:
    command = [*PFML, "batch", "contributions", str(large), "-o", str(output), "--w2", "30"]
    pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, cwd=ROOT, **pipes, **options)  # type: ignore[call-overload,no-any-return]


def wait_for(process: subprocess.Popen[bytes], step: str, folder: Path) -> None:
    """Wait until the working folder has a file of this step, or the process has ended."""
    for _ in range(2000):
        if any(folder.glob(f".*/{step}")) or process.poll() is not None:
            return
        time.sleep(0.01)


@pytest.mark.parametrize(
    ("how", "step", "later"),
    [
        (signal.SIGKILL, "lock", 0.0),
        (signal.SIGKILL, "lock", 0.2),
        (signal.SIGKILL, "out.csv", 0.0),
        (signal.SIGKILL, "out.csv", 0.05),
        (signal.SIGTERM, "lock", 0.1),
        (signal.SIGHUP, "out.csv", 0.0),
        (signal.SIGINT, "lock", 0.1),
    ],
)
def test_a_killed_run_leaves_the_whole_output_or_none(
    large: Path, tmp_path: Path, how: signal.Signals, step: str, later: float
) -> None:
    output = tmp_path / "out.csv"
    process = started(large, output)
    wait_for(process, step, tmp_path)
    time.sleep(later)
    process.send_signal(how)
    process.communicate()
    assert process.returncode != 0 or output.exists()
    if output.exists():
        assert output.read_bytes().count(b"\n") == ROWS + 1
    assert [file.name for file in tmp_path.iterdir() if not file.name.startswith(".")] in ([], ["out.csv"])
    again = pfml_batch("contributions", payroll(tmp_path, GOOD), output, "--force")
    assert again.exit_code == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == ["out.csv", "payroll.csv"]


@pytest.mark.parametrize(("how", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_stopped_run_leaves_no_files(large: Path, tmp_path: Path, how: signal.Signals, status: int) -> None:
    process = started(large, tmp_path / "out.csv")
    wait_for(process, "lock", tmp_path)
    process.send_signal(how)
    process.communicate()
    assert process.returncode == status
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("how", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_run_that_is_stopped_as_it_takes_its_lock_leaves_no_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: signal.Signals, status: int
) -> None:
    pay, output = payroll(tmp_path, GOOD), tmp_path / "out" / "out.csv"
    output.parent.mkdir()
    monkeypatch.setattr(atomic_output, "flock", lambda *_: os.kill(os.getpid(), how))
    assert pfml_batch("contributions", pay, output).exit_code == status
    assert list(output.parent.iterdir()) == []


@pytest.mark.parametrize("moves", [1, 2])
def test_the_next_run_finishes_an_interrupted_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int) -> None:
    output, refused = tmp_path / "out.csv", tmp_path / "out.csv.rejected.csv"
    assert pfml_batch("contributions", payroll(tmp_path, "old,w2,2026-Q1,1.00", "wrong"), output).exit_code == 3
    move, left = Path.replace, iter(range(moves))

    def ended(file: Path, target: Path) -> Path:
        if next(left, None) is None:
            raise KeyboardInterrupt
        return move(file, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", ended)
        pfml_batch("contributions", payroll(tmp_path, "new,w2,2026-Q1,1.00", "short,w2"), output, "--force")
    assert not output.exists()
    again = pfml_batch("contributions", payroll(tmp_path, GOOD), output)
    assert again.exit_code == 2
    assert "out.csv exists" in again.output
    assert "\nnew," in output.read_text()
    assert "too_few_values" in refused.read_text()
    assert not any(file.name.startswith(".") for file in tmp_path.iterdir())


def test_a_file_in_place_of_the_working_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / ".out.csv.unfinished").write_text("in the way")
    result = pfml_batch("contributions", payroll(tmp_path, GOOD), tmp_path / "out.csv")
    assert result.exit_code == 2
    assert ".out.csv.unfinished is in the way" in result.output


@pytest.mark.parametrize("suffix", [".csv", ".csv.gz", ".parquet"])
def test_a_full_disk_leaves_no_files(large: Path, tmp_path: Path, suffix: str) -> None:
    def few_bytes() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    process = started(large, tmp_path / f"out{suffix}", preexec_fn=few_bytes)
    _, told = process.communicate()
    assert process.returncode == 1
    assert told.decode().startswith("The output cannot be written: ")
    assert "Traceback" not in told.decode()
    assert list(tmp_path.iterdir()) == []


def child_of(process: subprocess.Popen[bytes]) -> int:
    """Return the process that writes the output."""
    (file,) = Path(f"/proc/{process.pid}/task").glob("*/children")
    return int(file.read_text("ascii"))


def short_of_memory(child: int) -> None:
    """Leave the process some addresses more than it has."""
    pages = int(Path(f"/proc/{child}/statm").read_text("ascii").split()[0])
    limit = pages * resource.getpagesize() + 20 * 2**20
    resource.prlimit(child, resource.RLIMIT_AS, (limit, limit))


def killed(child: int) -> None:
    """End the process as the kernel does when the machine has no memory left."""
    os.kill(child, signal.SIGKILL)


@pytest.mark.parametrize("end", [pytest.param(short_of_memory, marks=pytest.mark.proof), killed])
def test_memory_that_runs_out_in_the_middle_leaves_no_files(
    large: Path, tmp_path: Path, end: Callable[[int], None]
) -> None:
    process = started(large, tmp_path / "out.csv")
    wait_for(process, "lock", tmp_path)
    end(child_of(process))
    _, told = process.communicate()
    assert process.returncode == 1
    sentence = "The output cannot be written, because the memory ran out. Free some memory, then run it again."
    # A run that reports by itself can still be ended, so the sentence can come after another line.
    assert told.decode().splitlines()[-1] == sentence
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("held", "kept"), [(False, []), (True, [".out.csv.unfinished"])])
def test_the_folder_of_an_ended_run_is_removed_unless_another_run_holds_it(
    tmp_path: Path, held: bool, kept: list[str]
) -> None:
    folder = tmp_path / ".out.csv.unfinished"
    folder.mkdir()
    notes, note = os.pipe()
    os.write(note, os.fsencode(folder))
    with (folder / LOCK).open("wb") as lock:
        if held:
            flock(lock, LOCK_EX)
        remove_reported(notes)
    assert [each.name for each in tmp_path.iterdir()] == kept
    for end in (notes, note):
        os.close(end)


def test_a_short_address_space_is_reported_before_the_first_row(large: Path, tmp_path: Path) -> None:
    def little() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (10**9, 10**9))

    process = started(large, tmp_path / "out.csv", preexec_fn=little)
    _, told = process.communicate()
    assert process.returncode == 1
    assert re.fullmatch(
        r"The output cannot be written: these files need \d\.\d GiB of address space, and 0\.9 GiB is free\.\n",
        told.decode(),
    )
    assert list(tmp_path.iterdir()) == []


def test_short_memory_is_reported_before_the_first_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "meminfo"
    told.write_text("MemAvailable: 51200 kB\nSwapFree: 0 kB\n")
    monkeypatch.setattr("web.command_line.batch.memory.MEMORY", told)
    result = pfml_batch("contributions", payroll(tmp_path, GOOD), tmp_path / "out.csv")
    assert result.exit_code == 1
    assert "GiB of memory, and 0.0 GiB is free." in result.output
    assert sorted(file.name for file in tmp_path.iterdir()) == ["meminfo", "payroll.csv"]


def test_the_limit_of_a_container_counts_without_its_cached_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = tmp_path / "group"
    group.mkdir()
    for name, text in {"max": "629145600", "current": "524288000", "stat": "anon 1\ninactive_file 104857600"}.items():
        (group / f"memory.{name}").write_text(f"{text}\n")
    monkeypatch.setattr("web.command_line.batch.memory.CONTAINER", group)
    result = pfml_batch("contributions", payroll(tmp_path, GOOD), tmp_path / "out.csv")
    assert (result.exit_code, "GiB of memory, and 0.2 GiB is free." in result.output) == (1, True)
    (group / "memory.max").write_text("max\n")
    assert pfml_batch("contributions", payroll(tmp_path, GOOD), tmp_path / "out.csv").exit_code == 0


def test_an_output_that_exists_is_kept_unless_forced(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    output.write_text("kept")
    result = pfml_batch("contributions", payroll(tmp_path, GOOD), output)
    assert result.exit_code == 2
    assert "out.csv exists" in result.output
    assert output.read_text() == "kept"
    assert pfml_batch("contributions", payroll(tmp_path, GOOD), output, "--force").exit_code == 0
    assert output.read_text().startswith("person,kind,quarter,wages,eligible_wages")


def test_refused_rows_of_an_earlier_run_are_removed(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    assert pfml_batch("contributions", payroll(tmp_path, GOOD, "wrong"), output).exit_code == 3
    assert (tmp_path / "out.csv.rejected.csv").exists()
    assert pfml_batch("contributions", payroll(tmp_path, GOOD), output, "--force").exit_code == 0
    assert not (tmp_path / "out.csv.rejected.csv").exists()


def test_an_output_of_another_run_is_not_touched(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    folder = tmp_path / ".out.csv.unfinished"
    folder.mkdir()
    with (folder / "lock").open("wb") as lock:
        flock(lock, LOCK_EX)
        result = pfml_batch("contributions", payroll(tmp_path, GOOD), output)
    assert result.exit_code == 2
    assert "Another run is making" in result.output
    assert folder.exists()


def test_an_output_without_folder_or_equal_to_the_input_is_refused(tmp_path: Path) -> None:
    file = payroll(tmp_path, GOOD)
    for output, message in ((tmp_path / "no" / "out.csv", "does not exist"), (file, "both input and output")):
        result = pfml_batch("contributions", file, output, "--force")
        assert result.exit_code == 2
        assert message in result.output
    assert file.read_text().endswith(f"{GOOD}\n")
