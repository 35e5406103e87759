"""Subtract the amounts before a change from those after it, by part and payer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from calculators.contribution.models import PartAmounts, Totals
from calculators.contribution.rates_and_shares import LINES, Part, PartLines
from calculators.contribution.totals import table
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, given_decimal, line
from calculators.worksheet.operators import total

Payer = Literal["employer", "employee"]


@dataclass(frozen=True, slots=True)
class Differences:
    """The difference for each part and payer, and the total for each payer.

    A saving is below zero.
    """

    of_parts: Mapping[Part, Mapping[Payer, Number]]
    of_payers: Sequence[Number]

    def totals(self) -> Totals:
        """Return the table of differences."""
        parts = self.of_parts.items()
        return table({part: (each["employer"].decimal(), each["employee"].decimal()) for part, each in parts})

    def lines(self) -> list[Number]:
        """Return the lines of the worksheet."""
        return list(self.of_payers)


def differences(before: Totals, after: Totals) -> Differences:
    """Return the changes from ``before`` to ``after``."""
    medical = _of_part(LINES["medical"], before.medical, after.medical)
    family = _of_part(LINES["family"], before.family, after.family)
    return Differences(
        {"medical": medical, "family": family},
        [
            line("employer_difference", total([medical["employer"], family["employer"]])),
            line("employee_difference", total([medical["employee"], family["employee"]])),
        ],
    )


def _of_part(names: PartLines, before: PartAmounts, after: PartAmounts) -> Mapping[Payer, Number]:
    return {
        "employer": _difference(names.employer_difference, names.employer, before.employer, after.employer),
        "employee": _difference(names.employee_difference, names.employee, before.employee, after.employee),
    }


def _difference(name: LineName, amount: LineName, before: Decimal, after: Decimal) -> Number:
    return line(name, given_decimal(amount, after, "dollars") - given_decimal(amount, before, "dollars"))
