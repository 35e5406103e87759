"""Flask with uploads kept in memory and errors logged without their message."""

import sys
from collections.abc import MutableMapping
from io import BytesIO
from types import TracebackType
from typing import IO, Any, TypeVar

from flask import Flask, request
from flask.templating import Environment
from htmx_flask.requests import HtmxAwareRequest
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.formparser import FormDataParser

from web.http.exception_logging import log_unexpected, places_of
from web.http.request_id import request_id

Part = TypeVar("Part", str, FileStorage)
Failure = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class UploadInMemory(BytesIO):
    """An uploaded file in memory, cut off one byte after the largest size, so that a larger one shows."""

    def __init__(self, largest: int) -> None:
        super().__init__()
        self.kept = largest + 1

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        """Keep ``data`` as far as there is room, and drop the rest."""
        super().write(data[: max(0, self.kept - self.tell())])
        return len(data)


class NamedParts(FormDataParser):
    """A parser of forms that drops the parts without a name, which no page has."""

    def parse(
        self, stream: IO[bytes], mimetype: str, content_length: int | None, options: dict[str, str] | None = None
    ) -> tuple[IO[bytes], MultiDict[str, str], MultiDict[str, FileStorage]]:
        """Return the rest of the stream, the boxes and the files of a form."""
        rest, boxes, files = super().parse(stream, mimetype, content_length, options)
        return rest, self._named(boxes), self._named(files)

    def _named(self, parts: MultiDict[str, Part]) -> MultiDict[str, Part]:
        if None not in parts:
            return parts
        return self.cls((name, part) for name, part in parts.items(multi=True) if name is not None)


class InMemoryRequest(HtmxAwareRequest):  # type: ignore[misc]
    """A request whose uploads never touch a disk, and whose parts all have a name."""

    form_data_parser_class = NamedParts
    largest_upload = sys.maxsize
    """The bytes to keep of an uploaded file, which a view sets if it takes large bodies."""

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        """Return a stream in memory.

        Werkzeug documents this method as the place to choose a stream.
        """
        return UploadInMemory(self.largest_upload)


class FixedGlobals(Environment):
    """An environment whose globals all exist before its first template.

    A template then copies them, where Jinja would look up each of them in two mappings for each part of a page.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template, with its own in ``d``."""
        return {**self.globals, **(d or {})}


class DiscreetFlask(Flask):
    """Flask that logs an uncaught error without its message."""

    jinja_environment = FixedGlobals

    def log_exception(self, exc_info: Failure | Any) -> None:
        """Log an uncaught error without its message."""
        kind, error, trace = exc_info
        places = [*places_of(trace), *getattr(error, "places", ())]
        log_unexpected(self.logger, kind, places, route=str(request.endpoint), request_id=request_id(request.environ))
