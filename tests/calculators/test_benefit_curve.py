"""Tests of the bends of the benefit curve of every year.

The source is SOURCES 1.2 and 2.5: the maximum is reached at half + (maximum - 80 % of half) / 50 %, raised to the next
whole dollar, because an average weekly wage is a whole dollar.
"""

from decimal import Decimal

import pytest

from calculators.benefit.curve import benefit_curve
from rules.parameter import Law
from tests.builders.reference import weekly_benefit
from tests.builders.years import benefit_laws, year_of

BY_HAND = {
    # half, 80 % of it, least whole dollar at the maximum
    2020: ("715.83", "572.66", "1271", "850.00"),
    2021: ("743.89", "595.11", "1254", "850.00"),
    2022: ("847.12", "677.70", "1661", "1084.31"),
    2023: ("882.67", "706.14", "1731", "1129.82"),
    2024: ("898.36", "718.69", "1761", "1149.90"),
    2025: ("914.565", "731.65", "1793", "1170.64"),
    2026: ("961.24", "768.99", "1885", "1230.39"),
}


@pytest.mark.parametrize("law", benefit_laws(), ids=year_of)
def test_the_bends_are_at_half_the_average_and_the_maximum(law: Law) -> None:
    curve = benefit_curve(law)
    assert curve.half.average_weekly_wage == Decimal(law.text("state_average_weekly_wage")) / 2
    assert curve.half.weekly_benefit == weekly_benefit(curve.half.average_weekly_wage, law)
    reached = curve.maximum.average_weekly_wage
    most = Decimal(law.text("maximum_weekly_benefit"))
    assert curve.maximum.weekly_benefit == weekly_benefit(reached, law) == most
    assert weekly_benefit(reached - 1, law) < most


@pytest.mark.parametrize("law", [law for law in benefit_laws() if law.first_day.year in BY_HAND], ids=year_of)
def test_the_bends_match_figures_by_hand(law: Law) -> None:
    curve = benefit_curve(law)
    found = (
        curve.half.average_weekly_wage,
        curve.half.weekly_benefit,
        curve.maximum.average_weekly_wage,
        curve.maximum.weekly_benefit,
    )
    assert found == tuple(map(Decimal, BY_HAND[law.first_day.year]))
