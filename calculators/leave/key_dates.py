"""Count the days around a leave on which a worker must act (SOURCES 3.11)."""

from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from calculators.worksheet.parameters import Parameters


class KeyDates(Struct, frozen=True, kw_only=True):
    """The dates of a leave, each the last day for its step.

    Without a day of application, ``application`` is the day to tell the employer. ``decision`` and ``appeal`` follow
    from it.
    """

    tell_employer: date
    first_application: date
    last_application: date
    application: date
    decision: date
    appeal: date
    late_days: int
    appeal_days: int


def days_to_apply(first_day: date, law: Parameters) -> tuple[date, date]:
    """Return the first and the last day to apply for a leave that starts on ``first_day``."""
    before, after = _time_to_apply(law)
    return first_day - before, first_day + after


@lru_cache(maxsize=256)
def _time_to_apply(law: Parameters) -> tuple[timedelta, timedelta]:
    """Return the time to apply before and after the first day of leave."""
    return timedelta(law.application_days_before.whole()), timedelta(law.application_days_after.whole())


def key_dates(first_day: date, law: Parameters, *, application: date | None) -> KeyDates:
    """Return the dates of a leave that starts on ``first_day``.

    ``application`` is its day if it is known.
    """
    tell_employer = first_day - timedelta(days=law.employer_notice_days.whole())
    applied = application or tell_employer
    first_application, last_application = days_to_apply(first_day, law)
    decision = applied + timedelta(days=law.decision_days.whole())
    return KeyDates(
        tell_employer=tell_employer,
        first_application=first_application,
        last_application=last_application,
        application=applied,
        decision=decision,
        appeal=decision + timedelta(days=law.appeal_days.whole()),
        late_days=law.application_days_after.whole(),
        appeal_days=law.appeal_days.whole(),
    )
