"""No package of the locks has a known weakness.

The audit fails where the advisories cannot be reached, because nothing is known then.
"""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.proof


@pytest.mark.parametrize("lock", ["requirements.lock", "tests/requirements.lock"])
def test_no_package_has_a_known_weakness(lock: str) -> None:
    strict = [sys.executable, "-m", "pip_audit", "--strict", "--progress-spinner=off"]
    command = [*strict, "--disable-pip", "--require-hashes", "--requirement", lock]
    run = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=600)
    assert run.returncode == 0, run.stdout + run.stderr
