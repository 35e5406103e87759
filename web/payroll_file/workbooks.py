"""Read the sheets of workbooks (XLSX), unpacked within limits, so that no small file becomes enormous."""

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from web.payroll_file.refusals import FileRefused
from web.payroll_file.unread_cells import with_cells_shown
from web.payroll_file.workbook_size import has_too_many_cells

SIGNATURE = b"PK\x03\x04"
ENTRY = b"PK\x01\x02"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
MOST_ENTRIES = 1_000
LARGEST_UNPACKED = 100_000_000
PIECE = 2**20
LARGEST_READ = 2 * LARGEST_UNPACKED
"""The most bytes of sheets to read. Several names can be those of one sheet."""
NEEDED = re.compile(r"\[Content_Types\]\.xml|_rels/\.rels|xl/(_rels/|worksheets/)?[^/]+\.(xml|rels)")


def workbook_sheets(content: bytes) -> Mapping[str, Callable[[], Iterator[tuple[int, list[str]]]]]:
    """Return the visible sheets by name, each with its rows that are not blank.

    Raise ``FileRefused`` if the workbook cannot be read.
    """
    with _readable():
        small, largest_sheet = unpacked(content)
        workbook = CalamineWorkbook.from_filelike(small)
        shown = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
        ]
    if len(shown) > 1 and len(shown) * largest_sheet > LARGEST_READ:
        raise FileRefused("workbook_too_large")
    return {name: partial(_sheet_rows, workbook, name) for name in shown}


def _sheet_rows(workbook: CalamineWorkbook, name: str) -> Iterator[tuple[int, list[str]]]:
    with _readable():
        sheet = workbook.get_sheet_by_name(name)
    return _filled_rows(sheet)


def _filled_rows(sheet: CalamineSheet) -> Iterator[tuple[int, list[str]]]:
    before = [""] * (sheet.start or (0, 0))[1]
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = [*before, *map(cell_text, row)]
        if any(cell.strip() for cell in cells):
            yield number, cells


def stated_bytes(content: bytes) -> int:
    """Return the bytes that a workbook states for the parts its tables need, or 0 for any other file.

    No more than these bytes are unpacked.
    """
    if not content.startswith(SIGNATURE) or content.count(ENTRY) > MOST_ENTRIES:
        return 0
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            return sum(part.file_size for part in packed.infolist() if NEEDED.fullmatch(part.filename))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return 0


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except (CalamineError, zipfile.BadZipFile, EOFError, OSError, RuntimeError) as error:
        raise FileRefused("broken_workbook") from error


def unpacked(content: bytes) -> tuple[BytesIO, int]:
    """Return a workbook with only the parts that its tables need, and the bytes of its largest part.

    Raise ``FileRefused`` beyond the limits.
    """
    if content.count(ENTRY) > MOST_ENTRIES:
        raise FileRefused("workbook_too_large")
    with zipfile.ZipFile(BytesIO(content)) as packed:
        parts = _parts(packed)
    if has_too_many_cells([*parts.values()]):
        raise FileRefused("workbook_too_large")
    found, largest = BytesIO(), max(map(len, parts.values()), default=0)
    with zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as small:
        for name in [*parts]:
            small.writestr(name, with_cells_shown(parts.pop(name)))
    found.seek(0)
    return found, largest


def _parts(packed: zipfile.ZipFile) -> dict[str, bytearray]:
    """Return the parts that are needed.

    Unpack no more than a part states, which stays within the limit together.
    """
    names = [*filter(NEEDED.fullmatch, packed.namelist())]
    if sum(packed.getinfo(name).file_size for name in names) > LARGEST_UNPACKED:
        raise FileRefused("workbook_too_large")
    parts = {name: bytearray() for name in names}
    for name, part in parts.items():
        with packed.open(name) as stored:
            while piece := stored.read(PIECE):
                part.extend(piece)
    return parts


def cell_text(value: Any) -> str:
    """Return a cell as text: a number to the 15 digits that a spreadsheet shows, a day as year-month-day.

    >>> cell_text(1234.5), cell_text(1e6), cell_text(0.1 + 0.2), cell_text(datetime(2026, 3, 2))
    ('1234.5', '1000000', '0.3', '2026-03-02')
    """
    if isinstance(value, float):
        return format(Decimal(f"{value:.15g}"), "f")
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)
