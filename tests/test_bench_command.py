"""The command of ``make bench`` finds everything that it imports."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent


def test_make_bench_can_start() -> None:
    (line,) = re.findall(r"^\t(.*-m tests\.benchmarks)$", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
    settings = shlex.split(line.partition("$(BIN)/python")[0])
    environment = dict(setting.split("=", 1) for setting in settings)
    command = [sys.executable, "-c", "import tests.benchmarks.__main__"]
    subprocess.run(command, cwd=PROJECT, env=environment, check=True, capture_output=True)
