"""Measure the start of the application against the import of its frameworks."""

import subprocess
import sys

from tests.benchmarks.timing import medians, report

REFERENCE = "import flask, pydantic"
AIMS = {"import web": 1.5, "import web; web.create_app()": 2.0}


def measure() -> None:
    """Print the ratio of whole processes."""
    calls = {
        code: lambda code=code: subprocess.run([sys.executable, "-c", code], check=True) for code in (REFERENCE, *AIMS)
    }
    report("One process", medians(calls, rounds=15, times=1), REFERENCE, AIMS)
