"""Tests of money withheld beyond the most that one person owes (SOURCES 4.2)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import ExcessEstimate, ExcessQuestion, find_excess_withholding
from tests.builders.years import rules_through


def found(year: int, *employers: tuple[str, str], provisional: bool = False) -> ExcessEstimate:
    """Return the answer for employers given as wages and money withheld."""
    asked = [{"wages": wages, "withheld": withheld} for wages, withheld in employers]
    question = {"year": year, "employers": asked, "provisional": provisional}
    return find_excess_withholding(ExcessQuestion.model_validate(question), rulebook=rules_through(2026))


@pytest.mark.parametrize(
    ("employers", "most", "excess", "because"),
    [
        ((("120000", "552.00"), ("120000", "552.00")), "810.06", "293.94", "176,100: 493.08 + 316.98"),
        ((("50000", "230.00"), ("50000", "230.00")), "460.00", "0.00", "both stay under one wage base"),
        ((("176100", "810.06"),), "810.06", "0.00", "exactly the wage base"),
        ((("176100", "810.06"), ("0.01", "0.00")), "810.06", "0.00", "one cent above it"),
        ((("176100", "810.06"), ("5000", "23.00")), "810.06", "23.00", "all of the second employer's money"),
        ((("1000", "0.00"),), "4.60", "0.00", "less withheld than owed is no excess"),
    ],
)
def test_the_excess_of_2025_matches_figures_by_hand(
    employers: tuple[tuple[str, str], ...], most: str, excess: str, because: str
) -> None:
    answer = found(2025, *employers)
    assert (answer.most, answer.excess) == (Decimal(most), Decimal(excess)), because


@pytest.mark.parametrize(
    ("employers", "to_give_back", "because"),
    [
        ((("9000", "50.00"),), "8.60", "9,000 x 0.46 % = 41.40, all of one employer"),
        ((("9000", "41.45"),), "0.05", "one employer gives back roundings too"),
        ((("9000", "41.40"),), None, "nothing is too much"),
        ((("120000", "552.00"), ("120000", "562.00")), "10.00", "each may withhold 552"),
        ((("120000", "552.50"), ("120000", "552.53")), None, "roundings of paychecks"),
        ((("9000", "50.00"), ("9000", "40.00")), "7.20", "the other employer withheld 1.40 less than it may"),
    ],
)
def test_the_money_of_one_employer_is_given_back(
    employers: tuple[tuple[str, str], ...], to_give_back: str | None, because: str
) -> None:
    found_alone = found(2025, *employers).excess_of_one_employer
    assert found_alone == (None if to_give_back is None else Decimal(to_give_back)), because


def test_a_provisional_year_uses_its_shares_and_names_older_figures() -> None:
    answer = found(2027, ("192300", "0"), provisional=True)
    assert answer.most == Decimal("1484.56"), "192,300 x 0.70 % + 192,300 x 0.18 % x 0.40"
    assert [(each.name, each.from_year) for each in answer.provisional_figures or ()][1] == ("medical_rate", 2026)
    assert [warning.code for warning in answer.warnings] == ["provisional_parameters"]


CENTS = st.decimals(min_value=0, max_value=400_000, places=2).map(str)


@given(st.lists(st.tuples(CENTS, CENTS), min_size=1, max_size=5))
def test_the_excess_is_the_part_above_the_most_due(employers: list[tuple[str, str]]) -> None:
    answer = found(2026, *employers)
    assert answer.excess == max(Decimal(0), answer.withheld - answer.most)
    assert answer.most <= Decimal("848.70")
    assert 0 <= (answer.excess_of_one_employer or 0) <= answer.excess
