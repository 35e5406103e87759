"""Answer one heavy question at a time in each process, so that short ones wait less.

The threads of a process share one core. Several heavy questions together would take their memory together.
"""

import gc
import sys
from collections.abc import Iterable
from threading import BoundedSemaphore, Lock
from typing import TYPE_CHECKING

from werkzeug.exceptions import TooManyRequests

from web.http.rate_limit import Charge

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

HEAVY = 10
"""The price of a heavy question, which takes about a tenth of a second."""
MOST_WAITING = 3
"""The heavy questions that may wait for their turn, fewer than the usual threads of a process."""
LONGEST_WAIT = 20.0
"""The seconds that a heavy question waits for its turn."""
SECONDS_TO_COME_BACK = 2
TURN = "pfml.turn"
"""The key of a request that has its turn."""


class Turns:
    """The turns of the heavy questions of one process."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._places = BoundedSemaphore(MOST_WAITING + 1)

    def charging(self, charge: Charge) -> Charge:
        """Return ``charge``, which then also waits for the turn of a heavy question.

        It raises ``TooManyRequests`` if too many wait.
        """

        def charged(environ: "WSGIEnvironment", price: int) -> None:
            charge(environ, price)
            if price >= HEAVY and TURN not in environ:
                self._take(environ)

        return charged

    def released(self, application: "WSGIApplication") -> "WSGIApplication":
        """Return ``application``, after whose answers the next question has its turn."""

        def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
            try:
                return application(environ, start_response)
            finally:
                if environ.pop(TURN, None):
                    return_memory()
                    self._turn.release()
                    self._places.release()

        return answer

    def _take(self, environ: "WSGIEnvironment") -> None:
        if not self._places.acquire(blocking=False):
            raise TooManyRequests(retry_after=SECONDS_TO_COME_BACK)
        if not self._turn.acquire(timeout=LONGEST_WAIT):
            self._places.release()
            raise TooManyRequests(retry_after=SECONDS_TO_COME_BACK)
        environ[TURN] = True


def return_memory() -> None:
    """Free the objects of cycles, and return freed memory to the system, which glibc otherwise keeps."""
    gc.collect()
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
