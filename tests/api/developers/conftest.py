"""Fixtures of a running service, in which the samples of the page for developers run."""

from collections.abc import Iterator
from urllib.request import urlopen
from xml.etree.ElementTree import Element

import pytest

from tests.builders.developers_page import PAGE, parsed
from tests.builders.live_service import serving


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    with serving() as address:
        yield address


@pytest.fixture(scope="module")
def page(service: str) -> Element:
    with urlopen(f"{service}{PAGE}") as response:
        return parsed(response.read().decode())
