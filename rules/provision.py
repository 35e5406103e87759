"""Provisions behind the lines of a computation, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from types import MappingProxyType

from rules.parameter import BrokenRules
from rules.toml_file import read_toml

KEYS = frozenset({"law", "title", "url", "lines"})


@dataclass(frozen=True, slots=True)
class Provision:
    """A place in the statute, a regulation or guidance: citation, title and address."""

    law: str
    title: str
    url: str


def read_provisions(file: Traversable) -> Mapping[str, Provision]:
    """Return the provision of each line, by the name of the line.

    Raise ``BrokenRules`` for a damaged file, a line with two provisions or an unknown key.
    """
    found: dict[str, Provision] = {}
    for name, entry in read_toml(file).items():
        if entry.keys() != KEYS:
            raise BrokenRules(f"{file.name}: {name} must have exactly the keys {sorted(KEYS)}")
        for line in entry["lines"]:
            if line in found:
                raise BrokenRules(f"{file.name}: the line {line} is under two provisions")
            found[line] = Provision(entry["law"], entry["title"], entry["url"])
    return MappingProxyType(found)
