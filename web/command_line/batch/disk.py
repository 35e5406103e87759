"""Lets a file reach the disk while it is still being written, so that little is left to wait for at the end."""

import os
from concurrent.futures import Future, ThreadPoolExecutor
from typing import BinaryIO


class Disk:
    """Where an open file goes; what the disk refuses is raised here, as the system tells it once only."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._thread = ThreadPoolExecutor(1)
        self._last: Future[None] | None = None

    def follow(self) -> None:
        """Sends on what was written, unless the disk is still busy with what came before."""
        if self._last is None or self._last.done():
            self._raise()
            self._last = self._thread.submit(os.fdatasync, self._file.fileno())

    def close(self) -> None:
        """Waits for what was sent."""
        self._thread.shutdown()
        self._raise()

    def _raise(self) -> None:
        if self._last is not None:
            self._last.result()
