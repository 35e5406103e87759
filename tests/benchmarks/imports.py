"""The import of the application beside the import of what it stands on."""

import subprocess
import sys

from tests.benchmarks.timing import medians, report

REFERENCE = "import flask, pydantic"


def measure() -> None:
    """Prints the ratio of whole processes."""
    calls = {
        code: lambda code=code: subprocess.run([sys.executable, "-c", code], check=True)
        for code in (REFERENCE, "import web", "import web; web.create_app()")
    }
    report("One process", medians(calls, rounds=15, times=1), REFERENCE, {"import web": 1.5})
