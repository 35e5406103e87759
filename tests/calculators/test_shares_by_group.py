"""Tests of the employer's choice for a person, a group and all people."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from calculators import (
    ContributionComparisonQuestion,
    ContributionEstimate,
    ContributionQuestion,
    InvalidQuestion,
    WithholdingQuestion,
    compare_contributions,
    estimate_contribution,
    estimate_withholding,
)
from calculators.contribution.models import EmployerPays, Totals
from calculators.models.errors import Bounds
from tests.builders.strategies import grouped_questions
from tests.builders.years import rules_through

NURSES = {"Nurses": {"employer_pays": {"medical": "0.75"}}}
FAMILY_TOO = {"Nurses": {"employer_pays": {"medical": "0.75", "family": "0.25"}}}
Question = dict[str, Any]


def person(**choice: Any) -> Question:
    return {"id": "p1", "kind": "w2", "wages": "100000.00", **choice}


def asked(**fields: Any) -> Question:
    return {"year": 2026, "workforce": {"average_w2": "30"}, "people": [person()], **fields}


def estimate(question: Question) -> ContributionEstimate:
    return estimate_contribution(ContributionQuestion.model_validate(question), rulebook=rules_through(2026))


def mistakes(question: Question) -> list[tuple[tuple[str | int, ...], str]]:
    with pytest.raises(InvalidQuestion) as refusal:
        estimate(question)
    return [(mistake.location, mistake.code) for mistake in refusal.value.mistakes]


# 100,000 at the rates of 2026: 700 medical and 180 family; the least of medical that an employer of 30 pays is 420.
@pytest.mark.parametrize(
    ("fields", "medical", "family", "chosen"),
    [
        ({}, "420.00", "0.00", []),
        ({"employer_pays": {"medical": "0.70"}}, "490.00", "0.00", ["medical_employer_choice"]),
        (
            {"employer_pays": {"medical": "0.70"}, "people": [person(group="Nurses")], "groups": NURSES},
            "525.00",
            "0.00",
            ["medical_group_choice"],
        ),
        (
            {"employer_pays": {"family": "0.50"}, "people": [person(group="Nurses")], "groups": NURSES},
            "525.00",
            "90.00",
            ["medical_group_choice", "family_employer_choice"],
        ),
        (
            {"people": [person(group="Nurses", employer_pays={"medical": "0.60"})], "groups": FAMILY_TOO},
            "420.00",
            "45.00",
            ["medical_person_choice", "family_group_choice"],
        ),
        (
            {
                "employer_pays": {"medical": "0.70"},
                "people": [person(group="Nurses", employer_pays={"medical": "1", "family": "1"})],
                "groups": FAMILY_TOO,
            },
            "700.00",
            "180.00",
            ["medical_person_choice", "family_person_choice"],
        ),
        (
            {"people": [person(group="Nurses")], "groups": {"Nurses": {"employer_pays": {}}}},
            "420.00",
            "0.00",
            [],
        ),
    ],
)
def test_the_closest_choice_of_each_part_applies(
    fields: Question, medical: str, family: str, chosen: list[str]
) -> None:
    found = estimate(asked(**fields, explain=True))
    assert (str(found.totals.medical.employer), str(found.totals.family.employer)) == (medical, family)
    named = [operand.name for line in found.explanation for operand in line.operands if operand.name.endswith("choice")]
    assert named == chosen


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"people": [person(group="Drivers")], "groups": NURSES},
            [(("people", 0, "group"), "unknown_group"), (("groups", "Nurses"), "group_without_people")],
        ),
        ({"groups": NURSES}, [(("groups", "Nurses"), "group_without_people")]),
        (
            {"people": None, "payroll": {"w2_wages": "100.00"}, "groups": NURSES},
            [(("groups", "Nurses"), "group_without_people")],
        ),
        (
            {"people": [person(group="Nurses")], "groups": {"Nurses": {"employer_pays": {"medical": "0.5"}}}},
            [(("groups", "Nurses", "employer_pays", "medical"), "below_legal_minimum")],
        ),
        (
            {"people": [person(employer_pays={"medical": "0.5"})], "employer_pays": {"medical": "0.59"}},
            [
                (("employer_pays", "medical"), "below_legal_minimum"),
                (("people", 0, "employer_pays", "medical"), "below_legal_minimum"),
            ],
        ),
        (
            {"people": [person(employer_pays={"family": "1"})], "exempt": ["family"]},
            [(("people", 0, "employer_pays", "family"), "exempt_part")],
        ),
        (
            {"people": [person(employer_pays={"medical": "0.41"})], "workforce": {"average_w2": "24"}},
            [(("people", 0, "employer_pays", "medical"), "above_amount_due")],
        ),
    ],
)
def test_a_choice_that_is_not_allowed_is_refused_at_its_place(fields: Question, expected: list[Any]) -> None:
    assert mistakes(asked(**fields)) == expected


@pytest.mark.parametrize(
    ("average", "pays", "least", "most"),
    [("30", "0.59", "0.6", "1"), ("24", "0.41", "0", "0.4")],
)
def test_a_choice_that_is_not_allowed_names_what_is(average: str, pays: str, least: str, most: str) -> None:
    question = asked(workforce={"average_w2": average}, employer_pays={"medical": pays})
    with pytest.raises(InvalidQuestion) as refusal:
        estimate(question)
    (mistake,) = refusal.value.mistakes
    assert mistake.bounds == Bounds(minimum=least, maximum=most)


def test_a_mistake_in_one_of_two_compared_questions_names_it() -> None:
    wrong = asked(employer_pays={"medical": "0.59"})
    for name, other in (("before", "after"), ("after", "before")):
        both = ContributionComparisonQuestion.model_validate({name: wrong, other: asked()})
        with pytest.raises(InvalidQuestion) as refusal:
            compare_contributions(both)
        assert [each.location for each in refusal.value.mistakes] == [(name, "employer_pays", "medical")]


def test_one_more_person_gets_the_choice_for_all() -> None:
    # The group costs 525 for the person in it; one more person of 100,000 in no group costs the minimum, 420.
    people = [person(group="Nurses"), {**person(employer_pays={"medical": "1"}), "id": "one more"}]
    more = estimate(asked(people=people, groups=NURSES, one_more_person=True)).one_more_person
    assert more is not None
    assert (str(more.difference.employer), more.legal_minimum_applied) == ("420.00", False)


def test_the_average_of_one_more_person_names_each_employee() -> None:
    more = estimate(asked(people=[person(), {**person(), "id": "p2"}], one_more_person=True, explain=True))
    assert more.one_more_person is not None
    (added,) = [line for line in more.one_more_person.explanation if line.name == "w2_wages"]
    assert [operand.of for operand in added.operands] == ["p1", "p2"]


def test_the_minimum_replaces_a_choice_ruled_out_by_one_more_person() -> None:
    # With 24 people the employer may pay up to 40 % of medical; with 25 it pays at least 60 %: 840 for two people.
    own = person(group="Nurses", employer_pays={"family": "0.50"})
    small = {"Nurses": {"employer_pays": {"medical": "0.20"}}}
    more = estimate(
        asked(people=[own], groups=small, workforce={"average_w2": "24"}, one_more_person=True)
    ).one_more_person
    assert more is not None
    assert more.legal_minimum_applied
    assert (str(more.totals.medical.employer), str(more.totals.family.employer)) == ("840.00", "90.00")


@pytest.mark.parametrize(
    ("year", "fields", "figure"),
    [
        (2026, {}, None),
        (2026, {"employer_pays": {"medical": "1", "family": "1"}}, "460.00"),
        (2025, {"employer_pays": {"medical": "1", "family": "1"}}, None),
        (2026, {"people": [person(group="Nurses")], "groups": FAMILY_TOO}, "150.00"),
        (2026, {"people": [{**person(), "kind": "contractor"}], "employer_pays": {"medical": "1"}}, None),
        (2026, {"workforce": {"average_w2": "10"}, "employer_pays": {"medical": "0.40"}}, "280.00"),
        (2026, {"employer_pays": {"family": "0.10"}, "exempt": ["medical"]}, "18.00"),
        (
            2026,
            {
                "people": None,
                "payroll": {"w2_wages": "100000.00", "contractor_wages": "900.00"},
                "employer_pays": {"medical": "1"},
            },
            "280.00",
        ),
    ],
)
def test_the_employee_share_that_an_employer_pays_is_wages(year: int, fields: Question, figure: str | None) -> None:
    found = [each for each in estimate(asked(**fields) | {"year": year}).warnings if each.figures is not None]
    expected = [] if figure is None else [("employer_pays_is_wages", {"employee_share_paid": figure})]
    assert [(each.code, each.figures) for each in found] == expected


def paycheck(day: str, pay: str, medical: str) -> WithholdingQuestion:
    asked = {"pay_date": day, "pay": pay, "year_to_date": "0", "covered_individuals": "30"}
    return WithholdingQuestion.model_validate({**asked, "employer_pays": {"medical": medical}})


def test_a_choice_below_the_minimum_of_a_paycheck_is_refused() -> None:
    with pytest.raises(InvalidQuestion, match=r"employer_pays\.medical: Give at least 0\.6"):
        estimate_withholding(paycheck("2026-01-02", "5000.00", medical="0.5"), rulebook=rules_through(2026))


@pytest.mark.parametrize(
    ("day", "pay", "figure"), [("2026-01-01", "5000.00", "14.00"), ("2025-12-31", "5000.00", None)]
)
def test_a_paycheck_has_the_warning_too(day: str, pay: str, figure: str | None) -> None:
    # 5,000 x 0.70 % x 40 %
    found = estimate_withholding(paycheck(day, pay, medical="1"), rulebook=rules_through(2026))
    figures = [each.figures for each in found.warnings if each.code == "employer_pays_is_wages"]
    assert figures == ([] if figure is None else [{"employee_share_paid": figure}])


def amounts(table: Totals) -> dict[str, Any]:
    return Totals.model_validate({name: getattr(table, name) for name in Totals.model_fields}).model_dump()


@given(grouped_questions())
def test_groups_with_the_same_choice_equal_the_choice_for_all(question: Question) -> None:
    everybody = question["employer_pays"]
    people = [{**each, "employer_pays": None} for each in question["people"]]
    alike = {label: {"employer_pays": everybody} for label in question["groups"]}
    plain = [{**each, "group": None} for each in people]
    grouped = estimate({**question, "people": people, "groups": alike})
    assert grouped.totals == estimate({**question, "people": plain, "groups": {}}).totals


@given(grouped_questions())
def test_each_choice_equals_a_question_of_its_own(question: Question) -> None:
    together = estimate(question)
    for each, found in zip(question["people"], together.people, strict=True):
        group = question["groups"][each["group"]]["employer_pays"]
        chosen = {**question["employer_pays"], **group, **(each.get("employer_pays") or {})}
        alone = {"id": each["id"], "kind": each["kind"], "wages": each["wages"]}
        own = estimate({**question, "people": [alone], "groups": {}, "employer_pays": chosen})
        assert amounts(found) == amounts(own.totals)
    for side in ("employer", "employee", "total"):
        cells = [getattr(each, side) for each in together.people]
        assert getattr(together.totals, side) == sum(cells, Decimal(0))


@pytest.mark.parametrize(("chosen", "empty"), [({}, True), ({"medical": "0.6"}, False), ({"family": "0"}, False)])
def test_a_choice_is_empty_without_a_fraction(chosen: dict[str, str], *, empty: bool) -> None:
    assert EmployerPays.model_validate(chosen).is_empty is empty
