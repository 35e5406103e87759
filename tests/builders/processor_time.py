"""Compare how much work of the processor two tasks take."""

from collections.abc import Callable
from time import process_time


def takes_at_most(times: float, usual: Callable[[], object], work: Callable[[], object]) -> bool:
    """Tell whether one of three tries takes less than ``times`` the usual work.

    Other programs on a busy machine only add to the time, so one try is enough.
    """
    return any(seconds_of(work) < times * seconds_of(usual) for _ in range(3))


def seconds_of(work: Callable[[], object]) -> float:
    """Return the seconds of this process that work takes."""
    started = process_time()
    work()
    return process_time() - started
