"""Tests share code through builders and fixtures, never through each other."""

import re
from pathlib import Path

TESTS = Path(__file__).parent
FROM_A_TEST = re.compile(r"^\s*(?:from|import) tests\.(?:\S*\.)?(?:test_\w+|conftest)\b", re.MULTILINE)


def test_no_module_imports_from_a_test_module_or_a_conftest() -> None:
    assert [file.name for file in TESTS.rglob("*.py") if FROM_A_TEST.search(file.read_text("utf-8"))] == []
