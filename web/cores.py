"""Count the cores that this process may use, in a container as well."""

import os
from math import ceil
from pathlib import Path

QUOTA = Path("/sys/fs/cgroup/cpu.max")
"""The file with the container's share of the host's time: microseconds of each period, or ``max``."""


def cores() -> int:
    """Return the number of cores that this process may use, within the share of its container.

    It is at least one.
    """
    runs_on = len(os.sched_getaffinity(0))
    try:
        quota, period = QUOTA.read_text("ascii").split()
        return max(1, min(runs_on, ceil(int(quota) / int(period))))
    except (OSError, ValueError):
        return runs_on
