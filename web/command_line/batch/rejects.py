"""Tells of refused rows: where each stands, the class of its value and what to do; never the value."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import typer

from rules import Span

REJECTED = ".rejected.csv"

REASONS: Mapping[str, str] = {
    "blank": "Give a name of 1 to 64 characters.",
    "carriage_return": "Take the carriage return out of the line.",
    "conflicting": "Give the same value on every row of the person.",
    "currency_sign": "Leave the currency sign out, as in 12500.50.",
    "decimal_comma": "Write a point before the cents, as in 12500.50.",
    "duplicate": "Give each person, kind and period once; add up what was paid in it.",
    "empty": "Give a value.",
    "empty_line": "Remove the empty line.",
    "exponent": "Write the amount out, as in 12500.50.",
    "invalid_date": "Give a day of the calendar as year-month-day, as in 2026-03-02.",
    "invalid_quarter": "Give a quarter as year and Q1 to Q4, as in 2025-Q4.",
    "more_than_two_decimals": "Give at most two decimals.",
    "not_covered": "There is no law for this day; covered are {first_day} to {last_day}.",
    "not_utf8": "Save the line in UTF-8.",
    "other_year": "Give rows of the year asked for only.",
    "personal_identifier": "This looks like a Social Security or taxpayer number. Use another label.",
    "quote_not_closed": "Close the quote on the line; a value does not span lines.",
    "quotes": "Leave the quotes out.",
    "sign": "Give an amount of 0 or more without a sign, as in 12500.50.",
    "space_around": "Leave the spaces around the value out.",
    "string_too_long": "Give a name of 1 to 64 characters.",
    "string_too_short": "Give a value.",
    "text": "Give dollars, as in 12500.50.",
    "thousands_separator": "Leave the thousands separator out, as in 12500.50.",
    "too_few_values": "Give a value for every column.",
    "too_large": "Give at most 999999999.99.",
    "too_many_rows": "Give at most 2400 rows a person.",
    "too_many_values": "Give one value for every column; put a value with a comma in quotes.",
    "unfinished_decimals": "Give digits before and after the point, as in 12500.50.",
    "unknown_kind": "Give w2, contractor or self_employed.",
    "unknown_status": "Give employed, self_employed or unemployed.",
    "workforce_missing": "Give the workforce for the year of the row, as in --w2 30 or --w2 2026=30.",
}


class Rejects:
    """Writes the refused rows as they come, and counts them; the file is made with the first."""

    def __init__(self, file: Path, span: Span) -> None:
        self._file = file
        days = {"first_day": span.first_day, "last_day": span.last_day}
        self._reasons = {name: text.format_map(days) for name, text in REASONS.items()}
        self._counts: Counter[str] = Counter()
        self.read = 0
        self.written = 0

    @property
    def total(self) -> int:
        """How many rows are refused."""
        return self._counts.total()

    def add(self, name: str, refused: pl.DataFrame) -> None:
        """Writes the refused rows (columns as in ``REFUSED``) of the input file ``name``."""
        if refused.is_empty():
            return
        for value_class, count in refused["value_class"].value_counts().iter_rows():
            self._counts[value_class] += count
        reason = pl.col("value_class").replace_strict(self._reasons).alias("reason")
        table = refused.sort("row").select(pl.lit(name).alias("file"), "row", "column", "value_class", reason)
        first = not self._file.exists()
        with self._file.open("ab") as file:
            table.write_csv(file, include_header=first)

    def tell(self, output: Path, answered: str) -> None:
        """Prints how many rows were read, ``answered`` and refused, and why."""
        typer.echo(f"{self.read:,} rows read: {answered} in {output.name}, {self.total:,} refused.")
        if self.total:
            reasons = ", ".join(f"{count:,} {name}" for name, count in sorted(self._counts.items()))
            typer.echo(f"The refused rows are in {output.name}{REJECTED}: {reasons}.", err=True)
