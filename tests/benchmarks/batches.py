"""Compare batches of ten million rows with a plain copy of the same file, and with DuckDB."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple
from venv import create

import polars as pl

from calculators.batch import Terms, contributions
from calculators.contribution.models import WorkforceQuestion
from tests.benchmarks.batch_rows import ORDERS

LARGE = 10_000_000
SMALL = LARGE // 10
ROUNDS, ROUNDS_OF_ORDER = 5, 3
COPIES = {
    "csv": "import polars, sys; polars.scan_csv(sys.argv[1]).sink_csv(sys.argv[2])",
    "parquet": "import polars, sys; polars.scan_parquet(sys.argv[1]).sink_parquet(sys.argv[2])",
}
PFML = "from web.command_line import main; main()"
OPTIONS = {"contributions": ["--w2", "30", "--contractors", "2"], "benefits": []}
AIMS = {
    ("contributions", "csv"): 4,
    ("contributions", "parquet"): 5,
    ("benefits", "csv"): 6,
    ("benefits", "parquet"): 6,
}
DUCKDB = "duckdb==2.0.0"
PLAIN_FORMULA = """
import duckdb, sys
file, output = sys.argv[1:]
duckdb.execute(f'''
copy (
  with paid as (
    select person, kind, quarter, cast(wages as decimal(12, 2)) as wages from '{file}'
  ), counted as (
    select *, least(wages, greatest(0, 184500 - coalesce(sum(wages) over (
      partition by person order by quarter rows between unbounded preceding and 1 preceding), 0))) as eligible_wages
    from paid
  ), parts as (
    select *, cast(eligible_wages * 0.0042 as decimal(12, 2)) as medical_employer,
      cast(eligible_wages * 0.0028 as decimal(12, 2)) as medical_employee,
      cast(eligible_wages * 0.0018 as decimal(12, 2)) as family_employee
    from counted
  )
  select person, kind, quarter, wages, eligible_wages, medical_employer, medical_employee,
    cast(0 as decimal(12, 2)) as family_employer, family_employee, medical_employer as employer,
    medical_employee + family_employee as employee, medical_employer + medical_employee + family_employee as total
  from parts
) to '{output}'
''')
"""
"""The contributions of employees in 2026, without their checks and in any order of rows."""
MAKE = """
import sys; from pathlib import Path
from tests.benchmarks.batch_rows import write
kind, order, rows, file = sys.argv[1:]
write(kind, order, int(rows), Path(file))
"""


def measure() -> None:
    """Print the ratios to a copy and to DuckDB, the peak of memory, the growth, and the kernel's rate."""
    with TemporaryDirectory() as own:
        duckdb = _python_with_duckdb(Path(own))
        for kind, suffix in AIMS:
            for order in ORDERS:
                with TemporaryDirectory() as folder:
                    _compare(kind, suffix, order, Path(folder), duckdb)
    rate = _kernel()
    print(f"The kernel of contributions alone\n  {rate:,.0f} rows a second on one core and a bit")


def _python_with_duckdb(folder: Path) -> str:
    """Return a Python with DuckDB, which only this benchmark needs."""
    create(folder, with_pip=True)
    python = str(folder / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "-q", DUCKDB], check=True, stderr=subprocess.DEVNULL)
    return python


def _compare(kind: str, suffix: str, order: str, folder: Path, duckdb: str) -> None:
    """Print the medians of some rounds, and for sorted CSV rows the ratio to a tenth of them."""
    growth = (suffix, order) == ("csv", "together")
    sizes = {"large": LARGE, "small": SMALL} if growth else {"large": LARGE}
    files = {name: _made(kind, order, rows, folder / f"{name}.{suffix}") for name, rows in sizes.items()}
    output = str(folder / f"output.{suffix}")
    calls = {"copy": [COPIES[suffix], str(files["large"]), output]} | {
        name: [PFML, "batch", kind, str(file), "-o", output, "--force", *OPTIONS[kind]] for name, file in files.items()
    }
    pythons = {"duckdb": duckdb}
    if kind == "contributions":
        calls["duckdb"] = [PLAIN_FORMULA, str(files["large"]), output]
    rounds = [
        {name: _process(call, pythons.get(name, sys.executable)) for name, call in calls.items()}
        for _ in range(ROUNDS if growth else ROUNDS_OF_ORDER)
    ]
    taken = {name: median(each[name].seconds for each in rounds) for name in calls}
    ratio, peak = taken["large"] / taken["copy"], max(each["large"].peak for each in rounds) / 2**20
    print(f"pfml batch {kind}, {LARGE:,} rows {order}, {suffix} to {suffix}, medians of {len(rounds)} rounds")
    print(f"  {taken['large']:.1f} s, {ratio:.1f} times a plain copy ({taken['copy']:.1f} s), aim {AIMS[kind, suffix]}")
    print(f"  {peak:.2f} GiB at the peak, aim at most 1.5")
    if kind == "contributions":
        print(f"  {taken['large'] / taken['duckdb']:.2f} times DuckDB with the plain formula, aim at most 1.0")
    if growth:
        print(f"  {taken['large'] / taken['small']:.1f} times as long as a tenth of the rows, aim at most 10")


def _made(kind: str, order: str, rows: int, file: Path) -> Path:
    """Return a file of invented rows, made by another process to keep its memory apart."""
    _process([MAKE, kind, order, str(rows), str(file)])
    return file


class Taken(NamedTuple):
    """The time of a process in seconds, and its peak of memory in KiB."""

    seconds: float
    peak: int


def _process(code: Sequence[str], python: str = sys.executable) -> Taken:
    """Run a process, once earlier writes are on the disk."""
    os.sync()
    start = perf_counter()
    process = subprocess.Popen([python, "-c", *code], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(status)
    return Taken(perf_counter() - start, used.ru_maxrss)


def _kernel() -> float:
    place = pl.int_range(SMALL, eager=True)
    rows = pl.select(
        person=pl.format("p{}", place // 4),
        kind=pl.lit("w2"),
        quarter=pl.format("2026-Q{}", place % 4 + 1),
        wages=(place.hash(2) % 6_000_000).cast(pl.Int64),
    )
    terms = Terms(WorkforceQuestion.model_validate({"average_w2": "30"}))
    start = perf_counter()
    contributions(rows, terms)
    return SMALL / (perf_counter() - start)
