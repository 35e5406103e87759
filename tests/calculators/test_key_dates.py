"""Tests of the dates around a leave, counted by hand from SOURCES 3.11."""

from datetime import date

from calculators.leave.key_dates import KeyDates, key_dates
from calculators.worksheet.parameters import parameters_of
from rules import law_on

LAW = parameters_of(law_on(date(2026, 3, 1), "benefits"))


def test_a_leave_has_its_key_dates() -> None:
    # From Monday, March 2, 2026: 30 and 60 days before it, 90 days after it, then 14 days and 10 more.
    assert key_dates(date(2026, 3, 2), LAW, application=None) == KeyDates(
        tell_employer=date(2026, 1, 31),
        first_application=date(2026, 1, 1),
        last_application=date(2026, 5, 31),
        application=date(2026, 1, 31),
        decision=date(2026, 2, 14),
        appeal=date(2026, 2, 24),
        late_days=90,
        appeal_days=10,
    )


def test_the_decision_follows_the_application() -> None:
    dates = key_dates(date(2026, 3, 2), LAW, application=date(2026, 3, 9))
    assert (dates.application, dates.decision, dates.appeal) == (
        date(2026, 3, 9),
        date(2026, 3, 23),
        date(2026, 4, 2),
    )
