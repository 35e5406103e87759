"""Put the rows of a payroll file in columns."""

import polars as pl

from calculators.batch.row_choices import GROUP, OWN
from calculators.payroll.rows import PERSON
from calculators.worksheet.calendar import quarter_text
from web.payroll_file.own_shares import for_whole_years
from web.payroll_file.reading import PayrollFile


def rows_of(file: PayrollFile) -> pl.DataFrame:
    """Return a line for each row, with the cents of wages and of withheld money.

    A line has its employer, person, kind and quarter. It has the own share and the group of its person if the file has
    them, and its ``pay_date`` if every row of the file has one.
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
    if not file.dated:
        quarters = [quarter_text(row.quarter.position) for row in file.rows]
        return for_whole_years(lines.with_columns(pl.Series("quarter", quarters, pl.String)), PERSON)
    days = pl.Series("pay_date", [row.period for row in file.rows], pl.Date)
    quarter = pl.format("{}-Q{}", pl.col("pay_date").dt.year(), pl.col("pay_date").dt.quarter())
    return for_whole_years(lines.with_columns(days).with_columns(quarter=quarter), PERSON)
