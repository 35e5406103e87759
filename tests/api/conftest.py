"""Fixtures that call the application without a network."""

import pytest
from flask.testing import FlaskClient

from web import create_app

collect_ignore = ["clients"]  # programs that use generated clients


@pytest.fixture(scope="session")
def client() -> FlaskClient:
    return create_app().test_client()
