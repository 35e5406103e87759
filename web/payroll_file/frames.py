"""Put the rows of a payroll file in columns."""

from collections.abc import Iterable
from datetime import date

import polars as pl

from calculators.batch.row_choices import GROUP, OWN
from calculators.payroll.rows import PERSON
from calculators.worksheet.calendar import quarter_text
from web.payroll_file.reading import PayrollFile
from web.payroll_file.records import Row


def rows_of(file: PayrollFile) -> pl.DataFrame:
    """Return a line for each row, as in ``calculators.payroll.PAYROLL_ROWS``.

    It has the ``pay_date`` if every row of the file has one, or else the quarter.
    """
    columns = zip(
        *(
            (row.employer, row.person, row.kind, row.wages, row.withheld, *row.pays, row.group or None)
            for row in file.rows
        ),
        strict=True,
    )
    amounts = ("wages", "withheld", *OWN.values())
    schema = {**dict.fromkeys(PERSON, pl.String), **dict.fromkeys(amounts, pl.Int64), GROUP: pl.String}
    lines = pl.DataFrame(dict(zip(schema, columns, strict=True)), schema=schema)
    if file.dated:
        return lines.with_columns(pl.Series("pay_date", [row.period for row in file.rows], pl.Date))
    quarters = [quarter_text(row.quarter.position) for row in file.rows]
    return lines.with_columns(pl.Series("quarter", quarters, pl.String))


def paid_on(rows: Iterable[Row]) -> pl.DataFrame:
    """Return the people and the pay dates of rows, without those that have no pay date."""
    paid = [(row.employer, row.person, row.kind, row.period) for row in rows if isinstance(row.period, date)]
    return pl.DataFrame(paid, {**dict.fromkeys(PERSON, pl.String), "pay_date": pl.Date}, orient="row")
