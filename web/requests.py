"""What arrives stays in memory, and goes with the answer."""

from io import BytesIO
from typing import IO

from htmx_flask.requests import HtmxAwareRequest

from web.pages.payroll_file.refusals import LARGEST_FILE

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
