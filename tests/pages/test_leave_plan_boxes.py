"""Tests of the boxes of a plan of leave."""

import pytest
from flask.testing import FlaskClient

from tests.builders.filled_forms import figures
from tests.builders.leave_plans import ASKED, MEDICAL, day, posted, text_of
from tests.builders.page_forms import HTMX, linked_fields
from tests.states import BIRTH, PART_TIME, Form

PART_DAYS = {"income-1-kind": "ssdi", **day("income-1-start", 3, 2), **day("income-1-end", 3, 3)}


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"period-1-weeks": ""}, ["period-1-weeks"]),
        ({"period-1-weeks": "0"}, ["period-1-weeks"]),
        ({"period-1-weeks": "2.5"}, ["period-1-weeks"]),
        ({"period-1-weeks": "105"}, ["period-1-weeks"]),
        ({"period-1-weeks": "two"}, ["period-1-weeks"]),
        (day("period-1-end", 3, 8), ["period-1-weeks"]),
        ({"period-1-weeks": "", **day("period-1-end", 2, 8)}, ["period-1-end-month"]),
        ({"period-1-weeks": "", **day("period-1-end", 2, 30)}, ["period-1-end-month"]),
        ({"period-1-weeks": "", **day("period-1-end", 3, 3, 2028)}, ["period-1-end-month"]),
        ({"period-1-reason": ""}, ["period-1-reason"]),
        ({"period-1-schedule": ""}, ["period-1-schedule"]),
        ({"period-1-hours": "8"}, ["period-1-hours"]),
        ({"period-1-schedule": "reduced", "hours": "40"}, ["period-1-hours"]),
        ({"period-1-schedule": "reduced", "period-1-hours": "20"}, ["hours"]),
        ({"period-1-schedule": "reduced", "period-1-hours": "40.5", "hours": "40"}, ["period-1-hours"]),
        ({"period-1-schedule": "reduced", "period-1-hours": "20,5", "hours": "40"}, ["period-1-hours"]),
        ({"period-1-schedule": "intermittent", "period-1-hours": "7.2", "hours": "40"}, ["period-1-hours"]),
        ({"period-1-schedule": "reduced", "period-1-days": "0"}, ["period-1-days"]),
        ({"period-1-schedule": "reduced", "period-1-days": "6"}, ["period-1-days"]),
        ({"period-1-schedule": "reduced", "period-1-days": "8"}, ["period-1-days"]),
        ({"period-1-schedule": "reduced", "period-1-days": "2", "period-1-hours": "16"}, ["period-1-days"]),
        ({"period-1-days": "2"}, ["period-1-days"]),
        ({"period-1-schedule": "reduced", "period-1-days": "2", "hours": "169"}, ["hours"]),
        ({"hours": "0"}, ["hours"]),
        ({"hours": "169"}, ["hours"]),
        ({"hours": "40", "hours-monday": "8"}, ["hours"]),
        ({"hours-monday": "25"}, ["hours-monday"]),
        ({"hours-monday": "0"}, ["hours-monday"]),
        ({"used-family_weeks": "100"}, ["used-family_weeks"]),
        ({"size": "large"}, ["size"]),
        ({"birth-recovery": "6", "period-1-weeks": "", "period-1-schedule": ""}, ["birth-recovery"]),
        ({"period": ["1", "2"], "period-2-weeks": "2"}, ["period-2-reason", "period-2-schedule"]),
    ],
)
def test_errors_of_a_plan_are_linked_and_entries_are_kept(
    client: FlaskClient, changed: Form, fields: list[str]
) -> None:
    typed = {**ASKED, **MEDICAL, **changed}
    response = client.post("/en/benefits", data=typed)
    assert response.status_code == 422
    assert linked_fields(response.text) == fields
    assert 'value="$12,500.50"' in response.text
    for name, value in changed.items():
        if isinstance(value, str) and value and not name.endswith(("month", "reason", "schedule", "size")):
            assert f'name="{name}" value="{value}"' in response.text


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [
        (day("period-2-start", 3, 20), day("period-2-end", 3, 27), "period-2-start-month"),
        (day("period-2-start", 2, 1), day("period-2-end", 2, 9), "period-2-start-month"),
        (day("period-2-start", 4, 20), day("period-2-end", 4, 19), "period-2-end-month"),
        ({}, day("period-2-end", 3, 1, 2029), "period-2-end-month"),
        ({"period-2-start-month": "4"}, day("period-2-end", 4, 19), "period-2-start-month"),
    ],
)
def test_a_second_period_that_does_not_fit_is_refused(client: FlaskClient, start: Form, end: Form, field: str) -> None:
    second = {"period": ["1", "2"], "period-2-reason": "bonding", "period-2-schedule": "continuous"}
    response = client.post("/en/benefits", data={**ASKED, **MEDICAL, **second, **start, **end})
    assert linked_fields(response.text) == [field]


