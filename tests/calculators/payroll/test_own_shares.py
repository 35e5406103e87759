"""Tests of the shares that an employer pays for single people and for groups."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from calculators import ContributionQuestion, InvalidQuestion, Mistake, estimate_contribution
from calculators.contribution.models import EmployerPays
from calculators.payroll import PersonRefused
from tests.builders.payroll_amounts import RULES, column, found, payroll, pays, terms


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


def test_a_choice_that_the_law_does_not_allow_is_a_mistake() -> None:
    own = terms(employer_pays=pays(medical="0.5"))
    with pytest.raises(InvalidQuestion) as error:
        found(payroll("person quarter wages", ("Ana", "2026-Q1", 5)), own)
    (mistake,) = error.value.mistakes
    assert isinstance(mistake, Mistake)
    assert (mistake.location, mistake.code) == (("employer_pays", "medical"), "below_legal_minimum")
    with pytest.raises(InvalidQuestion):
        own.rule_groups(2026, RULES)
