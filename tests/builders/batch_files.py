"""Run the batch commands on small files."""

import csv
from collections.abc import Sequence
from pathlib import Path

from click.testing import CliRunner, Result

from calculators.batch.partitions import BatchLimits
from web.command_line import app

PAYROLL = "person,kind,quarter,wages"
WAGES = "person,employer,quarter,wages,leave_start_date"
LINES = ("A,w2,2026-Q1,10000.00", "A,w2,2026-Q2,180000", "B,contractor,2026-Q1,9000.5", "A,w2,2025-Q4,1")
"""Lines of a payroll."""

SOURCED = """law = "a proposal"
source = "a proposal"
url = "https://example.org/proposal"
read_on = 2026-11-22
"""
HIGHER_RATE = f"[contributions.medical_rate]\nfraction = 0.0100\nfrom = 2026-01-01\n{SOURCED}"
MINIMUM = f"[benefits.minimum_earnings]\ndollars = 20000.00\nfrom = 2026-01-01\n{SOURCED}"
"""Changed parameters in the form of a year's file."""

SMALL = BatchLimits(chunk_bytes=300, chunk_rows=5, partition_bytes=1000, memory_bytes=900, first_check=5)
"""Limits under which a file of some kilobytes is read in many chunks, divided and spilled."""


def pfml_batch(
    kind: str, inputs: Path | Sequence[Path], output: Path, *options: str, limits: BatchLimits | None = None
) -> Result:
    """Run ``pfml batch`` of this kind, with 30 employees for contributions."""
    files = [inputs] if isinstance(inputs, Path) else inputs
    terms = ("--w2", "30") if kind == "contributions" and "--w2" not in options else ()
    return CliRunner().invoke(app, ["batch", kind, *map(str, files), "-o", str(output), *terms, *options], obj=limits)


def payroll(folder: Path, *lines: str, name: str = "payroll.csv", header: str = PAYROLL) -> Path:
    """Write a CSV file of these lines, and return it."""
    file = folder / name
    file.write_bytes("\n".join([header, *lines, ""]).encode())
    return file


def rows(file: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file, as texts."""
    return list(csv.DictReader(file.read_text("utf-8").splitlines()))


def rejected(output: Path) -> list[tuple[str, ...]]:
    """Return file, row, column and value class of each refused row."""
    columns = ("file", "row", "column", "value_class")
    return [tuple(row[name] for name in columns) for row in rows(output.with_name(output.name + ".rejected.csv"))]


def proposal(folder: Path, text: str) -> str:
    """Write a file of changed parameters, and return its path."""
    file = folder / "rules.toml"
    file.write_text(text, "utf-8")
    return str(file)
