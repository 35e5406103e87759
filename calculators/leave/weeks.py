"""Cuts a plan into weeks from Sunday to Saturday, and says of every day whether it is paid."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby

from calculators.leave.allotments import ALLOTMENT_OF, Allotments
from calculators.leave.models import DayKind, LeavePeriod, WeekKind
from calculators.leave.waiting_period import Waiting
from calculators.leave.working_hours import UsualHours
from calculators.worksheet.calendar import DAYS_IN_A_WEEK, saturday_of, sunday_of


@dataclass(frozen=True, slots=True)
class LeaveDay:
    """A calendar day of leave; ``part`` is how much of a paid one the allotment still covers."""

    day: date
    kind: DayKind
    part: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class LeaveWeek:
    """The days of one period in one week; ``leave`` tells separate leaves apart."""

    start: date
    period: LeavePeriod
    leave: int
    days: Sequence[LeaveDay]

    @property
    def end(self) -> date:
        """The Saturday."""
        return saturday_of(self.start)

    @property
    def paid(self) -> list[LeaveDay]:
        """The days that are paid."""
        return [each for each in self.days if each.kind == "paid"]

    @property
    def day_kinds(self) -> dict[DayKind, int]:
        """How many days there are of each kind; one that is paid in part is exhausted as well."""
        counted = Counter(each.kind for each in self.days)
        if cut := sum(each.part < 1 for each in self.paid):
            counted["exhausted"] += cut
        return dict(counted)

    @property
    def kind(self) -> WeekKind:
        """Paid or partial where a day is paid; else why none is."""
        kinds = {each.kind for each in self.days}
        if "paid" in kinds:
            return "paid" if len(kinds) == 1 else "partial"
        return next(kind for kind in ("next_benefit_year", "exhausted", "waiting") if kind in kinds)


def leave_weeks(
    periods: Sequence[LeavePeriod],
    waiting: Sequence[Waiting],
    usual: UsualHours,
    allotments: Allotments,
    benefit_year_end: date,
) -> list[LeaveWeek]:
    """A row for each week of each period, in order; the days use the allotments up.

    A calendar day is a seventh of a week, and on a reduced schedule the same part of a seventh as of the hours, so
    that seven days use up hours off / usual weekly hours. Waiting days count; days of the next benefit year do not.
    """
    found: list[LeaveWeek] = []
    for period, waits in zip(periods, waiting, strict=True):
        days = _days(period, waits.until, usual.part_off(period) / DAYS_IN_A_WEEK, allotments, benefit_year_end)
        for sunday, group in groupby(days, key=lambda each: sunday_of(each.day)):
            found.append(LeaveWeek(sunday, period, waits.leave, list(group)))
    return found


def _days(
    period: LeavePeriod, waits_until: date, use: Fraction, allotments: Allotments, benefit_year_end: date
) -> Iterator[LeaveDay]:
    for number in range((period.end - period.start).days + 1):
        day = period.start + timedelta(days=number)
        if day > benefit_year_end:
            yield LeaveDay(day, "next_benefit_year")
            continue
        part = allotments.use(ALLOTMENT_OF[period.reason], use)
        if not part:
            yield LeaveDay(day, "exhausted")
        elif day < waits_until:
            yield LeaveDay(day, "waiting")
        else:
            yield LeaveDay(day, "paid", part)
