"""Tests of taxes withheld from payments, year by year, by hand from the table of SOURCES 3.8."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from calculators import BenefitEstimate, BenefitQuestion, estimate_benefit
from calculators.leave.tax import part_withheld_from, payment_of
from rules import published
from rules.what_if import rulebook_with
from tests.builders.numbers import invented
from tests.builders.small_rules import stated

BOTH = {"federal": True, "state": True}


def plan(start: str, end: str, reason: str = "medical", **changes: Any) -> BenefitEstimate:
    """Return the plan of a worker paid 13,000 in a quarter, which is 1,000 a week."""
    year, month = int(start[:4]), int(start[5:7])
    quarters = [f"{year - 1}-Q{number}" for number in (1, 2, 3, 4)] if month < 4 else [f"{year}-Q{(month - 1) // 3}"]
    asked = {
        "leave_start_date": start,
        "wages": [{"quarter": quarter, "amount": "13000.00"} for quarter in quarters],
        "leave": [{"reason": reason, "start": start, "end": end}],
        **changes,
    }
    return estimate_benefit(BenefitQuestion.model_validate(asked))


def last_week(found: BenefitEstimate) -> tuple[str, str | None, str | None]:
    week = (found.schedule or [])[-1]
    withheld, net = (None if each is None else str(each) for each in (week.withheld, week.net))
    return str(week.amount), withheld, net


@pytest.mark.parametrize(
    ("start", "end", "reason", "size", "expected"),
    [
        # 1,000: 898.36 x 80 % + 101.64 x 50 % = 769.51; 10 % and 5 % of the whole payment
        ("2024-03-04", "2024-03-30", "bonding", None, ("769.51", "115.43", "654.08")),
        # 743.89 x 80 % + 256.11 x 50 % = 723.17, the size of the employer does not matter
        ("2021-03-07", "2021-03-20", "medical", None, ("723.17", "108.48", "614.69")),
        # 914.565 x 80 % + 85.435 x 50 % = 774.37, 77.44 and 38.72
        ("2025-03-02", "2025-03-15", "medical", "under_25", ("774.37", "116.16", "658.21")),
        ("2025-03-02", "2025-03-15", "medical", None, ("774.37", "116.16", "658.21")),
        # 788.37 x 60 % = 473.02; 47.30 and 23.65
        ("2026-03-01", "2026-03-14", "medical", "25_or_more", ("788.37", "70.95", "717.42")),
        ("2026-03-01", "2026-03-14", "pregnancy", "under_25", ("788.37", "0.00", "788.37")),
        ("2026-03-01", "2026-03-14", "medical", None, ("788.37", None, None)),
        ("2026-03-01", "2026-03-14", "military_care", None, ("788.37", "118.26", "670.11")),
    ],
)
def test_taxes_are_withheld_by_the_year_of_payment(
    start: str, end: str, reason: str, size: str | None, expected: tuple[str, str | None, str | None]
) -> None:
    assert last_week(plan(start, end, reason, employer_size=size, withhold=BOTH)) == expected


def test_a_week_without_pay_in_a_year_of_known_taxes_shows_no_split() -> None:
    found = plan("2024-12-09", "2024-12-29", "bonding")
    assert [(str(week.week_start), str(week.amount)) for week in found.schedule or []][-1] == ("2024-12-29", "0.00")
    assert (found.tax, str(found.total_benefit)) == (None, "1539.02")


def test_a_week_in_2024_has_both_taxes_on_the_whole_payment() -> None:
    found = plan("2024-03-04", "2024-03-31", "bonding", withhold=BOTH)
    week = (found.schedule or [])[2]
    assert [str(each) for each in (week.amount, week.withheld, week.net)] == ["769.51", "115.43", "654.08"]
    assert found.tax is None
    assert [warning.code for warning in found.warnings] == ["tax_on_all_assumed"]


@pytest.mark.parametrize(
    ("withhold", "expected"),
    [
        ({}, ("0.00", "788.37")),
        ({"federal": True}, ("78.84", "709.53")),
        ({"state": True}, ("39.42", "748.95")),
        ({"federal_amount": "50.00"}, ("50.00", "738.37")),
        ({"federal_amount": "50.00", "state": True}, ("89.42", "698.95")),
        # never more than the payment
        ({"federal_amount": "900.00", "state": True}, ("788.37", "0.00")),
        ({"federal_amount": "0"}, ("0.00", "788.37")),
    ],
)
def test_each_tax_can_be_chosen_alone(withhold: dict[str, object], expected: tuple[str, str]) -> None:
    assert last_week(plan("2026-03-01", "2026-03-14", "bonding", withhold=withhold))[1:] == expected


def test_a_fixed_amount_is_withheld_once_in_a_week_of_two_periods() -> None:
    leave = [
        {"reason": "pregnancy", "start": "2026-03-01", "end": "2026-03-11"},
        {"reason": "bonding", "start": "2026-03-12", "end": "2026-03-21"},
    ]
    withhold = {"federal_amount": "300.00"}
    found = plan("2026-03-01", "2026-03-21", leave=leave, employer_size="25_or_more", withhold=withhold)
    # 788.37 x 3 / 5 = 473.02, of which 283.81 is taxable; 16.19 is left for the other 315.35
    assert [str(week.withheld) for week in found.schedule or ()] == ["0.00", "283.81", "16.19", "300.00"]


def test_the_employer_size_is_needed_only_for_medical_payments() -> None:
    assert "employer_size_needed" not in [each.code for each in plan("2026-03-01", "2026-03-14", "bonding").warnings]


@pytest.mark.parametrize(
    ("start", "end", "covered", "split"),
    [
        # paid on Monday, December 30, 2024, and on Monday, January 6, 2025
        ("2024-12-15", "2024-12-28", True, False),
        ("2024-12-22", "2025-01-04", True, True),
        # paid on Monday, December 28, 2026, and on Monday, January 4, 2027
        ("2026-12-13", "2026-12-26", True, True),
        ("2026-12-20", "2027-01-02", False, False),
    ],
)
def test_the_tax_rule_covers_its_first_and_last_payments(start: str, end: str, covered: bool, split: bool) -> None:
    found = plan(start, end, "bonding", withhold=BOTH)
    assert ((found.schedule or [])[-1].net is not None, found.tax is not None) == (covered, split)


@pytest.mark.parametrize(
    ("day", "covered", "known_split", "whole"),
    [
        ("2024-12-31", True, False, True),
        ("2025-01-01", True, True, True),
        ("2025-12-31", True, True, True),
        ("2026-01-01", True, True, False),
        ("2026-12-31", True, True, False),
        ("2027-01-01", False, False, False),
    ],
)
def test_each_tax_rule_covers_its_first_and_last_day(day: str, covered: bool, known_split: bool, whole: bool) -> None:
    amount = invented("amount", 78_837, "dollars")
    payment = payment_of("medical", amount, date.fromisoformat(day), published(), "2026-03-01")
    assert (payment.is_covered, payment.has_known_split) == (covered, known_split)
    assert (part_withheld_from(payment, None) is not None) == whole, "only a part needs the size of the employer"


def test_nothing_is_withheld_from_a_week_without_a_payment() -> None:
    income = {"kind": "unemployment", "start": "2026-03-08", "end": "2026-03-14", "weekly_amount": "800.00"}
    found = plan("2026-03-01", "2026-03-14", "medical", withhold=BOTH, other_income=[income])
    assert last_week(found) == ("0.00", "0.00", "0.00")


def test_the_taxable_part_of_one_medical_payment_needs_the_employer_size() -> None:
    leave = [
        {"reason": "pregnancy", "start": "2026-03-01", "end": "2026-03-14"},
        {"reason": "bonding", "start": "2026-03-15", "end": "2026-03-21"},
    ]
    found = plan("2026-03-01", "2026-03-21", leave=leave)
    assert found.tax is None
    assert [warning.code for warning in found.warnings] == ["employer_size_needed"]


def test_each_payment_is_split_by_the_fraction_of_its_own_day(tmp_path: Path) -> None:
    # an invented amendment: tax rules that go on, and a smaller taxable part from 2027 on
    (tmp_path / "amended.toml").write_text(
        stated("benefits.tax_rule_ends", "date = 2027-12-31", "2020-10-01")
        + stated("benefits.medical_taxable_fraction", "fraction = 0.405", "2027-01-01"),
        "utf-8",
    )
    rulebook = rulebook_with(tmp_path / "amended.toml", published())
    asked = {
        "leave_start_date": "2026-12-06",
        "wages": [{"quarter": "2026-Q3", "amount": "13000.00"}],
        "leave": [{"reason": "medical", "start": "2026-12-06", "end": "2027-01-09"}],
        "employer_size": "25_or_more",
        "withhold": {"state": True},
        "explain": True,
    }
    found = estimate_benefit(BenefitQuestion.model_validate(asked), rulebook=rulebook)
    # 788.37 is paid twice in 2026 and twice in 2027; the first week waits
    weeks = [(str(week.expected_payment_date)[:4], str(week.withheld)) for week in found.schedule or ()]
    # 788.37 x 60 % = 473.02, 5 % of it is 23.65; 788.37 x 40.5 % = 319.29, 5 % of it is 15.96
    assert weeks == [("None", "0.00"), ("2026", "23.65"), ("2026", "23.65"), ("2027", "15.96"), ("2027", "15.96")]
    # 1,576.74 x 60 % = 946.04 and 1,576.74 x 40.5 % = 638.58
    assert found.tax is not None
    assert (str(found.tax.taxable), str(found.tax.not_taxable)) == ("1584.62", "1568.86")
    lines = [(each.name, each.period, each.value) for each in found.explanation if "medical_benefits" in each.name]
    assert lines == [
        ("medical_benefits_of_tax_year", "2026-12-13", "1576.74"),
        ("medical_benefits_taxable", "2026-12-13", "946.04"),
        ("medical_benefits_of_tax_year", "2026-12-27", "1576.74"),
        ("medical_benefits_taxable", "2026-12-27", "638.58"),
    ]


def test_a_fixed_amount_is_not_known_for_payments_before_2025() -> None:
    found = plan("2024-03-04", "2024-03-16", "bonding", withhold={"federal_amount": "50"})
    assert last_week(found)[1:] == (None, None)


def test_the_rate_and_an_amount_of_federal_tax_exclude_each_other() -> None:
    with pytest.raises(ValidationError, match="Give either federal or federal_amount"):
        plan("2026-03-01", "2026-03-14", withhold={"federal": True, "federal_amount": "50"})
