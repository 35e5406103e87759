"""``pfml batch``: answer files of many rows."""

import typer

from web.command_line.batch.benefits import batch_benefits
from web.command_line.batch.contributions import batch_contributions

app = typer.Typer(
    name="batch",
    help="Work out files of many rows: CSV, compressed CSV or Parquet.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("benefits", epilog="Example: pfml batch benefits wages.csv -o benefits.csv")(batch_benefits)
app.command(
    "contributions",
    epilog="Example: pfml batch contributions payroll.csv -o contributions.csv --year 2026 --w2 30 --contractors 2",
)(batch_contributions)
