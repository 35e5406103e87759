"""The quick tests notice nearly every small change of the rules and calculators."""

import subprocess
import sys

import pytest

from mutants import KILLED, ROOT, chapter, fates, sources
from tests.builders.survivors import explained_survivors

pytestmark = pytest.mark.proof

CHAPTERS = sorted({chapter(str(file.relative_to(ROOT))) for file in sources()} - {"calculators"})
LAW = {"rules", *(f"calculators/{chapter}" for chapter in ("benefit", "contribution", "leave", "withholding"))}
SECONDS = "20"
"""The seconds of tests that a mutation may take."""


@pytest.mark.parametrize("folder", CHAPTERS)
def test_the_tests_notice_95_of_100_mutations(folder: str) -> None:
    subprocess.run([sys.executable, ".build/mutants.py", folder, "--seconds", SECONDS], cwd=ROOT, check=True)
    found = {name: fate.split()[0] for name, fate, _ in fates()}
    alive = {name for name, fate in found.items() if fate != KILLED}
    explained = explained_survivors().keys() & found.keys()
    assert len(alive) <= len(found) * 0.05
    assert explained <= alive
    assert folder not in LAW or alive <= explained
