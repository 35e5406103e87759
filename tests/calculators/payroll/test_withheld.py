"""Tests of the check of what was withheld."""

from collections.abc import Sequence
from datetime import date

import pytest

from tests.builders.payroll_amounts import found, payroll, terms


@pytest.mark.parametrize(
    ("withheld", "verdict", "true_up"),
    [
        ((23_000, 22_998), "right", 2),
        ((23_000, 22_997), "too_little", 3),
        ((23_000, 23_002), "right", -2),
        ((23_000, 23_003), "too_much", -3),
        ((46_000, None), "right", 0),
    ],
)
def test_a_cent_for_each_paycheck_is_a_rounding(withheld: Sequence[int | None], verdict: str, true_up: int) -> None:
    rows = [("Ana", date(2026, 1, 9 + place), 5_000_000, cents) for place, cents in enumerate(withheld)]
    (check,) = found(payroll("person pay_date wages withheld", *rows)).checked
    assert (check.employer, check.person, check.year, check.due) == ("", "Ana", 2026, 46_000)
    assert (check.verdict, check.true_up) == (verdict, true_up)


def test_each_employer_person_and_year_is_checked_up_to_its_wage_base() -> None:
    rows = [
        ("Oak", "Ana", "2026-Q1", 20_000_000, 84_870, 10_000),
        ("Oak", "Ana", "2025-Q4", 10_000_000, 46_000, None),
        ("Elm", "Ana", "2026-Q2", 10_000_000, None, None),
    ]
    table = payroll("employer_name person quarter wages withheld employer_pays_medical", *rows)
    checks = found(table, {"Oak": terms(), "Elm": terms("10")}).checked
    # Ana's medical part of 2026 is paid by Oak: 0.18 % of 184,500
    assert [(each.employer, each.year, each.due, each.withheld, each.verdict) for each in checks] == [
        ("Oak", 2026, 33_210, 84_870, "too_much"),
        ("Oak", 2025, 46_000, 46_000, "right"),
        ("Elm", 2026, 46_000, 0, "too_little"),
    ]


def test_nothing_is_checked_without_money_withheld() -> None:
    assert found(payroll("person quarter wages", ("Ana", "2026-Q1", 5))).checked == []
    assert found(payroll("person quarter wages withheld", ("Ana", "2026-Q1", 5, None))).checked == []
