"""What a change costs: the amounts after it less those before, by part and payer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from calculators.contribution.models import Totals
from calculators.contribution.rates_and_shares import PARTS, Part
from calculators.contribution.totals import table
from calculators.worksheet.number import Number, given_decimal, line
from calculators.worksheet.operators import total

Payer = Literal["employer", "employee"]
PAYERS: tuple[Payer, Payer] = ("employer", "employee")


@dataclass(frozen=True, slots=True)
class Differences:
    """The difference of each payer of each part, and of each payer in all; below zero where the change saves."""

    of_parts: Mapping[Part, Mapping[Payer, Number]]
    of_payers: Mapping[Payer, Number]

    def totals(self) -> Totals:
        """The table of differences."""
        parts = self.of_parts.items()
        return table({part: (each["employer"].decimal(), each["employee"].decimal()) for part, each in parts})

    def lines(self) -> list[Number]:
        """The lines of the worksheet."""
        return list(self.of_payers.values())


def differences(before: Totals, after: Totals) -> Differences:
    """What changes from ``before`` to ``after``."""
    of_parts = {part: {payer: _difference(part, payer, before, after) for payer in PAYERS} for part in PARTS}
    of_payers = {payer: _of_payer(payer, [of_parts[part][payer] for part in PARTS]) for payer in PAYERS}
    return Differences(of_parts, of_payers)


def _difference(part: Part, payer: Payer, before: Totals, after: Totals) -> Number:
    name = f"{part}_{payer}"
    amounts = [given_decimal(name, getattr(getattr(each, part), payer), "dollars") for each in (after, before)]
    return line(f"{part}_{payer}_difference", amounts[0] - amounts[1])


def _of_payer(payer: Payer, parts: Sequence[Number]) -> Number:
    return line(f"{payer}_difference", total(parts))
