"""Tests of a start with missing or damaged data, which ends and names the file."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders.ports import free_port

ROOT = Path(__file__).parents[2]
PACKAGES = ("rules", "calculators", "web", "locales")
CATALOG = "locales/es/LC_MESSAGES/messages.mo"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the packages, which each test damages and repairs."""
    folder = tmp_path_factory.mktemp("installed")
    for name in PACKAGES:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("tests"))
    return folder


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


@pytest.mark.parametrize(
    ("file", "damage", "message"),
    [
        ("rules/2026.toml", None, "2026.toml is missing or lacks"),
        ("rules/statute.toml", None, "statute.toml is missing"),
        ("rules/2026.toml", lambda content: content.replace(b"dollars = ", b"dollars == ", 1), "2026.toml .*at line "),
        ("rules/2026.toml", lambda content: content + b"\n# \xff\n", "2026.toml is not in UTF-8 .at line "),
        ("rules/statute.toml", lambda content: content.replace(b"waiting_period", b"waited"), "states waiting_period"),
        ("rules/provisions.toml", None, "provisions.toml is missing"),
        ("rules/provisions.toml", lambda content: content.replace(b"[", b"[[", 1), "provisions.toml .*at line "),
        (CATALOG, None, "es/LC_MESSAGES/messages.mo is missing"),
        (CATALOG, cut, "es/LC_MESSAGES/messages.mo is damaged"),
        ("locales/es/language.toml", cut, "es/language.toml cannot be read"),
        ("web/static/htmx.min.js", None, "htmx.min.js is missing"),
    ],
)
def test_a_server_without_whole_data_does_not_start(
    installed: Path, file: str, damage: Callable[[bytes], bytes] | None, message: str
) -> None:
    damaged = installed / file
    content = damaged.read_bytes()
    damaged.unlink()
    if damage is not None:
        damaged.write_bytes(damage(content))
    command = [sys.executable, "-c", "from web.command_line import main; main()", "serve", "--port", str(free_port())]
    try:
        ended = subprocess.run(
            command, check=False, capture_output=True, text=True, timeout=30, cwd=installed, env={"PYTHONPATH": "."}
        )
    finally:
        damaged.write_bytes(content)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr or file.endswith("language.toml")
    assert re.search(message, ended.stderr)
