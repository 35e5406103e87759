"""How many cores there are for this process, in a container as well."""

import os
from math import ceil
from pathlib import Path

QUOTA = Path("/sys/fs/cgroup/cpu.max")
"""Where a container finds how much of the host's time it may use: microseconds of each period, or ``max``."""


def cores() -> int:
    """The cores that this process may run on, as far as its container may use them; at least one."""
    runs_on = len(os.sched_getaffinity(0))
    try:
        quota, period = QUOTA.read_text("ascii").split()
        return max(1, min(runs_on, ceil(int(quota) / int(period))))
    except (OSError, ValueError):
        return runs_on
