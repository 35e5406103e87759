"""Tests of pay that was the same all year."""

from decimal import Decimal

import pytest
from flask.testing import FlaskClient

from calculators.benefit.steady_pay import quarter_pay
from tests.states import LEAVE, TWO_EMPLOYERS, Form
from web import create_app
from web.forms.errors import Mistakes
from web.forms.typed import Row
from web.pages.benefits.same_pay import same_pay

YEARLY: Form = {
    **LEAVE,
    "employer": "1",
    "employer-1-pay": "52,000",
    "employer-1-pay-unit": "year",
    "action": "fill-pay-1",
}
MAIN = ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


def box(quarter: str, value: str, employer: int = 1) -> str:
    name = f"employer-{employer}-wages-{quarter}"
    return f'id="{name}" name="{name}" value="{value}"'


@pytest.mark.parametrize(
    ("amount", "unit", "hours", "quarter"),
    [
        ("52000", "year", "0", "13000.00"),
        ("0.01", "year", "0", "0.00"),
        ("0.02", "year", "0", "0.01"),
        ("50000.30", "year", "0", "12500.08"),
        ("12345.67", "quarter", "0", "12345.67"),
        ("4333.33", "month", "0", "12999.99"),
        ("2000", "two_weeks", "0", "13000.00"),
        ("0.01", "two_weeks", "0", "0.07"),
        ("999.99", "two_weeks", "0", "6499.94"),
        ("1000.01", "week", "0", "13000.13"),
        ("25", "hour", "40", "13000.00"),
        ("15.35", "hour", "37.25", "7433.24"),
        ("0", "week", "0", "0.00"),
        ("999999999.99", "month", "0", "2999999999.97"),
    ],
)
def test_steady_pay_gives_the_wages_of_a_quarter(amount: str, unit: str, hours: str, quarter: str) -> None:
    assert str(quarter_pay(Decimal(amount), unit, weekly_hours=Decimal(hours))) == quarter


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        (("", "year"), {"pay": "pay_blank"}),
        (("12.000,50", "year"), {"pay": "ambiguous_number"}),
        (("-5", ""), {"pay": "invalid_money", "pay-unit": "invalid_choice"}),
        (("9" * 40, "year"), {"pay": "invalid_money"}),
        (("900,000,000", "month"), {"pay": "invalid_money"}),
        (("25", "fortnight"), {"pay-unit": "invalid_choice"}),
        (("25", "hour"), {"pay-hours": "invalid_hours"}),
        (("25", "hour", "0"), {"pay-hours": "invalid_hours"}),
        (("25", "hour", "168.01"), {"pay-hours": "invalid_hours"}),
        (("25", "hour", "37,5"), {"pay-hours": "ambiguous_count"}),
    ],
)
def test_pay_with_errors_names_their_boxes(typed: tuple[str, ...], codes: dict[str, str]) -> None:
    with pytest.raises(Mistakes) as mistakes:
        same_pay(Row(dict(zip(("pay", "pay-unit", "pay-hours"), typed, strict=False))))
    assert mistakes.value.codes == codes


def test_the_four_boxes_are_filled_in_with_the_assumption(client: FlaskClient) -> None:
    typed = {**YEARLY, "employer-1-name": "Bakery", "employer-1-wages-2026-Q1": "700", "employer-1-wages-2025-Q4": "1"}
    page = client.post("/en/benefits", data=typed).text
    assert all(box(quarter, "13,000.00") in page for quarter in MAIN)
    assert box("2026-Q1", "700") in page
    assert 'value="Bakery"' in page
    assert "We used $52,000.00 a year and filled in $13,000.00 for each of four quarters." in page
    assert 'id="employer-1-filled" tabindex="-1" data-focus' in page


def test_only_the_chosen_employer_is_filled_in(client: FlaskClient) -> None:
    pay = {
        "employer-2-pay": "25.0",
        "employer-2-pay-unit": "hour",
        "employer-2-pay-hours": "40",
        "action": "fill-pay-2",
    }
    page = client.post("/en/benefits", data={**LEAVE, **TWO_EMPLOYERS, **pay}).text
    assert box("2025-Q4", "11000") in page
    assert box("2025-Q4", "13,000.00", employer=2) in page
    assert "$25.00 an hour at 40 hours a week and filled in $13,000.00" in page
    assert page.count('class="filled"') == 1


def test_the_assumption_is_shown_only_while_it_is_true(client: FlaskClient) -> None:
    filled = {f"employer-1-wages-{quarter}": "13,000.00" for quarter in MAIN}
    assert "and filled in" in client.post("/en/benefits", data={**YEARLY, **filled, "action": "add-employer"}).text
    changed = {**filled, "employer-1-wages-2025-Q3": "1", "action": "add-employer"}
    assert "and filled in" not in client.post("/en/benefits", data={**YEARLY, **changed}).text


def test_the_estimate_reads_the_boxes_alone(client: FlaskClient) -> None:
    page = client.post("/en/benefits", data={**YEARLY, "employer-1-wages-2025-Q4": "9000", "action": "estimate"}).text
    assert "$9,000.00" in page
    assert "$13,000.00" not in page


@pytest.mark.parametrize("employers", [["1"], ["1", "2"]])
def test_pay_that_was_not_filled_in_is_reported(client: FlaskClient, employers: list[str]) -> None:
    second = {"employer-2-leave": "1", "employer-2-wages-2025-Q4": "900"}
    response = client.post("/en/benefits", data={**YEARLY, **second, "employer": employers, "action": "estimate"})
    assert response.status_code == 422
    assert '<li><a href="#employer-1-pay">Pay at Employer 1: Press' in response.text
    assert response.text.count('<li><a href="#') == 1


@pytest.mark.parametrize("action", ["fill-pay-9", "fill-pay", "fill-", "fill-x"])
def test_an_unknown_employer_fills_in_no_box(client: FlaskClient, action: str) -> None:
    assert box("2025-Q4", "") in client.post("/en/benefits", data={**YEARLY, "action": action}).text


def test_an_unreadable_day_keeps_all_entries(client: FlaskClient) -> None:
    page = client.post("/en/benefits", data={**YEARLY, "leave-day": "", "employer-1-name": "Bakery"}).text
    assert '<input type="hidden" name="employer-1-name" value="Bakery">' in page
    assert 'id="employer-1-pay" name="employer-1-pay" value="52,000"' in page
    assert '<option value="year" selected>' in page
