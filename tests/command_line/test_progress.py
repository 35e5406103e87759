"""The command shows its progress on a terminal only."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from tests.builders.batch_files import payroll

ROOT = Path(__file__).parents[2]


def test_only_a_terminal_gets_a_progress_bar(tmp_path: Path) -> None:
    file = payroll(tmp_path, "A,w2,2026-Q1,1.00")
    command = [sys.executable, "-c", "from web.command_line import main; main()", "batch", "contributions", str(file)]
    controller, terminal = pty.openpty()
    output = ["-o", str(tmp_path / "out.csv"), "--w2", "30"]
    said = subprocess.run([*command, *output], cwd=ROOT, stdout=subprocess.PIPE, stderr=terminal, check=True).stdout
    os.close(terminal)
    shown = os.read(controller, 100_000).decode()
    os.close(controller)
    assert "Reading" in shown
    assert said.decode() == "Rows read: 1. Rows answered in out.csv: 1. Rows refused: 0.\n"
