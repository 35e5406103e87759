"""The parameters of the law by day, as dated data with sources.

The package combines no numbers, because ``calculators`` does. The two differ in this way:

- A number is *data*, here, if a notice or an amendment can change it without a change of a formula. Examples are
  rates, shares, limits, counts of weeks and due dates. A number that an explanation shows as an operand is data too,
  because it needs a source.
- A number is *shape* if a change of it rewrites the rule. It is a named constant in the module of its rule. Examples
  are the four quarters of a base period, the six of the look-back and the parts of a contribution.
- A choice of this calculator is neither: the 40 hours assumed for a week, or the longest plan. It is a named constant
  next to the code that uses it, and no page or answer calls it law.
"""

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

RULES_VERSION = "2026.3"


@cache
def published() -> Rulebook:
    """Return the rulebook of every published parameter."""
    return read_rulebook(files("rules"), RULES_VERSION)


@cache
def provisions() -> Mapping[str, Provision]:
    """Return the provision of each line of a computation, by the name of the line."""
    return read_provisions(files("rules") / "provisions.toml")


def law_on(day: date, topic: Topic, *, provisional: bool = False) -> Law:
    """Return the parameters of ``topic`` in force on ``day``.

    Raise ``NotCovered`` for a day without law. With ``provisional``, a day after the last covered one has a law
    that is marked as such.

    >>> law_on(date(2026, 3, 1), "benefits").text("maximum_weekly_benefit")
    '1230.39'
    """
    return published().law_on(day, topic, provisional=provisional)


def coverage() -> Coverage:
    """Return the covered days of each topic, the years and the version of the rules.

    >>> coverage().contributions.first_day
    datetime.date(2019, 10, 1)
    """
    return published().coverage
