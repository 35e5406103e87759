"""The quarters of a year in which wages count, and when their returns are due."""

from datetime import date

from calculators.worksheet.calendar import Quarter
from rules import Law, Rulebook

QUARTERS_IN_A_YEAR = 4
NAMES = ("first", "second", "third", "fourth")


def covered_quarters(year: int, rulebook: Rulebook) -> list[Quarter]:
    """The quarters of ``year`` from the first day of contributions on; in 2019 only the fourth."""
    first_day = rulebook.coverage.contributions.first_day
    quarters = [Quarter(year, number) for number in range(1, QUARTERS_IN_A_YEAR + 1)]
    return [quarter for quarter in quarters if quarter.first_day >= first_day]


def due_date(quarter: Quarter, law: Law) -> date:
    """The day on which the return of ``quarter`` is due: in the year after where it falls before the quarter."""
    month, day = map(int, law.text(f"{NAMES[quarter.number - 1]}_quarter_return_due").split("-"))
    return date(quarter.year + (month < quarter.first_day.month), month, day)
