"""Make files appear whole or not at all, whatever ends the command.

All files are written in a hidden folder next to the output, then moved. The folder has the name of the output, so the
next run for the same output finds what an earlier one left: it completes the move of whole files and clears the rest.
"""

import json
import os
import shutil
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from types import FrameType

from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext
from web.command_line.supervision import LOCK, STATUS_OF_SIGNAL, WHOLE, remove_unfinished, report_unfinished

UNFINISHED = ".{name}.unfinished"


class OutputFolder:
    """The hidden folder in which the output and the files of ``side_suffixes`` are written."""

    def __init__(self, output: Path, side_suffixes: Sequence[str]) -> None:
        self.path = output.with_name(UNFINISHED.format(name=output.name))
        self._output = output
        self._side_suffixes = side_suffixes

    def targets(self) -> list[Path]:
        """Return the final paths of the output and of all files that may be made with it."""
        return [self._output.with_name(self._output.name + suffix) for suffix in ("", *self._side_suffixes)]

    def file(self, suffix: str = "") -> Path:
        """Return the path to write a file at.

        Its final name is the output's with ``suffix``.
        """
        return self.path / (self._output.name + suffix)

    def publish(self) -> None:
        """Remove the files of an earlier run, and move every written file, the output last."""
        made = [target.name for target in self.targets() if (self.path / target.name).exists()]
        for name in made:
            _sync(self.path / name)
        whole = self.path / f"{WHOLE}.new"
        whole.write_text(json.dumps(made), "utf-8")
        _sync(whole)
        whole.replace(self.path / WHOLE)
        self.complete_move()

    def complete_move(self) -> None:
        """Complete the move if all files were written.

        No output is then mixed with the files of another run.
        """
        try:
            made = json.loads((self.path / WHOLE).read_text("utf-8"))
        except FileNotFoundError:
            return
        if (self.path / self._output.name).exists():
            self._output.unlink(missing_ok=True)
        for target in reversed(self.targets()):
            written = self.path / target.name
            if written.exists():
                written.replace(target)
            elif target.name not in made:
                target.unlink(missing_ok=True)
        (self.path / WHOLE).unlink()

    def remove(self) -> None:
        """Remove the folder, unless a later run has to complete the move."""
        remove_unfinished(self.path)


@contextmanager
def atomic_output(output: Path, side_suffixes: Sequence[str], *, force: bool) -> Iterator[OutputFolder]:
    """Yield a folder to make ``output`` and its side outputs in, and publish them at the end.

    Raise ``WrongInput`` if one of them exists without ``force``, or if another run is making the output.
    """
    folder = OutputFolder(output, side_suffixes)
    with ended_cleanly() as signals:
        report_unfinished(folder.path)
        with _locked(folder, output):
            try:
                signals.obey()
                folder.complete_move()
                _check_free(folder, force=force)
                _clear(folder.path)
                yield folder
                folder.publish()
            finally:
                folder.remove()


@contextmanager
def _locked(folder: OutputFolder, output: Path) -> Iterator[None]:
    """Make ``folder``, and keep other runs for ``output`` out of it."""
    _check_folders(folder, output)
    with (folder.path / LOCK).open("wb") as lock:
        _take(lock.fileno(), output)
        yield


def _check_folders(folder: OutputFolder, output: Path) -> None:
    folders = [target for target in folder.targets() if target.is_dir()]
    if folders:
        raise WrongInput(gettext("%(file)s is a folder. Choose another output.", file=folders[0].name))
    if not output.parent.is_dir():
        raise WrongInput(gettext("The folder of %(file)s does not exist.", file=output.name))
    if folder.path.exists() and not folder.path.is_dir():
        raise WrongInput(gettext("%(file)s is in the way. Remove it, or choose another output.", file=folder.path.name))
    folder.path.mkdir(exist_ok=True)


def _take(lock: int, output: Path) -> None:
    try:
        flock(lock, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        raise WrongInput(
            gettext("Another run is making %(file)s. Wait for it, or stop it.", file=output.name)
        ) from None


def _check_free(folder: OutputFolder, *, force: bool) -> None:
    there = [target for target in folder.targets() if target.exists()]
    if there and not force:
        raise WrongInput(
            gettext("%(file)s exists. Choose another output, or overwrite it with --force.", file=there[0].name)
        )


def _clear(path: Path) -> None:
    for left in path.iterdir():
        if left.is_dir():
            shutil.rmtree(left)
        elif left.name != LOCK:
            left.unlink()


def _sync(file: Path) -> None:
    with file.open("rb") as written:
        os.fsync(written.fileno())


STOP_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


class StopSignals:
    """Signals to stop, which wait until the run can remove its files."""

    def __init__(self) -> None:
        self._obeyed = False
        self._waiting: int | None = None

    def receive(self, number: int, frame: FrameType | None) -> None:
        """Note a signal, and exit if the run obeys signals."""
        self._waiting = number
        if self._obeyed:
            self.obey()

    def obey(self) -> None:
        """Exit with the status that shells expect if a signal waits, and at every later one."""
        self._obeyed = True
        if self._waiting is not None:
            raise SystemExit(STATUS_OF_SIGNAL + self._waiting)


@contextmanager
def ended_cleanly() -> Iterator[StopSignals]:
    """Turn a signal to stop into an orderly exit, from the moment that the run obeys it."""
    signals = StopSignals()
    before = {number: signal.signal(number, signals.receive) for number in STOP_SIGNALS}
    try:
        yield signals
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
