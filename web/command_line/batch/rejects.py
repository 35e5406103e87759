"""Report the place, the error class and the fix of each refused row, but never its values."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import click
import polars as pl

from rules import Span
from web.command_line.language import gettext
from web.i18n.translator import N_

REJECTED = ".rejected.csv"

REASONS: Mapping[str, str] = {
    "above_amount_due": N_("The employer pays more than is due. Give a smaller share."),
    "ambiguous_number": N_("Write a comma between thousands and a point before the cents, such as 12,500.50."),
    "below_legal_minimum": N_("The employer pays less than the legal minimum. Give a larger share."),
    "below_zero": N_("The corrections are more than the wages of the quarter. Check the amounts."),
    "blank": N_("Give a name of 1 to 64 characters."),
    "carriage_return": N_("Remove the carriage return inside the line."),
    "conflicting": N_("Give the same value on every row of the person."),
    "control_character": N_("Remove line breaks, tabs and other control characters from this name."),
    "currency_sign": N_("Remove the currency sign. Write 12500.50."),
    "decimal_comma": N_("Write a point before the cents: 12500.50."),
    "duplicate": N_("Give each person, kind and period once. Add up the wages paid in it."),
    "empty": N_("Give a value."),
    "empty_line": N_("Remove the empty line."),
    "exempt_part": N_("Remove the share. A private plan covers this part."),
    "exponent": N_("Write the amount without an exponent: 12500.50."),
    "invalid_date": N_("Give a date as year-month-day, such as 2026-03-02."),
    "invalid_fraction": N_("Give a fraction from 0 to 1, such as 0.60 for 60 percent."),
    "invalid_month": N_("Give the month with its year, such as 2026-03."),
    "invalid_year": N_("Give a year of four digits, such as 2026."),
    "invalid_quarter": N_("Give a quarter as year and Q1 to Q4, such as 2025-Q4."),
    "more_than_two_decimals": N_("Give at most two decimals."),
    "not_covered": N_("There are no rates for this day. Give a day from %(first_day)s to %(last_day)s."),
    "not_utf8": N_("Save the line in UTF-8."),
    "other_year": N_("Give only rows of the year in --year."),
    "personal_identifier": N_("This looks like a Social Security or taxpayer number. Use another label."),
    "quote_not_closed": N_("Close the quote on the same line. A value cannot span lines."),
    "quotes": N_("Remove the quotes."),
    "self_employed_pays_all": N_("Remove this. A self-employed person pays both shares."),
    "sign": N_("Give an amount of 0 or more without a sign, such as 12500.50."),
    "space_around": N_("Remove the spaces around the value."),
    "string_too_long": N_("Give a name of 1 to 64 characters."),
    "string_too_short": N_("Give a value."),
    "text": N_("Give dollars, such as 12500.50."),
    "thousands_separator": N_("Remove the thousands separator. Write 12500.50."),
    "too_few_values": N_("Give a value for every column."),
    "too_large": N_("Give at most 999999999.99."),
    "too_many_rows": N_("Give at most 2400 rows a person."),
    "too_many_values": N_("Give one value for every column. Put a value with a comma in quotes."),
    "unfinished_decimals": N_("Give digits before and after the point, such as 12500.50."),
    "unknown_group": N_("Name a group of --group-pays-medical or --group-pays-family."),
    "unknown_kind": N_("Give w2, contractor or self_employed."),
    "unknown_status": N_("Give employed, self_employed or unemployed."),
    "workforce_missing": N_("Give the workforce for the year of the row, such as --w2 30 or --w2 2026=30."),
}


class Rejects:
    """The file of refused rows, made with the first one, and their number by class."""

    def __init__(self, file: Path, span: Span) -> None:
        self._file = file
        days = {"first_day": span.first_day, "last_day": span.last_day}
        self._reasons = {name: gettext(text, **days) for name, text in REASONS.items()}
        self._counts: Counter[str] = Counter()
        self.read = 0
        self.written = 0

    @property
    def total(self) -> int:
        """Return the number of refused rows."""
        return self._counts.total()

    def add(self, name: str, refused: pl.DataFrame) -> None:
        """Write refused rows (columns as in ``REFUSED``) of the input file ``name``."""
        if refused.is_empty():
            return
        for value_class, count in refused["value_class"].value_counts().iter_rows():
            self._counts[value_class] += count
        reason = pl.col("value_class").replace_strict(self._reasons).alias("reason")
        table = refused.sort("row").select(pl.lit(name).alias("file"), "row", "column", "value_class", reason)
        first = not self._file.exists()
        with self._file.open("ab") as file:
            table.write_csv(file, include_header=first)

    def report(self, output: Path, counted: str, **counts: int) -> None:
        """Print the text ``counted`` with the number of rows read and refused, and the reasons."""
        click.echo(
            gettext(
                counted,
                file=output.name,
                read=f"{self.read:,}",
                refused=f"{self.total:,}",
                **{name: f"{count:,}" for name, count in counts.items()},
            )
        )
        if self.total:
            reasons = ", ".join(f"{count:,} {name}" for name, count in sorted(self._counts.items()))
            click.echo(
                gettext(
                    "The refused rows are in %(file)s: %(reasons)s.", file=f"{output.name}{REJECTED}", reasons=reasons
                ),
                err=True,
            )
