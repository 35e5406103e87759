"""Tests of the quarters and paychecks in which wages reach the wage base."""

from datetime import date

from calculators.payroll import Reached
from tests.builders.payroll_amounts import found, payroll


def test_the_wage_base_is_reached_in_a_quarter_or_with_a_paycheck() -> None:
    # the base of 2026 is 184,500.00
    rows = [("Bo", "2026-Q2", 18_450_000), ("Ana", "2026-Q1", 18_450_001), ("Cem", "2026-Q1", 18_449_999)]
    by_quarter = found(payroll("person quarter wages", *rows, ("Ana", "2026-Q3", 5)))
    assert by_quarter.reached == [
        Reached("", "Ana", "2026-Q1", 18_450_006, 6),
        Reached("", "Bo", "2026-Q2", 18_450_000, 0),
    ]
    days = [("Ana", date(2026, 1, 9), 10_000_000), ("Ana", date(2026, 3, 6), 10_000_000), ("Ana", date(2025, 1, 9), 1)]
    assert found(payroll("person pay_date wages", *days)).reached == [
        Reached("", "Ana", date(2026, 3, 6), 20_000_000, 1_550_000)
    ]


def test_the_wage_base_is_reached_in_the_order_of_time_and_then_of_the_rows() -> None:
    names = [f"Person {number * 7 % 60}" for number in range(60)]
    rows = [(name, quarter, 10_000_000) for quarter in ("2026-Q4", "2026-Q1") for name in names]
    earlier = [("Ana", "2026-Q3", 20_000_000)]
    reached = found(payroll("person quarter wages", *rows, *earlier)).reached
    assert [(each.person, each.when) for each in reached] == [
        ("Ana", "2026-Q3"),
        *((name, "2026-Q4") for name in names),
    ]


def test_wages_of_contractors_who_do_not_count_reach_no_wage_base() -> None:
    rows = [("Ana", "contractor", "2026-Q1", 30_000_000), ("Bo", "w2", "2026-Q1", 1)]
    assert found(payroll("person kind quarter wages", *rows)).reached == []
