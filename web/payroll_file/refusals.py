"""A file that cannot be read at all, and the limits that one must keep."""

MOST_ROWS = 200_000
LARGEST_FILE = 20_000_000
"""Bytes. Larger files are for the command, which reads them piece by piece."""
MOST_LINES_OF_WORKBOOK = 50_000
"""Lines of an answer written as XLSX, which is made in memory: so many take a quarter of a gigabyte."""


class FileRefused(ValueError):
    """A whole file that cannot be used; ``code`` says why, ``values`` are what its words name."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