def test_other_income_lasts_as_long_as_the_leave_by_default(client: FlaskClient) -> None:
    income = {"income": "1", "income-1-kind": "unemployment", "income-1-amount": "300"}
    by_default = client.post("/en/benefits", data={**ASKED, **MEDICAL, **income})
    dated = {**income, **day("income-1-start", 3, 2), **day("income-1-end", 12, 31)}
    typed = client.post("/en/benefits", data={**ASKED, **MEDICAL, **dated})
    assert by_default.status_code == typed.status_code == 200
    assert figures(by_default.text) == figures(typed.text)
    without = client.post("/en/benefits", data={**ASKED, **MEDICAL})
    assert figures(by_default.text) != figures(without.text)


def test_days_of_leave_give_the_amounts_of_their_hours(client: FlaskClient) -> None:
    reduced = {"period-1-schedule": "reduced"}
    days = client.post("/en/benefits", data={**ASKED, **MEDICAL, **reduced, "period-1-days": "2.5"})
    hours = client.post("/en/benefits", data={**ASKED, **MEDICAL, **reduced, "period-1-hours": "20", "hours": "40"})
    assert days.status_code == hours.status_code == 200
    assert figures(days.text) == figures(hours.text)
    assert "We used 40 hours a week, the same each day from Monday to Friday." in days.text


def test_other_income_without_days_or_dollars_is_refused(client: FlaskClient) -> None:
    response = client.post("/en/benefits", data={**ASKED, **MEDICAL, "income": "1", "income-1-kind": "ssdi"})
    assert linked_fields(response.text) == ["income-1-amount"]
    backwards = {"income-1-amount": "9", **day("income-1-start", 4, 2), **day("income-1-end", 4, 1)}
    response = client.post(
        "/en/benefits", data={**ASKED, **MEDICAL, "income": "1", "income-1-kind": "ssdi", **backwards}
    )
    assert linked_fields(response.text) == ["income-1-end-month"]


def test_errors_are_listed_in_the_order_of_the_page(client: FlaskClient) -> None:
    wrong = {"used-family_weeks": "x", "income": "1", "income-1-amount": "x", "hours": "x", "period-1-weeks": "x"}
    response = client.post("/en/benefits", data={**ASKED, **MEDICAL, **PART_DAYS, **wrong})
    assert linked_fields(response.text) == ["period-1-weeks", "hours", "income-1-amount", "used-family_weeks"]


def test_family_care_before_its_first_day_is_refused(client: FlaskClient) -> None:
    early = {**ASKED, "leave-month": "6", "leave-day": "30", "leave-year": "2021", "period-1-reason": "family_care"}
    for plan in ({}, {"period-1-weeks": "2", "period-1-schedule": "continuous"}):
        response = client.post("/en/benefits", data={**early, "employer-1-wages-2021-Q1": "9000", **plan})
        assert linked_fields(response.text) == ["leave-month"]
        assert "Start on July 1, 2021 or later" in response.text


@pytest.mark.parametrize(
    ("most", "name", "of", "button", "filled"),
    [
        (20, "employer", "name", "add-employer", {"wages-2025-Q4": "900", "leave": "1"}),
        (12, "period", "weeks", "add-period", {"weeks": "1", "reason": "medical", "schedule": "continuous"}),
        (
            12,
            "income",
            "amount",
            "add-income",
            {"amount": "1", "kind": "ssdi", **day("start", 3, 2), **day("end", 3, 3)},
        ),
    ],
)
def test_too_many_periods_or_incomes_are_refused(
    client: FlaskClient, most: int, name: str, of: str, button: str, filled: dict[str, str]
) -> None:
    numbers = [str(number) for number in range(1, most + 2)]
    rows = {f"{name}-{number}-{box}": value for number in numbers for box, value in filled.items()}
    response = client.post("/en/benefits", data={**ASKED, **MEDICAL, **rows, name: numbers})
    assert linked_fields(response.text) == [f"{name}-{most + 1}-{of}"]
    assert f"This page has room for {most}" in response.text
    assert f'value="{button}"' not in response.text


