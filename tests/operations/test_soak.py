"""Half an hour of mixed traffic leaves memory and open files as they were, without an error."""

import json
import os
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path

import pytest

from tests.builders.api_requests import BENEFITS, CONTRIBUTIONS, benefit, contribution
from tests.builders.shipped_server import Shipped, form, sent, shipped
from tests.states import ENGLISH_STATES
from web.i18n import served_languages

pytestmark = pytest.mark.proof
MINUTES = float(os.environ.get("SOAK_MINUTES", "30"))
STATES = [
    state for state in ENGLISH_STATES if state.form and not any(isinstance(v, tuple) for v in state.form.values())
]


def visits() -> list[tuple[str, str, bytes, str]]:
    """Return one visit to every page in every language, and programs between them."""
    tags = cycle(language.tag for language in served_languages())
    pages = []
    for state in STATES:
        boxes = {
            name: list(typed) if isinstance(typed, list) else str(typed) for name, typed in (state.form or {}).items()
        }
        pages.append(("POST", state.in_language(next(tags)).path, *form(boxes)))
        pages.append(("POST", BENEFITS, json.dumps(benefit(explain=True)).encode(), "application/json"))
        pages.append(("POST", CONTRIBUTIONS, json.dumps(contribution()).encode(), "application/json"))
        pages.append(("GET", state.in_language(next(tags)).path.partition("/keep")[0], b"", ""))
    return pages


def test_memory_and_descriptors_are_flat(tmp_path: Path) -> None:
    with shipped(tmp_path / "log") as server:
        _traffic(server, time.monotonic() + MINUTES * 10)
        memory, descriptors = server.mebibytes(), server.descriptors()
        statuses = _traffic(server, time.monotonic() + MINUTES * 50)
        assert not [status for status in statuses if status >= 500 or status == 0]
        assert server.descriptors() <= descriptors + 10
        assert server.mebibytes() <= memory * 1.1


def _traffic(server: Shipped, until: float) -> set[int]:
    """Send visits with four clients until the given moment, and return the statuses of the answers."""

    def client(first: int) -> set[int]:
        found: set[int] = set()
        while time.monotonic() < until:
            for visit in every[first::4]:
                found.add(sent(server.port, *visit))
        return found

    every = visits()
    with ThreadPoolExecutor(4) as clients:
        return set().union(*clients.map(client, range(4)))
