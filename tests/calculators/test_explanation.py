"""Every line of an explanation gives its value again when it is recomputed."""

import ast
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators import (
    BenefitQuestion,
    ContributionComparisonQuestion,
    ContributionQuestion,
    ExcessQuestion,
    WithholdingQuestion,
    compare_contributions,
    estimate_benefit,
    estimate_contribution,
    estimate_withholding,
    find_excess_withholding,
)
from calculators.models.answers import ExplanationLine
from rules import coverage, published
from tests.builders.evaluation import evaluate, holds, named, number_of, used
from tests.builders.plans import plan_questions
from tests.builders.strategies import (
    benefit_questions,
    cents,
    contribution_questions,
    excess_questions,
    grouped_questions,
    money,
    withholding_questions,
)

FIGURES = frozenset(published().timelines)


def check(line: ExplanationLine) -> None:
    """Check the identifiers, the value, the conditions and the citations of one line."""
    names = named(line.operands)
    assert used(line) == names.keys(), line
    assert evaluate(ast.parse(line.expression, mode="eval"), names) == number_of(line.value, line.unit), line
    for condition in line.conditions:
        assert holds(ast.parse(condition, mode="eval"), names), line
    assert line.citations, f"{line.name} has no provision"
    stated = {name for name in (operand.line for operand in line.operands) if name in FIGURES}
    laws = {citation.law for citation in line.citations}
    for name in stated:
        assert laws & {published_value.source.law for published_value in published().timelines[name]}, (line.name, name)


def check_all(lines: Sequence[ExplanationLine]) -> None:
    """Check every line, whose operands are shown before it or given."""
    shown: set[tuple[str, str]] = set()
    names = {line.name for line in lines}
    for line in lines:
        check(line)
        for operand in line.operands:
            assert operand.line not in names or (operand.line, operand.value) in shown, (line.name, operand.line)
        shown.add((line.name, line.value))


@given(benefit_questions())
def test_every_line_of_a_benefit_is_true(question: dict[str, object]) -> None:
    estimate = estimate_benefit(BenefitQuestion.model_validate(question))
    check_all(estimate.explanation)
    last = {line.name: line.value for line in estimate.explanation}
    if estimate.employers:
        assert last["weekly_benefit"] == str(estimate.weekly_benefit)
        assert last["expected_award"] == str(estimate.expected_award)


@pytest.mark.parametrize(("employers", "named"), [(["A"], {None}), (["A", "B"], {"A", "B"})])
def test_wages_name_their_employer_only_if_there_are_several(employers: list[str], named: set[str | None]) -> None:
    rows = [{"employer": each, "quarter": "2025-Q4", "amount": "13000.00"} for each in employers]
    asked = {"leave_start_date": "2026-03-02", "wages": rows, "explain": True}
    lines = estimate_benefit(BenefitQuestion.model_validate(asked)).explanation
    assert {operand.of for line in lines for operand in line.operands if operand.line == "quarter_wages"} == named


@given(plan_questions())
def test_every_line_of_a_plan_is_true(question: dict[str, object]) -> None:
    estimate = estimate_benefit(BenefitQuestion.model_validate(question | {"explain": True}))
    check_all(estimate.explanation)
    total = [line.value for line in estimate.explanation if line.name == "total_benefit"]
    assert total in ([str(estimate.total_benefit)], [])


@given(contribution_questions() | grouped_questions())
def test_every_line_of_a_contribution_is_true(question: dict[str, object]) -> None:
    estimate = estimate_contribution(ContributionQuestion.model_validate(question))
    check_all(estimate.explanation)
    for person in estimate.people:
        check_all(person.explanation)


@given(contribution_questions() | grouped_questions())
def test_every_line_of_one_more_person_is_true(question: dict[str, object]) -> None:
    estimate = estimate_contribution(ContributionQuestion.model_validate({**question, "one_more_person": True}))
    check_all(estimate.explanation)
    if estimate.one_more_person is not None:
        check_all(estimate.one_more_person.explanation)
        last = {line.name: line.value for line in estimate.one_more_person.explanation}
        assert last["employer_difference"] == str(estimate.one_more_person.difference.employer)


