"""Pay that was the same all year, as the wages of one quarter: exact, to the cent, half a cent up."""

from decimal import ROUND_HALF_UP, Decimal

IN_A_QUARTER = {
    "year": Decimal(1) / 4,
    "quarter": Decimal(1),
    "month": Decimal(3),
    "two_weeks": Decimal(26) / 4,
    "week": Decimal(13),
    "hour": Decimal(13),
}
"""How many such pays a quarter has; of hours, how many times those of a week."""
CENT = Decimal("0.01")


def quarter_pay(amount: Decimal, unit: str, weekly_hours: Decimal) -> Decimal:
    """The wages of a quarter at ``amount`` dollars for each ``unit``; the hours matter for ``hour`` alone.

    >>> quarter_pay(Decimal("52000"), "year", Decimal(0)), quarter_pay(Decimal("15"), "hour", Decimal("37.5"))
    (Decimal('13000.00'), Decimal('7312.50'))
    """
    paid = amount * weekly_hours if unit == "hour" else amount
    return (paid * IN_A_QUARTER[unit]).quantize(CENT, ROUND_HALF_UP)
