"""Tables as workbooks (XLSX): unpacked within bounds first, so that nothing small can become enormous."""

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from web.pages.payroll_file.refusals import FileRefused
from web.pages.payroll_file.workbook_bounds import LARGEST_LAID_OUT, laid_out

SIGNATURE = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
MOST_ENTRIES = 1_000
LARGEST_UNPACKED = 200_000_000
NEEDED = re.compile(r"\[Content_Types\]\.xml|_rels/\.rels|xl/(_rels/|worksheets/)?[^/]+\.(xml|rels)")


def workbook_rows(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """Each row of the first visible sheet that is not blank, with its number; ``FileRefused`` if it cannot be read."""
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(unpacked(content)))
        shown = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
        ]
        rows = workbook.get_sheet_by_name(shown[0]).to_python(skip_empty_area=False) if shown else []
    except (CalamineError, zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError) as error:
        raise FileRefused("broken_workbook") from error
    for number, row in enumerate(rows, 1):
        cells = [cell_text(value) for value in row]
        if any(cell.strip() for cell in cells):
            yield number, cells


def unpacked(content: bytes) -> bytes:
    """The parts of a workbook that hold its tables, not packed any more; ``FileRefused`` beyond the bounds."""
    found = BytesIO()
    left = LARGEST_UNPACKED
    parts: list[bytes] = []
    with zipfile.ZipFile(BytesIO(content)) as packed, zipfile.ZipFile(found, "w", zipfile.ZIP_STORED) as stored:
        for entry in packed.infolist()[: MOST_ENTRIES + 1]:
            if not NEEDED.fullmatch(entry.filename):
                continue
            with packed.open(entry) as part:
                parts.append(part.read(left + 1))
            left -= len(parts[-1])
            if left < 0:
                break
            stored.writestr(entry.filename, parts[-1])
    if left < 0 or len(packed.infolist()) > MOST_ENTRIES or laid_out(parts) > LARGEST_LAID_OUT:
        raise FileRefused("workbook_too_large")
    return found.getvalue()


def cell_text(value: Any) -> str:
    """What a cell holds, as it would stand in a text: numbers in full and exact, days as year-month-day.

    >>> cell_text(1234.5), cell_text(1e6), cell_text(0.1 + 0.2), cell_text(datetime(2026, 3, 2))
    ('1234.5', '1000000', '0.30000000000000004', '2026-03-02')
    """
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f").removesuffix(".0")
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)
