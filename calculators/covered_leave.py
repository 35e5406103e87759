"""The first days of leave for which there are figures."""

from calculators.calendar_week import saturday_of
from rules import Shelf, Span


def covered_leave(shelf: Shelf) -> Span:
    """From the day benefits begin to the Saturday of the last week whose Sunday has figures (facts 2.1).

    >>> from rules import published
    >>> str(covered_leave(published()).last_day)
    '2027-01-02'
    """
    span = shelf.coverage.benefits
    return Span(span.first_day, saturday_of(span.last_day))