def test_adding_and_removing_periods_keeps_entries(client: FlaskClient) -> None:
    added = posted(client, ASKED, PART_TIME, {"action": "add-period"})
    assert 'id="period-3-title" tabindex="-1" data-focus' in added
    assert 'name="period-2-hours" value="20"' in added
    added = posted(client, ASKED, PART_TIME, {"action": "add-income"})
    assert 'id="income-2-title" tabindex="-1" data-focus' in added
    left = posted(client, ASKED, PART_TIME, {"action": "remove-period-2"})
    assert 'id="period-1-title" tabindex="-1" data-focus' in left
    assert "period-2" not in left
    assert 'name="income-1-amount" value="300"' in left
    assert 'id="period-1-title"' in posted(client, ASKED, PART_TIME, {"action": "remove-period-1"})
    left = posted(client, ASKED, PART_TIME, {"action": "remove-income-1"})
    assert 'id="incomes-title" tabindex="-1" data-focus' in left
    assert "income-1" not in left


def test_an_empty_period_or_income_is_ignored(client: FlaskClient) -> None:
    whole = text_of(posted(client, ASKED, MEDICAL))
    assert text_of(posted(client, ASKED, MEDICAL, {"period": ["1", "2"], "income": "1"})) == whole


def test_recovery_and_bonding_fill_in_two_periods(client: FlaskClient) -> None:
    birth = {"birth-recovery": "6", "birth-bonding": "12"}
    page = posted(client, ASKED, birth, {"action": "fill-birth"})
    assert 'id="birth-filled" tabindex="-1" data-focus' in page
    assert 'name="period-1-weeks" value="6"' in page
    assert 'name="period-2-weeks" value="12"' in page
    assert '<option value="pregnancy" selected>' in page
    assert "We filled in the weeks of recovery (6). The weeks of bonding (12) follow right away" in page
    filled = text_of(posted(client, ASKED, BIRTH, birth))
    assert filled == text_of(posted(client, ASKED, BIRTH))
    changed = posted(client, ASKED, BIRTH, birth, {"period-2-weeks": "8"})
    assert "We filled in the weeks" not in changed
    response = client.post("/en/benefits", data={**ASKED, "birth-bonding": "12", "action": "fill-birth"})
    assert linked_fields(response.text) == ["birth-recovery"]


def test_the_plan_follows_the_first_day_and_the_reason(client: FlaskClient) -> None:
    page = posted(client, ASKED, MEDICAL, {"action": "add-period"})
    assert "From March 2, 2026. Reason: My own serious health condition." in page
    headers = {**HTMX, "HX-Trigger": "days"}
    part = client.post("/en/benefits", data={**ASKED, "leave-day": "9"}, headers=headers).text
    assert '<p id="plan-start" data-hx-swap-oob="true">From March 9, 2026. Choose the reason above.</p>' in part


def test_a_plan_is_kept_while_the_first_day_is_wrong(client: FlaskClient) -> None:
    page = client.post("/en/benefits", data={**ASKED, **PART_TIME, "leave-day": ""}).text
    assert linked_fields(page) == ["leave-month"]
    for name, value in PART_TIME.items():
        for each in [value] if isinstance(value, str) else value:
            kept = f'<input type="hidden" name="{name}" value="{each}">'
            assert (kept in page) is (name != "period-1-reason" and (name, each) != ("period", "1")), kept


@pytest.mark.parametrize("typed", ["-3", "0", "1.5", "2,5", "12 weeks", "x"])
@pytest.mark.parametrize("box", ["period-1-weeks", "birth-recovery"])
def test_a_box_of_whole_weeks_has_one_error(client: FlaskClient, box: str, typed: str) -> None:
    action = "fill-birth" if box.startswith("birth") else "estimate"
    sent = {**ASKED, **MEDICAL, "birth-bonding": "12", box: typed, "action": action}
    page = client.post("/en/benefits", data=sent)
    assert box in linked_fields(page.text)
    assert "Enter whole weeks of 1 or more, such as 12." in page.text
    assert "1.5." not in page.text
