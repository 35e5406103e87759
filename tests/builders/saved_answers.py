"""Build invented questions, and read their saved answers."""

import json
import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Json = dict[str, Any]

AMOUNTS = {"2025-Q1": "12000", "2025-Q2": "12500.50", "2025-Q3": "13000", "2025-Q4": "11000"}
WORKER: Json = {
    "leave_start_date": "2026-03-02",
    "employment_status": "employed",
    "wages": [{"employer": "Bakery", "quarter": quarter, "amount": amount} for quarter, amount in AMOUNTS.items()],
    "explain": True,
}
"""778.87 a week, and 981.00 the average weekly wage: tests/api/examples/benefit.answer.json."""

PLAN: Json = {**WORKER, "leave": [{"reason": "medical", "start": "2026-03-02", "end": "2026-03-22"}]}
"""The 7 days of waiting end on Sunday, March 8. Two whole weeks of work follow, each paid on the Monday after it."""

EMPLOYER: Json = {
    "year": 2026,
    "people": [{"id": "Ann", "kind": "w2", "wages": "100000"}, {"id": "Bo", "kind": "contractor", "wages": "9000"}],
    "workforce": {"average_w2": "30", "average_contractors": "2"},
    "explain": True,
}
"""880.00, of which 460.00 withheld: tests/api/examples/contribution.answer.json."""

OF_PAGES: Mapping[str, Json] = {"benefits": WORKER, "contributions": EMPLOYER}


def text_of(question: Json) -> str:
    """Return the question as a page sends it along with the answer."""
    return json.dumps({"question": question})


def kept(client: FlaskClient, page: str, kind: str, question: Json, tag: str = "en") -> TestResponse:
    """Return the response of the route for ``kind`` to ``question``."""
    return client.post(f"/{tag}/{page}/keep/{kind}", data={"action": "load", "kept": text_of(question)})


def travelling(page: str) -> str:
    """Return the text of the question that a page keeps with the answer."""
    found = re.search(r'name="kept" value="([^"]*)"', page)
    assert found
    return unescape(found[1])


def offered(page: str) -> list[str]:
    """Return the kinds of file that a page offers."""
    return re.findall(r'formaction="[^"]*/keep/(\w+)"', page)
