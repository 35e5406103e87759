"""Adding a year takes one file: the fast tests pass on a copy of the project with one more year."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from rules import coverage

PROJECT = Path(__file__).parent.parent
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", ".test-results", "__pycache__")
SUITES = (
    "rules",
    "calculators",
    "tests/rules",
    "tests/steps",
    "tests/calculators/test_new_year.py",
    "tests/calculators/test_parameters.py",
    "tests/calculators/test_bends.py",
    "tests/calculators/test_covered_leave.py",
    "tests/calculators/test_benefit_curve.py",
    "tests/calculators/test_golden.py",
    "tests/api/test_contract.py",
    "tests/api/test_problems.py",
    "tests/api/test_open_data.py",
    "tests/api/test_comparisons.py",
    "tests/api/test_other_starts.py",
    "tests/api/test_compatible_refusals.py",
    "tests/assistants/test_tools.py",
    "tests/payroll_file/test_reading.py",
    "tests/pages/test_other_starts.py",
    "tests/pages/test_paycheck_page.py",
    "tests/pages/test_pages.py",
    "tests/pages/test_benefits_page.py",
    "tests/pages/test_contributions_page.py",
)
"""The suites that ask which years exist, without the slow ones, which only repeat them."""

REFUSED_IN_EVERY_YEAR = "test_a_file_that_cannot_be_used"
"""A slow test of these suites, which no year concerns: one of its files is of 200,001 rows."""

FIGURE = re.compile(r"^(\[(?:contributions|benefits)\.\w+\])\n(.*?\n)(?=\n|\Z)", re.MULTILINE | re.DOTALL)
"""The name of a figure, and its lines up to the next one."""

EXAMPLES = re.compile(r"^benefits = \[\n.*?^\]\n", re.MULTILINE | re.DOTALL)
"""The worked examples of benefits. Those of contributions are left out, because the shares may be amended."""


def with_one_more_year(folder: Path) -> Path:
    """Copy the project and announce the newest year's figures for the next year if unknown."""
    copied = shutil.copytree(PROJECT, folder / "project", ignore=LEFT_OUT)
    newest = coverage().years[-1]
    stated, announced = (copied / "rules" / f"{year}.toml" for year in (newest, newest + 1))
    text, known = stated.read_text("utf-8"), announced.read_text("utf-8") if announced.exists() else ""
    shifted = [
        f"\n{name}\n{figure}".replace(f"from = {newest}-01-01", f"from = {newest + 1}-01-01")
        for name, figure in FIGURE.findall(text)
        if name not in known
    ]
    assert shifted
    examples = "\n[examples]\n" + EXAMPLES.findall(text)[0]
    announced.write_text(known + "".join(shifted) + examples, "utf-8")
    return copied


def run(project: Path, *command: str) -> str:
    """Run a command of Python in ``project`` and return what it prints."""
    environment = {name: value for name, value in os.environ.items() if not re.match("PYTEST_|COV_", name)}
    environment["PYTHONPATH"] = str(project)
    ran = subprocess.run(
        [sys.executable, *command], cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_the_fast_tests_pass_with_one_more_year(tmp_path: Path) -> None:
    project = with_one_more_year(tmp_path)
    years = run(project, "-c", "import rules; print(rules.__file__, rules.coverage().years[-1])").split()
    assert years == [str(project / "rules" / "__init__.py"), str(coverage().years[-1] + 1)]
    run(project, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", f"not {REFUSED_IN_EVERY_YEAR}", *SUITES)
