"""Run a command in a process of its own, and report in one sentence if that process is ended.

polars ends its process if an allocation fails, and the kernel ends one if the machine has no memory left. The process
itself can catch neither. The process that waits for it removes the folder with unfinished files, and reports.
"""

import os
import shutil
import signal
import sys
from contextlib import suppress
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

from web.command_line.exit_statuses import FAILED
from web.command_line.language import gettext
from web.i18n.translator import N_
from web.parent_process import end_with_parent

LOCK = "lock"
"""The file that a run keeps locked, which keeps other runs out of its folder."""

WHOLE = "whole"
"""The file that lists what a run made, while its files are moved one by one."""

ALL_STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
STATUS_OF_SIGNAL = 128
WITHOUT_MEMORY = ("memory allocation", "<jemalloc>")
"""The words of Rust for an allocation that fails, and the name with which its allocator reports one."""

MEMORY_RAN_OUT = N_("The output cannot be written, because the memory ran out. Free some memory, then run it again.")

_notes: list[int] = []
"""The pipe to the process that waits, empty if none does."""


def supervise() -> None:
    """Go on in a process of its own, and wait for its end in this one.

    This process then exits with the status of the other one.
    """
    if sys.platform != "linux":
        return
    notes, note = os.pipe()
    messages = os.memfd_create("messages")
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [*ALL_STOPS, signal.SIGCHLD])
    process = os.fork()
    if process:
        os.close(note)
        status = _ended(process)
        remove_reported(notes)
        sys.exit(_exit_status(status, os.pread(messages, 2**16, 0).decode("utf-8", "replace")))
    os.close(notes)
    _notes.append(note)
    end_with_parent(signal.SIGTERM)
    _divert_native_messages(messages)
    sys.unraisablehook = _end_without_memory
    signal.pthread_sigmask(signal.SIG_SETMASK, before)


def report_unfinished(folder: Path) -> None:
    """Report the folder to remove if this process is ended, before it is made."""
    for note in _notes:
        os.write(note, os.fsencode(folder.absolute()))


def remove_unfinished(folder: Path) -> None:
    """Remove the folder of a run, unless a later run has to complete its move."""
    if not (folder / WHOLE).exists():
        shutil.rmtree(folder, ignore_errors=True)


def _divert_native_messages(messages: int) -> None:
    """Write messages of native code to ``messages``, and those of Python to the standard error as before."""
    sys.stderr = os.fdopen(os.dup(2), "w", buffering=1, encoding=sys.stderr.encoding, errors="backslashreplace")
    os.dup2(messages, 2)


def _end_without_memory(found: "sys.UnraisableHookArgs") -> None:
    """End this process if a thread lacked the memory to start, because others would wait for it."""
    if issubclass(found.exc_type, MemoryError):
        os.kill(os.getpid(), signal.SIGKILL)
    sys.__unraisablehook__(found)


def _ended(process: int) -> int:
    """Wait for the end of ``process``, pass on signals to stop, and return its wait status."""
    while True:
        received = signal.sigwaitinfo([*ALL_STOPS, signal.SIGCHLD])
        if received.si_signo == signal.SIGCHLD:
            ended, status = os.waitpid(process, os.WNOHANG)
            if ended:
                return status
        elif received.si_code <= 0:  # A terminal sends its signals to both processes.
            os.kill(process, received.si_signo)


def remove_reported(notes: int) -> None:
    """Remove the folder that an ended process has reported, unless another run makes its output there."""
    reported = os.read(notes, 2**16)
    if reported:
        folder = Path(os.fsdecode(reported))
        with suppress(OSError), (folder / LOCK).open("rb") as lock:
            flock(lock, LOCK_EX | LOCK_NB)
            remove_unfinished(folder)


def _exit_status(status: int, messages: str) -> int:
    """Return the exit status, after a sentence if the process was ended.

    Native messages follow the sentence of a run that failed by itself, so they are left out.
    """
    code = os.waitstatus_to_exitcode(status)
    if code == FAILED:
        return FAILED
    if code >= 0 or -code in ALL_STOPS:
        sys.stderr.write(messages)
        return code if code >= 0 else STATUS_OF_SIGNAL - code
    if -code == signal.SIGKILL or any(words in messages for words in WITHOUT_MEMORY):
        sys.stderr.write(f"{gettext(MEMORY_RAN_OUT)}\n")
    else:
        ended = gettext("The output cannot be written, because the run ended with signal %(number)s.", number=-code)
        sys.stderr.write(f"{messages}{ended}\n")
    return FAILED
