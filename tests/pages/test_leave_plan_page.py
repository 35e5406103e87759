"""The plan of leave on the benefits page without a browser; amounts by hand from facts 1.2, 2.5 and 3.

The wages of the quarters give $778.87 a week (the example of the public contract).
"""

import re

import pytest
from flask.testing import FlaskClient

from tests.pages.planned import NOTHING_LEFT
from tests.pages.states import BIRTH, LEAVE, PART_TIME, Form
from tests.pages.typed import HTMX, WAGES, linked_fields

MEDICAL: Form = {"period-1-reason": "medical", "period-1-weeks": "3", "period-1-schedule": "continuous"}
ASKED: Form = {**LEAVE, **WAGES, "action": "estimate"}


def day(name: str, month: int, day: int, year: int = 2026) -> dict[str, str]:
    return {f"{name}-month": str(month), f"{name}-day": str(day), f"{name}-year": str(year)}


PART_DAYS = {"income-1-kind": "ssdi", **day("income-1-start", 3, 2), **day("income-1-end", 3, 3)}


def text_of(page: str) -> str:
    """The words of the answer in one line."""
    answer = page.partition('<section id="answer"')[2].partition("</section>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer))


def posted(client: FlaskClient, *forms: Form) -> str:
    response = client.post("/en/benefits", data={name: value for form in forms for name, value in form.items()})
    assert response.status_code == 200, linked_fields(response.text)
    return response.text


def test_recovery_and_bonding_week_by_week(client: FlaskClient) -> None:
    answer = text_of(posted(client, ASKED, BIRTH))
    # one waiting week, then 17 x 778.87
    assert "The whole plan pays $13,240.79." in answer
    assert "The first payment, $778.87, is expected on March 16, 2026." in answer
    assert "16 more payments follow; the last, $778.87, is expected on July 6, 2026." in answer
    assert "March 1 to March 7, 2026 $0.00 Pregnancy, or recovery from childbirth. Waiting period" in answer
    # 20 - 6 medical; 12 - 12 family; 26 - 18 in all
    assert "Medical leave: 8 Family leave: 0 Care of a covered service member: 8 All leave together: 8" in answer
    assert "a week of 40 hours in equal parts from Monday to Friday is assumed" in answer


def test_every_reason_of_a_week_is_said(client: FlaskClient) -> None:
    answer = text_of(posted(client, ASKED, PART_TIME))
    # 4 medical weeks are left; unemployment for 3 of 5 days is 180.00; 10 % of 598.87 is 59.89, 5 % is 29.94
    assert (
        "$598.87 $89.83 $509.04 Pregnancy, or recovery from childbirth. All hours of work of the week count for the "
        "benefit. $180.00 is taken off for other income: Unemployment benefits." in answer
    )
    assert "The weeks of leave are used up, so nothing is paid." in answer
    # half of 778.87 is 389.435, half a cent up
    assert "$389.44 $58.41 $331.03 Bonding with a new child. Leave that counts for the benefit: 20 hours." in answer
    assert "1 day is in the waiting period and not paid. All hours of work of the week count for the benefit." in answer


def test_weeks_that_pay_nothing_are_never_called_paid(client: FlaskClient) -> None:
    answer = text_of(posted(client, ASKED, NOTHING_LEFT))
    assert "None of these weeks is paid." in answer
    whole_week = "All hours of work of the week count for the benefit. $778.87 is taken off for other income"
    assert f"{whole_week}: Unemployment benefits. That leaves nothing to be paid." in answer
    assert "Paid week" not in answer
    assert "some days paid" not in answer


@pytest.mark.parametrize("plan", [NOTHING_LEFT, {**MEDICAL, "period-1-weeks": "1"}])
def test_a_plan_that_pays_nothing_tells_of_no_payment_and_no_tax(client: FlaskClient, plan: Form) -> None:
    answer = text_of(posted(client, ASKED, plan))
    assert "The whole plan pays $0.00. None of these weeks is paid." in answer
    for told in ("the first payment covers", "direct deposit", "is taxable", "1099-G", "how the benefits are taxed"):
        assert told not in answer


def test_a_leave_beyond_the_benefit_year_says_so(client: FlaskClient) -> None:
    answer = text_of(posted(client, ASKED, MEDICAL, {"period-1-weeks": ""}, day("period-1-end", 3, 13, 2027)))
    assert "In the next benefit year, for which a new application is needed." in answer


def test_what_would_be_is_shown_where_the_wages_do_not_suffice(client: FlaskClient) -> None:
    little = {**LEAVE, "employer": "1", "employer-1-wages-2025-Q4": "1000", "action": "estimate"}
    answer = text_of(posted(client, little, MEDICAL))
    # 1000 / 13 = 76.92, raised to 77; 80 % is 61.60 for two whole weeks; the last Sunday has no hours
    assert "Not eligible: it would be $61.60 a week" in answer
    assert "With enough wages the whole plan would pay $123.20" in answer
    # no payment is promised: neither a first one, nor its day beside the weeks
    assert "is expected on" not in answer
    assert "March 16, 2026" not in answer


def test_a_reason_alone_tells_how_many_weeks_there_are(client: FlaskClient) -> None:
    for reason, weeks in (("medical", 20), ("bonding", 12), ("military_care", 26)):
        answer = text_of(posted(client, ASKED, {"period-1-reason": reason}))
        assert f"there are at most {weeks} weeks of leave in a benefit year." in answer
        assert "Week by week" not in answer
    assert "For the reason" not in text_of(posted(client, ASKED, {"period-1-reason": "holiday"}))


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
def test_what_is_wrong_in_the_plan_is_linked_and_everything_is_kept(
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
def test_a_second_period_that_does_not_fit(client: FlaskClient, start: Form, end: Form, field: str) -> None:
    second = {"period": ["1", "2"], "period-2-reason": "bonding", "period-2-schedule": "continuous"}
    response = client.post("/en/benefits", data={**ASKED, **MEDICAL, **second, **start, **end})
    assert linked_fields(response.text) == [field]


def test_other_income_without_days_or_dollars(client: FlaskClient) -> None:
    response = client.post("/en/benefits", data={**ASKED, **MEDICAL, "income": "1", "income-1-kind": "ssdi"})
    assert linked_fields(response.text) == ["income-1-start-month", "income-1-end-month", "income-1-amount"]
    backwards = {"income-1-amount": "9", **day("income-1-start", 4, 2), **day("income-1-end", 4, 1)}
    response = client.post(
        "/en/benefits", data={**ASKED, **MEDICAL, "income": "1", "income-1-kind": "ssdi", **backwards}
    )
    assert linked_fields(response.text) == ["income-1-end-month"]


def test_mistakes_are_listed_in_the_order_of_the_page(client: FlaskClient) -> None:
    wrong = {"used-family_weeks": "x", "income": "1", "income-1-amount": "x", "hours": "x", "period-1-weeks": "x"}
    response = client.post("/en/benefits", data={**ASKED, **MEDICAL, **PART_DAYS, **wrong})
    assert linked_fields(response.text) == ["period-1-weeks", "hours", "income-1-amount", "used-family_weeks"]


def test_care_of_a_family_member_before_there_was_any(client: FlaskClient) -> None:
    early = {**ASKED, "leave-month": "6", "leave-day": "30", "leave-year": "2021", "period-1-reason": "family_care"}
    for plan in ({}, {"period-1-weeks": "2", "period-1-schedule": "continuous"}):
        response = client.post("/en/benefits", data={**early, "employer-1-wages-2021-Q1": "9000", **plan})
        assert linked_fields(response.text) == ["leave-month"]
        assert "Start on July 1, 2021 or later" in response.text


@pytest.mark.parametrize(
    ("most", "name", "of", "button", "filled"),
    [
        (20, "employer", "name", "add", {"wages-2025-Q4": "900", "leave": "1"}),
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
def test_the_page_says_what_it_has_room_for(
    client: FlaskClient, most: int, name: str, of: str, button: str, filled: dict[str, str]
) -> None:
    numbers = [str(number) for number in range(1, most + 2)]
    rows = {f"{name}-{number}-{box}": value for number in numbers for box, value in filled.items()}
    response = client.post("/en/benefits", data={**ASKED, **MEDICAL, **rows, name: numbers})
    assert linked_fields(response.text) == [f"{name}-{most + 1}-{of}"]
    assert f"this page has room for {most}" in response.text
    assert f'value="{button}"' not in response.text


def test_periods_and_incomes_are_added_and_removed_and_nothing_is_lost(client: FlaskClient) -> None:
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


def test_a_period_or_an_income_left_empty_is_not_asked_for(client: FlaskClient) -> None:
    whole = text_of(posted(client, ASKED, MEDICAL))
    assert text_of(posted(client, ASKED, MEDICAL, {"period": ["1", "2"], "income": "1"})) == whole


def test_recovery_and_bonding_fill_in_two_periods(client: FlaskClient) -> None:
    birth = {"birth-recovery": "6", "birth-bonding": "12"}
    page = posted(client, ASKED, birth, {"action": "fill-birth"})
    assert 'id="birth-filled" tabindex="-1" data-focus' in page
    assert 'name="period-1-weeks" value="6"' in page
    assert 'name="period-2-weeks" value="12"' in page
    assert '<option value="pregnancy" selected>' in page
    assert "Filled in, in weeks: 6 of recovery, then 12 of bonding at once" in page
    filled = text_of(posted(client, ASKED, BIRTH, birth))
    assert filled == text_of(posted(client, ASKED, BIRTH))
    changed = posted(client, ASKED, BIRTH, birth, {"period-2-weeks": "8"})
    assert "Filled in, in weeks" not in changed
    response = client.post("/en/benefits", data={**ASKED, "birth-bonding": "12", "action": "fill-birth"})
    assert linked_fields(response.text) == ["birth-recovery"]


def test_the_plan_follows_the_first_day_and_the_reason(client: FlaskClient) -> None:
    page = posted(client, ASKED, MEDICAL, {"action": "add-period"})
    assert "From March 2, 2026. Reason: My own serious health condition." in page
    headers = {**HTMX, "HX-Trigger": "days"}
    part = client.post("/en/benefits", data={**ASKED, "leave-day": "9"}, headers=headers).text
    assert '<p id="plan-start" data-hx-swap-oob="true">From March 9, 2026. Choose the reason above.</p>' in part


def test_a_plan_is_kept_while_the_first_day_is_mended(client: FlaskClient) -> None:
    page = client.post("/en/benefits", data={**ASKED, **PART_TIME, "leave-day": ""}).text
    assert linked_fields(page) == ["leave-month"]
    for name, value in PART_TIME.items():
        for each in [value] if isinstance(value, str) else value:
            kept = f'<input type="hidden" name="{name}" value="{each}">'
            assert (kept in page) is (name != "period-1-reason" and (name, each) != ("period", "1")), kept
