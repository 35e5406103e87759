"""Files of ten million rows beside a plain copy of the same file, each a process of its own."""

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

LARGE = 10_000_000
SMALL = LARGE // 10
ROUNDS = 5
COPY = "import polars, sys; polars.scan_csv(sys.argv[1]).sink_csv(sys.argv[2])"
PFML = "from web.command_line import main; main()"
OPTIONS = {"contributions": ["--w2", "30", "--contractors", "2"], "benefits": []}
AIMS = {"contributions": 4, "benefits": 6}
MAKE = """
import sys; from pathlib import Path
from tests.benchmarks.batch_rows import MAKE
kind, rows, file = sys.argv[1:]
MAKE[kind](int(rows), Path(file))
"""


def measure() -> None:
    """Prints the ratios to the copy, the peak of memory, the growth, and the kernel's rows a second."""
    with TemporaryDirectory() as folder:
        for kind in AIMS:
            large, small = (_made(kind, rows, Path(folder)) for rows in (LARGE, SMALL))
            _compare(kind, large, small)
    rate = _kernel()
    print(f"The kernel of contributions alone\n  {rate:,.0f} rows a second on one core and a bit")


def _made(kind: str, rows: int, folder: Path) -> Path:
    """A file of so many invented rows; a process that grew while it made them would count as the peak of the next."""
    file = folder / f"{kind}-{rows}.csv"
    _process([MAKE, kind, str(rows), str(file)])
    return file


def _compare(kind: str, large: Path, small: Path) -> None:
    output = large.with_suffix(".out.csv")
    ours = [PFML, "batch", kind, str(large), "-o", str(output), "--force", *OPTIONS[kind]]
    calls = {"copy": [COPY, str(large), str(output)], "large": ours, "small": [*ours[:3], str(small), *ours[4:]]}
    rounds = [{name: _process(call) for name, call in calls.items()} for _ in range(ROUNDS)]
    copy, taken, little = (median(each[name].seconds for each in rounds) for name in calls)
    print(f"pfml batch {kind}, {LARGE:,} rows, CSV to CSV, medians of {ROUNDS} rounds")
    print(f"  {taken:.1f} s, {taken / copy:.1f} times a plain copy ({copy:.1f} s), aim at most {AIMS[kind]}")
    print(f"  {max(each['large'].peak for each in rounds) / 2**20:.2f} GiB at the peak, aim at most 1.5")
    print(f"  {taken / little:.1f} times as long as a tenth of the rows, aim at most 10")


class Taken(NamedTuple):
    """What a process took: seconds, and the peak of memory in KiB."""

    seconds: float
    peak: int


def _process(code: Sequence[str]) -> Taken:
    """Runs a process; what was written before is on the disk by then."""
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
