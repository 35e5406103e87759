"""Write a log line for each request and each fault.

A request has its id, trace, method, route, status and duration. The collector of the lines, such as journald, adds the
time.
"""

import json
import logging
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from msgspec import to_builtins
from msgspec.json import Encoder

from web.http.request_observer import ObservedRequest, Observer

if TYPE_CHECKING:
    from flask import Flask

    from web.settings import Settings

Event = Mapping[str, Any] | ObservedRequest
ENCODER = Encoder(enc_hook=str)


class FaultHandler(logging.Handler):
    """A handler that drops an unwritable line, because Python's complaint would quote the fault."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line to standard output."""
        with suppress(OSError, ValueError):
            sys.stdout.write(f"{self.format(record)}\n")
            sys.stdout.flush()


class FaultFormatter(logging.Formatter):
    """A formatter of Python's log that writes the event, the level and the request's id."""

    def __init__(self, log_format: str) -> None:
        super().__init__()
        self.line_of = WRITERS[log_format]

    def format(self, record: logging.LogRecord) -> str:
        """Return ``record`` as one line."""
        event = {"event": record.getMessage(), "level": record.levelname.lower()}
        if identity := getattr(record, "request_id", None):
            event["request_id"] = identity
        return self.line_of(event).decode()


class Wanted(logging.Filter):
    """A filter that drops the server's advice to use fewer threads than ``PFML_THREADS``."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether ``record`` is written."""
        return "Python threads" not in record.getMessage()


def as_json(event: Event) -> bytes:
    """Return ``event`` as one line of JSON."""
    return ENCODER.encode(event)


def as_text(event: Event) -> bytes:
    """Return ``event`` as pairs of a name and a value, quoted where it has a space.

    >>> as_text({"event": "No limit", "level": "warning"})
    b'event="No limit" level=warning'
    """
    pairs = to_builtins(event, enc_hook=str).items()
    return " ".join(f"{name}={_quoted(str(value))}" for name, value in pairs).encode()


def _quoted(text: str) -> str:
    return json.dumps(text) if not text or any(character in text for character in ' "=\n') else text


WRITERS: Mapping[str, Callable[[Event], bytes]] = {"json": as_json, "text": as_text}


def register(app: "Flask", settings: "Settings") -> Observer:
    """Write the faults of ``app`` to standard output, and return the writer of its requests."""
    level = getattr(logging, settings.log_level.upper())
    handler = FaultHandler()
    handler.setFormatter(FaultFormatter(settings.log_format))
    app.logger.handlers, app.logger.propagate = [handler], False
    app.logger.setLevel(level)
    return request_lines(settings.log_format) if level <= logging.INFO else no_lines


def request_lines(log_format: str) -> Observer:
    """Return a writer of a line for each request.

    Python's log takes several times as long.
    """
    line_of, out = WRITERS[log_format], sys.stdout.fileno()

    def write(seen: ObservedRequest) -> None:
        with suppress(OSError):
            os.write(out, line_of(seen) + b"\n")

    return write


def no_lines(seen: ObservedRequest) -> None:
    """Write no line for a request."""


def server_log(log_format: str) -> dict[str, Any]:
    """Return the settings of the server's log, in Python's form."""
    kinds = ("generic", "access")
    lines = {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "filters": ["wanted"]}
    return {
        "formatters": {kind: {"()": FaultFormatter, "log_format": log_format} for kind in kinds},
        "filters": {"wanted": {"()": Wanted}},
        "handlers": {"console": {**lines, "formatter": "generic"}, "access": {**lines, "formatter": "access"}},
    }
