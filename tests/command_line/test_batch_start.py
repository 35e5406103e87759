"""A batch of documented columns starts without what only other questions and other files need."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders.batch_files import PAYROLL, WAGES, payroll

CODE = """
import sys; from web.command_line import app
app(sys.argv[1:], standalone_mode=False)
print(*sys.modules)
"""
OF_OTHER_QUESTIONS = {"calculators.public", "calculators.award_check", "calculators.leave.plan"}


@pytest.mark.parametrize(
    ("kind", "header", "row", "options", "of_other_files"),
    [
        ("contributions", PAYROLL, "A,w2,2026-Q1,100.00", ["--w2", "30"], {"web.payroll_file.reading"}),
        ("benefits", WAGES, "A,X,2025-Q4,9000,2026-03-02", [], {"web.payroll_file"}),
    ],
)
def test_a_batch_imports_what_its_rows_need(
    kind: str, header: str, row: str, options: list[str], of_other_files: set[str], tmp_path: Path
) -> None:
    file = payroll(tmp_path, row, header=header)
    command = ["batch", kind, str(file), "-o", str(tmp_path / "out.csv"), *options]
    run = subprocess.run([sys.executable, "-c", CODE, *command], check=True, capture_output=True, text=True)
    imported = set(run.stdout.split())
    assert f"web.command_line.batch.{kind}" in imported
    assert imported & (OF_OTHER_QUESTIONS | of_other_files) == set()
