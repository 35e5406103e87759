"""What the law's numbers are on a day: dated data with sources, and nothing that combines them."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from rules.examples import WorkedExample
from rules.parameter import BrokenRules, Coverage, Law, NotCovered, Parameter, ParameterValue, Source, Span, Topic
from rules.provision import Provision, read_provisions
from rules.rulebook import Rulebook, read_rulebook

__all__ = [
    "RULES_VERSION",
    "BrokenRules",
    "Coverage",
    "Law",
    "NotCovered",
    "Parameter",
    "ParameterValue",
    "Provision",
    "Rulebook",
    "Source",
    "Span",
    "Topic",
    "WorkedExample",
    "coverage",
    "law_on",
    "provisions",
    "published",
    "read_rulebook",
]

RULES_VERSION = "2026.1"


@cache
def published() -> Rulebook:
    """The shelf of every published number."""
    return read_rulebook(files("rules"), RULES_VERSION)


@cache
def provisions() -> Mapping[str, Provision]:
    """The provision that orders each line of a computation, by the line's name."""
    return read_provisions(files("rules") / "provisions.toml")


def law_on(day: date, topic: Topic, *, provisional: bool = False) -> Law:
    """The numbers of ``topic`` in force on ``day``; ``NotCovered`` where none are published.

    >>> law_on(date(2026, 3, 1), "benefits").text("maximum_weekly_benefit")
    '1230.39'
    """
    return published().law_on(day, topic, provisional=provisional)


def coverage() -> Coverage:
    """The first and last covered day of each topic, the years and the version of the rules.

    >>> coverage().contributions.first_day
    datetime.date(2019, 10, 1)
    """
    return published().coverage
