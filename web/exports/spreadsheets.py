"""Write tables as CSV or XLSX, so that no spreadsheet runs a cell as a formula."""

import csv
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO, TextIOWrapper
from typing import Any

from msgspec import Struct

from web.exports.formula_guard import neutral

Cell = str | int | Decimal | date | None
"""A text, a count, dollars, a day, or nothing."""
Rows = Callable[[], Iterable[Sequence[Cell]]]
"""A function that walks through the rows of a table, each time from the first."""


class Table(Struct, frozen=True):
    """A table to show or to download, with its title if it has one.

    ``count`` is the number of its rows, if the page shows the table.
    """

    headings: Sequence[str]
    rows: Rows
    title: str = ""
    count: int = 0


def as_csv(table: Table) -> bytes:
    """Return the table as CSV (RFC 4180) in UTF-8 with a byte order mark.

    With the mark, spreadsheets read all letters. Amounts are plain numbers, and days are as in ISO 8601.
    """
    written = BytesIO()
    text = TextIOWrapper(written, "utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(map(neutral, table.headings))
    writer.writerows(map(_written, row) for row in table.rows())
    text.flush()
    return written.getvalue()


def as_text(table: Table) -> str:
    """Return the rows of a table with tabs between the cells, to paste into a spreadsheet or a form."""
    return "\n".join("\t".join(str(_written(cell)) for cell in row) for row in table.rows())


def as_xlsx(tables: Sequence[Table]) -> bytes:
    """Return the tables as the sheets of a workbook, made in memory.

    Its numbers are exact to the cent.
    """
    import xlsxwriter

    written = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(written, options) as workbook:
        for table in tables:
            _add_sheet(workbook, table)
    return written.getvalue()


def _add_sheet(workbook: Any, table: Table) -> None:
    bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    money = workbook.add_format({"num_format": "#,##0.00"})
    day = workbook.add_format({"num_format": "yyyy-mm-dd"})
    sheet = workbook.add_worksheet(table.title)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(table.headings) - 1, 16)
    for place, heading in enumerate(map(neutral, table.headings)):
        sheet.write_string(0, place, heading, bold)
    for number, row in enumerate(table.rows(), 1):
        for place, cell in enumerate(map(_written, row)):
            if isinstance(cell, str):
                sheet.write_string(number, place, cell)
            elif isinstance(cell, date):
                sheet.write_datetime(number, place, cell, day)
            else:
                sheet.write_number(number, place, cell, money if isinstance(cell, Decimal) else None)


def _written(cell: Cell) -> str | int | Decimal | date:
    return neutral(cell or "") if cell is None or isinstance(cell, str) else cell
