"""Read the wages of the look-back, by employer and of all employers together."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from calculators.benefit.models import QuarterWages
from calculators.worksheet.calendar import quarter_text
from calculators.worksheet.number import Number, given, line
from calculators.worksheet.operators import total

CENTS_IN_A_DOLLAR = Decimal(100)
QUARTERS_IN_LOOK_BACK = 6
Paid = Mapping[str, Mapping[str, int]]
"""Cents by employer and quarter."""


@lru_cache(maxsize=1024)
def look_back_quarters(newest: int) -> tuple[str, ...]:
    """Return the quarters of the look-back, such as ``2025-Q4``, newest first.

    ``newest`` is the position of the newest one.
    """
    return tuple(quarter_text(newest - back) for back in range(QUARTERS_IN_LOOK_BACK))


def paid_by_employer(rows: Sequence[QuarterWages]) -> Paid:
    """Return cents by employer and quarter, with rows of the same employer and quarter added up."""
    paid: dict[str, dict[str, int]] = {}
    for row in rows:
        of, quarter = paid.setdefault(row.employer, {}), row.quarter
        of[quarter] = of.get(quarter, 0) + int(row.amount * CENTS_IN_A_DOLLAR)
    return paid


def wages_by_employer(paid: Paid, quarters: Sequence[str]) -> dict[str, list[Number]]:
    """Return the wages of each employer that paid any in the look-back.

    Its ``quarters`` are newest first. If there are several employers, the wages have the employer's name.
    """
    paying = {employer: of for employer, of in paid.items() if any(map(of.get, quarters))}
    several = len(paying) > 1
    return {employer: _wages(employer if several else "", of, quarters) for employer, of in paying.items()}


def wages_together(employers: Sequence[Sequence[Number]], quarters: Sequence[str]) -> Sequence[Number]:
    """Return the wages of several employers together, quarter by quarter, or zeros without employers."""
    if len(employers) == 1:
        return employers[0]
    if not employers:
        return _wages("", {}, quarters)
    return [
        line("wages_of_employers", total(paid), period=quarter)
        for quarter, paid in zip(quarters, zip(*employers, strict=True), strict=True)
    ]


def _wages(employer: str, paid: Mapping[str, int], quarters: Sequence[str]) -> list[Number]:
    """Return the wages of one employer in ``quarters``, with its name if that is needed."""
    return [given("quarter_wages", paid.get(each, 0), "dollars", of=employer, period=each) for each in quarters]
