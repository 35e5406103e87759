"""Makes files appear whole or not at all: everything is written in a hidden folder beside the output first.

Whatever kills the command, the output is not there, or is whole. What an earlier run left behind is
recognised by the folder's name: the next run for the same output finishes what was whole and clears the rest.
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
from typing import NoReturn

from web.command_line.batch.columns import WrongInput

UNFINISHED = ".{name}.unfinished"
LOCK = "lock"
WHOLE = "whole"
"""Lists the files of a run that are all written, while they appear one by one."""


class Workplace:
    """A folder to work in, and the files that are to appear beside it: the output, and the ``others`` by suffix."""

    def __init__(self, output: Path, others: Sequence[str]) -> None:
        self.folder = output.with_name(UNFINISHED.format(name=output.name))
        self._output = output
        self._others = others

    def targets(self) -> list[Path]:
        """The output and all that may appear beside it."""
        return [self._output.with_name(self._output.name + suffix) for suffix in ("", *self._others)]

    def making(self, suffix: str = "") -> Path:
        """Where to write the file that is to appear as the output's name with ``suffix``."""
        return self.folder / (self._output.name + suffix)

    def publish(self) -> None:
        """Lets every file that was written appear, the output itself last; removes what an earlier run made."""
        made = [target.name for target in self.targets() if (self.folder / target.name).exists()]
        for name in made:
            _reach_disk(self.folder / name)
        whole = self.folder / f"{WHOLE}.new"
        whole.write_text(json.dumps(made), "utf-8")
        _reach_disk(whole)
        whole.replace(self.folder / WHOLE)
        self.finish()

    def finish(self) -> None:
        """Goes on to publish, where all was written; an output never stands beside what another run made."""
        try:
            made = json.loads((self.folder / WHOLE).read_text("utf-8"))
        except FileNotFoundError:
            return
        if (self.folder / self._output.name).exists():
            self._output.unlink(missing_ok=True)
        for target in reversed(self.targets()):
            written = self.folder / target.name
            if written.exists():
                written.replace(target)
            elif target.name not in made:
                target.unlink(missing_ok=True)
        (self.folder / WHOLE).unlink()

    def leave(self) -> None:
        """Removes the folder, unless a later run has to finish what was begun."""
        if not (self.folder / WHOLE).exists():
            shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def workplace(output: Path, others: Sequence[str], *, force: bool) -> Iterator[Workplace]:
    """A folder for making ``output`` and the ``others`` (suffixes to its name), gone afterwards.

    ``WrongInput`` where one of them exists and ``force`` is not given, or where another run is making it.
    """
    work = Workplace(output, others)
    _check_folders(work, output)
    with ended_cleanly(), (work.folder / LOCK).open("wb") as lock:
        _take(lock.fileno(), output)
        try:
            work.finish()
            _check_free(work, force=force)
            _clear(work.folder)
            yield work
            work.publish()
        finally:
            work.leave()


def _check_folders(work: Workplace, output: Path) -> None:
    folders = [target for target in work.targets() if target.is_dir()]
    if folders:
        raise WrongInput(f"{folders[0].name} is a folder. Choose another output.")
    if not output.parent.is_dir():
        raise WrongInput(f"The folder of {output.name} does not exist.")
    if work.folder.exists() and not work.folder.is_dir():
        raise WrongInput(f"{work.folder.name} is in the way. Remove it, or choose another output.")
    work.folder.mkdir(exist_ok=True)


def _take(lock: int, output: Path) -> None:
    try:
        flock(lock, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        raise WrongInput(f"{output.name} is being made by another run. Wait for it, or stop it.") from None


def _check_free(work: Workplace, *, force: bool) -> None:
    there = [target for target in work.targets() if target.exists()]
    if there and not force:
        raise WrongInput(f"{there[0].name} exists. Choose another output, or overwrite it with --force.")


def _clear(folder: Path) -> None:
    for left in folder.iterdir():
        if left.is_dir():
            shutil.rmtree(left)
        elif left.name != LOCK:
            left.unlink()


def _reach_disk(file: Path) -> None:
    with file.open("rb") as written:
        os.fsync(written.fileno())


TOLD_TO_STOP = (signal.SIGTERM, signal.SIGHUP)
BY_SIGNAL = 128


@contextmanager
def ended_cleanly() -> Iterator[None]:
    """Lets what is within be left in order when the process is told to stop, with the status that shells expect."""
    before = {number: signal.signal(number, _stop) for number in TOLD_TO_STOP}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    del frame
    raise SystemExit(BY_SIGNAL + number)
