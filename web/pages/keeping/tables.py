"""A table as a file for spreadsheets (RFC 4180, UTF-8 with its mark), in which no cell is run as a formula."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO

from web.pages.formulas import neutral

Cell = str | Decimal | date | None
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows."""

    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def comma_separated(table: Table) -> str:
    """``table`` as a CSV file; amounts are plain numbers, days ISO 8601."""
    file = StringIO()
    writer = csv.writer(file)
    for row in (table.headings, *table.rows):
        writer.writerow([_written(cell) for cell in row])
    return MARK + file.getvalue()


def _written(cell: Cell) -> str:
    match cell:
        case Decimal():
            return f"{cell:f}"
        case date():
            return cell.isoformat()
        case str():
            return neutral(cell)
    return ""
