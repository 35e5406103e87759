"""Give the reason why a whole file cannot be read, and the limits of a file on the page."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from web.payroll_file.headings import Sketch

MOST_ROWS = 200_000
"""The most wages of a person and a period. A row with a column for each month has twelve."""
LARGEST_FILE = 20_000_000
"""Bytes. Larger files are for the command."""
MOST_UNUSABLE = 20_000
"""The most lines that have no wages of a person."""
MOST_COLUMNS = 1_000
"""The most cells of a row. Each heading takes time to compare with the names of columns."""
MOST_EMPLOYERS = 200
"""The most employers of a file, each of which is worked out by itself."""
MOST_LINES_OF_WORKBOOK = 50_000
"""The most lines of all sheets of an answer as XLSX, which take a quarter of a gigabyte in memory."""
LIMITS = {
    "rows": f"{MOST_ROWS:,}",
    "megabytes": LARGEST_FILE // 1_000_000,
    "unusable": f"{MOST_UNUSABLE:,}",
    "employers": MOST_EMPLOYERS,
    "lines": f"{MOST_LINES_OF_WORKBOOK:,}",
}
"""The limits as messages name them."""


class FileRefused(ValueError):
    """A whole file that cannot be used as it is.

    ``code`` gives the reason and ``values`` the figures of its message. ``sketch`` has the columns to choose from, if a
    choice can help.
    """

    def __init__(self, code: str, *, sketch: "Sketch | None" = None, **values: str | list[str]) -> None:
        super().__init__(code)
        self.code = code
        self.sketch = sketch
        self.values = values
