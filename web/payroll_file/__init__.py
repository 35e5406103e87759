"""Read a payroll file from CSV or XLSX, check each row, work it out and write the answer.

No file is stored. ``read_payroll`` is the reader of the page, of the commands and of Python programs.
"""

from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.reading import PayrollFile, read_payroll
from web.payroll_file.refusals import FileRefused

__all__ = ["ColumnMapping", "FileRefused", "PayrollFile", "read_payroll"]
