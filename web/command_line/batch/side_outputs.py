"""What may be made beside the output: the spread of the answer with its chart, and who gains from changed figures."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict

import polars as pl
import typer

from calculators.batch.summary import added
from calculators.batch.what_if import Change, Changes, Side
from web.charts.distribution import chart
from web.command_line.batch.atomic_output import Workplace
from web.command_line.batch.rejects import REJECTED

TABLE = ".summary.csv"
CHART = ".summary.svg"
WHAT_IF = ".what_if.json"
OTHERS = (REJECTED, TABLE, CHART, WHAT_IF)


class Beside:
    """Sees every piece of the answer; writes what was asked for."""

    def __init__(self, title: str, spread: Callable[[pl.DataFrame], pl.DataFrame] | None, changes: Sequence[Changes]):
        self._title = title
        self._spread = spread
        self._changes = changes
        self._spreads: list[pl.DataFrame] = []

    def see(self, rows: pl.DataFrame) -> None:
        """Takes up the rows of a piece."""
        if self._spread is not None:
            self._spreads.append(self._spread(rows))
        for changes in self._changes:
            changes.see(rows)

    def write(self, work: Workplace) -> None:
        """Writes the files that were asked for, and says who gains and loses."""
        table, picture, told = (work.making(suffix) for suffix in OTHERS[1:])
        if self._spread is not None:
            whole = added(self._spreads)
            whole.write_csv(table)
            picture.write_text(chart(whole, self._title), "utf-8")
        if self._changes:
            found = [changes.found() for changes in self._changes]
            told.write_text(json.dumps([asdict(change) for change in found], indent=2) + "\n", "utf-8")
            tell(found)


def tell(found: Sequence[Change]) -> None:
    """Prints who gains and who loses, amount by amount."""
    if all(change.concerns_nobody() for change in found):
        typer.echo("What if: nothing changes for these rows. The changed figures are of other days or amounts.")
        return
    for change in found:
        _tell(change)


def _tell(change: Change) -> None:
    typer.echo(f"What if, {change.amount}: more for {_told(change.more)}, less for {_told(change.less)}.")
    typer.echo(
        f"What if, {change.amount}: the same for {change.same:,} people; "
        f"{change.without_published_answer:,} had none under the published figures."
    )
    if change.percentiles:
        spread = ", ".join(f"{each} %: {amount}" for each, amount in change.percentiles.items())
        typer.echo(f"What if, {change.amount}: percentiles of the change, where there is one: {spread}.")


def _told(side: Side) -> str:
    return f"{side.people:,} people ({side.total} in all)"
