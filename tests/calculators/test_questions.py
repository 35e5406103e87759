"""Questions with conflicting values are refused at their field with their code."""

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from calculators import (
    BenefitQuestion,
    ContributionEstimate,
    ContributionQuestion,
    InvalidQuestion,
    WithholdingQuestion,
    estimate_benefit,
    estimate_contribution,
)

BENEFIT: dict[str, Any] = {
    "leave_start_date": "2026-03-02",
    "wages": [{"employer": "A", "quarter": "2025-Q4", "amount": "100.00"}],
}
CONTRIBUTION: dict[str, Any] = {
    "year": 2026,
    "workforce": {"average_w2": "30"},
    "people": [{"id": "p1", "kind": "w2", "wages": "100.00"}],
}
WITHHOLDING: dict[str, Any] = {
    "pay_date": "2026-03-27",
    "pay": "100.00",
    "year_to_date": "0.00",
    "covered_individuals": "30",
}
PERSON = CONTRIBUTION["people"][0]
SELF_EMPLOYED = {"id": "p1", "kind": "self_employed", "wages": "100.00"}
PAYROLL = {"w2_wages": "100.00"}


def refusals(model: type[BaseModel], question: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(ValidationError) as refusal:
        model.model_validate(question)
    return [(".".join(map(str, error["loc"])), error["type"]) for error in refusal.value.errors()]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"name": "x"}, ("name", "extra_forbidden")),
        ({"wages": [{"quarter": "2025-Q4", "amount": "1", "ssn": "x"}]}, ("wages.0.ssn", "extra_forbidden")),
        ({"employment_status": "retired"}, ("employment_status", "literal_error")),
        ({"explain": "yes"}, ("explain", "bool_type")),
        ({"separation_date": "2025-12-31"}, ("separation_date", "only_when_unemployed")),
        (
            {"employment_status": "retired", "separation_date": "2025-12-31"},
            ("employment_status", "literal_error"),
        ),
        (
            {"employment_status": "unemployed", "separation_date": "2026-03-03"},
            ("separation_date", "after_leave_start"),
        ),
        ({"former_employers": ["B"]}, ("current_job_started", "current_job_start_required")),
        (
            {"former_employers": ["B"], "current_job_started": "2026-03-03"},
            ("current_job_started", "after_leave_start"),
        ),
        ({"leave_from": []}, ("leave_from", "former_employer")),
        ({"former_employers": ["A"], "current_job_started": "2026-01-15"}, ("leave_from", "former_employer")),
        (
            {"former_employers": ["A"], "current_job_started": "2026-01-15", "leave_from": ["A"]},
            ("leave_from", "former_employer"),
        ),
        ({"leave_from": ["B"]}, ("leave_from", "unknown_employer")),
    ],
)
def test_a_benefit_question_with_a_conflict_is_refused(change: dict[str, Any], expected: tuple[str, str]) -> None:
    assert refusals(BenefitQuestion, BENEFIT | change) == [expected]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("wages", BENEFIT["wages"] * 2401),
        ("former_employers", [str(number) for number in range(401)]),
        ("leave_from", ["A"] * 401),
    ],
)
def test_a_list_longer_than_its_limit_is_refused(name: str, value: list[object]) -> None:
    asked = BENEFIT | {"current_job_started": "2026-01-15"}
    assert refusals(BenefitQuestion, asked | {name: value}) == [(name, "too_long")]
    BenefitQuestion.model_validate(asked | {name: value[:-1]})  # one fewer is accepted


def test_one_mistake_is_reported_once() -> None:
    broken = BENEFIT | {"leave_start_date": "soon", "wages": "none", "leave_from": ["A"]}
    assert refusals(BenefitQuestion, broken) == [("leave_start_date", "invalid_date"), ("wages", "list_type")]


def test_a_question_stays_as_it_was_asked() -> None:
    question = BenefitQuestion.model_validate(BENEFIT)
    with pytest.raises(ValidationError, match="frozen"):
        question.explain = True


