"""Find the programs that the tests start, or install Debian's: ``python .build/programs.py``.

Prints the path of each program. With names, it looks for those alone: ``python .build/programs.py java``.
Only ``make proof`` needs some of them, and it names them.
A program that is not found is installed by apt-get, which needs root on a Debian.

To add a program, write a function that returns its path. Add a row to PROGRAMS with its Debian package.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

LEAST_JAVA = 17


class Program(NamedTuple):
    """A function that returns the path of a program, if this machine has it, and Debian's package."""

    find: Callable[[], str | None]
    package: str


def chromium() -> str | None:
    """Return the path of a Chromium: the one in CHROMIUM, a command, or the one of Playwright.

    The first command draws no windows, and does the same tests with three fifths of the work.
    """
    commands = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return _command("CHROMIUM", *commands) or _chromium_of_playwright()


def redis_server() -> str | None:
    """Return the path of a Redis or Valkey server: the one in REDIS_SERVER, or a command."""
    return _command("REDIS_SERVER", "redis-server", "valkey-server")


def nginx() -> str | None:
    """Return the path of an nginx: the one in NGINX, a command, or Debian's.

    Only root has Debian's on the path.
    """
    return _command("NGINX", "nginx", "/usr/sbin/nginx")


def java_home() -> str | None:
    """Return the home of a Java that Spark can use: the one in JAVA_HOME, or that of the command."""
    named = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=f"{named}/bin" if named else None)
    return str(Path(java).resolve().parents[1]) if java and _java_version(java) >= LEAST_JAVA else None


def faketime() -> str | None:
    """Return the path of the command that starts a program on another day."""
    return _command("FAKETIME", "faketime")


def javac() -> str | None:
    """Return the path of a compiler of Java: the one in JAVAC, or a command."""
    return _command("JAVAC", "javac")


def go() -> str | None:
    """Return the path of a compiler of Go: the one in GO, or a command."""
    return _command("GO", "go")


def fonts() -> str | None:
    """Return the path of a font of Khmer, one of many that the PDF needs, if fontconfig finds it."""
    return _font("Noto Sans Khmer")


def chinese_fonts() -> str | None:
    """Return the path of the font of Chinese and Korean for the PDF, if fontconfig finds it."""
    return _font("Noto Sans CJK TC")


def _font(family: str) -> str | None:
    if not shutil.which("fc-list"):
        return None
    listed = subprocess.run(["fc-list", family, "file"], check=True, capture_output=True, text=True).stdout
    return listed.splitlines()[0].rstrip(": ") if listed else None


PROGRAMS = {
    "chromium": Program(chromium, "chromium-headless-shell"),
    "redis-server": Program(redis_server, "redis-server"),
    "nginx": Program(nginx, "nginx-light"),
    "java": Program(java_home, "default-jre-headless"),
    "faketime": Program(faketime, "faketime"),
    "fonts": Program(fonts, "fonts-noto-core"),
    "chinese-fonts": Program(chinese_fonts, "fonts-noto-cjk"),
    "javac": Program(javac, "default-jdk-headless"),
    "go": Program(go, "golang-go"),
}
OF_PROOFS = ("javac", "go")
"""The programs that only ``make proof`` needs."""


def _command(variable: str, *names: str) -> str | None:
    return os.environ.get(variable) or next((path for name in names if (path := shutil.which(name))), None)


def _chromium_of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def _java_version(java: str) -> int:
    output = subprocess.run([java, "-version"], check=True, capture_output=True, text=True).stderr
    version = re.search(r'version "(\d+)', output)
    return int(version[1]) if version else 0


def install(*names: str) -> None:
    """Install programs with apt-get, or a Chromium with Playwright if apt-get cannot be used."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        packages = [PROGRAMS[name].package for name in names]
        for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
            subprocess.run(["apt-get", "-qq", *command], check=True, stdout=sys.stderr, env=quiet)
    elif "chromium" in names:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True, stdout=sys.stderr)


def main(*names: str) -> None:
    """Print the path of each program, after installing those that are missing."""
    missing = [name for name in names if not PROGRAMS[name].find()]
    if missing:
        install(*missing)
    for name in names:
        print(PROGRAMS[name].find() or sys.exit(f"{name} was not found. Install it, then run this again."))


if __name__ == "__main__":
    main(*(sys.argv[1:] or (name for name in PROGRAMS if name not in OF_PROOFS)))
