"""Tests of a year of which only some parameters are known."""

from datetime import date, timedelta

import pytest

from rules import NotCovered, coverage, law_on
from tests.builders.years import rules_through

NEW_YEAR_2027 = date(2027, 1, 1)
TO_2026 = rules_through(2026)


def test_the_shares_of_2027_are_law_and_its_wage_base_is_known() -> None:
    law = TO_2026.law_on(date(2027, 3, 1), "contributions", provisional=True)
    shares = {name: law.text(name) for name in law.parameters if name.endswith("_share")}
    assert shares == {
        "medical_employee_share": "1.00",
        "medical_employer_share": "0.00",
        "family_employee_share": "0.40",
        "family_employer_share": "0.60",
    }
    assert law.text("wage_base") == "192300.00"


def test_earlier_rates_replace_unknown_ones() -> None:
    law = TO_2026.law_on(date(2027, 3, 1), "contributions", provisional=True)
    assert law.stand_ins == {"family_rate": 2026, "medical_rate": 2026, "total_rate": 2026}
    assert law.text("medical_rate") == "0.0070"


def test_earlier_benefit_parameters_replace_unknown_ones() -> None:
    law = TO_2026.law_on(date(2028, 3, 1), "benefits", provisional=True)
    assert law.stand_ins == {
        "maximum_weekly_benefit": 2026,
        "minimum_earnings": 2026,
        "state_average_weekly_wage": 2026,
    }


def test_a_covered_day_has_no_earlier_parameters() -> None:
    law = TO_2026.law_on(date(2026, 12, 31), "contributions", provisional=True)
    assert (law.provisional, law.stand_ins) == (False, {})


def test_the_same_day_gives_the_same_provisional_law() -> None:
    laws = {TO_2026.law_on(date(2027, month, 1), "contributions", provisional=True) for month in (1, 6, 12)}
    assert len(laws) == 1


def test_the_published_law_answers_a_later_day_only_on_request() -> None:
    later = coverage().contributions.last_day + timedelta(days=1)
    assert law_on(later, "contributions", provisional=True).provisional
    with pytest.raises(NotCovered):
        law_on(later, "contributions")


@pytest.mark.parametrize("topic", ["benefits", "contributions"])
def test_a_partly_known_year_is_not_covered(topic: str) -> None:
    assert 2027 not in TO_2026.coverage.years
    with pytest.raises(NotCovered):
        TO_2026.law_on(NEW_YEAR_2027, topic)  # type: ignore[arg-type]
