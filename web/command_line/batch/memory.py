"""Check before the first row that the memory is enough, because polars ends the process if it is not."""

import errno
import resource
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from web.command_line.language import gettext
from web.cores import cores
from web.i18n.translator import N_

MEMORY = Path("/proc/meminfo")
CONTAINER = Path("/sys/fs/cgroup")
"""The folder with the limit and the use of memory of this container."""
MIB = 2**20
GIB = 2**30


class Need(NamedTuple):
    """A need of memory in bytes: alone, for each core, for each byte of plain CSV, and at most."""

    alone: int
    each_core: int
    each_byte: int
    most: int

    def of(self, size: int) -> int:
        """Return the bytes that files need whose rows have this size as plain CSV."""
        return self.alone + self.each_core * cores() + min(self.each_byte * size, self.most)


ADDRESSES = Need(950 * MIB, 150 * MIB, 14, 2 * GIB)
RESIDENT = Need(100 * MIB, 50 * MIB, 8, 1 * GIB)
"""The needs, measured with files of one row to twenty million rows on two cores (DECISIONS.md 3.8)."""


OF_ADDRESSES = N_("these files need %(needed)s of address space, and %(free)s is free")
OF_MEMORY = N_("these files need %(needed)s of memory, and %(free)s is free")


def check_memory(size: int) -> None:
    """Raise ``OSError`` if files whose rows have this size as plain CSV need more memory than is free."""
    for need, kind, free in _free():
        if free < need.of(size):
            needed, found = (f"{amount / GIB:.1f} GiB" for amount in (need.of(size), free))
            raise OSError(errno.ENOMEM, gettext(kind, needed=needed, free=found))


def _free() -> Iterator[tuple[Need, str, int]]:
    addresses, _ = resource.getrlimit(resource.RLIMIT_AS)
    if addresses != resource.RLIM_INFINITY:
        yield ADDRESSES, OF_ADDRESSES, addresses
    if MEMORY.exists():
        kibibytes = {line.split()[0]: int(line.split()[1]) for line in MEMORY.read_text("ascii").splitlines()}
        yield RESIDENT, OF_MEMORY, 1024 * (kibibytes["MemAvailable:"] + kibibytes["SwapFree:"])
    yield from ((RESIDENT, OF_MEMORY, free) for free in _free_in_container())


def _free_in_container() -> Iterator[int]:
    """Yield the free bytes of the container, if it has a limit.

    The kernel drops unused pages of files when it needs them.
    """
    try:
        most, used = (int((CONTAINER / f"memory.{name}").read_text("ascii")) for name in ("max", "current"))
        statistics = dict(line.split() for line in (CONTAINER / "memory.stat").read_text("ascii").splitlines())
    except (OSError, ValueError):
        return
    yield max(0, most - used + int(statistics["inactive_file"]))
