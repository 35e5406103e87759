"""Fixtures that call the application without a network."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from web import create_app

collect_ignore = ["clients"]  # programs that use generated clients


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out the proof with many requests, unless proofs are asked for.

    Every worker makes its first requests when it collects, which takes seconds.
    """
    gate = config.getoption("markexpr") == "not proof"
    return True if gate and collection_path.name == "test_many_requests.py" else None


@pytest.fixture(scope="session")
def client() -> FlaskClient:
    return create_app().test_client()
