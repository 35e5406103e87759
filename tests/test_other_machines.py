"""The quick tests pass on other days, in other time zones and in other languages of the machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from programs import faketime

pytestmark = pytest.mark.proof
ROOT = Path(__file__).resolve().parents[1]
QUICK = ("rules", "calculators", *(f"tests/{name}" for name in ("rules", "calculators", "steps", "pages", "i18n")))
SERVED = tuple(
    f"tests/{name}" for name in ("api", "assistants", "command_line", "exports", "payroll_file", "documents")
)


@pytest.mark.parametrize("tests", [QUICK, SERVED], ids=["rules and pages", "service and files"])
@pytest.mark.parametrize(
    ("day", "zone", "language"),
    [
        ("2027-01-15 23:30:00", "Pacific/Auckland", "C"),
        ("2028-02-29 00:30:00", "America/Los_Angeles", "C.UTF-8"),
        ("2031-12-31 12:00:00", "Asia/Kathmandu", "POSIX"),
    ],
)
def test_the_quick_tests_pass_on_another_machine(
    tmp_path: Path, day: str, zone: str, language: str, tests: tuple[str, ...]
) -> None:
    command = [str(faketime()), "-f", f"@{day}", sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadfile"]
    machine = {**os.environ, "TZ": zone, "LC_ALL": language}
    done = subprocess.run(
        [*command, "-o", f"cache_dir={tmp_path}", *tests],
        cwd=ROOT,
        env=machine,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-5000:]
