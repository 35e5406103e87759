"""Rulebooks with changed parameters: proposed rates, or an expected state average wage."""

from dataclasses import replace
from decimal import Decimal
from importlib.resources.abc import Traversable
from types import MappingProxyType

from rules.parameter import BrokenRules, ParameterValue
from rules.reading import read_file
from rules.rulebook import Rulebook, check_timeline

MOST_DOLLARS = Decimal("9999999.99")
REPLACEMENT = frozenset({"lower_replacement_rate", "upper_replacement_rate", "replacement_threshold"})
REPLACEMENT_PLACES = 2


def rulebook_with(changes: Traversable, rulebook: Rulebook) -> Rulebook:
    """Return ``rulebook`` with the values in the file ``changes``, which has the form of a year's file.

    A value replaces the one of the same day, or joins the timeline. Raise ``BrokenRules`` for an unknown parameter,
    a value too large for columns, or a fault in a timeline.
    """
    timelines = dict(rulebook.timelines)
    for published_value in read_file(changes):
        timeline = timelines.get(published_value.name)
        if timeline is None:
            raise BrokenRules(f"{changes.name}: {published_value.name} is no number of the rules. Change one that is")
        _check_size(changes.name, published_value)
        kept = [stated for stated in timeline if stated.first_day != published_value.first_day]
        timelines[published_value.name] = tuple(sorted([*kept, published_value], key=lambda stated: stated.first_day))
        check_timeline(
            published_value.name, timelines[published_value.name], annual=published_value.name in rulebook.annual
        )
    return replace(rulebook, timelines=MappingProxyType(timelines), rules_version=f"{rulebook.rules_version}+what-if")


def _check_size(file: str, published_value: ParameterValue) -> None:
    value = published_value.value
    if not isinstance(value, Decimal):
        return
    if value > (Decimal(1) if published_value.unit == "fraction" else MOST_DOLLARS):
        raise BrokenRules(f"{file}: {published_value.name} is too large")
    decimals = published_value.text.partition(".")[2]
    if published_value.name in REPLACEMENT and len(decimals) > REPLACEMENT_PLACES:
        raise BrokenRules(f"{file}: {published_value.name} must have at most {REPLACEMENT_PLACES} decimals")
