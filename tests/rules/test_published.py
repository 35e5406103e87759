"""The published numbers equal those of SOURCES 1.1 to 1.3, typed again here."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest

from rules import RULES_VERSION, NotCovered, Span, coverage, law_on, published
from rules.parameter import Law
from tests.builders.years import benefit_laws, contribution_laws, year_of

CONTRIBUTIONS = """
2019-10-01 0.0075 0.0062 0.0013 132900
2020-01-01 0.0075 0.0062 0.0013 137700
2021-01-01 0.0075 0.0062 0.0013 142800
2022-01-01 0.0068 0.0056 0.0012 147000
2023-01-01 0.0063 0.0052 0.0011 160200
2024-01-01 0.0088 0.0070 0.0018 168600
2025-01-01 0.0088 0.0070 0.0018 176100
2026-01-01 0.0088 0.0070 0.0018 184500
"""
"""SOURCES 1.1: total, medical, family, wage base."""

BENEFITS = """
2020-10-01 1431.66 850.00 5100
2021-01-01 1487.78 850.00 5400
2022-01-01 1694.24 1084.31 5700
2023-01-01 1765.34 1129.82 6000
2024-01-01 1796.72 1149.90 6300
2025-01-01 1829.13 1170.64 6300
2026-01-01 1922.48 1230.39 6300
"""
"""SOURCES 1.2: state average weekly wage, maximum weekly benefit, minimum earnings."""

FIXED = {
    "lower_replacement_rate": "0.80",
    "upper_replacement_rate": "0.50",
    "replacement_threshold": "0.50",
    "thirty_times_multiplier": "30",
    "waiting_period": "7",
    "medical_weeks": "20",
    "family_weeks": "12",
    "military_care_weeks": "26",
    "all_weeks": "26",
    "benefit_year_weeks": "52",
    "intermittent_step": "15",
    "intermittent_payment_hours": "8",
    "intermittent_payment_days": "30",
    "separation_weeks": "26",
    "employer_notice_days": "30",
    "decision_days": "14",
    "application_days_before": "60",
    "application_days_after": "90",
    "appeal_days": "10",
    "opt_in_quarters_required": "2",
    "benefits_begin": "2021-01-01",
    "family_care_begins": "2021-07-01",
    "topping_off_begins": "2023-11-01",
    "employer_threshold": "25",
    "contractor_count_fraction": "0.50",
    "contributions_begin": "2019-10-01",
    "opt_in_years": "3",
    "medical_employee_share": "0.40",
    "medical_employer_share": "0.60",
    "family_employee_share": "1.00",
    "family_employer_share": "0.00",
    "first_quarter_return_due": "04-30",
    "second_quarter_return_due": "07-31",
    "third_quarter_return_due": "10-31",
    "fourth_quarter_return_due": "01-31",
}
"""SOURCES 1.3, 1.1 for the shares and 3.5 for intermittent leave: every year so far."""


@pytest.mark.parametrize("row", CONTRIBUTIONS.split("\n")[1:-1])
def test_contribution_figures_equal_the_sources(row: str) -> None:
    day, *expected = row.split()
    law = law_on(date.fromisoformat(day), "contributions")
    names = ("total_rate", "medical_rate", "family_rate", "wage_base")
    assert [Decimal(law.text(name)) for name in names] == [Decimal(value) for value in expected]


@pytest.mark.parametrize("row", BENEFITS.split("\n")[1:-1])
def test_benefit_figures_equal_the_sources(row: str) -> None:
    day, *expected = row.split()
    law = law_on(date.fromisoformat(day), "benefits")
    names = ("state_average_weekly_wage", "maximum_weekly_benefit", "minimum_earnings")
    assert [Decimal(law.text(name)) for name in names] == [Decimal(value) for value in expected]


@pytest.mark.parametrize(("name", "text"), FIXED.items())
def test_fixed_numbers_equal_the_sources(name: str, text: str) -> None:
    assert {
        published().parameters_on(date(year, 12, 31))[name].published_value.text for year in (2021, 2023, 2026)
    } == {text}


@pytest.mark.parametrize("law", contribution_laws(), ids=year_of)
def test_family_and_medical_rate_add_up_to_the_total(law: Law) -> None:
    assert Decimal(law.text("family_rate")) + Decimal(law.text("medical_rate")) == Decimal(law.text("total_rate"))


@pytest.mark.parametrize("law", contribution_laws(), ids=year_of)
@pytest.mark.parametrize("part", ["medical", "family"])
def test_employer_and_employee_share_add_up_to_the_whole(law: Law, part: str) -> None:
    assert Decimal(law.text(f"{part}_employer_share")) + Decimal(law.text(f"{part}_employee_share")) == 1


@pytest.mark.parametrize("law", benefit_laws(), ids=year_of)
def test_the_maximum_is_the_set_fraction_of_the_state_wage(law: Law) -> None:
    expected = Decimal(850)
    if "maximum_benefit_fraction" in law.parameters:
        exact = Decimal(law.text("state_average_weekly_wage")) * Decimal(law.text("maximum_benefit_fraction"))
        expected = exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert Decimal(law.text("maximum_weekly_benefit")) == expected


def test_the_maximum_is_64_percent_of_the_state_wage_from_2022() -> None:
    stated = published().timelines["maximum_benefit_fraction"]
    assert [(each.first_day, each.text) for each in stated] == [(date(2022, 1, 1), "0.64")]


@pytest.mark.parametrize("year", coverage().years)
def test_every_number_of_every_year_has_a_source(year: int) -> None:
    for name, parameter in published().parameters_on(date(year, 12, 31)).items():
        assert parameter.published_value.source.url.startswith("https://"), name


def test_coverage_starts_with_the_program() -> None:
    covered = coverage()
    last_day = date(covered.years[-1], 12, 31)
    assert covered.contributions == Span(date(2019, 10, 1), last_day)
    assert covered.benefits == Span(date(2021, 1, 1), last_day)
    assert covered.years == tuple(range(2019, last_day.year + 1))
    assert covered.rules_version == RULES_VERSION


@pytest.mark.parametrize(("day", "inside"), [("2020-12-31", False), ("2021-01-01", True), ("2026-12-31", True)])
def test_a_span_includes_its_first_and_last_day(day: str, inside: bool) -> None:
    assert (date.fromisoformat(day) in coverage().benefits) is inside
    assert day not in coverage().benefits


def test_the_day_before_contributions_is_refused() -> None:
    with pytest.raises(NotCovered, match=r"2019-09-30\. Choose a day from 2019-10-01 to \d{4}-12-31"):
        law_on(date(2019, 9, 30), "contributions")


TAX = {
    "employer_pays_is_wages_begins": "2026-01-01",
    "tax_rule_begins": "2025-01-01",
    "tax_rule_ends": "2026-12-31",
    "taxable_part_withheld_begins": "2026-01-01",
    "medical_taxable_fraction": "0.60",
    "medical_taxable_fraction_below_threshold": "0.00",
    "federal_withholding_rate": "0.10",
    "state_withholding_rate": "0.05",
}
"""SOURCES 3.8."""


def test_the_tax_rule_equals_the_sources() -> None:
    stated = published().parameters_on(date(2026, 6, 1))
    assert {name: stated[name].published_value.text for name in TAX} == TAX
    before = published().parameters_on(date(2024, 12, 31)).keys()
    assert TAX.keys() - before == {"medical_taxable_fraction", "medical_taxable_fraction_below_threshold"}


def test_the_version_of_the_rules_is_a_year_and_a_number() -> None:
    year, number = RULES_VERSION.split(".")
    assert int(year) in published().coverage.years
    assert int(number) > 0