@given(contribution_questions(), contribution_questions())
def test_every_line_of_a_comparison_is_true(before: dict[str, object], after: dict[str, object]) -> None:
    question = ContributionComparisonQuestion.model_validate({"before": before, "after": after})
    comparison = compare_contributions(question)
    check_all(comparison.explanation)
    last = {line.name: line.value for line in comparison.explanation}
    assert last["employee_difference"] == str(comparison.difference.employee)


@given(withholding_questions())
def test_every_line_of_a_withholding_is_true(question: dict[str, object]) -> None:
    estimate = estimate_withholding(WithholdingQuestion.model_validate(question))
    check_all(estimate.explanation)
    assert {line.name: line.value for line in estimate.explanation}["eligible_pay"] == str(estimate.eligible_pay)


@given(withholding_questions(), cents)
def test_every_line_of_a_corrected_withholding_is_true(question: dict[str, object], so_far: int) -> None:
    question |= {"withheld_so_far": money(so_far)}
    check_all(estimate_withholding(WithholdingQuestion.model_validate(question)).explanation)


@given(excess_questions())
def test_every_line_of_an_excess_is_true(question: dict[str, object]) -> None:
    estimate = find_excess_withholding(ExcessQuestion.model_validate(question))
    check_all(estimate.explanation)
    assert estimate.explanation[-1].value == str(estimate.excess)


@given(benefit_questions(), st.integers(0, 250))
def test_every_line_of_a_second_leave_is_true(question: dict[str, object], days: int) -> None:
    first = date.fromisoformat(str(question["leave_start_date"])) - timedelta(days=days)
    assume(first in coverage().benefits)
    question |= {"earlier_leave_start_date": first.isoformat()}
    check_all(estimate_benefit(BenefitQuestion.model_validate(question)).explanation)


@pytest.mark.parametrize(
    ("expression", "value"),
    [("to_cent_half_up(a / b)", "0.13"), ("to_cent_half_even(a / b)", "0.12"), ("raised_to_cent(a / b)", "0.13")],
)
def test_the_evaluator_matches_values_by_hand(expression: str, value: str) -> None:
    # 1 / 8 = 0.125
    names = {"a": number_of("1", "dollars"), "b": number_of("8", "count")}
    assert evaluate(ast.parse(expression, mode="eval"), names) == number_of(value, "dollars")


TWO_PEOPLE = {
    "year": 2026,
    "workforce": {"average_w2": "30"},
    "people": [{"id": label, "kind": "w2", "wages": "5000.00"} for label in ("first", "second")],
    "explain": True,
}


def test_shares_of_several_people_are_explained_once() -> None:
    answer = estimate_contribution(ContributionQuestion.model_validate(TWO_PEOPLE))
    assert {line.section for person in answer.people for line in person.explanation or ()} == {"contributions"}
    shares = [line.name for line in answer.explanation if line.section == "shares"]
    assert len(shares) == len(set(shares)) == 6


@pytest.mark.parametrize("years", [(2025, 2026), (2026, 2025)])
def test_a_comparison_of_years_begins_with_the_earlier(years: tuple[int, int]) -> None:
    first, second = (ContributionQuestion.model_validate(TWO_PEOPLE | {"year": year}) for year in years)
    both = ContributionComparisonQuestion.by_year(first, second)
    assert (both.before.year, both.after.year) == (2025, 2026)


def test_lines_without_wages_name_no_employer() -> None:
    asked = {"leave_start_date": "2026-03-02", "wages": [], "explain": True}
    lines = estimate_benefit(BenefitQuestion.model_validate(asked)).explanation
    operands = [operand for line in lines for operand in line.operands]
    assert {operand.line for operand in operands} >= {"quarter_wages"}
    assert {line.of for line in lines} | {operand.of for operand in operands} == {None}
