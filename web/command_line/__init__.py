"""The command ``pfml``, which answers the questions of the pages and the API."""

import atexit
import gc
import sys

from web.command_line.commands import ImportedCommands
from web.command_line.language import choose_language
from web.command_line.supervision import supervise
from web.i18n.translator import N_

NAMES = ("serve", "benefits", "contributions", "payroll", "excess", "award-check", "rates", "mcp", "batch")
"""The names of the commands, in the order of the help."""

app = ImportedCommands(
    {name: f"web.command_line.{name.replace('-', '_')}" for name in NAMES},
    name="pfml",
    help=N_(
        "Estimate Massachusetts Paid Family and Medical Leave benefits and contributions.\n\n"
        "An estimate is not a decision."
    ),
    no_args_is_help=True,
)


def main() -> None:
    """Run the command, and one of many rows in a process of its own."""
    atexit.register(gc.freeze)  # The memory of a process that ends is freed at once, so no collection looks at it.
    if choose_language(sys.argv[1:])[:1] == ["batch"]:
        supervise()
    app()
