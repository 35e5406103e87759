"""The quarters of a year in which wages count, and the due dates of their returns."""

from datetime import date

from calculators.worksheet.calendar import QUARTERS_IN_A_YEAR, Quarter
from calculators.worksheet.parameters import Parameters
from rules import Rulebook


def covered_quarters(year: int, rulebook: Rulebook) -> list[Quarter]:
    """Return the quarters of ``year`` since the first day of contributions, in 2019 only the fourth."""
    first_day = rulebook.coverage.contributions.first_day
    quarters = [Quarter(year, number) for number in range(1, QUARTERS_IN_A_YEAR + 1)]
    return [quarter for quarter in quarters if quarter.first_day >= first_day]


def due_date(quarter: Quarter, law: Parameters) -> date:
    """Return the day on which the return of ``quarter`` is due.

    It is in the next year if this year's day would be before the quarter.
    """
    due = (
        law.first_quarter_return_due,
        law.second_quarter_return_due,
        law.third_quarter_return_due,
        law.fourth_quarter_return_due,
    )[quarter.number - 1]
    return date(quarter.year + (due.month < quarter.first_day.month), due.month, due.day)
