"""Makes files appear whole or not at all: everything is written in a hidden folder beside the output first.

Whatever kills the command, the output is not there, or is whole. What an earlier run left behind is
recognised by the folder's name and cleared by the next run for the same output.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

from web.command_line.batch.columns import WrongInput

UNFINISHED = ".{name}.unfinished"
LOCK = "lock"


class Workplace:
    """A folder to work in, and the files that are to appear beside it."""

    def __init__(self, folder: Path, target: Path) -> None:
        self.folder = folder
        self._target = target
        self._made: list[Path] = []

    def making(self, suffix: str = "") -> Path:
        """Where to write the file that is to appear as the output's name with ``suffix``."""
        file = self.folder / (self._target.name + suffix)
        self._made.append(file)
        return file

    def publish(self) -> None:
        """Lets every file that was written appear, the output itself last; removes what an earlier run made."""
        for file in self._made:
            if file.exists():
                with file.open("rb") as written:
                    os.fsync(written.fileno())
        for file in sorted(self._made, key=lambda made: made.name == self._target.name):
            target = self._target.with_name(file.name)
            file.replace(target) if file.exists() else target.unlink(missing_ok=True)


@contextmanager
def workplace(output: Path, others: tuple[str, ...], *, force: bool) -> Iterator[Workplace]:
    """A folder for making ``output`` and the ``others`` (suffixes to its name), gone afterwards.

    ``WrongInput`` where one of them exists and ``force`` is not given, or where another run is making it.
    """
    targets = [output.with_name(output.name + suffix) for suffix in ("", *others)]
    there = [target for target in targets if target.exists()]
    folders = [target for target in there if target.is_dir()]
    if folders:
        raise WrongInput(f"{folders[0].name} is a folder. Choose another output.")
    if there and not force:
        raise WrongInput(f"{there[0].name} exists. Choose another output, or overwrite it with --force.")
    if not output.parent.is_dir():
        raise WrongInput(f"The folder of {output.name} does not exist.")
    folder = output.with_name(UNFINISHED.format(name=output.name))
    folder.mkdir(exist_ok=True)
    with (folder / LOCK).open("wb") as lock:
        _take(lock.fileno(), output)
        _clear(folder)
        try:
            work = Workplace(folder, output)
            yield work
            work.publish()
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _take(lock: int, output: Path) -> None:
    try:
        flock(lock, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        raise WrongInput(f"{output.name} is being made by another run. Wait for it, or stop it.") from None


def _clear(folder: Path) -> None:
    for left in folder.iterdir():
        if left.name != LOCK:
            left.unlink()
