"""Fixtures of a client of the application, without a browser."""

import pytest
from flask.testing import FlaskClient

from web import create_app


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()
