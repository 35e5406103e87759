"""An event that a signal handler can set at any moment."""

from contextlib import suppress
from queue import Empty, SimpleQueue

LOOK_UP_SECONDS = 0.5


class Interruption:
    """An event like that of ``threading``, for the main thread and its signal handlers.

    A handler that sets the event of ``threading`` can wait forever for a lock that the interrupted code has. This queue
    is made for signal handlers.
    """

    def __init__(self) -> None:
        self._causes: SimpleQueue[None] = SimpleQueue()

    def set(self) -> None:
        """Let the next ``wait`` return."""
        self._causes.put(None)

    def wait(self) -> None:
        """Wait until the event is set.

        Look up from time to time, because a signal just before a wait does not end it.
        """
        while True:
            with suppress(Empty):
                return self._causes.get(timeout=LOOK_UP_SECONDS)

    def clear(self) -> None:
        """Forget that the event was set."""
        with suppress(Empty):
            while True:
                self._causes.get_nowait()
