"""Make a question from pay that was the same in each of the last four completed quarters."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from calculators.benefit.models import BenefitQuestion, QuarterWages
from calculators.worksheet.calendar import QUARTERS_IN_A_YEAR, Quarter

IN_A_QUARTER = {
    "year": Decimal(1) / 4,
    "quarter": Decimal(1),
    "month": Decimal(3),
    "two_weeks": Decimal(26) / 4,
    "week": Decimal(13),
    "hour": Decimal(13),
}
"""The number of pays of each unit in a quarter. Pay by the hour counts by the week."""
CENT = Decimal("0.01")


def quarter_pay(amount: Decimal, unit: str, *, weekly_hours: Decimal) -> Decimal:
    """Return the wages of a quarter at ``amount`` dollars for each ``unit``.

    The weekly hours count only for ``hour``.

    >>> quarter_pay(Decimal("52000"), "year", weekly_hours=Decimal(0))
    Decimal('13000.00')
    >>> quarter_pay(Decimal("15"), "hour", weekly_hours=Decimal("37.5"))
    Decimal('7312.50')
    """
    paid = amount * weekly_hours if unit == "hour" else amount
    return (paid * IN_A_QUARTER[unit]).quantize(CENT, ROUND_HALF_UP)


def steady_pay_question(quarter_wages: Decimal, leave_start_date: date) -> BenefitQuestion:
    """Return the question of one employer that paid ``quarter_wages`` dollars in each of four quarters.

    They are the last four completed quarters.

    >>> question = steady_pay_question(Decimal("13000.00"), date(2026, 3, 2))
    >>> [row.quarter for row in question.wages]
    ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']
    """
    current = Quarter.of_day(leave_start_date).position
    quarters = [Quarter.at(current - before) for before in range(QUARTERS_IN_A_YEAR, 0, -1)]
    return BenefitQuestion(
        leave_start_date=leave_start_date,
        wages=[QuarterWages(quarter=str(quarter), amount=quarter_wages) for quarter in quarters],
    )
