"""Tests of the wages of a person far above those of others."""

from calculators.models.answers import EstimateWarning
from tests.builders.payroll_amounts import found, payroll, terms


def test_wages_far_above_those_of_others_are_questioned() -> None:
    wages = [("Ana", 5_000_000), ("Bo", 6_000_000), ("Cem", 25_000_000), ("Cem", 25_000_000)]
    rows = [(name, f"2026-Q{1 + place}", cents) for place, (name, cents) in enumerate(wages)]
    (warning,) = found(payroll("person quarter wages", *rows)).unlikely
    figures = {"person": "Cem", "wages": "500000.00", "median": "55000.00"}
    assert warning == EstimateWarning("wages_far_above_others", figures=figures)
    other_year = [
        (name, quarter.replace("2026", "2025") if name == "Bo" else quarter, cents) for name, quarter, cents in rows
    ]
    assert found(payroll("person quarter wages", *other_year)).unlikely == []


def test_wages_are_questioned_for_each_employer_in_the_order_of_the_rows() -> None:
    names = [f"Employer {number}" for number in (5, 2, 9, 1, 8, 3, 7, 4)]
    people = [("Ana", 5_000_000), ("Bo", 6_000_000), ("Cem", 50_000_000)]
    rows = [(name, f"{person} of {name}", "2026-Q1", cents) for person, cents in people for name in names]
    amounts = found(payroll("employer_name person quarter wages", *rows), dict.fromkeys(names, terms()))
    assert [(each.figures or {})["person"] for each in amounts.unlikely] == [f"Cem of {name}" for name in names]
    assert [each.name for each in amounts.employers] == names
    assert [each.employer for each in amounts.quarters] == names
