"""Log unexpected errors without their message, which may quote what a client sent."""

import traceback
from collections.abc import Sequence
from logging import Logger
from types import TracebackType


def log_unexpected(
    logger: Logger, kind: type[BaseException] | None, places: Sequence[str], *, route: str, request_id: str
) -> None:
    """Log the ``kind`` of an error, the ``route`` and the lines of code that led to it."""
    where = (kind and kind.__name__, route, " > ".join(places))
    logger.error("%s in %s at %s", *where, extra={"request_id": request_id})


def places_of(trace: TracebackType | None) -> list[str]:
    """Return the lines of code of a trace, without any value."""
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
