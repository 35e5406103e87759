"""Run Granian so that any number of signals stops it."""

from typing import Any

from granian.server import MPServer

from web.http.interruption import Interruption


class StoppableServer(MPServer):
    """A server of several processes that stops cleanly, however many signals arrive together."""

    def __init__(self, target: str, **settings: Any) -> None:
        super().__init__(target, **settings)
        self.main_loop_interrupt: Any = Interruption()