def test_leave_from_no_named_employer_is_leave_from_all() -> None:
    question = BenefitQuestion.model_validate(BENEFIT | {"leave_from": None})
    assert [each.employer for each in estimate_benefit(question).employers] == ["A"]


def test_a_repeated_employer_counts_once() -> None:
    assert BenefitQuestion.model_validate(BENEFIT | {"leave_from": ["A", "A"]}).leave_from == ["A"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"workforce": {}}, ("workforce.pay_periods", "exactly_one")),
        ({"workforce": {"average_contractors": "3"}}, ("workforce.pay_periods", "exactly_one")),
        ({"workforce": {"average_w2": "3", "pay_periods": [{"w2": "3"}]}}, ("workforce.pay_periods", "exactly_one")),
        (
            {"workforce": {"average_contractors": "3", "pay_periods": [{"w2": "3"}]}},
            ("workforce.pay_periods", "exactly_one"),
        ),
        ({"workforce": {"average_w2": "-3"}}, ("workforce.average_w2", "invalid_count")),
        ({"payroll": PAYROLL}, ("payroll", "exactly_one")),
        ({"people": None}, ("payroll", "exactly_one")),
        ({"people": [PERSON, PERSON]}, ("people", "duplicate_person")),
        ({"people": []}, ("people", "too_short")),
        ({"workforce": None}, ("workforce", "missing")),
        ({"workforce": None, "people": None, "payroll": PAYROLL}, ("workforce", "missing")),
        ({"workforce": None, "people": [PERSON, SELF_EMPLOYED | {"id": "p2"}]}, ("workforce", "missing")),
        (
            {"workforce": None, "people": [SELF_EMPLOYED], "employer_pays": {"family": "1"}},
            ("employer_pays", "only_with_workforce"),
        ),
        (
            {"workforce": None, "people": [SELF_EMPLOYED], "employer_pays": {"medical": "1"}},
            ("employer_pays", "only_with_workforce"),
        ),
        ({"employer_pays": {"medical": "60"}}, ("employer_pays.medical", "invalid_fraction")),
        ({"people": [SELF_EMPLOYED | {"group": "Owners"}]}, ("people.0.group", "self_employed_pays_all")),
        (
            {"people": [SELF_EMPLOYED | {"employer_pays": {"family": "1"}}]},
            ("people.0.employer_pays", "self_employed_pays_all"),
        ),
        ({"people": [PERSON | {"group": ""}]}, ("people.0.group", "string_too_short")),
        ({"groups": {"A": {}}}, ("groups.A.employer_pays", "missing")),
        (
            {"groups": {"A": {"employer_pays": {"medical": "2"}}}},
            ("groups.A.employer_pays.medical", "invalid_fraction"),
        ),
        ({"exempt": ["dental"]}, ("exempt.0", "literal_error")),
        ({"year": "2026"}, ("year", "int_type")),
    ],
)
def test_a_contribution_question_with_a_conflict_is_refused(change: dict[str, Any], expected: tuple[str, str]) -> None:
    assert refusals(ContributionQuestion, CONTRIBUTION | change) == [expected]


def test_the_wages_of_employees_need_a_workforce() -> None:
    question = {name: value for name, value in CONTRIBUTION.items() if name != "workforce"}
    assert refusals(ContributionQuestion, question) == [("workforce", "missing")]


def test_a_withholding_question_refuses_unknown_fields() -> None:
    assert refusals(WithholdingQuestion, WITHHOLDING | {"name": "x"}) == [("name", "extra_forbidden")]
    assert refusals(WithholdingQuestion, WITHHOLDING | {"pay": "-1"}) == [("pay", "invalid_money")]


