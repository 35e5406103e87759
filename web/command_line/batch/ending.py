"""Ends a run that is told to stop as if it had failed, so that nothing half-made is left behind."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

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
