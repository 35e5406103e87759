"""Which periods are one leave, and until when each waits unpaid (c. 175M s. 3(a))."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from calculators.leave.models import LeavePeriod

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Waiting:
    """The leave that a period belongs to, counted from 0, and the first day after its waiting period."""

    leave: int
    until: date


def waiting_periods(periods: Sequence[LeavePeriod], days: int) -> list[Waiting]:
    """The waiting of each period: the first ``days`` calendar days of each separate leave.

    A period that follows one of the same reason at once is the same leave, such as a change of schedule.
    Bonding that follows pregnancy at once is a leave of its own and waits no day.
    """
    found: list[Waiting] = []
    before: LeavePeriod | None = None
    for period in periods:
        if before is not None and follows_at_once(before, period) and period.reason == before.reason:
            found.append(found[-1])
        else:
            waits = 0 if before is not None and _is_bonding_after(before, period) else days
            found.append(Waiting(found[-1].leave + 1 if found else 0, period.start + timedelta(days=waits)))
        before = period
    return found


def follows_at_once(earlier: LeavePeriod, later: LeavePeriod) -> bool:
    """Whether nothing but a weekend lies between two periods."""
    between = range(1, (later.start - earlier.end).days)
    return all((earlier.end + timedelta(days=days)).weekday() >= SATURDAY for days in between)


def _is_bonding_after(before: LeavePeriod, period: LeavePeriod) -> bool:
    return (before.reason, period.reason) == ("pregnancy", "bonding") and follows_at_once(before, period)
