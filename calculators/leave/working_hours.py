"""The usual hours of work, from which the hours of leave are counted (458 CMR 2.12(5))."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from calculators.benefit.models import BenefitQuestion
from calculators.leave.models import LeavePeriod

DEFAULT_WEEKLY_HOURS = Decimal(40)
WORKDAYS = 5
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class UsualHours:
    """The usual hours of a week, and of each weekday from Monday to Sunday."""

    weekly: Decimal
    by_weekday: Sequence[Decimal]

    def on(self, days: Sequence[date]) -> Decimal:
        """The usual hours of these days together."""
        return sum((self.by_weekday[day.weekday()] for day in days), Decimal(0))

    def hours_off(self, days: Sequence[date], period: LeavePeriod) -> Decimal:
        """The hours of leave on these days of a period; decimals after the fourth are dropped."""
        exact = Fraction(self.on(days)) * self.part_off(period)
        return Decimal(int(exact * 10_000)).scaleb(-4)

    def part_off(self, period: LeavePeriod) -> Fraction:
        """The part of the usual hours that a period takes off: all of them, or those of its schedule."""
        hours = period.hours_off_per_week
        return Fraction(1) if hours is None else Fraction(hours) / Fraction(self.weekly)


def usual_hours(question: BenefitQuestion) -> UsualHours:
    """The hours of the week given, else the usual hours from Monday to Friday in equal parts."""
    if question.work_week is not None:
        given = [getattr(question.work_week, day) for day in WEEKDAYS]
        return UsualHours(sum(given, Decimal(0)), given)
    weekly = DEFAULT_WEEKLY_HOURS if question.usual_weekly_hours is None else question.usual_weekly_hours
    return UsualHours(weekly, [weekly / WORKDAYS] * WORKDAYS + [Decimal(0)] * 2)
