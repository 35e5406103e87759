"""Tests of the lines, returns and totals of a payroll, worked out by hand."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from calculators.batch import Terms
from calculators.contribution.models import WorkforceQuestion
from calculators.payroll import EmployerTerms, PersonRefused
from calculators.payroll.lines import SUMS
from rules.what_if import rulebook_with
from tests.builders.payroll_amounts import RULES, column, found, payroll, terms
from tests.builders.small_rules import stated


def test_the_wages_of_a_quarter_are_added_up_before_rounding() -> None:
    # 0.28 % and 0.18 % of 1.09 are less than half a cent each; 0.28 % of 2.18 is 0.61 cents
    table = payroll("person quarter wages", ("Ana", "2026-Q1", 109), ("Ana", "2026-Q1", 109), ("Ana", "2026-Q2", 109))
    amounts = found(table)
    assert column(amounts.lines, "quarter", "rows", "wages", "year_to_date", "employee") == [
        ("2026-Q1", 2, 218, 218, 1),
        ("2026-Q2", 1, 109, 327, 0),
    ]
    assert amounts.paychecks.is_empty()
    assert amounts.yearly is False


def test_each_return_has_its_people_sums_and_due_date() -> None:
    rows = [("Ana", "2026-Q4", 10_000_000), ("Bo", "2026-Q4", 5_000_000), ("Ana", "2026-Q1", 1_000_000)]
    amounts = found(payroll("person quarter wages", *rows))
    first, fourth = amounts.quarters
    assert (first.quarter, first.people, first.due) == ("2026-Q1", 1, date(2026, 4, 30))
    assert (fourth.quarter, fourth.people, fourth.due) == ("2026-Q4", 2, date(2027, 1, 31))
    # 70 % of a hundredth: 420.00 and 280.00, and 18 %, 180.00, on 100,000
    assert fourth.sums == {
        "wages": 15_000_000,
        "eligible_wages": 15_000_000,
        "medical_employer": 63_000,
        "medical_employee": 42_000,
        "family_employer": 0,
        "family_employee": 27_000,
        "employer": 63_000,
        "employee": 69_000,
        "total": 132_000,
    }
    assert amounts.together() == {name: first.sums[name] + fourth.sums[name] for name in SUMS}
    (employer,) = amounts.employers
    assert employer.sums == amounts.together()
    assert amounts.several_employers is False


def test_each_employer_has_its_terms_wage_base_and_totals() -> None:
    rows = [("Oak", "Ana", "2026-Q1", 20_000_000), ("Elm", "Ana", "2026-Q1", 20_000_000), ("Oak", "Bo", "2025-Q4", 100)]
    small = terms("10", exempt=["family"])
    amounts = found(payroll("employer_name person quarter wages", *rows), {"Oak": terms(), "Elm": small})
    assert amounts.several_employers is True
    # 184,500 at 0.46 % and 0.42 % for Oak; Elm owes no share and its family part is exempt: 0.28 %
    assert [
        (each.employer, each.quarter, each.sums["employee"], each.sums["employer"]) for each in amounts.quarters
    ] == [
        ("Oak", "2025-Q4", 0, 1),
        ("Oak", "2026-Q1", 84_870, 77_490),
        ("Elm", "2026-Q1", 51_660, 0),
    ]
    oak, elm = amounts.employers
    assert (oak.name, oak.sums["employee"], list(oak.exempt)) == ("Oak", 84_870, [])
    assert (elm.name, elm.sums["employee"], list(elm.exempt)) == ("Elm", 51_660, ["family"])
    assert oak.workforce is not None
    assert (oak.workforce.covered_individuals, oak.workforce.employer_share_due) == (30, True)
    assert (oak.workforce.average_w2, oak.workforce.from_threshold) == (None, None)
    assert elm.workforce is not None
    assert (elm.workforce.covered_individuals, elm.workforce.employer_share_due) == (10, False)


def test_the_workforce_shown_is_that_of_the_newest_year() -> None:
    rows = [("Ana", "2026-Q1", 10_000_000), ("Ana", "2025-Q1", 10_000_000)]
    workforces = {2025: WorkforceQuestion(average_w2=Decimal(10)), 2026: WorkforceQuestion(average_w2=Decimal(30))}
    amounts = found(payroll("person quarter wages", *rows), terms().with_workforce(workforces))
    assert column(amounts.lines, "employer") == [(42_000,), (0,)]
    (employer,) = amounts.employers
    assert employer.workforce is not None
    assert employer.workforce.covered_individuals == 30


def test_contractors_count_only_if_they_are_more_than_half() -> None:
    rows = [("Ana", "w2", "2026-Q1", 10_000_000), ("Bo", "contractor", "2026-Q1", 10_000_000)]
    table = payroll("person kind quarter wages", *rows)
    half, more = found(table, terms("30", "30")), found(table, terms("30", "30.1"))
    assert column(half.lines, "person", "counted", "total") == [("Ana", True, 88_000), ("Bo", False, 0)]
    assert column(more.lines, "person", "counted", "total") == [("Ana", True, 88_000), ("Bo", True, 88_000)]
    assert [(each.people, each.sums["wages"]) for each in half.quarters] == [(1, 10_000_000)]
    assert [(each.people, each.sums["wages"]) for each in more.quarters] == [(2, 20_000_000)]


def test_the_self_employed_alone_need_no_workforce() -> None:
    amounts = found(
        payroll("person kind quarter wages", ("Ana", "self_employed", "2026-Q1", 10_000_000)), EmployerTerms(Terms())
    )
    assert column(amounts.lines, "counted", "employee", "employer") == [(True, 88_000, 0)]
    (employer,) = amounts.employers
    assert employer.workforce is None
    assert [dict(each.parts) for each in employer.percentages] == [{}]
    assert (employer.percentages[0].together.withheld, employer.percentages[0].together.owed) == (0, 0)


def test_wages_of_years_have_no_return() -> None:
    rows = [("Ana", "2026-Q4", 20_000_000), ("Ana", "2025-Q4", 10_000_000)]
    amounts = found(payroll("person quarter wages", *rows), yearly=True)
    assert [(each.quarter, each.due, each.people) for each in amounts.quarters] == [
        ("2025", None, 1),
        ("2026", None, 1),
    ]
    assert column(amounts.lines, "quarter") == [("2026",), ("2025",)]
    assert amounts.yearly is True
    assert amounts.reached == []


def test_paychecks_are_rounded_one_by_one_after_their_corrections() -> None:
    rows = [
        ("Ana", date(2026, 2, 20), -300),
        ("Ana", date(2026, 2, 6), 1_000),
        ("Ana", date(2026, 1, 9), 109),
        ("Ana", date(2026, 2, 6), 1),
        ("Ana", date(2026, 4, 3), 500),
    ]
    amounts = found(payroll("person pay_date wages", *rows))
    assert column(amounts.paychecks, "pay_date", "quarter", "rows", "wages", "year_to_date", "employee") == [
        (date(2026, 2, 6), "2026-Q1", 2, 701, 810, 3),
        (date(2026, 1, 9), "2026-Q1", 1, 109, 109, 0),
        (date(2026, 4, 3), "2026-Q2", 1, 500, 1_310, 2),
    ]
    # 0.28 % and 0.18 % of 8.10 are 2.27 and 1.46 cents
    assert column(amounts.lines, "quarter", "rows", "wages", "employee") == [
        ("2026-Q1", 4, 810, 3),
        ("2026-Q2", 1, 500, 2),
    ]


def test_a_year_after_the_last_covered_one_is_provisional() -> None:
    amounts = found(payroll("person quarter wages", ("Ana", "2026-Q4", 5), ("Ana", "2027-Q1", 5)))
    assert column(amounts.lines, "provisional") == [(False,), (True,)]
    assert amounts.law.provisional
    assert amounts.provisional_figures
    assert found(payroll("person quarter wages", ("Ana", "2026-Q4", 5))).provisional_figures is None


def test_a_year_before_the_first_covered_one_has_no_law() -> None:
    with pytest.raises(PersonRefused, match="Ana: not_covered"):
        found(payroll("person quarter wages", ("Ana", "2018-Q4", 5)))


def test_the_amounts_are_those_of_the_rules_given(tmp_path: Path) -> None:
    changes = tmp_path / "proposal.toml"
    changes.write_text(stated("contributions.wage_base", "dollars = 100_000", "2026-01-01"), "utf-8")
    table = payroll("person quarter wages", ("Ana", "2026-Q1", 18_000_000))
    amounts = found(table, rulebook=rulebook_with(changes, RULES))
    assert column(amounts.lines, "eligible_wages") == [(10_000_000,)]


def test_people_with_a_refused_row_are_incomplete() -> None:
    table = payroll("person quarter wages", ("Ana", "2026-Q1", 5), ("Bo", "2026-Q1", 5))
    assert column(found(table).lines, "complete") == [(True,), (True,)]
    assert column(found(table, incomplete=["Bo"]).lines, "complete") == [(True,), (False,)]
