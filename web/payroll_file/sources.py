"""Open a payroll file, which is text of any encoding or the sheet of a workbook with the data."""

from collections.abc import Iterator, Mapping, Sequence
from io import TextIOWrapper
from itertools import islice
from typing import IO, NamedTuple

from msgspec import Struct, field

from web.payroll_file import workbooks
from web.payroll_file.heading_line import HEAD, fit_of
from web.payroll_file.layout import Assumption
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.refusals import MOST_COLUMNS, FileRefused
from web.payroll_file.text_files import SHOWN, Cells, bounded_lines, encoding_of, text_rows

WORKBOOK = "XLSX"
FIXED_WIDTH = 300
"""The fewest characters of a line of one cell that make it a record of fixed width."""


class InFile(NamedTuple):
    """A cell of a file, by the number of its row and the heading of its column."""

    row: int
    heading: str


class Source(Struct, frozen=True):
    """The rows of a table with their numbers.

    ``form`` is XLSX or the encoding of its text.
    """

    form: str
    rows: Iterator[tuple[int, Cells]]
    sheets: Sequence[str] = ()
    read_alone: Sequence[str] = ()
    """The sheet that is read, then those that are not. It is empty after a choice of the sheet."""
    assumed: Sequence[Assumption] = ()
    where: Mapping[tuple[int, int], InFile] = field(default_factory=dict)
    """The cell of the file for a number of a row and a place, if the rows of the table are not those of the file."""


def opened(file: IO[bytes], mapping: ColumnMapping) -> Source:
    """Return the table in ``file``.

    Raise ``FileRefused`` if there is none.
    """
    start = file.read(len(workbooks.OLD_EXCEL))
    file.seek(0)
    if start == workbooks.OLD_EXCEL:
        raise FileRefused("old_workbook")
    if start.startswith(workbooks.SIGNATURE):
        return _sheet(file.read(), mapping)
    encoding = encoding_of(file)
    rows = _narrow(text_rows(bounded_lines(TextIOWrapper(file, encoding))))
    return Source(SHOWN.get(encoding, "UTF-16" if "16" in encoding else "UTF-32"), rows)


def _sheet(content: bytes, mapping: ColumnMapping) -> Source:
    """Return the sheet that was chosen, or the only one with people and wages, or the nearest one."""
    sheets = workbooks.workbook_sheets(content)
    names = list(sheets)
    if mapping.sheet is not None:
        if mapping.sheet not in sheets:
            raise FileRefused("unknown_sheet", sheets=names)
        return Source(WORKBOOK, _narrow(sheets[mapping.sheet]()), names)
    several = sheets if len(sheets) > 1 else {}
    heads = {name: list(islice(_narrow(rows()), HEAD)) for name, rows in several.items()}
    fits = {name: fit_of(head, mapping) for name, head in heads.items() if head}
    whole = [name for name, fit in fits.items() if fit.whole]
    if len(whole) > 1:
        raise FileRefused("choose_sheet", sheets=whole)
    if not sheets:
        raise FileRefused("empty_file")
    best = max(fits, key=lambda name: fits[name].score, default=names[0])
    others = [name for name in fits if name != best]
    return Source(WORKBOOK, _narrow(sheets[best]()), names, [best, *others] if others else ())


def _narrow(rows: Iterator[tuple[int, Cells]]) -> Iterator[tuple[int, Cells]]:
    """Yield ``rows`` without blank cells beyond ``MOST_COLUMNS``.

    Raise ``FileRefused`` for other cells there.
    """
    for number, row in rows:
        if row is not None and any(cell.strip() for cell in row[MOST_COLUMNS:]):
            raise FileRefused("too_wide")
        yield number, row and row[:MOST_COLUMNS]
