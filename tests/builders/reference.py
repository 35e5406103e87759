"""Compute benefits and contributions a second time, in fractions (SOURCES 2.4, 2.5, 4.2)."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from rules.parameter import Law

HALF = Fraction(1, 2)


def to_cent(exact: Fraction) -> Decimal:
    """Round to the cent, half up."""
    return Decimal(floor(exact * 100 + HALF)).scaleb(-2)


def replaced(wage: Fraction, half: Fraction) -> Fraction:
    """Return 80 % up to half the state's average and 50 % above."""
    return Fraction(80, 100) * wage if wage <= half else Fraction(80, 100) * half + Fraction(50, 100) * (wage - half)


def weekly_benefit(wage: Decimal, law: Law) -> Decimal:
    """Return the weekly benefit of an average weekly wage under a law."""
    half = Fraction(law.text("state_average_weekly_wage")) / 2
    return to_cent(min(replaced(Fraction(wage), half), Fraction(law.text("maximum_weekly_benefit"))))


def exact_average(quarters: Sequence[int]) -> Fraction:
    """Return the exact average in dollars of four quarters in cents."""
    paid = sorted((each for each in quarters if each), reverse=True)
    weeks = 26 if len(paid) >= 3 else 13
    return Fraction(sum(paid[: weeks // 13]), weeks * 100)


def average_weekly_wage(quarters: Sequence[int]) -> Decimal:
    """Return the average raised to the next dollar."""
    return Decimal(ceil(exact_average(quarters)))


def average_in_cents(quarters: Sequence[int]) -> Decimal:
    """Return the average in cents, half to the even one."""
    return Decimal(round(exact_average(quarters) * 100)).scaleb(-2)


def contributions(wages: Decimal, law: Law, *, both_shares: bool) -> list[tuple[Decimal, Decimal]]:
    """Return employer and employee amounts of the medical and of the family part."""
    eligible = min(Fraction(wages), Fraction(law.text("wage_base")))
    found = []
    for part in ("medical", "family"):
        full = eligible * Fraction(Decimal(law.text(f"{part}_rate")))
        employee_share = Fraction(Decimal(law.text(f"{part}_employee_share")))
        employee = to_cent(full * employee_share)
        total = to_cent(full * (1 if both_shares else employee_share))
        found.append((total - employee, employee))
    return found
