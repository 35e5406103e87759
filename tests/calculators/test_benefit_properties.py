"""Properties of every benefit."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from calculators import BenefitQuestion, estimate_benefit
from calculators.benefit.weekly_benefit import benefit_unrounded
from calculators.worksheet.number import Number
from calculators.worksheet.number import given as amount_given
from calculators.worksheet.parameters import parameters_of
from rules import law_on
from rules.parameter import Law
from tests.builders.estimates import benefit, of_four_quarters
from tests.builders.reference import average_in_cents, average_weekly_wage, weekly_benefit
from tests.builders.strategies import benefit_questions, cents, days_of_leave, money
from tests.builders.years import benefit_laws

LEAVE = date(2026, 3, 2)
laws = st.sampled_from(benefit_laws())
four_quarters = st.lists(cents, min_size=4, max_size=4)
MOST_BETWEEN_THE_TWO = Decimal("0.80")


def unrounded(wage: int, law: Law) -> Number:
    return benefit_unrounded(amount_given("average_weekly_wage", wage, "dollars"), parameters_of(law))


@given(benefit_questions())
def test_a_benefit_is_between_zero_and_the_maximum(question: dict[str, object]) -> None:
    found = estimate_benefit(BenefitQuestion.model_validate(question))
    maximum = found.parameters.maximum_weekly_benefit
    amounts = [found.weekly_benefit, found.expected_award]
    for each in found.employers:
        amounts += [each.weekly_benefit, each.expected_award]
    assert 0 <= min(amounts) <= max(amounts) <= maximum


@given(benefit_questions())
def test_the_expected_award_is_at_most_80_cents_lower_per_employer(question: dict[str, object]) -> None:
    found = estimate_benefit(BenefitQuestion.model_validate(question))
    for each in found.employers:
        assert 0 <= each.weekly_benefit - each.expected_award <= MOST_BETWEEN_THE_TWO


@given(benefit_questions())
def test_the_first_test_that_fails_is_the_reason(question: dict[str, object]) -> None:
    found = estimate_benefit(BenefitQuestion.model_validate(question))
    failed = [test.name for test in found.tests if not test.passed]
    reasons = {
        "minimum_earnings": "wages_under_minimum",
        "thirty_times_weekly_benefit": "wages_under_thirty_times_benefit",
        "opt_in_quarters": "opt_in_quarters_not_met",
        "separation": "separated_too_long",
    }
    assert found.reason == (reasons[failed[0]] if failed else "eligible")
    assert found.financially_eligible is (not failed)
    assert [test.name for test in found.tests] == [name for name in reasons if name in {t.name for t in found.tests}]


@given(benefit_questions())
def test_a_test_has_a_shortfall_exactly_if_it_fails(question: dict[str, object]) -> None:
    for test in estimate_benefit(BenefitQuestion.model_validate(question)).tests:
        assert test.passed is (Decimal(test.shortfall) == 0), test


@given(days_of_leave(), four_quarters)
def test_benefit_and_award_match_the_reference(leave: date, quarters: list[int]) -> None:
    found = benefit(leave, of_four_quarters(leave, quarters))
    if quarters[-1]:
        law = law_on(found.benefit_year.start, "benefits")
        assert found.average_weekly_wage == average_weekly_wage(quarters)
        assert found.weekly_benefit == weekly_benefit(average_weekly_wage(quarters), law)
        assert found.expected_award == weekly_benefit(average_in_cents(quarters), law)


@given(laws, cents, st.integers(0, 100_000))
def test_a_higher_wage_never_gives_a_lower_benefit(law: Law, wage: int, more: int) -> None:
    assert (unrounded(wage + more, law) >= unrounded(wage, law)).truth


@given(laws, cents)
def test_the_curve_has_no_jump(law: Law, wage: int) -> None:
    step = unrounded(wage + 1, law).decimal() - unrounded(wage, law).decimal()
    assert 0 <= step <= Decimal("0.008")


@given(st.permutations(range(4)), four_quarters, four_quarters)
def test_the_order_of_the_rows_does_not_matter(order: list[int], of_a: list[int], of_b: list[int]) -> None:
    wages = of_four_quarters(LEAVE, of_a, "A") + of_four_quarters(LEAVE, of_b, "B")
    shuffled = [wages[place] for place in order] + [wages[7 - place] for place in order]
    first, second = benefit(LEAVE, wages), benefit(LEAVE, shuffled)
    assert first.model_dump(exclude={"employers"}) == second.model_dump(exclude={"employers"})
    assert {each.employer: each for each in first.employers} == {each.employer: each for each in second.employers}


@given(four_quarters, st.integers(0, 3), st.integers(0, 100))
def test_a_row_split_in_two_changes_nothing(quarters: list[int], place: int, percent: int) -> None:
    wages = of_four_quarters(LEAVE, quarters)
    part = quarters[place] * percent // 100
    split = [
        *wages[:place],
        wages[place] | {"amount": money(part)},
        *wages[place + 1 :],
        wages[place] | {"amount": money(quarters[place] - part)},
    ]
    assert benefit(LEAVE, wages) == benefit(LEAVE, split)


@given(benefit_questions())
def test_explanations_and_repeats_change_no_answer(question: dict[str, object]) -> None:
    explained = estimate_benefit(BenefitQuestion.model_validate(question))
    again = estimate_benefit(BenefitQuestion.model_validate(question))
    silent = estimate_benefit(BenefitQuestion.model_validate(question | {"explain": False}))
    assert explained == again
    assert explained.model_copy(update={"explanation": []}) == silent


@given(benefit_questions())
def test_a_warning_states_the_benefit_of_the_earlier_quarters(question: dict[str, Any]) -> None:
    found = estimate_benefit(BenefitQuestion.model_validate(question))
    for warning in found.warnings:
        if warning.code == "latest_quarter_may_be_missing" and warning.figures:
            earlier = [row for row in question["wages"] if row["quarter"] < warning.figures["quarter"]]
            labels = {row["employer"] for row in earlier} | {*question.get("former_employers", ())}
            assume(labels >= {*question.get("leave_from", ()), *question.get("former_employers", ())})
            alone = estimate_benefit(BenefitQuestion.model_validate({**question, "wages": earlier}))
            assert warning.figures["weekly_benefit"] == str(alone.weekly_benefit)
            assert alone.weekly_benefit <= found.weekly_benefit or found.financially_eligible
            assert date.fromisoformat(warning.figures["reported_by"]) > found.leave_start_date
