"""``pfml batch``: answer files of many rows."""

import os

from web.command_line.commands import ImportedCommands
from web.cores import cores
from web.i18n.translator import N_

NAMES = ("benefits", "contributions")
"""The names of the commands, in the order of the help."""
KEEP_FREED_MEMORY = f"dirty_decay_ms:5000,narenas:{cores()},oversize_threshold:0"
"""The settings of jemalloc, which keeps freed pages for five seconds, because the next chunk needs as many.

With one arena for each core, the pages that one thread frees also serve the others. Without a limit for large
allocations, theirs are kept as well.
"""

# The allocator of polars reads its settings when polars is imported (DECISIONS.md 3.2).
os.environ.setdefault("_RJEM_MALLOC_CONF", KEEP_FREED_MEMORY)

batch = ImportedCommands(
    {name: f"web.command_line.batch.{name}" for name in NAMES},
    name="batch",
    help=N_("Work out files of many rows: CSV, compressed CSV or Parquet."),
    epilog="pfml batch contributions payroll.csv -o contributions.csv --w2 30 --contractors 2",
    no_args_is_help=True,
)
