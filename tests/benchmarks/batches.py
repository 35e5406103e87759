"""Compare batches of ten million rows with a plain copy of the same file."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

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
MAKE = """
import sys; from pathlib import Path
from tests.benchmarks.batch_rows import write
kind, order, rows, file = sys.argv[1:]
write(kind, order, int(rows), Path(file))
"""


def measure() -> None:
    """Print the ratios to a copy, the peak of memory, the growth, and the kernel's rate."""
    for kind, suffix in AIMS:
        for order in ORDERS:
            with TemporaryDirectory() as folder:
                _compare(kind, suffix, order, Path(folder))
    rate = _kernel()
    print(f"The kernel of contributions alone\n  {rate:,.0f} rows a second on one core and a bit")


def _compare(kind: str, suffix: str, order: str, folder: Path) -> None:
    """Print the medians of some rounds, and for sorted CSV rows the ratio to a tenth of them."""
    growth = (suffix, order) == ("csv", "together")
    sizes = {"large": LARGE, "small": SMALL} if growth else {"large": LARGE}
    files = {name: _made(kind, order, rows, folder / f"{name}.{suffix}") for name, rows in sizes.items()}
    output = str(folder / f"output.{suffix}")
    calls = {"copy": [COPIES[suffix], str(files["large"]), output]} | {
        name: [PFML, "batch", kind, str(file), "-o", output, "--force", *OPTIONS[kind]] for name, file in files.items()
    }
    rounds = [
        {name: _process(call) for name, call in calls.items()} for _ in range(ROUNDS if growth else ROUNDS_OF_ORDER)
    ]
    taken = {name: median(each[name].seconds for each in rounds) for name in calls}
    ratio, peak = taken["large"] / taken["copy"], max(each["large"].peak for each in rounds) / 2**20
    print(f"pfml batch {kind}, {LARGE:,} rows {order}, {suffix} to {suffix}, medians of {len(rounds)} rounds")
    print(f"  {taken['large']:.1f} s, {ratio:.1f} times a plain copy ({taken['copy']:.1f} s), aim {AIMS[kind, suffix]}")
    print(f"  {peak:.2f} GiB at the peak, aim at most 1.5")
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


def _process(code: Sequence[str]) -> Taken:
    """Run a process, once earlier writes are on the disk."""
    os.sync()
    start = perf_counter()
    process = subprocess.Popen([sys.executable, "-c", *code], stdout=subprocess.DEVNULL)
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
