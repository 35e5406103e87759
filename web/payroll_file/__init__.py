"""Read a payroll file from CSV or XLSX, check each row, work it out and write the answer.

No file is stored. ``read_payroll`` is the reader of the page, of the commands and of Python programs. It is imported
with the first public name, because a batch needs only its cells.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ["ColumnMapping", "FileRefused", "PayrollFile", "read_payroll"]

if TYPE_CHECKING:
    from web.payroll_file.mapping import ColumnMapping
    from web.payroll_file.reading import PayrollFile, read_payroll
    from web.payroll_file.refusals import FileRefused
else:

    def __getattr__(name: str) -> object:
        """Return a public name."""
        if name not in __all__:
            raise AttributeError(name)
        return getattr(import_module("web.payroll_file.reading"), name)
