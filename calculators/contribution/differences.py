"""Subtract the amounts before a change from those after it, by part and side."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from calculators.contribution.models import PartAmounts, Totals
from calculators.contribution.rates_and_shares import LINES, Part, PartLines, Sides
from calculators.contribution.totals import table_of
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, given_decimal, line
from calculators.worksheet.operators import total


@dataclass(frozen=True, slots=True)
class Differences:
    """The difference of both sides for each part, and in total.

    A saving is below zero.
    """

    of_parts: Mapping[Part, Sides]
    of_all: Sides

    def totals(self) -> Totals:
        """Return the table of differences."""
        return table_of(self.of_parts)

    def lines(self) -> list[Number]:
        """Return the lines of the worksheet."""
        return [self.of_all.employer, self.of_all.employee]


def differences(before: Totals, after: Totals) -> Differences:
    """Return the changes from ``before`` to ``after``."""
    medical = _of_part(LINES["medical"], before.medical, after.medical)
    family = _of_part(LINES["family"], before.family, after.family)
    return Differences(
        {"medical": medical, "family": family},
        Sides(
            employer=line("employer_difference", total([medical.employer, family.employer])),
            employee=line("employee_difference", total([medical.employee, family.employee])),
        ),
    )


def _of_part(names: PartLines, before: PartAmounts, after: PartAmounts) -> Sides:
    return Sides(
        employer=_difference(names.employer_difference, names.employer, before.employer, after.employer),
        employee=_difference(names.employee_difference, names.employee, before.employee, after.employee),
    )


def _difference(name: LineName, amount: LineName, before: Decimal, after: Decimal) -> Number:
    return line(name, given_decimal(amount, after, "dollars") - given_decimal(amount, before, "dollars"))
