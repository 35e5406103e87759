"""Tests of the quarters that a form asks about, from the days typed in it."""

from datetime import date

from calculators.benefit.base_period import quarters_asked

LEAVE = date(2026, 3, 2)
FIRST_LEAVE = date(2025, 11, 3)


def test_the_quarters_end_with_the_one_in_which_the_benefit_year_starts() -> None:
    quarters = ("2026-Q1", "2025-Q4", "2025-Q3", "2025-Q2", "2025-Q1", "2024-Q4")
    assert quarters_asked(LEAVE) == quarters


def test_a_later_leave_has_the_quarters_of_the_first_leave() -> None:
    quarters = ("2025-Q4", "2025-Q3", "2025-Q2", "2025-Q1", "2024-Q4", "2024-Q3")
    assert quarters_asked(LEAVE, application=date(2026, 2, 20), earlier_leave=FIRST_LEAVE) == quarters


def test_a_job_that_ended_after_the_first_leave_began_leaves_its_quarters() -> None:
    quarters = quarters_asked(LEAVE, separation=date(2026, 1, 30), earlier_leave=FIRST_LEAVE)
    assert quarters == quarters_asked(LEAVE, earlier_leave=FIRST_LEAVE)


def test_a_job_that_ended_before_the_first_leave_decides_on_its_quarters() -> None:
    quarters = ("2025-Q3", "2025-Q2", "2025-Q1", "2024-Q4", "2024-Q3", "2024-Q2")
    assert quarters_asked(LEAVE, separation=date(2025, 9, 30), earlier_leave=FIRST_LEAVE) == quarters


def test_a_job_that_ended_on_the_first_day_of_the_first_leave_decides_on_its_quarters() -> None:
    new_year = date(2026, 1, 1)
    quarters = quarters_asked(LEAVE, separation=new_year, earlier_leave=new_year)
    assert quarters == ("2026-Q1", "2025-Q4", "2025-Q3", "2025-Q2", "2025-Q1", "2024-Q4")
