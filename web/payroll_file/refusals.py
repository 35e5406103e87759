"""Say why a whole file cannot be read, and the limits of a file on the page."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from web.payroll_file.headings import Sketch

MOST_ROWS = 200_000
LARGEST_FILE = 20_000_000
"""Bytes. Larger files are for the command."""
MOST_LINES_OF_WORKBOOK = 50_000
"""Lines of an answer written as XLSX, which is made in memory: these take a quarter of a gigabyte."""


class FileRefused(ValueError):
    """A whole file that cannot be used as it is.

    ``code`` gives the reason and ``values`` what its message names. ``sketch`` has the columns to choose from, where a
    choice can help.
    """

    def __init__(self, code: str, *, sketch: "Sketch | None" = None, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.sketch = sketch
        self.values = values
