"""The week in which leave is counted and paid: from Sunday to Saturday."""

from datetime import date, timedelta

DAYS_IN_A_WEEK = 7


def sunday_of(day: date) -> date:
    """The first day of the week of ``day``.

    >>> str(sunday_of(date(2026, 12, 31))), str(sunday_of(date(2026, 12, 27)))
    ('2026-12-27', '2026-12-27')
    """
    return day - timedelta(days=day.isoweekday() % DAYS_IN_A_WEEK)


def saturday_of(day: date) -> date:
    """The last day of the week of ``day``.

    >>> str(saturday_of(date(2026, 12, 31))), str(saturday_of(date(2027, 1, 2)))
    ('2027-01-02', '2027-01-02')
    """
    return sunday_of(day) + timedelta(days=DAYS_IN_A_WEEK - 1)
