"""Write the optional extra files: the summary table with its chart, and the what-if comparison."""

import json
from collections.abc import Callable, Sequence

import click
import polars as pl
from msgspec import to_builtins

from calculators.batch.summary import added
from calculators.batch.what_if import Change, Changes, Side
from web.charts.distribution import chart
from web.command_line.batch.atomic_output import OutputFolder
from web.command_line.batch.rejects import REJECTED
from web.command_line.language import gettext

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
            text = json.dumps(to_builtins(found), indent=2) + "\n"
            folder.file(WHAT_IF).write_text(text, "utf-8")
            _report(found)


def _report(found: Sequence[Change]) -> None:
    """Print the number of people with more and with less, amount by amount."""
    if all(change.is_empty() for change in found):
        click.echo(gettext("What if: nothing changes for these rows. The changed rates are for other days or amounts."))
        return
    for change in found:
        _report_change(change)


def _report_change(change: Change) -> None:
    """Print the numbers of one amount.

    The amount has the name of its column.
    """
    amount = change.amount
    click.echo(
        gettext(
            "What if, %(amount)s: people with more: %(people)s (%(total)s in all).", **_side(change.more), amount=amount
        )
    )
    click.echo(
        gettext(
            "What if, %(amount)s: people with less: %(people)s (%(total)s in all).", **_side(change.less), amount=amount
        )
    )
    click.echo(
        gettext(
            "What if, %(amount)s: people with the same: %(people)s. People without it under the published rates: "
            "%(without)s.",
            amount=amount,
            people=f"{change.same:,}",
            without=f"{change.without_published_answer:,}",
        )
    )
    if change.percentiles:
        spread = ", ".join(f"{each} %: {amount}" for each, amount in change.percentiles.items())
        click.echo(
            gettext(
                "What if, %(amount)s: percentiles of the change, for people with a change: %(spread)s.",
                amount=amount,
                spread=spread,
            )
        )


def _side(side: Side) -> dict[str, str]:
    return {"people": f"{side.people:,}", "total": str(side.total)}
