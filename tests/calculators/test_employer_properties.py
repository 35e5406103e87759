"""Properties of comparisons, of one more person, and of the wage base paycheck."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import (
    ContributionComparison,
    ContributionComparisonQuestion,
    ContributionQuestion,
    WithholdingQuestion,
    compare_contributions,
    estimate_contribution,
    estimate_withholding,
)
from calculators.contribution.models import Totals
from calculators.withholding.pay_dates import later_pay_dates
from rules import coverage
from tests.builders.strategies import contribution_questions, fractions, money

SIDES = ("employer", "employee", "total")
FREQUENCIES = {"weekly": (52, 53), "biweekly": (26, 27), "semimonthly": (24, 24), "monthly": (12, 12)}
frequencies = st.sampled_from(sorted(FREQUENCIES))


def cells(table: Totals) -> list[Decimal]:
    """Return every amount of a table, row by row."""
    return [getattr(each, side) for each in (table.medical, table.family, table) for side in SIDES]


def compared(before: dict[str, Any], after: dict[str, Any]) -> ContributionComparison:
    question = {"before": before, "after": after}
    return compare_contributions(ContributionComparisonQuestion.model_validate(question))


@given(contribution_questions(), contribution_questions())
def test_a_difference_is_after_minus_before_in_every_cell(before: dict[str, Any], after: dict[str, Any]) -> None:
    found = compared(before, after)
    assert found.before == estimate_contribution(ContributionQuestion.model_validate(before))
    assert found.after == estimate_contribution(ContributionQuestion.model_validate(after))
    each = zip(cells(found.before.totals), cells(found.after.totals), cells(found.difference), strict=True)
    assert all(later - earlier == difference for earlier, later, difference in each)


@given(contribution_questions(), fractions, fractions)
def test_another_share_moves_amounts_and_keeps_the_total(question: dict[str, Any], one: str, other: str) -> None:
    plain = {name: value for name, value in question.items() if name != "exempt"}
    plain["workforce"] = {"average_w2": "25"}
    found = compared(
        {**plain, "employer_pays": {"medical": one}}, {**plain, "employer_pays": {"medical": other}}
    ).difference
    assert (found.total, found.employer, found.family.total) == (0, -found.employee, 0)


@given(contribution_questions())
def test_one_more_person_equals_a_question_with_that_person(question: dict[str, Any]) -> None:
    asked = ContributionQuestion.model_validate({**question, "one_more_person": True})
    found = estimate_contribution(asked)
    if found.one_more_person is None:
        assert found.workforce is None or not any(person.kind == "w2" for person in asked.people or ())
        return
    more = found.one_more_person
    workforce = dict(question["workforce"])
    if "pay_periods" in workforce:
        workforce["pay_periods"] = [{**each, "w2": int(each["w2"]) + 1} for each in workforce["pay_periods"]]
    else:
        workforce["average_w2"] = str(Decimal(workforce["average_w2"]) + 1)
    again: dict[str, Any] = {**question, "workforce": workforce}
    if "people" in question:
        again["people"] = [*question["people"], {"id": "more", "kind": "w2", "wages": str(more.wages)}]
    else:
        raised = Decimal(question["payroll"]["w2_wages"]) + more.eligible_wages
        if raised > Decimal("999999999.99"):
            return
        again["payroll"] = {**question["payroll"], "w2_wages": str(raised)}
    expected = estimate_contribution(ContributionQuestion.model_validate(again))
    assert more.totals == expected.totals
    assert expected.workforce is not None
    assert more.workforce.covered_individuals == expected.workforce.covered_individuals


@given(contribution_questions())
def test_one_more_person_costs_at_most_one_wage_base_below_threshold(question: dict[str, Any]) -> None:
    found = estimate_contribution(ContributionQuestion.model_validate({**question, "one_more_person": True}))
    more = found.one_more_person
    if more is None or found.workforce is None:
        return
    assert more.eligible_wages == min(more.wages, found.wage_base)
    if found.workforce.employer_share_due != more.workforce.employer_share_due:
        return
    person = {"id": "a", "kind": "w2", "wages": str(found.wage_base)}
    alone = {"year": found.year, "exempt": question["exempt"], "workforce": question["workforce"], "people": [person]}
    most = estimate_contribution(ContributionQuestion.model_validate(alone)).totals
    rounding = Decimal("0.02")
    for part in ("medical", "family"):
        cost, limit = getattr(more.difference, part), getattr(most, part)
        assert all(getattr(cost, side) <= getattr(limit, side) + rounding for side in SIDES)


@given(st.dates(date(2019, 10, 1), date(2026, 12, 31)), frequencies)
def test_pay_dates_are_in_order_within_the_year(day: date, frequency: Any) -> None:
    found = [day, *later_pay_dates(day, frequency)]
    assert found == sorted(set(found))
    assert {each.year for each in found} == {day.year}


@given(st.integers(2019, 2030), st.integers(0, 13), frequencies)
def test_a_year_has_as_many_pay_dates_as_its_frequency(year: int, start: int, frequency: Any) -> None:
    day = date(year, 1, 1) + timedelta(days=start % 7 if frequency == "weekly" else start)
    least, most = FREQUENCIES[frequency]
    assert least <= 1 + len(later_pay_dates(day, frequency)) <= most


@settings(max_examples=40)
@given(
    st.dates(coverage().contributions.first_day, coverage().contributions.last_day),
    st.integers(500_000, 3_000_000),
    st.integers(0, 20_000_000),
    frequencies,
)
def test_the_wage_base_is_reached_on_the_predicted_paycheck(day: date, pay: int, earlier: int, frequency: Any) -> None:
    question = {"pay": money(pay), "covered_individuals": "30", "pay_frequency": frequency}
    said = None
    for place, each in enumerate([day, *later_pay_dates(day, frequency)]):
        asked = {**question, "pay_date": each.isoformat(), "year_to_date": money(earlier + place * pay)}
        found = estimate_withholding(WithholdingQuestion.model_validate(asked))
        assert found.wage_base_reached is not None
        said = said or found.wage_base_reached
        if found.wage_base_left == 0:
            if said.when == "before_this_pay":
                assert found.eligible_pay == 0
            else:
                assert (said.pay_date, said.further_paychecks) == (each, place)
            return
    assert said is not None
    assert said.when == "not_this_year"
