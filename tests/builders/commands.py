"""Run compilers and programs of other languages."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

TYPESCRIPT = "typescript@5.9.3"
STRICTLY = ("--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", "--outDir", ".")


def run(command: Sequence[str], folder: Path, **variables: str) -> str:
    """Return the output of a command.

    Raise ``AssertionError`` with it if the command fails.
    """
    environment = {**os.environ, **variables}
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, f"{command[0]}: {ended.stdout[-4000:]}\n{ended.stderr[-4000:]}"
    return ended.stdout


def install_from_npm(folder: Path, *packages: str) -> None:
    """Install the compiler of TypeScript and packages of npm in a folder of their own."""
    (folder / "package.json").write_text('{"private": true, "type": "module"}', "utf-8")
    quietly = ["--no-audit", "--no-fund", "--silent", "--prefer-offline"]
    run(["npm", "install", *quietly, TYPESCRIPT, *packages], folder)


def compile_typescript(program: str, folder: Path) -> None:
    """Compile a program with every check of the compiler."""
    run([f"{folder}/node_modules/.bin/tsc", *STRICTLY, program], folder)
