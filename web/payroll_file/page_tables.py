"""Show the first rows of a table on the page, with amounts and days in words."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import islice

from msgspec import Struct

from web.exports.spreadsheets import Cell, Table
from web.i18n import Translator
from web.i18n.formats import money, weekday


class PageTable(Struct, frozen=True):
    """The first rows of a table as texts, and the number of all rows if there are more."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    of: int = 0


def page_table(table: Table, translator: Translator, *, most: int) -> PageTable:
    """Return at most ``most`` rows of a table."""
    first = [[_text(cell, translator) for cell in row] for row in islice(table.rows(), most)]
    return PageTable(table.title, table.headings, first, table.count if table.count > most else 0)


def _text(cell: Cell, translator: Translator) -> str:
    if isinstance(cell, Decimal):
        return money(cell)
    if isinstance(cell, date):
        return weekday(cell, translator)
    return f"{cell:,}" if isinstance(cell, int) else cell or ""
