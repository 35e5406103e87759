"""The curve of the weekly benefit against the average weekly wage, by its bends."""

from bisect import bisect_left
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from calculators.benefit.weekly_benefit import benefit_unrounded, half_state_average_weekly_wage, weekly_benefit
from calculators.worksheet.number import Number, given
from calculators.worksheet.parameters import Parameters, parameters_of
from rules import Law

NO_WAGE_IS_HIGHER = 100_000_000


class CurvePoint(Struct, frozen=True, kw_only=True):
    """An average weekly wage in dollars, and its weekly benefit to the cent."""

    average_weekly_wage: Decimal
    weekly_benefit: Decimal


class BenefitCurve(Struct, frozen=True, kw_only=True):
    """The two bends of the curve: the lower rate applies above ``half``, the maximum from ``maximum``.

    ``half`` is half the state average wage. An average weekly wage is a whole dollar.
    ``maximum`` is the least one whose benefit is the maximum (c. 175M s. 3(b), 458 CMR 2.12).
    """

    half: CurvePoint
    maximum: CurvePoint


@lru_cache(maxsize=256)
def benefit_curve(law: Law) -> BenefitCurve:
    """Return the bends under ``law``, computed with the formula itself.

    >>> from datetime import date
    >>> from rules import law_on
    >>> benefit_curve(law_on(date(2026, 3, 1), "benefits")).maximum
    CurvePoint(average_weekly_wage=Decimal('1885.00'), weekly_benefit=Decimal('1230.39'))
    """
    parameters = parameters_of(law)
    most = parameters.maximum_weekly_benefit.decimal()
    wages = range(NO_WAGE_IS_HIGHER)
    at_maximum = bisect_left(wages, most, key=lambda wage: benefit_unrounded(_dollars(wage), parameters).decimal())
    return BenefitCurve(
        half=_point(half_state_average_weekly_wage(parameters), parameters),
        maximum=_point(_dollars(at_maximum), parameters),
    )


def _dollars(wage: int) -> Number:
    return given("average_weekly_wage", wage, "dollars", scale=0)


def _point(wage: Number, parameters: Parameters) -> CurvePoint:
    return CurvePoint(
        average_weekly_wage=Decimal(wage.text()),
        weekly_benefit=weekly_benefit(benefit_unrounded(wage, parameters)).decimal(),
    )
