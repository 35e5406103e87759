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

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from web.payroll_file.refusals import FileRefused
from web.payroll_file.workbook_size import is_too_large

SIGNATURE = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
MOST_ENTRIES = 1_000
LARGEST_UNPACKED = 100_000_000
NEEDED = re.compile(r"\[Content_Types\]\.xml|_rels/\.rels|xl/(_rels/|worksheets/)?[^/]+\.(xml|rels)")


def workbook_sheets(content: bytes) -> Mapping[str, Callable[[], Iterator[tuple[int, list[str]]]]]:
    """Return the visible sheets by name, each with its rows that are not blank.

    Raise ``FileRefused`` if the workbook cannot be read.
    """
    with _readable():
        workbook = CalamineWorkbook.from_filelike(BytesIO(unpacked(content)))
        shown = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
        ]
    return {name: partial(_sheet_rows, workbook, name) for name in shown}


def _sheet_rows(workbook: CalamineWorkbook, name: str) -> Iterator[tuple[int, list[str]]]:
    with _readable():
        rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    for number, row in enumerate(rows, 1):
        cells = [cell_text(value) for value in row]
        if any(cell.strip() for cell in cells):
            yield number, cells


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except (CalamineError, zipfile.BadZipFile, EOFError, OSError, RuntimeError) as error:
        raise FileRefused("broken_workbook") from error


def unpacked(content: bytes) -> bytes:
    """Return a workbook with only the parts that its tables need, not compressed.

    Raise ``FileRefused`` beyond the limits.
    """
    with zipfile.ZipFile(BytesIO(content)) as packed:
        if len(packed.infolist()) > MOST_ENTRIES:
            raise FileRefused("workbook_too_large")
        parts = _parts(packed)
    if is_too_large(list(parts.values())):
        raise FileRefused("workbook_too_large")
    found = BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_STORED) as stored:
        for name, part in parts.items():
            stored.writestr(name, part)
    return found.getvalue()


def _parts(packed: zipfile.ZipFile) -> Mapping[str, bytes]:
    """Return the parts that are needed.

    Unpack no more than the limit, whatever size a part states.
    """
    left = LARGEST_UNPACKED
    parts: dict[str, bytes] = {}
    for name in filter(NEEDED.fullmatch, packed.namelist()):
        with packed.open(name) as part:
            parts[name] = part.read(left + 1)
        left -= len(parts[name])
        if left < 0:
            raise FileRefused("workbook_too_large")
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
