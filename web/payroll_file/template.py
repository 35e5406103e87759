"""A payroll file to fill in, with invented people, which the page and the command read unchanged."""

from collections.abc import Sequence
from decimal import Decimal

from web.exports.spreadsheets import Cell, Table, as_csv, as_xlsx

HEADINGS = ("person", "kind", "quarter", "wages")
ROWS: Sequence[Sequence[Cell]] = (
    ("P1", "w2", "2026-Q1", Decimal("12500.50")),
    ("P1", "w2", "2026-Q2", Decimal("13000.00")),
    ("P2", "w2", "2026-Q1", Decimal("98000.00")),
    ("P2", "w2", "2026-Q2", Decimal("98000.00")),
    ("P3", "contractor", "2026-Q2", Decimal("4200.00")),
)
TEMPLATE = Table(HEADINGS, lambda: ROWS, "payroll")


def template(kind: str) -> bytes:
    """Return the payroll file to fill in, as ``csv`` or ``xlsx``."""
    return as_csv(TEMPLATE) if kind == "csv" else as_xlsx([TEMPLATE])
