"""Waiting periods: the first seven calendar days of each leave are unpaid (c. 175M s. 3(a))."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from calculators.leave.models import LeavePeriod, LeaveReason
from calculators.leave.working_hours import UsualHours
from calculators.worksheet.number import NONE, Number, given, line
from calculators.worksheet.operators import greater, lesser
from calculators.worksheet.parameters import Parameters


class WaitingPeriod(Struct, frozen=True):
    """The leave that a period belongs to, counted from 0, and the first day after its waiting period."""

    leave: int
    first_day_after: Number


def waiting_periods(periods: Sequence[LeavePeriod], usual: UsualHours, law: Parameters) -> list[WaitingPeriod]:
    """Return the waiting period of each period, shared by the periods of one leave.

    Intermittent periods of one reason are one leave, however far apart they are (SOURCES 3.2). A period that directly
    follows one of the same reason, such as a change of schedule, is the same leave. Bonding that directly follows
    pregnancy is a leave of its own without a waiting period.
    """
    found: list[WaitingPeriod] = []
    intermittent: dict[LeaveReason, WaitingPeriod] = {}
    before: LeavePeriod | None = None
    for period in periods:
        directly = before is not None and directly_follows(before, period, usual)
        if period.schedule == "intermittent" and period.reason in intermittent:
            found.append(intermittent[period.reason])
        elif before is not None and directly and before.reason == period.reason:
            found.append(found[-1])
        else:
            waits = before is None or not (directly and _is_bonding_after_pregnancy(before, period))
            leave = max((each.leave for each in found), default=-1) + 1
            found.append(WaitingPeriod(leave, _first_day_after(period.start, law, waits=waits)))
        if period.schedule == "intermittent":
            intermittent[period.reason] = found[-1]
        before = period
    return found


def directly_follows(earlier: LeavePeriod, later: LeavePeriod, usual: UsualHours) -> bool:
    """Return whether no day with usual hours of work lies between two periods, as on a weekend off."""
    between = range(1, (later.start - earlier.end).days)
    return not usual.on([earlier.end + timedelta(days=days) for days in between])


def waiting_days(days: Sequence[date], first_day_after: Number) -> Number:
    """Return the number of these consecutive days of leave that lie in the waiting period."""
    week = str(days[0])
    first_day = given("first_day_of_week", days[0].toordinal(), "date", period=week)
    days_of_leave = given("days_of_leave", len(days), "days", period=week)
    until_paid = line("days_until_paid", first_day_after - first_day, period=week)
    return line("waiting_days", lesser(days_of_leave, greater(until_paid, NONE)), period=week)


def _first_day_after(start: date, law: Parameters, *, waits: bool) -> Number:
    first_day = given("first_day_of_period", start.toordinal(), "date", period=str(start))
    after = first_day + law.waiting_period if waits else first_day
    return line("first_day_after_waiting", after, period=str(start))


def _is_bonding_after_pregnancy(before: LeavePeriod, period: LeavePeriod) -> bool:
    return (before.reason, period.reason) == ("pregnancy", "bonding")
