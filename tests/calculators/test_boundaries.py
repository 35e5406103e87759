"""Values by hand below, on and above every boundary of a formula."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from calculators import ContributionQuestion, estimate_contribution
from calculators.benefit.average_weekly_wage import average_weekly_wage
from calculators.benefit.base_period import base_period_end
from calculators.benefit.benefit_year import effective_date
from calculators.benefit.eligibility import (
    first_separation_before,
    last_start_after_separation,
    minimum_earnings,
    separation,
    thirty_times_weekly_benefit,
)
from calculators.contribution.models import WorkforceQuestion
from calculators.contribution.quarterly_returns import covered_quarters, due_date
from calculators.contribution.unlikely_wages import unlikely_wages
from calculators.contribution.workforce import counted_workforce, from_threshold
from calculators.withholding.pay_dates import PayFrequency, later_pay_dates
from calculators.withholding.wage_base_forecast import further_paychecks, wage_base_reached
from calculators.worksheet.calendar import Quarter, quarter_of
from calculators.worksheet.number import Number, decimal_text, given_decimal
from calculators.worksheet.parameters import parameters_of
from calculators.worksheet.rounding import cut_to_four_decimals, raised_to_cent, to_cent_half_even, to_cent_half_up
from rules import law_on, published
from tests.builders.numbers import invented

LAW_2025 = parameters_of(law_on(date(2025, 3, 1), "benefits"))
CONTRIBUTIONS_2026 = parameters_of(law_on(date(2026, 3, 1), "contributions"))


def dollars(value: str) -> Number:
    return given_decimal("wages", Decimal(value), "dollars")


def day(text: str) -> Number:
    return invented("day", date.fromisoformat(text).toordinal(), "date")


@pytest.mark.parametrize(
    ("application", "effective"),
    [("2026-02-28", "2026-02-28"), ("2026-03-01", "2026-03-01"), ("2026-03-02", "2026-03-01"), (None, "2026-03-01")],
)
def test_the_effective_date_is_the_earlier_of_application_and_sunday(application: str | None, effective: str) -> None:
    applied = None if application is None else day(application)
    assert effective_date(day("2026-03-01"), application_date=applied).text() == effective


@pytest.mark.parametrize(
    ("current", "last", "employers", "end"),
    [
        ("0.00", "0.01", 1, "2025-Q4"),
        ("0.01", "0.01", 0, "2026-Q1"),
        ("0.01", "0.01", 1, "2026-Q1"),
        ("0.01", "0.01", 2, "2025-Q4"),
        ("0.00", "0.00", 1, "2025-Q3"),
        ("0.01", "0.00", 2, "2025-Q3"),
    ],
)
def test_the_base_period_ends_with_the_right_quarter(current: str, last: str, employers: int, end: str) -> None:
    look_back = [dollars(each) for each in (current, last, "0.00", "0.00", "0.00", "0.00")]
    count = invented("employers_in_look_back", employers, "count")
    assert base_period_end(look_back, newest_quarter=quarter_of(day("2026-03-01")), employers=count).text() == end


@pytest.mark.parametrize(
    ("wages", "statutory", "in_cents"),
    [
        # one and two quarters: the highest / 13; from three on: the two highest / 26
        (("13000.13", "0", "0", "0"), "1001.00", "1000.01"),
        (("13000.00", "12999.00", "0", "0"), "1000.00", "1000.00"),
        (("13000.00", "12999.00", "0.01", "0"), "1000.00", "999.96"),
        (("13000.00", "13000.00", "13000.00", "12999.00"), "1000.00", "1000.00"),
        (("13000.26", "13000.00", "0.01", "0.01"), "1001.00", "1000.01"),
        (("0", "0", "0", "0"), "0.00", "0.00"),
    ],
)
def test_three_quarters_with_wages_average_the_two_highest(
    wages: tuple[str, ...], statutory: str, in_cents: str
) -> None:
    found = average_weekly_wage([dollars(each) for each in wages], LAW_2025)
    assert (found.statutory.text(), found.in_cents.text()) == (statutory, in_cents)


@pytest.mark.parametrize(
    ("wages", "passed", "shortfall"),
    [("6299.99", False, "0.01"), ("6300.00", True, "0.00"), ("6300.01", True, "0.00"), ("0.00", False, "6300.00")],
)
def test_the_minimum_earnings_are_exact_to_the_cent(wages: str, passed: bool, shortfall: str) -> None:
    test = minimum_earnings(dollars(wages), LAW_2025)
    assert (test.passed.truth, test.shortfall.text(), test.required.text()) == (passed, shortfall, "6300.00")


@pytest.mark.parametrize(
    ("wages", "passed", "shortfall"),
    [("23231.07", False, "0.02"), ("23231.08", False, "0.01"), ("23231.09", True, "0.00")],
)
def test_thirty_times_the_benefit_is_exact_to_the_cent(wages: str, passed: bool, shortfall: str) -> None:
    # 774.3695 x 30 = 23231.085, shown half up; 0.005 missing is raised to a cent
    unrounded = invented("benefit_unrounded", 7_743_695, "dollars", scale=4)
    test = thirty_times_weekly_benefit(LAW_2025, total_wages=dollars(wages), benefit=unrounded)
    assert (test.passed.truth, test.shortfall.text(), test.required.text()) == (passed, shortfall, "23231.09")


@pytest.mark.parametrize(
    ("leave", "weeks", "passed", "excess"),
    [("2025-07-02", "26", True, "0"), ("2025-07-03", "27", False, "1"), ("2025-01-01", "0", True, "0")],
)
def test_separation_counts_begun_weeks(leave: str, weeks: str, passed: bool, excess: str) -> None:
    # 26 weeks after January 1, 2025 are 182 days: July 2
    test = separation(LAW_2025, leave_start_date=day(leave), separation_date=day("2025-01-01"))
    assert (test.actual.text(), test.passed.truth, test.shortfall.text()) == (weeks, passed, excess)


def test_the_last_start_after_a_separation_is_the_last_that_passes() -> None:
    weeks = LAW_2025.separation_weeks.whole()
    last = last_start_after_separation(date(2025, 1, 1), weeks)
    assert first_separation_before(last, weeks) == date(2025, 1, 1)
    for start, passed in ((last, True), (last + timedelta(days=1), False)):
        leave = day(start.isoformat())
        test = separation(LAW_2025, leave_start_date=leave, separation_date=day("2025-01-01"))
        assert test.passed.truth is passed


@pytest.mark.parametrize(
    ("w2", "contractors", "covered", "counted", "due", "distance"),
    [
        ("0", "0", "0", False, False, "-25"),
        ("1", "0", "1", False, False, "-24"),
        ("0", "1", "1", True, False, "-24"),
        ("1", "1", "1", False, False, "-24"),
        ("1", "1.0001", "2.0001", True, False, "-22.9999"),
        ("24.9999", "0", "24.9999", False, False, "-0.0001"),
        ("25", "0", "25", False, True, "0"),
        ("12.4999", "12.5001", "25", True, True, "0"),
        ("12.5", "12.5", "12.5", False, False, "-12.5"),
    ],
)
def test_the_workforce_is_exact_at_its_thresholds(
    w2: str, contractors: str, covered: str, counted: bool, due: bool, distance: str
) -> None:
    by_average = {"average_w2": w2, "average_contractors": contractors}
    by_period = {"pay_periods": [{"w2": w2, "contractors": contractors}] * 3}
    for asked in (by_average, by_period):
        found = counted_workforce(WorkforceQuestion.model_validate(asked), CONTRIBUTIONS_2026)
        assert found.covered_individuals.text() == covered
        assert (found.contractors_counted.truth, found.employer_share_due.truth) == (counted, due)
        assert from_threshold(found, CONTRIBUTIONS_2026).text() == distance


@pytest.mark.parametrize(
    ("average_contractors", "w2_wages", "contractor_wages", "questioned"),
    [
        ("0", "184500.00", "0.00", False),
        ("0", "184500.01", "0.00", True),
        ("0", "100000.00", "184500.01", False),
        ("31", "100000.00", "184500.01", True),
        ("31", "184500.01", "100000.00", True),
        ("31", "100000.00", "100000.00", False),
    ],
)
def test_a_payroll_above_the_wage_base_of_one_person_is_questioned(
    average_contractors: str, w2_wages: str, contractor_wages: str, questioned: bool
) -> None:
    asked = {
        "year": 2026,
        "workforce": {"average_w2": "30", "average_contractors": average_contractors},
        "payroll": {"w2_wages": w2_wages, "contractor_wages": contractor_wages},
    }
    found = estimate_contribution(ContributionQuestion.model_validate(asked)).warnings
    assert [each.code for each in found] == ["wage_base_not_applied"] * questioned


@pytest.mark.parametrize(
    ("wages", "place", "median"),
    [
        (["50000", "60000", "500000"], 2, "55000"),
        (["500000", "60000", "50000", "0"], 0, "55000"),
        (["50000", "60000", "440000"], 2, "55000"),
        (["50000", "60000", "439999.99"], None, None),
        (["0", "60000", "500000"], None, None),
        (["1000", "1000", "184500"], None, None),
        (["1000", "1000", "184500.01"], 2, "1000"),
        ([], None, None),
    ],
)
def test_wages_of_eight_times_the_median_of_others_are_questioned(
    wages: list[str], place: int | None, median: str | None
) -> None:
    found = unlikely_wages([Decimal(each) for each in wages], Decimal(184500))
    assert (found and found.place, found and found.median) == (place, median and Decimal(median))


@pytest.mark.parametrize(
    ("year", "quarters"),
    [(2018, []), (2019, ["2019-Q4"]), (2020, ["2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4"])],
)
def test_returns_begin_with_the_fourth_quarter_of_2019(year: int, quarters: list[str]) -> None:
    assert [str(each) for each in covered_quarters(year, published())] == quarters


@pytest.mark.parametrize(
    ("number", "due"), [(1, "2026-04-30"), (2, "2026-07-31"), (3, "2026-10-31"), (4, "2027-01-31")]
)
def test_each_quarter_has_its_due_date(number: int, due: str) -> None:
    assert str(due_date(Quarter(2026, number), CONTRIBUTIONS_2026)) == due


@pytest.mark.parametrize(
    ("left", "pay", "further"),
    [
        ("0.00", "100.00", "0"),
        ("0.01", "100.00", "1"),
        ("100.00", "100.00", "1"),
        ("100.01", "100.00", "2"),
        ("100.00", "0.00", None),
        ("0.00", "0.01", "0"),
        ("0.02", "0.01", "2"),
    ],
)
def test_the_further_paychecks_are_counted(left: str, pay: str, further: str | None) -> None:
    found = further_paychecks(left=dollars(left), pay=dollars(pay))
    assert (None if found is None else found.text()) == further


@pytest.mark.parametrize(
    ("room", "further", "when", "pay_date"),
    [
        ("0.00", 0, "before_this_pay", None),
        ("0.01", 0, "with_this_pay", "2026-11-13"),
        ("0.01", 1, "later_this_year", "2026-11-27"),
        ("0.01", 3, "later_this_year", "2026-12-25"),
        ("0.01", 4, "not_this_year", None),
        ("0.01", None, "not_this_year", None),
    ],
)
def test_the_paycheck_that_reaches_the_wage_base_is_found(
    room: str, further: int | None, when: str, pay_date: str | None
) -> None:
    count = None if further is None else invented("further_paychecks", further, "count")
    found = wage_base_reached(date(2026, 11, 13), "biweekly", room=dollars(room), further=count)
    assert found is not None
    assert (found.when, None if found.pay_date is None else str(found.pay_date)) == (when, pay_date)
    assert found.further_paychecks == (further if found.pay_date else None)


@pytest.mark.parametrize(
    ("paid", "frequency", "later"),
    [
        ("2026-12-24", "weekly", ["12-31"]),
        ("2026-12-25", "weekly", []),
        ("2026-12-17", "biweekly", ["12-31"]),
        ("2026-12-18", "biweekly", []),
        ("2026-11-30", "monthly", ["12-31"]),
        ("2026-11-29", "monthly", ["12-29"]),
        ("2026-12-01", "monthly", []),
        ("2026-12-14", "semimonthly", ["12-29"]),
        ("2026-12-15", "semimonthly", ["12-31"]),
        ("2026-12-16", "semimonthly", []),
        ("2026-11-16", "semimonthly", ["12-01", "12-16"]),
        ("2026-12-31", "semimonthly", []),
    ],
)
def test_the_later_pay_dates_end_with_the_year(paid: str, frequency: PayFrequency, later: list[str]) -> None:
    found = later_pay_dates(date.fromisoformat(paid), frequency)
    assert [each.isoformat()[5:] for each in found] == later


@pytest.mark.parametrize(
    ("amount", "half_up", "half_even", "raised"),
    [
        (10_049, "1.00", "1.00", "1.01"),
        (10_050, "1.01", "1.00", "1.01"),
        (10_051, "1.01", "1.01", "1.01"),
        (10_149, "1.01", "1.01", "1.02"),
        (10_150, "1.02", "1.02", "1.02"),
        (10_000, "1.00", "1.00", "1.00"),
        (10_001, "1.00", "1.00", "1.01"),
        (0, "0.00", "0.00", "0.00"),
    ],
)
def test_each_rounding_is_exact_around_half_a_cent(amount: int, half_up: str, half_even: str, raised: str) -> None:
    exact = invented("exact", amount, "dollars", scale=4)
    rounded = [function(exact).text() for function in (to_cent_half_up, to_cent_half_even, raised_to_cent)]
    assert rounded == [half_up, half_even, raised]


@pytest.mark.parametrize(("amount", "text"), [(2_499_999, "24.9999"), (2_500_000, "25"), (2_499_990, "24.9999")])
def test_decimals_after_the_fourth_are_dropped(amount: int, text: str) -> None:
    assert cut_to_four_decimals(invented("people", amount, "people", scale=5)).text() == text


@pytest.mark.parametrize(
    ("amount", "scale", "least", "text"),
    [
        (0, 2, 2, "0.00"),
        (7, 2, 2, "0.07"),
        (100, 2, 2, "1.00"),
        (7, 0, 0, "7"),
        (7, 0, 2, "7.00"),
        (-1, 4, 0, "-0.0001"),
    ],
)
def test_decimals_are_written_exactly(amount: int, scale: int, least: int, text: str) -> None:
    assert decimal_text(amount, scale, least) == text
