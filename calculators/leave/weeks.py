"""The weeks of a leave from Sunday to Saturday.

Their days wait, are paid or have no allotment left.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from calculators.leave.allotments import ALLOTMENT_OF, Allotments
from calculators.leave.models import DayKind, LeaveLimit, LeavePeriod, WeekKind
from calculators.leave.waiting_period import WaitingPeriod, waiting_days
from calculators.leave.working_hours import UsualHours
from calculators.worksheet.calendar import DAYS_IN_A_WEEK, saturday_of, sunday_of
from calculators.worksheet.number import Number, given, given_decimal, line, unrounded
from calculators.worksheet.operators import lesser, total
from calculators.worksheet.parameters import Parameters

WHOLE = Fraction(1)
DAYS = [timedelta(days=number) for number in range(DAYS_IN_A_WEEK)]


class LeaveDay(NamedTuple):
    """A calendar day of leave, with the part of it off work and the part that the allotment covers."""

    day: date
    kind: DayKind
    part: Fraction = WHOLE


class LeaveWeek(Struct, frozen=True):
    """The days of one period in one week.

    ``first_day`` is the first of them, which identifies the worksheet lines of the week. ``leave`` numbers the
    separate leaves. ``hours`` are those off work on an intermittent schedule. ``part_off`` is the part of the usual
    hours that is leave. ``used_up`` is the limit that its days are beyond. ``lines`` count the leave used and the
    waiting days.
    """

    start: date
    first_day: str
    period: LeavePeriod
    leave: int
    days: Sequence[LeaveDay]
    hours: Number | None = None
    part_off: Fraction = WHOLE
    used_up: LeaveLimit | None = None
    lines: Sequence[Number] = ()

    @property
    def end(self) -> date:
        """Return the Saturday."""
        return self.start + DAYS[-1]

    @property
    def paid(self) -> list[LeaveDay]:
        """Return the days that are paid."""
        return [each for each in self.days if each.kind == "paid"]

    @property
    def kind(self) -> WeekKind:
        """Return paid or partial if a day is paid, or else the reason that none is."""
        kinds = {each.kind for each in self.days}
        if "paid" in kinds:
            return "paid" if len(kinds) == 1 else "partial"
        return next(kind for kind in ("next_benefit_year", "exhausted", "waiting") if kind in kinds)

    def workday_kinds(self, usual: UsualHours) -> dict[DayKind, int]:
        """Return the number of days with usual hours of each kind.

        A day that is paid in part is exhausted as well.
        """
        workdays = [each for each in self.days if usual.by_weekday[each.day.weekday()]]
        counted = Counter(each.kind for each in workdays)
        if self.used_up and (cut := sum(each.kind == "paid" and each.part < 1 for each in workdays)):
            counted["exhausted"] += cut
        return dict(counted)

    def usual_hours_paid(self, usual: UsualHours) -> Number:
        """Return the usual hours of the paid days, or of the parts of them that the allotment covers."""
        if self.used_up is None:
            hours = usual.on([each.day for each in self.paid])
            return given_decimal("usual_hours_of_days", hours, "hours", period=self.first_day)
        exact = sum((Fraction(usual.on([each.day])) * each.part for each in self.paid), Fraction(0))
        return given("usual_hours_of_days", exact, "hours", scale=0, period=self.first_day)

    def hours_off(self, days: Sequence[date], usual: UsualHours) -> Fraction:
        """Return the exact hours of leave on these days of the week."""
        return Fraction(usual.on(days)) * self.part_off


class BenefitYearLeave(Struct, frozen=True):
    """The values that count the weeks of a plan.

    They are the usual hours, the allotments, the last day of the benefit year and the law.
    """

    usual: UsualHours
    allotments: Allotments
    last_day: date
    law: Parameters

    def weeks(self, periods: Sequence[LeavePeriod], waiting: Sequence[WaitingPeriod]) -> list[LeaveWeek]:
        """Return a row for each week of each period, in order, as each period uses up its allotment.

        Waiting days use up leave. Days of the next benefit year do not.
        """
        return [week for period, waits in zip(periods, waiting, strict=True) for week in self._of_period(period, waits)]

    def _of_period(self, period: LeavePeriod, waits: WaitingPeriod) -> Iterator[LeaveWeek]:
        rows = [self._row(period, waits, days) for days in _days_by_week(period)]
        this_year = [row for row in rows if row.start <= self.last_day]
        if this_year:
            asked = leave_of_period(period, this_year, self.usual, self.law)
            used = self.allotments.use(ALLOTMENT_OF[period.reason], asked)
            yield from self._counted(this_year, waits, asked=asked, used=used)
        yield from rows[len(this_year) :]

    def _row(self, period: LeavePeriod, waits: WaitingPeriod, days: Sequence[date]) -> LeaveWeek:
        """Return the row of a week before its days are counted, as if it were in the next benefit year."""
        off = period.hours_off_per_week
        hours = None if off is None or period.schedule == "reduced" else week_hours_off(days, off, self.usual)
        part_off = _part_off(days, off, hours, self.usual)
        uncounted = [LeaveDay(day, "next_benefit_year") for day in days]
        return LeaveWeek(sunday_of(days[0]), str(days[0]), period, waits.leave, uncounted, hours, part_off)

    def _counted(
        self, rows: Sequence[LeaveWeek], waits: WaitingPeriod, *, asked: Number, used: Number
    ) -> Iterator[LeaveWeek]:
        """Yield the rows of a period with days waiting, paid or exhausted, and the lines that decide this."""
        left = None if used is asked else used.fraction()
        lines = [used]
        for row in rows:
            waiting = waiting_days([each.day for each in row.days], waits.first_day_after)
            lines += [waiting] if waiting.amount else []
            parts, used_up = [WHOLE] * len(row.days), None
            if left is not None:
                leave = self._leave_by_day(row)
                parts = _parts_covered(leave, left)
                left = max(Fraction(0), left - sum(leave))
                used_up = self.allotments.used_up_by(ALLOTMENT_OF[row.period.reason]) if min(parts) < 1 else None
            kinds: list[DayKind] = ["waiting" if number < waiting.amount else "paid" for number in range(len(parts))]
            days = [
                LeaveDay(each.day, kind, part) if part else LeaveDay(each.day, "exhausted")
                for each, kind, part in zip(row.days, kinds, parts, strict=True)
            ]
            yield replace(row, days=days, used_up=used_up, lines=lines)
            lines = []

    def _leave_by_day(self, row: LeaveWeek) -> list[Fraction]:
        """Return the weeks of leave of each day: a seventh, or its hours off over the usual weekly hours."""
        if row.period.schedule == "continuous":
            return [1 / self.law.days_in_a_week.fraction()] * len(row.days)
        weekly = self.usual.weekly.fraction()
        return [Fraction(self.usual.on([each.day])) * row.part_off / weekly for each in row.days]


def leave_of_period(period: LeavePeriod, rows: Sequence[LeaveWeek], usual: UsualHours, law: Parameters) -> Number:
    """Return the leave of a period in exact weeks.

    It is the days over seven, or the hours off over the usual weekly hours. A reduced schedule takes the same part off
    the usual hours of each day (458 CMR 2.12(5)).
    """
    start, days = str(period.start), [each.day for row in rows for each in row.days]
    if period.hours_off_per_week is None:
        days_of_leave = given("days_of_leave", len(days), "days", period=start)
        return line("period_leave", unrounded(days_of_leave / law.days_in_a_week, "weeks"), period=start)
    if period.schedule == "intermittent":
        hours = total([row.hours for row in rows if row.hours is not None])
    else:
        on = given_decimal("usual_hours_of_leave", usual.on(days), "hours", period=start)
        hours = unrounded(on * hours_off_per_week(period.hours_off_per_week) / usual.weekly)
    hours_of_leave = line("hours_of_leave", hours, period=start)
    return line("period_leave", unrounded(hours_of_leave / usual.weekly, "weeks"), period=start)


def week_hours_off(days: Sequence[date], off: Decimal, usual: UsualHours) -> Number:
    """Return the hours of intermittent leave in a week, at most the usual hours of the days of leave."""
    week = str(days[0])
    on = given_decimal("usual_hours_of_leave", usual.on(days), "hours", period=week)
    return line("week_hours_off", lesser(hours_off_per_week(off), on), period=week)


def hours_off_per_week(hours: Decimal) -> Number:
    """Return the hours off of a week on a reduced or intermittent schedule."""
    return given_decimal("hours_off_per_week", hours, "hours")


def _days_by_week(period: LeavePeriod) -> Iterator[list[date]]:
    first = period.start
    while first <= period.end:
        last = min(saturday_of(first), period.end)
        yield [first + after for after in DAYS if after <= last - first]
        first = last + DAYS[1]


def _part_off(days: Sequence[date], off: Decimal | None, hours: Number | None, usual: UsualHours) -> Fraction:
    """Return the part of the usual hours of these days that is leave."""
    if hours is not None:
        on = Fraction(usual.on(days))
        return hours.fraction() / on if on else WHOLE
    return WHOLE if off is None else Fraction(off) / usual.weekly.fraction()


def _parts_covered(leave_by_day: Sequence[Fraction], left: Fraction) -> list[Fraction]:
    """Return the part of each day of a week that the weeks ``left`` cover.

    Days without usual hours are covered unless another day of the week is not.
    """
    parts = []
    for leave in leave_by_day:
        parts.append(min(WHOLE, left / leave) if leave else WHOLE)
        left -= leave * parts[-1]
    covered = all(parts)
    return [part if leave or covered else Fraction(0) for part, leave in zip(parts, leave_by_day, strict=True)]
