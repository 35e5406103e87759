"""Write the optional extra files: the summary table with its chart, and the what-if comparison."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict

import polars as pl
import typer

from calculators.batch.summary import added
from calculators.batch.what_if import Change, Changes, Side
from web.charts.distribution import chart
from web.command_line.batch.atomic_output import OutputFolder
from web.command_line.batch.rejects import REJECTED

TABLE = ".summary.csv"
CHART = ".summary.svg"
WHAT_IF = ".what_if.json"
SIDE_SUFFIXES = (REJECTED, TABLE, CHART, WHAT_IF)
"""The suffixes of all files that may be made with an output."""


class SideOutputs:
    """The requested extra files, made from the chunks of the answer."""

    def __init__(
        self, title: str, summarize: Callable[[pl.DataFrame], pl.DataFrame] | None, changes: Sequence[Changes]
    ) -> None:
        self._title = title
        self._summarize = summarize
        self._changes = changes
        self._summaries: list[pl.DataFrame] = []

    def observe(self, rows: pl.DataFrame) -> None:
        """Add the rows of a chunk."""
        if self._summarize is not None:
            self._summaries.append(self._summarize(rows))
        for changes in self._changes:
            changes.observe(rows)

    def write(self, folder: OutputFolder) -> None:
        """Write the files, and print the number of people with more and with less."""
        if self._summarize is not None:
            summary = added(self._summaries)
            summary.write_csv(folder.file(TABLE))
            folder.file(CHART).write_text(chart(summary, self._title), "utf-8")
        if self._changes:
            found = [changes.found() for changes in self._changes]
            text = json.dumps([asdict(change) for change in found], indent=2) + "\n"
            folder.file(WHAT_IF).write_text(text, "utf-8")
            _report(found)


def _report(found: Sequence[Change]) -> None:
    """Print the number of people with more and with less, amount by amount."""
    if all(change.is_empty() for change in found):
        typer.echo("What if: nothing changes for these rows. The changed rates are for other days or amounts.")
        return
    for change in found:
        _report_change(change)


def _report_change(change: Change) -> None:
    typer.echo(f"What if, {change.amount}: more for {_side(change.more)}, less for {_side(change.less)}.")
    typer.echo(
        f"What if, {change.amount}: the same for {change.same:,} people; "
        f"{change.without_published_answer:,} had none under the published rates."
    )
    if change.percentiles:
        spread = ", ".join(f"{each} %: {amount}" for each, amount in change.percentiles.items())
        typer.echo(f"What if, {change.amount}: percentiles of the change, where there is one: {spread}.")


def _side(side: Side) -> str:
    return f"{side.people:,} people ({side.total} in all)"
