"""Clients that generators write in four languages compile, and call the running service.

Each estimates, gets a refusal, sends a batch and checks an award, whose reason has two codes.
By hand: 13000 / 13 = 1000, and 961.24 x 80 % + 38.76 x 50 % = 788.372. Less deductions of 100 it is 688.37.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders.commands import run
from tests.builders.generated_clients import LANGUAGES
from tests.builders.live_service import serving

pytestmark = pytest.mark.proof
NOT_COVERED = "/problems/not-covered"


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    with serving() as address:
        yield address


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_generated_client_compiles_and_calls(language: str, service: str, tmp_path: Path) -> None:
    program = LANGUAGES[language](tmp_path)
    assert json.loads(run([*program, service], tmp_path)) == {
        "estimated": "788.37",
        "refused": [422, NOT_COVERED, "2026-12-31"],
        "results": [["first", "788.37"], ["second", NOT_COVERED]],
        "codes": ["one_employer_only", "deductions"],
    }
