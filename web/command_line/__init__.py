"""The command ``pfml``: the same questions and answers as the pages and the API."""

import typer

from web.command_line import batch
from web.command_line.assistants import mcp
from web.command_line.benefits import benefits
from web.command_line.contributions import contributions
from web.command_line.rates import rates
from web.command_line.serve import serve

app = typer.Typer(
    name="pfml",
    help="Estimates of Massachusetts Paid Family and Medical Leave. An estimate, not a decision.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command(epilog="Example: pfml serve --port 8000")(serve)
app.command(
    epilog="Example: pfml benefits --leave-start 2026-03-02 --wages 2025-Q3=13000 --wages 2025-Q4=11000 --explain"
)(benefits)
app.command(epilog="Example: pfml contributions --year 2026 --w2 30 --wages 100000 --wages 52000.50")(contributions)
app.command(epilog="Example: pfml rates --date 2026-03-01")(rates)
app.command(epilog="Example: pfml mcp --http --port 8001")(mcp)
app.add_typer(batch.app)


def main() -> None:
    """Runs the command."""
    app()
