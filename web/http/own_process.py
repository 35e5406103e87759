"""Run a function in a process of its own, which returns all its memory when it ends.

A hostile file ends its own process at most. Each process is a copy of one that has imported the code and has no thread.
It can be copied safely, and a copy starts in a hundredth of a second.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from flask import current_app, request

from web.http.exception_logging import places_of
from web.http.turns import TURN
from web.parent_process import end_with_parent

Result = TypeVar("Result")
OWN_PROCESS = "own_process"
"""The extension of Flask that runs a function in a process of its own, which only the production server has."""
MEBIBYTE = 2**20
MOST_MEMORY = 640 * MEBIBYTE
"""The most bytes of a process with its code. The largest payroll that is answered takes 490 MiB of them."""
MOST_CPU_SECONDS = 30
MOST_SECONDS = 60
STOPS = (signal.SIGINT, signal.SIGTERM)
"""The signals that a process blocks, as the one that it is a copy of. A stop of the server lets the worker finish."""


class EndedEarlyError(RuntimeError):
    """A process that ended without an answer, because it took too much memory or time."""


class FaultInProcessError(RuntimeError):
    """A fault in another process, with its kind and the lines of code that led to it."""

    def __init__(self, places: Sequence[str]) -> None:
        super().__init__()
        self.places = places


def process_of_request() -> Callable[..., Any] | None:
    """Return the function that answers the current request in a process of its own, or ``None``.

    Only a heavy question has one, so that there is one such process for each worker.
    """
    return current_app.extensions.get(OWN_PROCESS) if TURN in request.environ else None


def in_own_process(
    function: Callable[..., Result], *values: object, ask: Callable[[int], None] | None = None
) -> Result:
    """Return ``function(*values)``, worked out in a process of its own.

    With ``ask``, the function gets one argument more. It calls ``ask`` of this process and waits for it. Raise what
    ``ask`` raises, ``EndedEarlyError`` beyond the limits, and ``FaultInProcessError``.
    """
    context = get_context("forkserver")
    ours, theirs = context.Pipe()
    process = context.Process(target=_answer, args=(theirs, function, values, ask is not None), daemon=True)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
    process.start()
    signal.pthread_sigmask(signal.SIG_SETMASK, before)
    theirs.close()
    try:
        result: Result = _answered(ours, ask)
    finally:
        ours.close()
        process.join()
        process.close()
    return result


def _answered(connection: Connection, ask: Callable[[int], None] | None) -> Any:
    while True:
        try:
            kind, told = connection.recv()
        except EOFError as end:
            raise EndedEarlyError from end
        if kind == "asks" and ask is not None:
            ask(told)
            connection.send(None)
        elif kind == "fault":
            raise FaultInProcessError(told)
        else:
            return told


def _answer(connection: Connection, function: Callable[..., Any], values: Sequence[Any], asks: bool) -> None:  # noqa: FBT001 - the arguments of a process have places
    """Send the answer of a function, or the places of its fault."""
    _limit()

    def ask(price: int) -> None:
        connection.send(("asks", price))
        connection.recv()

    try:
        told = "answer", function(*values, *([ask] if asks else []))
    except MemoryError as full:
        raise SystemExit from full
    except Exception as fault:
        told = "fault", [type(fault).__name__, *places_of(fault.__traceback__)]
    connection.send(told)


def _limit() -> None:
    """Limit this process, which leaves no file and no message if it is ended, and ends with its original."""
    import resource

    for limit, most in (
        (resource.RLIMIT_DATA, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_CPU_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))
    signal.alarm(MOST_SECONDS)
    end_with_parent(signal.SIGKILL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stderr__.fileno() if sys.__stderr__ else 2)


@contextmanager
def more_memory(most: int) -> Iterator[None]:
    """Let this process take at most ``most`` bytes more in the block.

    Only Linux limits it.
    """
    if sys.platform != "linux":
        yield
        return
    import resource

    with open("/proc/self/statm", encoding="ascii") as sizes:  # noqa: PTH123 - a path would take more memory
        now = int(sizes.read().split()[5]) * resource.getpagesize()
    before, highest = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (now + most, highest))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (before, highest))
