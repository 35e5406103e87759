"""What arrives stays in memory, and goes with the answer."""

import traceback
from collections.abc import Callable
from io import BytesIO
from types import TracebackType
from typing import IO, Any

from flask import Flask, Request, request
from flask.sessions import NullSession, SessionInterface
from htmx_flask.requests import HtmxAwareRequest
from werkzeug.routing import MapAdapter

from web.http.request_id import request_id
from web.payroll_file.refusals import LARGEST_FILE

LARGEST_KEPT = LARGEST_FILE + 1
"""Bytes of an uploaded file: one more than may be sent, so that a larger file shows."""


class KeptInMemory(BytesIO):
    """An uploaded file, of which no more is kept than may be sent."""

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        """Keeps ``data`` as far as there is room; the rest is let go."""
        super().write(data[: max(0, LARGEST_KEPT - self.tell())])
        return len(data)


class InMemoryRequest(HtmxAwareRequest):  # type: ignore[misc]
    """A request whose files never touch a disk."""

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        del total_content_length, content_type, filename, content_length
        return KeptInMemory()


class NoSessions(SessionInterface):
    """One empty session for everybody, which nothing can be put in."""

    def __init__(self) -> None:
        self.empty = NullSession()

    def open_session(self, *_: Any) -> NullSession:
        """The empty session."""
        return self.empty

    def save_session(self, *_: Any) -> None:
        """Nothing to save."""


class LeanFlask(Flask):
    """Matches addresses by their path alone, whatever the host, opens no session and has no asynchronous view."""

    session_interface = NoSessions()

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """``func`` as it is, without looking whether it is asynchronous."""
        return func

    def create_url_adapter(self, request: Request | None) -> MapAdapter | None:
        """Matches and builds the addresses of ``request``."""
        if request is None:
            return super().create_url_adapter(request)
        environ = request.environ
        return MapAdapter(
            self.url_map,
            environ.get("HTTP_HOST") or environ["SERVER_NAME"],
            f"{request.root_path}/",
            "",
            request.scheme,
            request.path,
            request.method,
            request.query_string.decode("latin-1"),
        )


Failure = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class DiscreetFlask(LeanFlask):
    """Logs where an uncaught error arose and of which kind it is, not its message, which may quote a value."""

    def log_exception(self, exc_info: Failure | Any) -> None:
        """Logs the kind of error, the route and the lines of code."""
        kind, _, trace = exc_info
        places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
        where = (kind and kind.__name__, request.endpoint, " > ".join(places))
        self.logger.error("%s in %s at %s", *where, extra={"request_id": request_id(request.environ)})
