"""Round a number or a division in named ways, so that every cent follows from a rule."""

from typing import Any

from calculators.worksheet.number import Number, Quotient
from calculators.worksheet.operators import where
from calculators.worksheet.units import common_unit

Exact = Number | Quotient


def raised_to_dollar(exact: Exact) -> Number:
    """Raise a fraction of a dollar to the next dollar (c. 151A s. 1(w))."""
    numerator, denominator = _ratio(exact, 0)
    return _rounded(exact, -(-numerator // denominator) * 100, 2, "raised_to_dollar")


def to_cent_half_up(exact: Exact) -> Number:
    """Round to the nearest cent, half a cent up.

    The law does not say how to round. This reproduces every published amount.
    """
    numerator, denominator = _ratio(exact, 2)
    return _rounded(exact, (2 * numerator + denominator) // (2 * denominator), 2, "to_cent_half_up")


def to_cent_half_even(exact: Exact) -> Number:
    """Round to the nearest cent, half a cent to the even cent, as the Department's systems keep wages."""
    numerator, denominator = _ratio(exact, 2)
    floor = numerator // denominator
    twice_rest = 2 * (numerator - floor * denominator)
    tie_up = where(floor % 2 == 1, 1, 0)
    step = where(twice_rest > denominator, 1, where(twice_rest == denominator, tie_up, 0))
    return _rounded(exact, floor + step, 2, "to_cent_half_even")


def raised_to_cent(exact: Exact) -> Number:
    """Raise a fraction of a cent to the next cent: the least amount in cents that suffices."""
    numerator, denominator = _ratio(exact, 2)
    return _rounded(exact, -(-numerator // denominator), 2, "raised_to_cent")


def raised_to_whole(exact: Quotient, unit: str) -> Number:
    """Raise a fraction to the next whole, counted in ``unit``, such as weeks begun.

    ``exact`` is a division of two numbers of one unit.
    """
    common_unit(exact.unit, "count", f"count {unit} as a quotient of")
    numerator, denominator = _ratio(exact, 0)
    return _rounded(exact, -(-numerator // denominator), 0, "raised_to_whole", unit)


def cut_to_four_decimals(exact: Exact) -> Number:
    """Drop the decimals after the fourth, so that nothing below a threshold is shown as reaching it."""
    numerator, denominator = _ratio(exact, 4)
    return _rounded(exact, numerator // denominator, 4, "cut_to_four_decimals")


def _ratio(exact: Exact, places: int) -> tuple[Any, Any]:
    """Return numerator and denominator of the value in units of ten to the power minus ``places``."""
    if isinstance(exact, Number):
        power = places - exact.scale
        return (exact.amount * 10**power, 1) if power >= 0 else (exact.amount, 10**-power)
    upper, lower = exact.numerator, exact.denominator
    power = places - upper.scale + lower.scale
    if power >= 0:
        return upper.amount * 10**power, lower.amount
    return upper.amount, lower.amount * 10**-power


def _rounded(exact: Exact, amount: Any, scale: int, name: str, unit: str = "") -> Number:
    if isinstance(exact, Number):
        return Number(amount, scale, exact.unit, name, (exact,))
    return Number(amount, scale, unit or exact.unit, f"{name} /", (exact.numerator, exact.denominator))
