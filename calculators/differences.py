"""What a change costs: the amounts after it less those before, by part and payer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from calculators.choosing import total
from calculators.contribution import PARTS, Part
from calculators.contribution_models import Totals
from calculators.totals import table
from calculators.worksheet import Number, given_decimal, line

Side = Literal["employer", "employee"]
SIDES: tuple[Side, Side] = ("employer", "employee")


@dataclass(frozen=True, slots=True)
class Differences:
    """The difference of each side of each part, and of each side in all; below zero where the change saves."""

    of_parts: Mapping[Part, Mapping[Side, Number]]
    of_sides: Mapping[Side, Number]

    def totals(self) -> Totals:
        """The table of differences."""
        parts = self.of_parts.items()
        return table({part: (each["employer"].decimal(), each["employee"].decimal()) for part, each in parts})

    def lines(self) -> list[Number]:
        """The lines of the worksheet."""
        return list(self.of_sides.values())


def differences(before: Totals, after: Totals) -> Differences:
    """What changes from ``before`` to ``after``."""
    of_parts = {part: {side: _difference(part, side, before, after) for side in SIDES} for part in PARTS}
    of_sides = {side: line(f"{side}_difference", total([of_parts[part][side] for part in PARTS])) for side in SIDES}
    return Differences(of_parts, of_sides)


def _difference(part: Part, side: Side, before: Totals, after: Totals) -> Number:
    name = f"{part}_{side}"
    amounts = [given_decimal(name, getattr(getattr(each, part), side), "dollars") for each in (after, before)]
    return line(f"{name}_difference", amounts[0] - amounts[1])
