"""Finds a Java of version 17 or later, or gets Debian's where we are root. Prints its home."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.debian import installed

LEAST = 17
PACKAGE = "openjdk-17-jre-headless"


def found() -> Path | None:
    """The home of a Java that Spark can use: the one named by JAVA_HOME, or the command's."""
    named = os.environ.get("JAVA_HOME")
    command = str(Path(named) / "bin" / "java") if named else shutil.which("java")
    if command is None or not Path(command).exists() or _version(command) < LEAST:
        return None
    return Path(command).resolve().parents[1]


def _version(command: str) -> int:
    told = subprocess.run([command, "-version"], check=True, capture_output=True, text=True).stderr
    version = re.search(r'version "(\d+)', told)
    return int(version[1]) if version else 0


if __name__ == "__main__":
    home = found() or (installed(PACKAGE) and found())
    if not home:
        sys.exit(f"No Java of version {LEAST} or later was found; install one, or set JAVA_HOME to its home.")
    print(home)
