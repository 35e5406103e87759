"""``pfml batch``: answer files of many rows."""

import os

import typer

KEEP_FREED_MEMORY = "dirty_decay_ms:5000"
"""The setting of jemalloc that keeps freed pages for five seconds, because the next chunk needs as many."""

# The allocator of polars reads its settings when polars is imported (DECISIONS.md 3.2).
os.environ.setdefault("_RJEM_MALLOC_CONF", KEEP_FREED_MEMORY)

from web.command_line.batch.benefits import batch_benefits  # noqa: E402
from web.command_line.batch.contributions import batch_contributions  # noqa: E402

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
