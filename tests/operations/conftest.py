"""A fixture that restores Python's log, which an application with settings changes."""

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def untouched_log() -> Iterator[None]:
    logger = logging.getLogger("web.application")
    before = logger.handlers, logger.propagate, logger.level
    yield
    logger.handlers, logger.propagate = before[:2]
    logger.setLevel(before[2])
