"""The usual hours of work, from which the hours of leave are counted (458 CMR 2.12(5))."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from calculators.leave.models import PlanQuestion
from calculators.worksheet.number import Number, given_decimal

DEFAULT_WEEKLY_HOURS = Decimal(40)
WORKDAYS = 5
HUNDREDTH = Decimal("0.01")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class UsualHours(Struct, frozen=True):
    """The usual hours of a week, as a worksheet number, and of each weekday from Monday to Sunday."""

    weekly: Number
    by_weekday: Sequence[Decimal]

    def on(self, days: Sequence[date]) -> Decimal:
        """Return the usual hours of these days together."""
        return sum([self.by_weekday[day.weekday()] for day in days], Decimal(0))


def usual_hours(plan: PlanQuestion) -> UsualHours:
    """Return the hours of the week given, or else the usual hours in equal parts from Monday to Friday."""
    if plan.work_week is not None:
        given = [getattr(plan.work_week, day) for day in WEEKDAYS]
        return UsualHours(_weekly(sum(given, Decimal(0))), given)
    weekly = DEFAULT_WEEKLY_HOURS if plan.usual_weekly_hours is None else plan.usual_weekly_hours
    return UsualHours(_weekly(weekly), [*[weekly / WORKDAYS] * WORKDAYS, Decimal(0), Decimal(0)])


def hours_of_days(days: Decimal, usual: UsualHours) -> Decimal:
    """Return the hours of ``days`` working days of average length, to the hundredth, half up.

    >>> from calculators.leave.models import PlanQuestion
    >>> hours_of_days(Decimal(3), usual_hours(PlanQuestion(usual_weekly_hours="37.5")))
    Decimal('22.50')
    """
    weekly = sum(usual.by_weekday, Decimal(0))
    return (days * weekly / max(working_days(usual), 1)).quantize(HUNDREDTH, ROUND_HALF_UP)


def working_days(usual: UsualHours) -> int:
    """Return the number of weekdays with usual hours."""
    return sum(1 for hours in usual.by_weekday if hours)


def _weekly(hours: Decimal) -> Number:
    return given_decimal("usual_weekly_hours", hours, "hours")
