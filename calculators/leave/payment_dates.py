"""Find the day when each week is paid: Monday, or Tuesday after a holiday (SOURCES 3.9).

The holidays are those of Massachusetts and of the United States that are kept on a Monday
(M.G.L. c. 4 s. 7, 5 U.S.C. 6103). Thanksgiving is always a Thursday, and a holiday on a Saturday moves nothing.
Since benefits began in 2021 the list is the same. Juneteenth, new in 2020 and 2021, first moved a Monday in 2022.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby

from calculators.leave.weeks import LeaveWeek
from calculators.leave.working_hours import UsualHours
from calculators.worksheet.calendar import saturday_of
from calculators.worksheet.parameters import Parameters

FIXED = {
    (1, 1): "New Year's Day",
    (6, 19): "Juneteenth",
    (7, 4): "Independence Day",
    (11, 11): "Veterans Day",
    (12, 25): "Christmas Day",
}
MONDAYS = {
    (1, 3): "Martin Luther King, Jr. Day",
    (2, 3): "Washington's Birthday",
    (4, 3): "Patriots' Day",
    (9, 1): "Labor Day",
    (10, 2): "Columbus Day",
}
"""The holidays by month and place of the Monday in it."""


def holiday_on_monday(monday: date) -> str | None:
    """Return the holiday kept on a Monday: its own day, or the Monday after a Sunday.

    >>> holiday_on_monday(date(2026, 4, 20)), holiday_on_monday(date(2026, 5, 25)), holiday_on_monday(date(2026, 6, 1))
    ("Patriots' Day", 'Memorial Day', None)
    """
    sunday = monday - timedelta(days=1)
    fixed = FIXED.get((monday.month, monday.day)) or FIXED.get((sunday.month, sunday.day))
    if fixed:
        return fixed
    if monday.month == 5 and (monday + timedelta(days=7)).month == 6:
        return "Memorial Day"
    return MONDAYS.get((monday.month, (monday.day + 6) // 7))


TO_MONDAY = timedelta(days=2)


def payment_dates(weeks: Sequence[LeaveWeek], usual: UsualHours, law: Parameters) -> list[date]:
    """Return the expected payment day of each paid week, in order, for leave approved before it begins.

    A week is paid on the Monday after it, or on Tuesday if Monday is a holiday. Intermittent weeks wait together
    until 8 hours have built up or 30 days have passed.
    """
    found: list[date] = []
    for (_, intermittent), group in groupby(weeks, key=lambda each: (each.leave, _is_intermittent(each))):
        rows = list(group)
        saturdays = _intermittent(rows, usual, law) if intermittent else (row.end for row in rows)
        found += [payday(saturday) for saturday in saturdays]
    return found


def payday(saturday: date) -> date:
    """Return the Monday after a Saturday, or Tuesday if that Monday is a holiday."""
    monday = saturday + TO_MONDAY
    return monday if holiday_on_monday(monday) is None else monday + timedelta(days=1)


def _is_intermittent(week: LeaveWeek) -> bool:
    return week.period.schedule == "intermittent"


def _intermittent(weeks: Sequence[LeaveWeek], usual: UsualHours, law: Parameters) -> Iterator[date]:
    """Yield the Saturday after which each intermittent week is paid."""
    waiting: list[LeaveWeek] = []
    hours = Fraction(0)
    for week in weeks:
        if waiting and week.end > _last_saturday(waiting[0], law):
            yield from [_last_saturday(waiting[0], law)] * len(waiting)
            waiting, hours = [], Fraction(0)
        waiting.append(week)
        hours += week.hours_off([each.day for each in week.paid], usual)
        if hours >= law.intermittent_payment_hours.fraction():
            yield from [week.end] * len(waiting)
            waiting, hours = [], Fraction(0)
    yield from [_last_saturday(waiting[0], law)] * len(waiting) if waiting else []


def _last_saturday(first: LeaveWeek, law: Parameters) -> date:
    """Return the end of the week in which 30 days have passed since the first paid absence."""
    day = first.paid[0].day + timedelta(days=law.intermittent_payment_days.whole())
    return saturday_of(day)
