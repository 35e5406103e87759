"""Wages up to the wage base, for each person and employer (c. 175M s. 6, 458 CMR 2.05(1))."""

from calculators.worksheet.number import NONE, Number, line
from calculators.worksheet.operators import greater, lesser
from calculators.worksheet.parameters import Parameters


def eligible_wages(wages: Number, law: Parameters) -> Number:
    """Return the wages of a person and year that count, up to the wage base."""
    return line("eligible_wages", lesser(wages, law.wage_base), of=wages.of)


def wage_base_room(year_to_date: Number, law: Parameters) -> Number:
    """Return the rest of the wage base after the wages paid so far."""
    return line("wage_base_room", greater(law.wage_base - year_to_date, NONE))


def eligible_pay(pay: Number, *, room: Number) -> Number:
    """Return the part of one pay that is still under the wage base (SOURCES 4.4)."""
    return line("eligible_pay", lesser(pay, room))
