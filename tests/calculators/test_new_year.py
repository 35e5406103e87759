"""An invented 2027 in one file reaches every estimate without a change of code.

The expected amounts are worked out by hand from the figures of ``tests/builders/invented_year.py``.
"""

from datetime import date
from decimal import Decimal

import pytest

from calculators import (
    BenefitQuestion,
    ContributionComparisonQuestion,
    ContributionQuestion,
    WithholdingQuestion,
    compare_contributions,
    estimate_benefit,
    estimate_contribution,
    estimate_withholding,
)
from rules import NotCovered, Rulebook
from tests.builders.estimates import benefit, contribution, of_four_quarters
from tests.builders.years import first_day_without_law, rules_through

AFTER = date(2027, 3, 1)
HUNDRED_THOUSAND = Decimal(100_000)


def test_the_new_year_is_covered(shelf_to_2027: Rulebook) -> None:
    assert shelf_to_2027.coverage.benefits.last_day == date(2027, 12, 31)
    assert shelf_to_2027.coverage.years[-1] == 2027


@pytest.mark.parametrize(
    ("wage", "expected"),
    # 1000 x 80 % = 800; 1200: 800 + 200 x 50 % = 900; 1960: 800 + 480 = 1280, the maximum
    [(1000, "800.00"), (1200, "900.00"), (1960, "1280.00"), (1961, "1280.00")],
)
def test_benefits_follow_the_new_figures(shelf_to_2027: Rulebook, wage: int, expected: str) -> None:
    found = benefit(AFTER, of_four_quarters(AFTER, [wage * 1300] * 4), rulebook=shelf_to_2027)
    assert found.weekly_benefit == found.expected_award == Decimal(expected)
    assert found.parameters.minimum_earnings == Decimal("6500.00")
    assert (found.rules_version, found.warnings) == ("2027.test", [])


def test_leave_before_its_first_sunday_keeps_the_figures_of_2026(shelf_to_2027: Rulebook) -> None:
    leave = date(2027, 1, 2)
    found = benefit(leave, of_four_quarters(leave, [1_300_000] * 4), rulebook=shelf_to_2027)
    assert found.weekly_benefit == Decimal("788.37")


@pytest.mark.parametrize(
    ("w2", "medical", "family"),
    [
        # medical 600, all of it the employee's; family 400: 75 % and 25 %; below 25 only the employee's 600 and 100
        ("30", ("0.00", "600.00"), ("300.00", "100.00")),
        ("24", ("0.00", "600.00"), ("0.00", "100.00")),
    ],
)
def test_the_employer_share_moves_to_the_family_part(
    shelf_to_2027: Rulebook, w2: str, medical: tuple[str, str], family: tuple[str, str]
) -> None:
    found = contribution(2027, [HUNDRED_THOUSAND], w2=w2, rulebook=shelf_to_2027).totals
    assert (found.medical.employer, found.medical.employee) == tuple(map(Decimal, medical))
    assert (found.family.employer, found.family.employee) == tuple(map(Decimal, family))


def test_the_self_employed_pay_both_parts_whole(shelf_to_2027: Rulebook) -> None:
    people = [{"id": "p1", "kind": "self_employed", "wages": "250000.00"}]
    question = ContributionQuestion.model_validate({"year": 2027, "people": people})
    # 190000 x 1 %
    assert estimate_contribution(question, rulebook=shelf_to_2027).totals.employee == Decimal("1900.00")


def test_the_figures_of_2026_are_unchanged(shelf_to_2027: Rulebook) -> None:
    before, now = contribution(2026, [HUNDRED_THOUSAND]), contribution(2026, [HUNDRED_THOUSAND], rulebook=shelf_to_2027)
    assert before.totals == now.totals
    assert now.totals.employer == Decimal("420.00")


def test_a_paycheck_follows_its_own_day(shelf_to_2027: Rulebook) -> None:
    asked = {"pay": "1000.00", "year_to_date": "0.00", "covered_individuals": "30"}
    employers = []
    for day in ("2026-12-31", "2027-01-01"):
        question = WithholdingQuestion.model_validate(asked | {"pay_date": day})
        employers.append(estimate_withholding(question, rulebook=shelf_to_2027).totals.employer)
    # 1000 x 0.7 % x 60 %; 1000 x 0.4 % x 75 %
    assert employers == [Decimal("4.20"), Decimal("3.00")]


def test_the_year_after_the_last_published_one_is_refused() -> None:
    with pytest.raises(NotCovered):
        contribution(first_day_without_law("contributions").year, [HUNDRED_THOUSAND])


def test_a_plan_of_a_new_year_has_no_tax_rule(shelf_to_2027: Rulebook) -> None:
    asked = {
        "leave_start_date": "2027-02-28",
        "wages": of_four_quarters(AFTER, [1_300_000] * 4),
        "leave": [{"reason": "bonding", "start": "2027-02-28", "end": "2027-03-20"}],
        "withhold": {"federal": True, "state": True},
    }
    found = estimate_benefit(BenefitQuestion.model_validate(asked), rulebook=shelf_to_2027)
    # two paid weeks of 800
    assert (found.total_benefit, found.tax) == (Decimal("1600.00"), None)
    assert [warning.code for warning in found.warnings] == ["tax_not_covered"]
    assert found.schedule is not None
    assert [(week.withheld, week.net) for week in found.schedule] == [(0, 0), (None, None), (None, None)]


def test_a_provisional_plan_has_warnings() -> None:
    asked = {
        "leave_start_date": "2027-02-28",
        "provisional": True,
        "wages": of_four_quarters(AFTER, [1_300_000] * 4),
        "leave": [{"reason": "bonding", "start": "2027-02-28", "end": "2027-03-20"}],
    }
    found = estimate_benefit(BenefitQuestion.model_validate(asked), rulebook=rules_through(2026))
    assert found.total_benefit == Decimal("1576.74")
    assert [warning.code for warning in found.warnings] == ["provisional_parameters", "tax_not_covered"]
    assert {each.name: each.from_year for each in found.provisional_figures or ()} == {
        "maximum_weekly_benefit": 2026,
        "minimum_earnings": 2026,
        "state_average_weekly_wage": 2026,
    }


def test_a_comparison_includes_one_more_person_in_the_new_year(shelf_to_2027: Rulebook) -> None:
    people = [{"id": "p1", "kind": "w2", "wages": "100000.00"}]
    asked = {"workforce": {"average_w2": "24"}, "people": people, "one_more_person": True}
    question = {"before": {**asked, "year": 2026}, "after": {**asked, "year": 2027}}
    found = compare_contributions(ContributionComparisonQuestion.model_validate(question), rulebook=shelf_to_2027)
    # below 25: 280 and 180 in 2026, 600 and 100 in 2027
    assert (found.difference.medical.employee, found.difference.family.employee) == (Decimal(320), Decimal(-80))
    assert found.after.one_more_person is not None
    # with 25: 75 % of 400 for each of two
    assert found.after.one_more_person.difference.family.employer == Decimal(600)
