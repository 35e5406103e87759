"""Finds a Chromium, or gets one: Debian's where we are root, else playwright's own. Prints its path."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.debian import installed

NAMES = ("chromium", "chromium-browser", "google-chrome")


def found() -> str | None:
    """The path of a Chromium of this machine."""
    named = os.environ.get("CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None) or _of_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


if __name__ == "__main__":
    if found() is None and not installed("chromium"):
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True, stdout=sys.stderr)
    path = found()
    if path is None:
        sys.exit("No Chromium was found or could be installed; set CHROMIUM to the path of one.")
    print(path)
