"""The command ``pfml``, which answers the questions of the pages and the API."""

import sys

import typer

from web.command_line.commands import Commands
from web.command_line.supervision import supervise

app = typer.Typer(name="pfml", cls=Commands, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.callback()
def pfml() -> None:
    """Estimate Massachusetts Paid Family and Medical Leave benefits and contributions.

    An estimate is not a decision.
    """


def main() -> None:
    """Run the command, and one of many rows in a process of its own."""
    if sys.argv[1:2] == ["batch"]:
        supervise()
    app()