def test_every_forbidden_choice_is_named() -> None:
    small = {"workforce": {"average_w2": "3"}, "employer_pays": {"medical": "0.5"}}
    exempt = {"exempt": ["family"], "employer_pays": {"medical": "0.5", "family": "1"}}
    both = {"exempt": ["medical", "family"], "employer_pays": {"medical": "1", "family": "1"}}
    found = []
    for change in (small, exempt, both):
        with pytest.raises(InvalidQuestion) as refusal:
            estimate_contribution(ContributionQuestion.model_validate(CONTRIBUTION | change))
        found.append([(mistake.location[-1], mistake.code) for mistake in refusal.value.mistakes])
    assert found == [
        [("medical", "above_amount_due")],
        [("medical", "below_legal_minimum"), ("family", "exempt_part")],
        [("medical", "exempt_part"), ("family", "exempt_part")],
    ]


def people(number: int) -> list[dict[str, Any]]:
    return [PERSON | {"id": f"p{each}"} for each in range(number)]


def groups(number: int) -> dict[str, Any]:
    return {f"g{each}": {"employer_pays": {}} for each in range(number)}


def pay_periods(number: int) -> dict[str, Any]:
    return {"pay_periods": [{"w2": "30"}] * number}


@pytest.mark.parametrize(
    ("change", "beyond", "expected"),
    [
        ({"year": 1900}, {"year": 1899}, ("year", "greater_than_equal")),
        ({"year": 2199}, {"year": 2200}, ("year", "less_than_equal")),
        ({"people": people(1)}, {"people": []}, ("people", "too_short")),
        ({"people": people(5000)}, {"people": people(5001)}, ("people", "too_long")),
        ({"groups": groups(5000)}, {"groups": groups(5001)}, ("groups", "too_long")),
        ({"exempt": ["medical"] * 2}, {"exempt": ["medical"] * 3}, ("exempt", "too_long")),
        ({"workforce": pay_periods(1)}, {"workforce": pay_periods(0)}, ("workforce.pay_periods", "too_short")),
        ({"workforce": pay_periods(366)}, {"workforce": pay_periods(367)}, ("workforce.pay_periods", "too_long")),
    ],
)
def test_a_contribution_question_has_limits(
    change: dict[str, Any], beyond: dict[str, Any], expected: tuple[str, str]
) -> None:
    ContributionQuestion.model_validate(CONTRIBUTION | change)
    assert refusals(ContributionQuestion, CONTRIBUTION | beyond) == [expected]


def test_contractors_count_only_if_they_are_given() -> None:
    for workforce in ({"average_w2": "0"}, {"pay_periods": [{"w2": "0"}]}):
        counted = estimate_contribution(ContributionQuestion.model_validate(CONTRIBUTION | {"workforce": workforce}))
        assert counted.workforce is not None
        assert str(counted.workforce.covered_individuals) == "0"
    workforce = {"average_w2": "1", "average_contractors": "30"}
    nothing = {"workforce": workforce, "people": None, "payroll": {"w2_wages": "0.00"}}
    paid = estimate_contribution(ContributionQuestion.model_validate(CONTRIBUTION | nothing))
    assert paid.totals.total == 0


def test_an_answer_leaves_out_what_was_not_asked() -> None:
    estimate = estimate_contribution(ContributionQuestion.model_validate(CONTRIBUTION)).model_dump()
    optional = {"provisional_figures", "one_more_person"}
    assert optional.isdisjoint(estimate)
    assert optional.isdisjoint(ContributionEstimate.model_json_schema()["required"])
    assert list(estimate["workforce"]) == [
        "covered_individuals",
        "contractors_counted",
        "threshold",
        "employer_share_due",
    ]


@pytest.mark.parametrize(
    ("field", "item"),
    [
        ("leave", {"reason": "medical", "start": "2026-03-02", "end": "2026-03-08"}),
        ("other_income", {"kind": "ssdi", "start": "2026-03-02", "end": "2026-03-08", "weekly_amount": "1"}),
    ],
)
def test_a_plan_takes_at_most_a_hundred_rows(field: str, item: dict[str, str]) -> None:
    plan = {**BENEFIT, "leave": [{"reason": "medical", "start": "2026-03-02", "end": "2026-03-08"}]}
    BenefitQuestion.model_validate({**plan, field: [item] * 100})
    with pytest.raises(ValidationError, match="at most 100 items"):
        BenefitQuestion.model_validate({**plan, field: [item] * 101})
