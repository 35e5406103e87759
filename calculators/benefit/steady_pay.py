"""Make a question from pay that was the same in each of the last four completed quarters."""

from datetime import date
from decimal import Decimal

from calculators.benefit.models import BenefitQuestion, QuarterWages
from calculators.worksheet.calendar import Quarter

QUARTERS_IN_A_YEAR = 4


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
