"""The settings of hypothesis, and the rules with an invented year, for all tests."""

from pathlib import Path

import pytest
from hypothesis import settings

from rules import Rulebook
from tests.builders.invented_year import shelf_with_invented_2027

settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True)
settings.load_profile("quick")


@pytest.fixture(scope="session")
def shelf_to_2027(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """Return the published rules and an invented year 2027 after them."""
    folder: Path = tmp_path_factory.mktemp("rules")
    return shelf_with_invented_2027(folder)
