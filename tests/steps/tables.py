"""Read the money and the tables of features."""

from collections.abc import Sequence
from decimal import Decimal

Rows = list[list[str]]


def dollars(text: str) -> Decimal:
    """Return the amount of ``$1,230.39`` or ``-$5.00``."""
    return Decimal(text.replace("$", "").replace(",", ""))


def amount(text: str) -> str:
    """Return ``$1,230.39`` as a question takes it: ``1230.39``."""
    return str(dollars(text))


def money(value: Decimal) -> str:
    """Return an amount as the features write it."""
    return f"${value:,.2f}"


def records(table: Rows) -> list[dict[str, str]]:
    """Return the rows of a table by field name, without cells that have a dash or nothing."""
    names = [heading.replace(" ", "_") for heading in table[0]]
    return [{k: v for k, v in zip(names, row, strict=True) if v not in ("", "-")} for row in table[1:]]


def wage_rows(table: Rows) -> list[dict[str, str]]:
    """Return the wages of a question, from a table of quarters and wages, with or without employers."""
    return [
        {name: value for name, value in row.items() if name != "wages"} | {"amount": amount(row["wages"])}
        for row in records(table)
    ]


def quarters_of(year: str, wages: Sequence[str]) -> list[dict[str, str]]:
    """Return the wages of one employer in the quarters of a year."""
    return [
        {"employer": "employer", "quarter": f"{year}-Q{number}", "amount": amount(each)}
        for number, each in enumerate(wages, 1)
    ]
