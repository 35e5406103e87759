"""Keeps what people type out of the log, also when something goes wrong."""

import traceback
from types import TracebackType
from typing import Any

from flask import request

from web.lean import LeanFlask
from web.request_id import request_id

Failure = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class DiscreetFlask(LeanFlask):
    """Logs where an uncaught error arose and of which kind it is, not its message, which may quote a value."""

    def log_exception(self, exc_info: Failure | Any) -> None:
        """Logs the kind of error, the route and the lines of code."""
        kind, _, trace = exc_info
        places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
        where = (kind and kind.__name__, request.endpoint, " > ".join(places))
        self.logger.error("%s in %s at %s", *where, extra={"request_id": request_id(request.environ)})
