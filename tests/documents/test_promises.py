"""Every promise has a test that shows it, and the report has its last result."""

import ast
from pathlib import Path

import pytest

from promises import REPORT, Results, proofs, read, report

PROJECT = Path(__file__).parents[2]
ASKING = {"tests/test_audit.py"}
"""Proofs that ask another host, and fail where it cannot be reached."""


@pytest.mark.parametrize("proof", proofs())
def test_each_proof_is_a_test(proof: str) -> None:
    place, _, name = proof.partition("::")
    files = [PROJECT / place] if place.endswith(".py") else sorted((PROJECT / place).glob("test_*.py"))
    tests = {
        node.name
        for file in files
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }
    assert name in tests if name else tests or "scenarios(" in files[0].read_text("utf-8")


def test_each_promise_has_a_proof() -> None:
    promises = [promise for chapter in read("promises")["chapter"] for promise in chapter["promises"]]
    assert all(promise["proof"] for promise in promises)
    assert {promise["to"] for promise in promises} == {"workers", "employers", "developers", "operators"}


def test_each_criterion_of_levels_a_and_aa_is_met_or_has_no_content() -> None:
    criteria = read("wcag")["criteria"]
    assert (len(criteria), {each["level"] for each in criteria.values()}) == (55, {"A", "AA"})
    assert all(("none" in each) != ("how" in each and bool(each["proof"])) for each in criteria.values())


def test_the_report_has_the_last_results() -> None:
    assert REPORT.read_text("utf-8") == report(Results.read()), "run `python .build/promises.py`"


def test_no_proof_has_failed() -> None:
    results = Results.read()
    assert {proof for proof in proofs() if results.of([proof]).failed} <= ASKING


def test_a_row_says_that_its_proof_fails_without_another_host() -> None:
    promises = [promise for chapter in read("promises")["chapter"] for promise in chapter["promises"]]
    rows = [promise for promise in promises if ASKING & {*promise["proof"]}]
    assert [len(promise["proof"]) for promise in rows] == [1] * len(ASKING)
    assert all("cannot be reached" in promise["gap"] for promise in rows)


def test_every_proof_of_the_gate_has_run() -> None:
    results = Results.read()
    assert [proof for proof in proofs() if not results.of([proof]).passed and not takes_long(PROJECT / proof)] == []


def takes_long(proof: Path) -> bool:
    """Return whether only `make proof` runs the tests of a file."""
    return proof.suffix == ".py" and "pytest.mark.proof" in proof.read_text("utf-8")
