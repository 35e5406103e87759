"""Worked examples that were published with the figures of a year, with their sources."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from rules.parameter import BrokenRules, Topic

AMOUNTS: Mapping[Topic, Mapping[str, int]] = {
    "benefits": {"average_weekly_wage": 2, "weekly_benefit": 2},
    "contributions": {"covered_individuals": 0, "wages": 2, "employee": 2, "employer": 2},
}
"""The amounts of an example about a topic, and their decimals."""
OPTIONAL = frozenset({"employer"})


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """A worked example: its topic, its year, its amounts as published, and its source."""

    topic: Topic
    year: int
    amounts: Mapping[str, str]
    source: str


def examples_in(file: str, content: Mapping[str, Any]) -> Iterator[WorkedExample]:
    """Return the examples in the ``content`` of the file of a year.

    Raise ``BrokenRules`` if one is incomplete.
    """
    year = int(file.removesuffix(".toml"))
    for topic, entries in content.get("examples", {}).items():
        if topic not in AMOUNTS:
            raise BrokenRules(f"{file}: unknown examples {topic}. Use {sorted(AMOUNTS)}")
        for place, entry in enumerate(entries, 1):
            yield _example(f"{file}: example {place} of {topic}", topic, year, entry)


def _example(place: str, topic: Topic, year: int, entry: Mapping[str, Any]) -> WorkedExample:
    names = AMOUNTS[topic].keys() | {"source"}
    if not names - OPTIONAL <= entry.keys() <= names:
        raise BrokenRules(f"{place} must state {sorted(names)}")
    amounts = {name: f"{Decimal(entry[name]):.{places}f}" for name, places in AMOUNTS[topic].items() if name in entry}
    return WorkedExample(topic, year, MappingProxyType(amounts), entry["source"])
