"""The first days of leave for which there are figures."""

from datetime import timedelta

from rules import Shelf, Span

DAYS_IN_A_WEEK = 7


def covered_leave(shelf: Shelf) -> Span:
    """From the day benefits begin to the Saturday of the last week whose Sunday has figures (facts 2.1).

    >>> from rules import published
    >>> str(covered_leave(published()).last_day)
    '2027-01-02'
    """
    span = shelf.coverage.benefits
    days_after_sunday = span.last_day.isoweekday() % DAYS_IN_A_WEEK
    return Span(span.first_day, span.last_day + timedelta(days=DAYS_IN_A_WEEK - 1 - days_after_sunday))
