"""Tests at every bend of the benefit curve and of the wage base, in every year.

The expected values come from ``tests/builders/reference.py``, which is SOURCES 2.5 and 4.2 in fractions.
"""

from decimal import ROUND_FLOOR, Decimal

import pytest

from rules import coverage
from rules.parameter import Law
from tests.builders.estimates import benefit, contribution, first_sunday, of_four_quarters
from tests.builders.reference import contributions, weekly_benefit
from tests.builders.years import benefit_laws, contribution_laws, year_of

CENT = Decimal("0.01")
BENDS = [
    "zero",
    "one",
    "below half",
    "at half",
    "above half",
    "below the cap",
    "at the cap",
    "above the cap",
    "far beyond",
]


def whole_dollar(bend: str, law: Law) -> Decimal:
    """Return the average weekly wage at a bend, which is the next whole dollar."""
    half = Decimal(law.text("state_average_weekly_wage")) / 2
    cap = half + (Decimal(law.text("maximum_weekly_benefit")) - half * Decimal("0.80")) / Decimal("0.50")
    below_half, below_cap = (each.to_integral_value(ROUND_FLOOR) for each in (half, cap))
    return {
        "zero": Decimal(0),
        "one": Decimal(1),
        "below half": below_half - 1,
        "at half": below_half,
        "above half": below_half + 1,
        "below the cap": below_cap - 1,
        "at the cap": below_cap,
        "above the cap": below_cap + 1,
        "far beyond": Decimal(100_000),
    }[bend]


@pytest.mark.parametrize("law", benefit_laws(), ids=year_of)
@pytest.mark.parametrize("bend", BENDS)
def test_the_benefit_at_every_bend_matches_the_reference(law: Law, bend: str) -> None:
    wage = whole_dollar(bend, law)
    # The year of 2020 is only reached by leave in the first days of 2021.
    leave = max(first_sunday(law.first_day), coverage().benefits.first_day)
    found = benefit(leave, of_four_quarters(leave, [int(wage) * 1300] * 4))
    assert found.average_weekly_wage == wage
    assert found.weekly_benefit == found.expected_award == weekly_benefit(wage, law)
    assert found.parameters.maximum_weekly_benefit == Decimal(law.text("maximum_weekly_benefit"))


@pytest.mark.parametrize("law", benefit_laws(), ids=year_of)
def test_the_benefit_is_the_maximum_exactly_from_the_cap_on(law: Law) -> None:
    maximum = Decimal(law.text("maximum_weekly_benefit"))
    assert weekly_benefit(whole_dollar("above the cap", law), law) == maximum
    assert weekly_benefit(whole_dollar("below the cap", law), law) < maximum


@pytest.mark.parametrize("law", contribution_laws(), ids=year_of)
@pytest.mark.parametrize("w2", ["24", "25"])
@pytest.mark.parametrize("bend", ["zero", "a cent", "below", "at", "above", "far beyond"])
def test_contributions_around_the_wage_base_match_the_reference(law: Law, w2: str, bend: str) -> None:
    base = Decimal(law.text("wage_base"))
    wages = {
        "zero": Decimal(0),
        "a cent": CENT,
        "below": base - CENT,
        "at": base,
        "above": base + CENT,
        "far beyond": base * 7,
    }[bend]
    found = contribution(law.first_day.year, [wages], w2=w2).totals
    cells = [(part.employer, part.employee) for part in (found.medical, found.family)]
    assert cells == contributions(wages, law, both_shares=w2 == "25")
