"""Tests of the quick amount, an approximate weekly benefit from one pay."""

from datetime import date

import pytest
from flask.testing import FlaskClient

QUICK = "/en/quick"
LIVE = {"HX-Request": "true"}


def typed(pay: str, unit: str = "year", hours: str = "", **more: str) -> dict[str, str]:
    """Return the boxes of the quick amount as sent."""
    boxes = {"employer-1-pay": pay, "employer-1-pay-unit": unit, "employer-1-pay-hours": hours}
    return {"employer": "1", **boxes, **more}


@pytest.fixture(autouse=True)
def a_day_of_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    """Freeze the day at which the leave would start."""
    monkeypatch.setattr("web.pages.quick.today", lambda: date(2026, 3, 2))


@pytest.mark.parametrize(
    ("pay", "unit", "hours", "amount", "because"),
    [
        ("57,200", "year", "", "$838", "1,100 a week: 0.80 x 961.24 + 0.50 x 138.76 = 838.37"),
        ("4,766.67", "month", "", "$839", "14,300.01 a quarter: 1,100.01 raised to 1,101: 838.87"),
        ("2200", "two_weeks", "", "$838", "14,300 a quarter"),
        ("1100", "week", "", "$838", "14,300 a quarter"),
        ("27.50", "hour", "40", "$838", "1,100 a week"),
        ("$250,000", "year", "", "$1,230", "the maximum, 1,230.39"),
        ("20,000", "year", "", "$308", "385 a week: 0.80 x 385"),
    ],
)
def test_a_steady_pay_gives_about_the_weekly_benefit(
    client: FlaskClient, pay: str, unit: str, hours: str, amount: str, because: str
) -> None:
    sent = typed(pay, unit, hours, action="quick")
    response = client.post(QUICK, data=sent)
    assert f"About {amount} a week" in response.text, because
    assert response.headers["Cache-Control"] == "no-store"


def test_a_low_pay_names_what_is_needed(client: FlaskClient) -> None:
    response = client.post(QUICK, data=typed("6,000", action="quick"))
    assert "You may not have earned enough" in response.text
    assert "You need at least $6,300.00" in response.text


def test_a_pay_that_cannot_be_read_is_named_when_the_button_is_pressed(client: FlaskClient) -> None:
    response = client.post(QUICK, data=typed("12.500,50", action="quick"))
    assert response.status_code == 422
    assert 'id="employer-1-pay-error"' in response.text
    assert 'value="12.500,50"' in response.text


def test_no_error_appears_during_typing(client: FlaskClient) -> None:
    response = client.post(QUICK, data=typed("12,"), headers=LIVE)
    assert response.status_code == 200
    assert "error" not in response.text
    assert "About" not in response.text


def test_the_live_answer_is_only_the_answer_and_one_announcement(client: FlaskClient) -> None:
    response = client.post(QUICK, data=typed("57200"), headers=LIVE)
    assert response.text.count("About $838 a week") == 2
    assert "<form class" not in response.text
    assert "data-focus" not in response.text


def test_the_pay_is_kept_for_the_exact_estimate(client: FlaskClient) -> None:
    sent = {
        "employer": "1",
        "employer-1-pay": "57,200",
        "employer-1-pay-unit": "year",
        "employer-1-pay-hours": "",
        "action": "begin",
    }
    page = client.post("/en/benefits", data=sent)
    assert page.status_code == 200
    assert 'name="employer-1-pay" value="57,200"' in page.text
    dated = {
        **sent,
        "status": "employed",
        "leave-month": "3",
        "leave-day": "2",
        "leave-year": "2026",
        "action": "quarters",
    }
    assert client.post("/en/benefits", data=dated).text.count('value="14,300.00"') == 4


def begun(**more: str) -> dict[str, str]:
    """Return the boxes of the benefits page with a pay and no day of leave, as sent."""
    blank = {"leave-month": "", "leave-day": "", "leave-year": ""}
    return {**typed("57,200"), **blank, **more}


@pytest.mark.parametrize("sent", [begun(action="quick"), begun()], ids=["button", "Enter key"])
def test_the_benefits_page_shows_the_amount_above_the_leave(client: FlaskClient, sent: dict[str, str]) -> None:
    page = client.post("/en/benefits", data=sent)
    assert page.status_code == 200
    assert "About $838 a week" in page.text
    assert page.text.index('id="quick-title"') < page.text.index('id="leave-month"')


def test_a_pay_that_cannot_be_read_is_named_with_the_other_errors(client: FlaskClient) -> None:
    sent = begun(action="quarters") | {"employer-1-pay": "12.500,50"}
    page = client.post("/en/benefits", data=sent)
    assert page.status_code == 422
    assert '<li><a href="#employer-1-pay">Your pay before taxes: ' in page.text
    assert '<li><a href="#leave-month">First day of leave: ' in page.text
    assert 'value="12.500,50"' in page.text


def test_the_quick_amount_disappears_once_wages_are_asked(client: FlaskClient) -> None:
    days = {"leave-month": "3", "leave-day": "2", "leave-year": "2026", "status": "employed"}
    page = client.post("/en/benefits", data=begun(**days) | days | {"action": "quarters"})
    assert 'id="quick"' not in page.text
    assert page.text.count('name="employer-1-pay"') == 1
