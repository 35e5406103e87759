"""What may be made beside the output: the spread of the answer with its chart, and who gains from changed figures."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

import polars as pl
import typer

from calculators.batch.distribution import added
from calculators.batch.what_if import Change, Changes, Side
from rules import Shelf, published
from rules.what_if import shelf_with
from web.command_line.batch.chart import chart
from web.command_line.batch.columns import WrongInput
from web.command_line.batch.rejects import REJECTED
from web.command_line.batch.workplace import Workplace

TABLE = ".summary.csv"
CHART = ".summary.svg"
WHAT_IF = ".what_if.json"
OTHERS = (REJECTED, TABLE, CHART, WHAT_IF)


class Beside:
    """Sees every piece of the answer; writes what was asked for."""

    def __init__(self, title: str, spread: Callable[[pl.DataFrame], pl.DataFrame] | None, changes: Changes | None):
        self._title = title
        self._spread = spread
        self._changes = changes
        self._spreads: list[pl.DataFrame] = []

    def see(self, rows: pl.DataFrame) -> None:
        """Takes up the rows of a piece."""
        if self._spread is not None:
            self._spreads.append(self._spread(rows))
        if self._changes is not None:
            self._changes.see(rows)

    def write(self, work: Workplace) -> None:
        """Writes the files that were asked for, and says who gains and loses."""
        table, picture, told = (work.making(suffix) for suffix in OTHERS[1:])
        if self._spread is not None:
            whole = added(self._spreads)
            whole.write_csv(table)
            picture.write_text(chart(whole, self._title), "utf-8")
        if self._changes is not None:
            change = self._changes.found()
            told.write_text(json.dumps(asdict(change), indent=2) + "\n", "utf-8")
            tell(change)


def changed_shelf(file: Path) -> Shelf:
    """The published rules with the figures of ``file``; ``WrongInput`` where it cannot be read."""
    try:
        shelf = shelf_with(file, published())
    except (OSError, UnicodeDecodeError) as error:
        raise WrongInput(f"{file.name} cannot be read.") from error
    if days_of_change(shelf, "state_average_weekly_wage") - days_of_change(shelf, "maximum_weekly_benefit"):
        typer.echo("What if: the maximum weekly benefit stays as published. State maximum_weekly_benefit to change it.")
    return shelf


def days_of_change(shelf: Shelf, name: str) -> set[date]:
    """The days from which the number ``name`` is not the published one."""
    return {notice.first_day for notice in set(shelf.timelines[name]) - set(published().timelines[name])}


def tell(change: Change) -> None:
    """Prints who gains and who loses."""
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
