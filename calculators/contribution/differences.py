"""Subtract the amounts before a change from those after it, by part and side."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from calculators.contribution.models import PartAmounts, Totals
from calculators.contribution.rates_and_shares import LINES, Part, PartLines, Sides
from calculators.contribution.totals import table_of
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, given_decimal, line
from calculators.worksheet.operators import total


class Differences(Struct, frozen=True):
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


def differences(*, before: Totals, after: Totals) -> Differences:
    """Return the changes from ``before`` to ``after``."""
    medical = _of_part(LINES["medical"], before=before.medical, after=after.medical)
    family = _of_part(LINES["family"], before=before.family, after=after.family)
    return Differences(
        {"medical": medical, "family": family},
        Sides(
            employer=line("employer_difference", total([medical.employer, family.employer])),
            employee=line("employee_difference", total([medical.employee, family.employee])),
        ),
    )


def _of_part(names: PartLines, *, before: PartAmounts, after: PartAmounts) -> Sides:
    return Sides(
        employer=line(names.employer_difference, _change(names.employer, before=before.employer, after=after.employer)),
        employee=line(names.employee_difference, _change(names.employee, before=before.employee, after=after.employee)),
    )


def _change(name: LineName, *, before: Decimal, after: Decimal) -> Number:
    return given_decimal(name, after, "dollars") - given_decimal(name, before, "dollars")
