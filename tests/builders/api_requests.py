"""Build questions to the JSON routes from the examples of the public contract."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Json = dict[str, Any]
PREFIX = "/api/v1"
BENEFITS, BATCH = f"{PREFIX}/benefit-estimates", f"{PREFIX}/benefit-estimates/batch"
CONTRIBUTIONS, WITHHOLDINGS = f"{PREFIX}/contribution-estimates", f"{PREFIX}/withholdings"
EXAMPLES = Path(__file__).parents[1] / "api" / "examples"
WAGES = {"employer": "A", "quarter": "2025-Q4", "amount": "11000.00"}
"""One row of wages, which is enough for an answer."""


def example(name: str) -> Json:
    """Return the example ``name`` of the public contract."""
    read: Json = json.loads((EXAMPLES / f"{name}.json").read_text("utf-8"))
    return read


def benefit(**changed: Any) -> Json:
    """Return a short benefit question, with some fields changed or added."""
    return {"leave_start_date": "2026-03-02", "wages": [WAGES], **changed}


def paid(**changed: Any) -> Json:
    """Return a benefit question whose one row of wages is changed."""
    return benefit(wages=[{**WAGES, **changed}])


def contribution(**changed: Any) -> Json:
    """Return the contribution question of the contract, with some fields changed or added."""
    return {**example("contribution.question"), **changed}


def withholding(**changed: Any) -> Json:
    """Return the withholding question, with some fields changed or added."""
    return {**example("withholding.question"), **changed}


def asked(client: FlaskClient, path: str, question: object, headers: Mapping[str, str] | None = None) -> TestResponse:
    """Return the answer to ``question``, which is sent unchanged if it is text."""
    body = question if isinstance(question, str | bytes) else json.dumps(question)
    return client.post(path, data=body, content_type="application/json", headers=dict(headers or {}))


def problem(response: TestResponse, status: int, kind: str) -> Json:
    """Return the problem document of ``response``."""
    document: Json = response.get_json(force=True)
    assert (response.status_code, document["status"]) == (status, status)
    assert response.mimetype == "application/problem+json"
    assert document["type"] == f"/problems/{kind}"
    assert document["title"]
    assert document["detail"]
    assert document["instance"].startswith("/")
    assert response.headers["Cache-Control"] == "no-store"
    return document


def mistakes(response: TestResponse) -> list[tuple[str, str]]:
    """Return pointer and code of each value to correct."""
    found = problem(response, 422, "invalid-input")["errors"]
    assert all(error["message"] for error in found)
    return [(error["pointer"], error["type"]) for error in found]
