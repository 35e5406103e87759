"""The quick tests notice nearly every small change of the rules and calculators."""

import subprocess
import sys

import pytest

from mutants import KILLED, fates
from reach import ROOT
from tests.builders.survivors import explained_survivors

pytestmark = pytest.mark.proof

LAW = ("rules", *(f"calculators/{chapter}" for chapter in ("benefit", "contribution", "leave", "withholding")))
SECONDS = "20"
"""The seconds of tests that a mutation may take."""
SAMPLE = 1000
"""The mutations chosen at random of some 5,000. The share killed of all of them is within 2 % of that of these."""


def tried(*arguments: str) -> tuple[set[str], set[str]]:
    """Return the mutations that were tried, and those of them that live."""
    command = [sys.executable, ".build/mutants.py", "--seconds", SECONDS, *arguments]
    subprocess.run(command, cwd=ROOT, check=True)
    found = fates()
    return {name for name, *_ in found}, {name for name, fate, _ in found if not fate.startswith(KILLED)}


@pytest.mark.parametrize("chapter", LAW)
def test_each_mutation_of_the_law_is_noticed_or_explained(chapter: str) -> None:
    mutations, alive = tried(chapter)
    assert alive == explained_survivors().keys() & mutations


def test_the_tests_notice_95_of_100_mutations() -> None:
    mutations, alive = tried("--sample", str(SAMPLE))
    assert len(alive) <= len(mutations) * 0.05
