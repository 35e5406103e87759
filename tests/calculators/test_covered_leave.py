"""Tests of the first days of leave that get an estimate."""

from datetime import date, timedelta

import pytest

from calculators.benefit.benefit_year import covered_leave
from rules import NotCovered, Rulebook, published
from tests.builders.estimates import benefit
from tests.builders.years import rules_through


def check_ends(rulebook: Rulebook) -> None:
    covered, one_day = covered_leave(rulebook), timedelta(days=1)
    for day in (covered.first_day, covered.last_day):
        assert benefit(day, [], rulebook=rulebook).leave_start_date == day
    for day in (covered.first_day - one_day, covered.last_day + one_day):
        with pytest.raises(NotCovered):
            benefit(day, [], rulebook=rulebook)


def test_the_last_day_is_the_saturday_after_the_last_covered_sunday(shelf_to_2027: Rulebook) -> None:
    # 2026 ends on a Thursday, 2027 on a Friday: the Saturdays after them
    assert covered_leave(rules_through(2026)).last_day == date(2027, 1, 2)
    assert covered_leave(shelf_to_2027).last_day == date(2028, 1, 1)
    # 2023 ends on a Sunday: the Saturday of that week
    assert covered_leave(rules_through(2023)).last_day == date(2024, 1, 6)
    check_ends(rules_through(2023))
    check_ends(published())
    check_ends(shelf_to_2027)
