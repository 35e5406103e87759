"""Warn of rows that may be totals, as the page does, in files of as many rows as the page reads."""

from collections.abc import Sequence

import click
import polars as pl

from calculators.batch.schema import EMPLOYER
from calculators.payroll.rows import PERSON
from calculators.worksheet.calendar import Quarter
from web.command_line.language import gettext, translator
from web.payroll_file.records import Row
from web.payroll_file.refusals import MOST_ROWS
from web.payroll_file.row_warnings import likely_totals
from web.payroll_file.sums import FEWEST_PEOPLE, dated_sums

ENDS = ("first", "last")


class LikelyTotals:
    """A search for the totals among the rows of plain files, one after the other."""

    def __init__(self, period: str) -> None:
        self._period = period
        self._name = ""
        self._frames: list[pl.DataFrame] = []
        self._count = 0

    def add(self, name: str, rows: pl.DataFrame) -> None:
        """Add the rows of a chunk of the file ``name``, and warn of the totals of the file before it."""
        if name != self._name:
            self.report()
            self._name, self._count = name, 0
        self._count += len(rows)
        self._frames = [*self._frames, rows] if self._count <= MOST_ROWS else []

    def report(self) -> None:
        """Print the rows of the last file that may be totals."""
        rows = pl.concat(self._frames) if self._frames else pl.DataFrame()
        self._frames = []
        if len(rows) > FEWEST_PEOPLE and self._has_sums(rows):
            warn_of_totals(self._name, dated_sums(self._rows_of(rows), []))

    def _has_sums(self, rows: pl.DataFrame) -> bool:
        """Return whether the first or the last row of a day, a quarter or the file is the sum of the others."""
        own = [name for name in PERSON if name in rows.columns and name != "person"]
        of_quarter = pl.col(self._period).dt.truncate("1q").alias("quarter_start")
        wages = pl.col("wages")
        spans: Sequence[Sequence[pl.Expr]] = ([pl.col(self._period)], [of_quarter], [])
        groups = (
            rows.group_by(*own, *span, maintain_order=True).agg(
                first=wages.first(), last=wages.last(), sum=wages.sum(), rows=pl.len()
            )
            for span in spans
        )
        halves = [pl.col(end) * 2 == pl.col("sum") for end in ENDS]
        of_several = (pl.col("rows") > FEWEST_PEOPLE) & (pl.col("sum") > 0)
        return any(not group.filter(of_several & pl.any_horizontal(halves)).is_empty() for group in groups)

    def _rows_of(self, rows: pl.DataFrame) -> list[Row]:
        employers = rows[EMPLOYER].cast(pl.String) if EMPLOYER in rows.columns else [""] * len(rows)
        days = rows[self._period]
        periods = days if self._period == "pay_date" else map(Quarter.of_day, days)
        texts = (rows[name].cast(pl.String) for name in ("person", "kind"))
        columns = zip(rows["row"], *texts, periods, rows["wages"], employers, strict=True)
        return [Row(*of_row) for of_row in columns]


def warn_of_totals(name: str, numbers: list[int]) -> None:
    """Print the numbers of the rows of a file that may be totals."""
    if numbers:
        warning = likely_totals(numbers, translator())
        click.echo(gettext("%(label)s: %(message)s", label=name, message=warning), err=True)
