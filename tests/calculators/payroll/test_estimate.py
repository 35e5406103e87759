"""Tests of the amounts of a payroll, worked out by hand and as single questions."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from calculators import ContributionQuestion, InvalidQuestion, Mistake, estimate_contribution
from calculators.batch import Terms
from calculators.contribution.models import EmployerPays, WorkforceQuestion
from calculators.models.answers import EstimateWarning
from calculators.payroll import (
    PAYROLL_ROWS,
    EmployerTerms,
    PayrollAmounts,
    PersonRefused,
    Reached,
    estimate_payroll,
)
from calculators.payroll.lines import SUMS
from rules import Rulebook
from rules.what_if import rulebook_with
from tests.builders.small_rules import stated
from tests.builders.years import rules_through

RULES = rules_through(2026)
SHARES = {"employer_pays_medical": pl.Int64, "employer_pays_family": pl.Int64, "group": pl.String}
TYPES = {"pay_date": pl.Date, "wages": pl.Int64, "withheld": pl.Int64, **SHARES}


def terms(w2: str = "30", contractors: str = "0", **choices: Any) -> EmployerTerms:
    pays_everything = choices.pop("pays_everything", False)
    workforce = WorkforceQuestion.model_validate({"average_w2": w2, "average_contractors": contractors})
    return EmployerTerms(Terms(workforce, **choices), pays_everything=pays_everything)


def pays(**shares: str) -> EmployerPays:
    return EmployerPays.model_validate(shares)


def payroll(names: str, *rows: Sequence[Any]) -> pl.DataFrame:
    """Return rows of W-2 employees, unless a column says otherwise."""
    columns = names.split()
    schema = {name: TYPES.get(name, pl.String) for name in columns}
    table = pl.DataFrame(list(map(tuple, rows)), schema, orient="row")
    return table if "kind" in columns else table.with_columns(kind=pl.lit("w2"))


def found(
    table: pl.DataFrame,
    own: EmployerTerms | Mapping[str, EmployerTerms] | None = None,
    rulebook: Rulebook = RULES,
    **options: Any,
) -> PayrollAmounts:
    by_employer = own if isinstance(own, Mapping) else {"": own or terms()}
    return estimate_payroll(table, by_employer, rulebook=rulebook, **options)


def column(amounts: pl.DataFrame, *names: str) -> list[tuple[Any, ...]]:
    return amounts.select(names).rows()


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


def test_the_first_of_several_people_with_different_shares_is_named() -> None:
    rows = [("Bo", "2026-Q1", 5, 8_000), ("Ana", "2026-Q1", 5, 8_000), ("Ana", "2026-Q2", 5, 9_000)]
    with pytest.raises(PersonRefused, match="Bo: several_shares"):
        found(payroll("person quarter wages employer_pays_medical", *rows, ("Bo", "2026-Q2", 5, 9_000)))


def test_a_person_without_an_answer_is_named_among_others_of_the_year() -> None:
    rows = [("Bo", "w2", "2026-Q1", 5, None), ("Cem", "w2", "2026-Q1", 5, None)]
    refused = ("Ana", "self_employed", "2026-Q1", 5, 10_000)
    for place in range(3):
        table = payroll("person kind quarter wages employer_pays_family", *rows[:place], refused, *rows[place:])
        with pytest.raises(PersonRefused, match="Ana: self_employed_pays_all"):
            found(table)


def test_a_table_of_the_documented_columns_is_answered() -> None:
    table = pl.DataFrame([("Oak", "Ana", "w2", "2026-Q1", 10_000_000, 46_000)], PAYROLL_ROWS, orient="row")
    amounts = found(table, {"Oak": terms()})
    assert column(amounts.lines, "employer_name", "person", "employee") == [("Oak", "Ana", 46_000)]
    assert [each.verdict for each in amounts.checked] == ["right"]


def test_a_share_that_is_no_whole_number_is_named() -> None:
    table = payroll("person quarter wages", ("Ana", "2026-Q1", 5)).with_columns(employer_pays_medical=pl.lit(0.8))
    with pytest.raises(ValueError, match="employer_pays_medical"):
        found(table)


def test_a_column_that_is_missing_is_named() -> None:
    with pytest.raises(ValueError, match="The column person is missing"):
        found(pl.DataFrame({"kind": ["w2"], "quarter": ["2026-Q1"], "wages": [5]}))
    with pytest.raises(ValueError, match="either the column quarter or the column pay_date"):
        found(pl.DataFrame({"person": ["Ana"], "kind": ["w2"], "wages": [5]}))
    with pytest.raises(ValueError, match="has no quarter such as 2026-Q1"):
        found(payroll("person quarter wages", ("Ana", "Q1", 5)))


# Shares of single people and of groups


def people(year: int, own: Mapping[str, EmployerPays], groups: Mapping[str, str], kinds: Mapping[str, str]) -> Any:
    question = {
        "year": year,
        "workforce": {"average_w2": "30", "average_contractors": "31"},
        "people": [
            {"id": name, "kind": kind, "wages": "100000", "group": groups.get(name), "employer_pays": own.get(name)}
            for name, kind in kinds.items()
        ],
        "groups": {"Nurses": {"employer_pays": {"medical": "0.8"}}} if groups else {},
    }
    return estimate_contribution(ContributionQuestion.model_validate(question))


def test_each_person_has_the_amounts_and_the_warning_of_the_question() -> None:
    kinds = {"Ana": "w2", "Bo": "w2", "Cem": "w2", "Dee": "self_employed", "Eve": "contractor"}
    own = {"Ana": pays(medical="1", family="1"), "Bo": pays(family="0.5"), "Eve": pays(family="1")}
    asked = people(2026, own, {"Cem": "Nurses"}, kinds)
    shares = {"Ana": (10_000, 10_000, None), "Bo": (None, 5_000, None), "Cem": (None, None, "Nurses")}
    shares["Eve"] = (None, 10_000, None)
    rows = [(name, kind, "2026-Q1", 10_000_000, *shares.get(name, (None,) * 3)) for name, kind in kinds.items()]
    table = payroll("person kind quarter wages employer_pays_medical employer_pays_family group", *rows)
    amounts = found(table, terms("30", "31", groups={"Nurses": pays(medical="0.8")}))
    assert column(amounts.lines, "employee", "employer") == [
        (int(each.employee * 100), int(each.employer * 100)) for each in asked.people
    ]
    (warning,) = asked.warnings
    # 460 for Ana, 90 for Bo, 140 for Cem; a contractor has no wages of an employee
    assert warning.figures == {"employee_share_paid": "690.00"}
    assert amounts.employee_share_paid == 69_000
    assert amounts.without_share == []


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


def test_a_share_of_one_row_applies_to_the_year_of_the_person() -> None:
    rows = [
        ("Ana", "2026-Q1", 10_000, 10_000_000),
        ("Ana", "2026-Q2", None, 100_000),
        ("Ana", "2025-Q1", None, 100_000),
    ]
    amounts = found(payroll("person quarter employer_pays_medical wages", *rows))
    # family alone is withheld in 2026
    assert column(amounts.lines, "employee") == [(18_000,), (180,), (460,)]


def test_groups_without_a_share_are_named_in_the_order_of_the_rows() -> None:
    rows = [
        ("Oak", "Ana", "2026-Q1", 5, None),
        ("Oak", "Bo", "2026-Q1", 5, "Drivers"),
        ("Elm", "Cem", "2026-Q1", 5, "Cooks"),
    ]
    rows += [("Oak", "Ana", "2026-Q2", 5, "Nurses"), ("Oak", "Dee", "2026-Q1", 5, "Cooks")]
    own = {"Oak": terms(groups={"Cooks": pays(family="1")}), "Elm": terms()}
    amounts = found(payroll("employer_name person quarter wages group", *rows), own)
    assert amounts.without_share == [("Oak", "Drivers"), ("Elm", "Cooks"), ("Oak", "Nurses")]


def test_percentages_are_those_of_all_people_and_of_each_group_with_a_share() -> None:
    rows = [("Ana", "2025-Q1", 5, "Nurses"), ("Bo", "2026-Q1", 5, "Drivers")]
    own = terms(groups={"Nurses": pays(medical="0.8", family="0.5"), "Drivers": pays()})
    (employer,) = found(payroll("person quarter wages group", *rows), own).employers
    assert [(each.year, each.group, each.wage_base) for each in employer.percentages] == [
        (2025, "", 176_100),
        (2025, "Nurses", 176_100),
        (2026, "", 184_500),
        (2026, "Nurses", 184_500),
    ]
    everybody, nurses = employer.percentages[-2:]
    assert {part: (own.withheld, own.owed) for part, own in everybody.parts.items()} == {
        "medical": (Decimal("0.0028"), Decimal("0.0042")),
        "family": (Decimal("0.0018"), 0),
    }
    assert (everybody.together.withheld, everybody.together.owed) == (Decimal("0.0046"), Decimal("0.0042"))
    assert {part: (own.withheld, own.owed) for part, own in nurses.parts.items()} == {
        "medical": (Decimal("0.0014"), Decimal("0.0056")),
        "family": (Decimal("0.0009"), Decimal("0.0009")),
    }


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        (("Ana", "w2", "2026-Q2", 5, 8_000, None, "Nurses"), "several_shares"),
        (("Ana", "w2", "2026-Q2", 5, 10_000, None, "Drivers"), "several_groups"),
        (("Ana", "w2", "2025-Q2", 5, 5_999, None, "Drivers"), "below_legal_minimum"),
        (("Ana", "w2", "2025-Q2", 5, None, 10_001, "Drivers"), "not valid"),
        (("Ana", "self_employed", "2026-Q2", 5, None, 10_000, None), "self_employed_pays_all"),
    ],
)
def test_a_person_whose_share_cannot_apply_is_named(second: tuple[Any, ...], reason: str) -> None:
    rows = [("Bo", "w2", "2026-Q1", 5, None, None, None), ("Ana", "w2", "2026-Q1", 5, 10_000, None, "Nurses")]
    table = payroll("person kind quarter wages employer_pays_medical employer_pays_family group", *rows, second)
    with pytest.raises(ValueError, match=reason) as error:
        found(table, terms(groups={"Nurses": pays(), "Drivers": pays()}))
    if isinstance(error.value, PersonRefused):
        assert (error.value.person, error.value.value_class) == ("Ana", reason)


def test_a_choice_that_the_law_does_not_allow_is_a_mistake() -> None:
    own = terms(employer_pays=pays(medical="0.5"))
    with pytest.raises(InvalidQuestion) as error:
        found(payroll("person quarter wages", ("Ana", "2026-Q1", 5)), own)
    (mistake,) = error.value.mistakes
    assert isinstance(mistake, Mistake)
    assert (mistake.location, mistake.code) == (("employer_pays", "medical"), "below_legal_minimum")
    with pytest.raises(InvalidQuestion):
        own.rule_groups(2026, RULES)


def test_rows_without_a_workforce_have_no_answer() -> None:
    with pytest.raises(PersonRefused, match="Ana: workforce_missing"):
        found(payroll("person quarter wages", ("Ana", "2026-Q1", 5)), EmployerTerms(Terms()))


# The check of what was withheld


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
