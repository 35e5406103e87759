"""Properties of all contributions."""

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calculators import (
    ContributionQuestion,
    WithholdingQuestion,
    estimate_contribution,
    estimate_withholding,
)
from calculators.contribution.models import Totals
from rules.parameter import Law
from tests.builders.estimates import contribution
from tests.builders.reference import contributions
from tests.builders.strategies import cents, contribution_questions, fractions, withholding_questions
from tests.builders.years import contribution_laws

laws = st.sampled_from(contribution_laws())
wages = cents.map(lambda amount: Decimal(amount).scaleb(-2))


def adds_up(table: Totals) -> bool:
    """Return whether a table adds up by row and column, and is never below zero."""
    parts = (table.medical, table.family)
    return (
        all(part.employer + part.employee == part.total for part in parts)
        and table.employer == sum(part.employer for part in parts)
        and table.employee == sum(part.employee for part in parts)
        and table.total == table.employer + table.employee
        and min(amount for part in parts for amount in (part.employer, part.employee)) >= 0
    )


@given(contribution_questions())
def test_every_table_adds_up(question: dict[str, Any]) -> None:
    found = estimate_contribution(ContributionQuestion.model_validate(question))
    periods = found.by_period
    for table in (found.totals, periods.year, periods.quarter, periods.month, periods.biweekly, periods.week):
        assert adds_up(table)
    assert periods.year == found.totals


@given(contribution_questions())
def test_the_people_add_up_to_the_totals(question: dict[str, Any]) -> None:
    found = estimate_contribution(ContributionQuestion.model_validate(question))
    assert all(adds_up(person) for person in found.people)
    if found.people:
        for side in ("employer", "employee", "total"):
            assert sum(getattr(person, side) for person in found.people) == getattr(found.totals, side)


@given(laws, wages, st.booleans())
def test_the_amounts_match_the_reference(law: Law, paid: Decimal, large: bool) -> None:
    found = contribution(law.first_day.year, [paid], w2="25" if large else "24").totals
    cells = [(part.employer, part.employee) for part in (found.medical, found.family)]
    assert cells == contributions(paid, law, both_shares=large)


@given(laws, wages, st.integers(0, 100_000), st.sampled_from(["24", "25"]))
def test_more_wages_never_cost_less(law: Law, paid: Decimal, more: int, w2: str) -> None:
    year = law.first_day.year
    less = contribution(year, [paid], w2=w2).totals
    raised = min(paid + Decimal(more).scaleb(-2), Decimal("999999999.99"))
    found = contribution(year, [raised], w2=w2).totals
    assert found.total >= less.total
    assert found.employee >= less.employee


@given(laws, wages, fractions, st.sampled_from(["0", "0.3333", "1"]))
def test_a_higher_share_of_the_employer_lowers_the_employee_amount(
    law: Law, paid: Decimal, medical: str, family: str
) -> None:
    chosen = {"medical": medical, "family": family}
    least = contribution(law.first_day.year, [paid]).totals
    found = contribution(law.first_day.year, [paid], employer_pays=chosen).totals
    assert found.total == least.total
    assert found.employer >= least.employer
    eligible = min(paid, Decimal(law.text("wage_base")))
    withheld = {part: 1 - Decimal(choice) for part, choice in chosen.items()}
    for part in ("medical", "family"):
        exact = eligible * Decimal(law.text(f"{part}_rate")) * withheld[part]
        assert getattr(found, part).employee == exact.quantize(Decimal("0.01"), "ROUND_HALF_UP")


@given(laws, wages)
def test_the_self_employed_pay_both_shares(law: Law, paid: Decimal) -> None:
    people = [{"id": "p0", "kind": "self_employed", "wages": f"{paid:.2f}"}]
    alone = ContributionQuestion.model_validate({"year": law.first_day.year, "people": people})
    found = estimate_contribution(alone).totals
    assert found.employer == 0
    assert found.total == contribution(law.first_day.year, [paid]).totals.total


@given(contribution_questions())
def test_each_person_has_an_own_wage_base(question: dict[str, Any]) -> None:
    found = estimate_contribution(ContributionQuestion.model_validate(question))
    for person, asked in zip(found.people, question.get("people", []), strict=True):
        assert person.eligible_wages == (min(Decimal(asked["wages"]), found.wage_base) if person.counted else 0)


@given(withholding_questions())
def test_a_paycheck_counts_up_to_the_wage_base_left(question: dict[str, Any]) -> None:
    found = estimate_withholding(WithholdingQuestion.model_validate(question))
    left = max(Decimal(0), found.wage_base - Decimal(question["year_to_date"]))
    assert found.eligible_pay == min(Decimal(question["pay"]), left)
    assert found.wage_base_left == left - found.eligible_pay
    assert adds_up(found.totals)
