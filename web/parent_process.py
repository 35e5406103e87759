"""End a process with the one that started it, even if that one was killed."""

import ctypes
import sys
from signal import Signals

PARENT_DEATH_SIGNAL = 1
"""The number of PR_SET_PDEATHSIG in the interface of Linux."""


def end_with_parent(how: Signals) -> None:
    """Let Linux send the signal ``how`` to this process as soon as its parent is gone."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PARENT_DEATH_SIGNAL, how)
