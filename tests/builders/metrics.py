"""Read the counts of ``/metrics`` as operators do."""

import re

from flask.testing import FlaskClient

SAMPLE = re.compile(r"^(?P<name>\w+)(?:\{(?P<labels>.*)\})? (?P<value>\S+)$", re.MULTILINE)
LABEL = re.compile(r'(\w+)="([^"]*)"')


def counts(text: str) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    """Return each sample by its name and labels."""
    return {
        (found["name"], frozenset(LABEL.findall(found["labels"] or ""))): float(found["value"])
        for found in SAMPLE.finditer(text)
    }


def count(client: FlaskClient, name: str, **labels: str) -> float:
    """Return the count ``name`` with exactly ``labels``, or 0 if there is none yet."""
    return counts(client.get("/metrics").text).get((name, frozenset(labels.items())), 0.0)
