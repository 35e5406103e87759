"""Tests of the employee share that an employer pays, which is wages from 2026."""

import pytest

from calculators.payroll import EmployerTerms
from tests.builders.payroll_amounts import column, found, payroll, pays, terms


@pytest.mark.parametrize(
    ("own", "cents"),
    [
        (terms(), 0),
        (terms(employer_pays=pays(medical="1")), 28_000),
        (terms(groups={"Nurses": pays(family="0.5")}), 9_000),
        (terms(pays_everything=True), 46_000),
        (terms(pays_everything=True, exempt=["family"]), 28_000),
        (terms("10", pays_everything=True), 46_000),
    ],
)
def test_the_employee_share_that_an_employer_pays_is_wages_from_2026(own: EmployerTerms, cents: int) -> None:
    rows = [("Ana", "2026-Q1", 10_000_000, "Nurses"), ("Ana", "2025-Q1", 10_000_000, "Nurses")]
    assert found(payroll("person quarter wages group", *rows), own).employee_share_paid == cents


def test_what_an_employer_pays_for_one_person_is_wages_in_a_year_to_come_too() -> None:
    rows = [("Ana", quarter, 10_000_000, 10_000) for quarter in ("2025-Q1", "2026-Q1", "2027-Q1")]
    amounts = found(payroll("person quarter wages employer_pays_medical", *rows))
    # 40 % of the medical part in 2026, all of it from 2027
    assert amounts.employee_share_paid == 28_000 + 70_000
    amounts = found(payroll("person quarter wages", *(row[:3] for row in rows)), terms(pays_everything=True))
    assert column(amounts.lines, "employee") == [(0,), (0,), (0,)]
