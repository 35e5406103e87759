"""The settings of hypothesis and the garbage collector, and rules with an invented year."""

import gc
from pathlib import Path

import pytest
from hypothesis import settings

from rules import Rulebook
from tests.builders.invented_year import shelf_with_invented_2027

settings.register_profile("quick", max_examples=25, deadline=None, derandomize=True)
settings.register_profile("proof", settings.get_profile("quick"), max_examples=60)
settings.load_profile("quick")
LONGEST = (
    "tests/browser/",
    "tests/spark/",
    "tests/test_add_a_year.py",
    "tests/exports/",
    "tests/operations/",
    "tests/test_wheel.py",
)
"""The folders and files of the tests that take longest."""
gc.set_threshold(50_000, 20, 100)  # At Python's own thresholds, collections take a third of the time of the tests.


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests that take longest first, so that no process still runs one when the others have ended."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.fixture(scope="session")
def shelf_to_2027(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """Return the published rules and an invented year 2027 after them."""
    folder: Path = tmp_path_factory.mktemp("rules")
    return shelf_with_invented_2027(folder)
