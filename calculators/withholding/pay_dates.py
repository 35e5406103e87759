"""Count the later pay dates of a year from one of them."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

PayFrequency = Literal["weekly", "biweekly", "semimonthly", "monthly"]
WEEKS_BETWEEN = {"weekly": 1, "biweekly": 2}
MIDDLE, END = 15, 31


def later_pay_dates(day: date, frequency: PayFrequency) -> list[date]:
    """Return the pay dates after ``day`` in its year, by the calendar alone.

    Monthly is the same day of each month. Semimonthly is the 15th and the last day, or two days that are 15 apart.

    >>> [each.isoformat() for each in later_pay_dates(date(2026, 11, 13), "semimonthly")]
    ['2026-11-28', '2026-12-13', '2026-12-28']
    """
    if frequency in WEEKS_BETWEEN:
        step = WEEKS_BETWEEN[frequency] * 7
        rest = (date(day.year, 12, 31) - day).days
        return [day + timedelta(days=days) for days in range(step, rest + 1, step)]
    monthly = [_in_month(day.year, month, number) for month in range(day.month, 13) for number in _days(day, frequency)]
    return [each for each in monthly if each > day]


def _days(day: date, frequency: PayFrequency) -> tuple[int, ...]:
    """Return the days of a month that are pay dates.

    31 means the last day.
    """
    last = day.day == monthrange(day.year, day.month)[1]
    if frequency == "monthly":
        return (END if last else day.day,)
    if last or day.day == MIDDLE:
        return (MIDDLE, END)
    first = (day.day - 1) % MIDDLE + 1
    return (first, first + MIDDLE)


def _in_month(year: int, month: int, number: int) -> date:
    return date(year, month, min(number, monthrange(year, month)[1]))
