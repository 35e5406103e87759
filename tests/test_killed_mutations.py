"""The quick tests notice nearly every small change of the rules and calculators."""

import subprocess
import sys
from collections.abc import Mapping

import pytest

from mutants import KILLED, fates
from reach import ROOT, sources
from tests.builders.survivors import explained_survivors

pytestmark = pytest.mark.proof

LAW = (
    "rules",
    *(f"calculators/{chapter}" for chapter in ("benefit", "contribution", "leave", "payroll", "withholding")),
)
SECONDS = "100"
"""The seconds of tests that a mutation may take, as measured with coverage, which makes them five times as long."""
OTHERS = tuple(str(path) for path in sources() if not str(path.relative_to(ROOT)).startswith(LAW))
SAMPLE = 300
"""The mutations chosen at random of some 2,400. The share killed of all of them is within 2 % of that of these."""


def tried(*arguments: str) -> Mapping[str, bool]:
    """Return the mutations that were tried, and whether each of them lives."""
    command = [sys.executable, ".build/mutants.py", "--seconds", SECONDS, *arguments]
    subprocess.run(command, cwd=ROOT, check=True)
    return {name: not fate.startswith(KILLED) for name, fate, _ in fates()}


@pytest.fixture(scope="module")
def law() -> Mapping[str, bool]:
    """Return every mutation of the law, and whether it lives."""
    return tried(*LAW)


@pytest.mark.parametrize("chapter", LAW)
def test_each_mutation_of_the_law_is_noticed_or_explained(law: Mapping[str, bool], chapter: str) -> None:
    of_chapter = {name: lives for name, lives in law.items() if name.startswith(f"{chapter}/")}
    alive = {name for name, lives in of_chapter.items() if lives}
    assert alive == explained_survivors().keys() & of_chapter.keys()


def test_the_tests_notice_95_of_100_other_mutations() -> None:
    lives = tried(*OTHERS, "--sample", str(SAMPLE)).values()
    assert sum(lives) <= len(lives) * 0.05
