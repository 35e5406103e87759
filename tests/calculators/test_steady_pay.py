"""Tests of the wages of a quarter from pay that stays the same."""

from decimal import Decimal

import pytest

from calculators.benefit.steady_pay import quarter_pay


@pytest.mark.parametrize(
    ("amount", "unit", "wages"),
    [
        ("52000.00", "year", "13000.00"),
        ("13000.00", "quarter", "13000.00"),
        ("4333.33", "month", "12999.99"),
        # 26 pays of two weeks a year are 6.5 a quarter
        ("2000.01", "two_weeks", "13000.07"),
        ("1000.00", "week", "13000.00"),
        ("25.00", "hour", "13000.00"),
    ],
)
def test_a_quarter_has_a_fourth_of_the_pays_of_a_year(amount: str, unit: str, wages: str) -> None:
    assert quarter_pay(Decimal(amount), unit, weekly_hours=Decimal(40)) == Decimal(wages)
