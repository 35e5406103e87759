"""The day on which the payment for each week is expected (the Department's portal, 2022)."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby

from calculators.calendar_week import saturday_of
from calculators.holidays import holiday_on_monday
from calculators.weeks import LeaveWeek
from calculators.work_week import UsualHours
from rules import Law

TO_MONDAY = timedelta(days=2)


def payment_dates(weeks: Sequence[LeaveWeek], usual: UsualHours, law: Law) -> list[date]:
    """The expected day of each paid week, for weeks in order of time, if the leave is approved before it begins.

    The Monday after the week, or Tuesday where Monday is a holiday; intermittent weeks wait together until
    8 hours have built up or 30 days have passed.
    """
    found: list[date] = []
    for (_, intermittent), group in groupby(weeks, key=lambda each: (each.leave, _is_intermittent(each))):
        rows = list(group)
        saturdays = _intermittent(rows, usual, law) if intermittent else (row.end for row in rows)
        found += [payday(saturday) for saturday in saturdays]
    return found


def payday(saturday: date) -> date:
    """The Monday after a Saturday, or Tuesday where it is a holiday."""
    monday = saturday + TO_MONDAY
    return monday if holiday_on_monday(monday) is None else monday + timedelta(days=1)


def _is_intermittent(week: LeaveWeek) -> bool:
    return week.period.schedule == "intermittent"


def _intermittent(weeks: Sequence[LeaveWeek], usual: UsualHours, law: Law) -> Iterator[date]:
    """The Saturday after which each intermittent week is paid."""
    waiting: list[LeaveWeek] = []
    hours = Decimal(0)
    for week in weeks:
        if waiting and week.end > _last_saturday(waiting[0], law):
            yield from [_last_saturday(waiting[0], law)] * len(waiting)
            waiting, hours = [], Decimal(0)
        waiting.append(week)
        hours += usual.hours_off([each.day for each in week.paid], week.period)
        if hours >= law.number("intermittent_payment_hours"):
            yield from [week.end] * len(waiting)
            waiting, hours = [], Decimal(0)
    yield from [_last_saturday(waiting[0], law)] * len(waiting) if waiting else []


def _last_saturday(first: LeaveWeek, law: Law) -> date:
    """The end of the week in which 30 days have passed since the first paid absence."""
    day = first.paid[0].day + timedelta(days=int(law.number("intermittent_payment_days")))
    return saturday_of(day)
