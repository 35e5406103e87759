"""A shelf with some numbers changed: proposed rates, or a state average wage that is expected."""

from dataclasses import replace
from decimal import Decimal
from importlib.resources.abc import Traversable
from types import MappingProxyType

from rules.law import BrokenRules, Notice
from rules.reading import read_file
from rules.shelf import Shelf, check_timeline

MOST_DOLLARS = Decimal("9999999.99")
REPLACEMENT = frozenset({"lower_replacement_rate", "upper_replacement_rate", "replacement_threshold"})
REPLACEMENT_PLACES = 2


def shelf_with(changes: Traversable, shelf: Shelf) -> Shelf:
    """``shelf`` with the numbers that the file ``changes`` states, in the form of a year's file.

    A number of a day on which it is stated already takes its place; one of another day joins its timeline.
    ``BrokenRules`` where a number is not known, is beyond what columns can hold or breaks its timeline.
    """
    timelines = dict(shelf.timelines)
    for notice in read_file(changes):
        line = timelines.get(notice.name)
        if line is None:
            raise BrokenRules(f"{changes.name}: {notice.name} is no number of the rules; change one that is")
        _check_size(changes.name, notice)
        kept = [stated for stated in line if stated.first_day != notice.first_day]
        timelines[notice.name] = tuple(sorted([*kept, notice], key=lambda stated: stated.first_day))
        check_timeline(notice.name, timelines[notice.name], annual=notice.name in shelf.annual)
    return replace(shelf, timelines=MappingProxyType(timelines), rules_version=f"{shelf.rules_version}+what-if")


def _check_size(file: str, notice: Notice) -> None:
    value = notice.value
    if not isinstance(value, Decimal):
        return
    if value > {"dollars": MOST_DOLLARS, "fraction": Decimal(1)}.get(notice.unit, MOST_DOLLARS):
        raise BrokenRules(f"{file}: {notice.name} is too large")
    if notice.name in REPLACEMENT and value != round(value, REPLACEMENT_PLACES):
        raise BrokenRules(f"{file}: {notice.name} must have at most {REPLACEMENT_PLACES} decimals")
