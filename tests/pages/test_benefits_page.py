"""Tests of the benefits page, without a browser."""

import re
from collections.abc import Mapping

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from tests.builders.page_forms import HTMX, SECOND, linked_fields
from tests.builders.years import rules_through
from tests.states import ESTIMATE, LEAVE, LITTLE, TWO_EMPLOYERS, WAGES, Form
from web import create_app


def test_the_first_step_shows_the_quarters(client: FlaskClient) -> None:
    response = client.post("/en/benefits", data={**LEAVE, "action": "quarters"})
    assert response.status_code == 200
    months = re.findall(r'<label for="employer-1-wages-[^"]+">([^<]+)<', response.text)
    assert months == [
        "October to December 2025",
        "July to September 2025",
        "April to June 2025",
        "January to March 2025",
        "January to March 2026",
        "October to December 2024",
    ]


def test_the_answer_states_the_weekly_benefit(client: FlaskClient) -> None:
    response = client.post("/en/benefits", data={**LEAVE, **WAGES, "action": "estimate"})
    assert response.status_code == 200
    assert "$778.87 a week" in response.text
    assert "$778.77" in response.text
    assert 'value="$12,500.50"' in response.text
    assert response.headers["Cache-Control"] == "no-store"


def test_not_eligible_is_an_answer(client: FlaskClient) -> None:
    data = {**LEAVE, "employer": "1", "employer-1-wages-2025-Q4": "1000", "action": "estimate"}
    response = client.post("/en/benefits", data=data)
    assert response.status_code == 200
    assert "You have not earned enough yet: $5,300.00 short" in response.text
    assert (
        "You earned $1,000.00 in the base period. You need at least $6,300.00, the minimum earnings." in response.text
    )
    assert "The Department will probably pay" not in response.text
    assert "you are paid for 11" not in response.text


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"leave-day": "31", "leave-month": "2"}, ["leave-month"]),
        ({"leave-year": "2019"}, ["leave-month"]),
        ({"status": ""}, ["status"]),
        ({"employer-1-wages-2025-Q4": "12.000,50"}, ["employer-1-wages-2025-Q4"]),
        ({"employer-1-name": "123-45-6789"}, ["employer-1-name"]),
        ({"employer-1-name": "A\tB"}, ["employer-1-name"]),
        (
            {"status": "unemployed", "separation-month": "4", "separation-day": "1", "separation-year": "2026"},
            ["separation-month"],
        ),
        ({"application-month": "4"}, ["application-month"]),
    ],
)
def test_errors_link_to_their_boxes_and_entries_are_kept(
    client: FlaskClient, changed: dict[str, str], fields: list[str]
) -> None:
    data = {**LEAVE, **WAGES, **changed, "action": "estimate"}
    response = client.post("/en/benefits", data=data)
    assert response.status_code == 422
    assert "<title>Error: " in response.text
    assert linked_fields(response.text) == fields
    if not fields[0].startswith("leave"):
        assert 'value="$12,500.50"' in response.text


def test_a_form_without_wages_is_refused(client: FlaskClient) -> None:
    response = client.post("/en/benefits", data={**LEAVE, "employer": "1", "wages_asked": "1"})
    assert response.status_code == 422
    assert linked_fields(response.text) == ["employer-1-wages-2025-Q4"]


def test_several_employers_need_a_choice_of_leave(client: FlaskClient) -> None:
    both = {**LEAVE, **WAGES, **SECOND, "employer": ["1", "2"]}
    assert client.post("/en/benefits", data=both).status_code == 200
    unchosen = client.post("/en/benefits", data={**both, "employer-2-leave": ""})
    assert linked_fields(unchosen.text) == ["employer-1-leave"]
    data = {key: value for key, value in both.items() if key != "employer-2-leave"}
    assert linked_fields(client.post("/en/benefits", data=data).text) == ["employer-1-leave"]
    assert "By employer" in client.post("/en/benefits", data={**both, "employer-1-leave": "1"}).text
    twice = {**both, "employer-1-name": "Bakery", "employer-1-leave": "1"}
    assert linked_fields(client.post("/en/benefits", data=twice).text) == ["employer-2-name"]
    former = {**both, "employer-1-former": "1"}
    assert linked_fields(client.post("/en/benefits", data=former).text) == ["job-month"]
    recent = {**former, "job-month": "1", "job-day": "5", "job-year": "2026"}
    assert "is added" not in client.post("/en/benefits", data=recent).text
    assert "less than 26 weeks" in client.post("/en/benefits", data=recent).text


def test_each_failed_test_is_named_above_the_details(client: FlaskClient) -> None:
    # 4000 / 13 = 307.69, raised to 308; 308 x 80 % = 246.40; 30 x 246.40 = 7392.00
    little = {**LITTLE, "employer-1-wages-2025-Q4": "4,000"}
    both = client.post("/en/benefits", data={**LEAVE, **little, **ESTIMATE}).text
    minimum = "You earned $4,000.00 in the base period. You need at least $6,300.00, the minimum earnings."
    assert f"{minimum} You also need at least $7,392.00, which is 30 times the weekly benefit." in both
    # 1000 / 13 = 76.92, raised to 77; 30 x 61.60 = 1848.00
    opted_in = {**LEAVE, **LITTLE, "status": "self_employed"}
    three = client.post("/en/benefits", data={**opted_in, **ESTIMATE}).text
    assert "You also need at least $1,848.00, which is 30 times the weekly benefit." in three
    assert "If you are self-employed, you need wages in at least 2 quarters of the base period." in three


def test_no_award_to_plan_with_is_named_if_it_may_lack_a_former_job(client: FlaskClient) -> None:
    # by hand: the two highest quarters stay 25500.50 with $900 of the former job, and do not with $13,000
    unchanged = client.post("/en/benefits", data={**LEAVE, **TWO_EMPLOYERS, **ESTIMATE}).text
    assert "Plan with $778.77." in unchanged
    assert "At first" not in unchanged
    lower = {**TWO_EMPLOYERS, "employer-2-wages-2025-Q4": "13,000"}
    changed = client.post("/en/benefits", data={**LEAVE, **lower, **ESTIMATE}).text
    assert "Plan with" not in changed
    assert "At first, the Department may pay only $778.87 for a full week." in changed
    assert "Without them, your benefit would be $778.87 a week." in changed
    assert "If your first letter shows less, appeal within 10 days, weekends included." in changed


def test_no_award_to_plan_with_is_named_before_the_last_quarter_is_reported(client: FlaskClient) -> None:
    # leave before January 31, when the wages of the last quarter are due
    early = {**LEAVE, "leave-month": "1", "leave-day": "12", **WAGES, "employer-1-wages-2025-Q4": "19,500"}
    page = client.post("/en/benefits", data={**early, **ESTIMATE}).text
    assert "The Department may decide without your wages for October to December 2025" in page
    lower = re.search(r"The earlier quarters alone would pay (\S+) a week", page)
    assert lower is not None
    assert f"At first, the Department may pay only {lower[1]} for a full week." in page
    assert "Plan with" not in page
    assert "The Department will probably pay" not in page


def test_former_wages_are_added_to_one_job_only(client: FlaskClient) -> None:
    third = {"employer-3-name": "School", "employer-3-wages-2025-Q4": "800", "employer-3-leave": "1"}
    form = MultiDict({**LEAVE, **WAGES, **SECOND, **third, "employer-1-former": "1", "action": "estimate"})
    form.setlist("employer", ["1", "2", "3"])
    for part, value in (("month", "1"), ("day", "5"), ("year", "2026")):
        form[f"job-{part}"] = value
    response = client.post("/en/benefits", data=form)
    assert response.status_code == 422
    assert linked_fields(response.text) == ["employer-2-leave"]


def test_adding_and_removing_employers_keeps_entries(client: FlaskClient) -> None:
    added = client.post("/en/benefits", data={**LEAVE, **WAGES, "action": "add-employer"}).text
    assert 'id="employer-2-name"' in added
    assert 'value="13 000"' in added
    both = {**LEAVE, **WAGES, **SECOND, "employer": ["1", "2"]}
    left = client.post("/en/benefits", data={**both, "action": "remove-employer-2"}).text
    assert "Bakery" not in left
    assert 'value="13 000"' in left


def test_wages_of_other_quarters_are_kept_when_the_day_changes(client: FlaskClient) -> None:
    data = {**LEAVE, **WAGES, "leave-year": "2025", "action": "quarters"}
    response = client.post("/en/benefits", data=data, headers={**HTMX, "HX-Trigger": "days"})
    assert response.status_code == 200
    assert '<input type="hidden" name="employer-1-wages-2025-Q4" value="11000">' in response.text
    unfinished = client.post("/en/benefits", data={**data, "leave-year": "20"}, headers={**HTMX, "HX-Trigger": "days"})
    assert unfinished.status_code == 204


def test_htmx_gets_the_regions_that_change(client: FlaskClient) -> None:
    data = {**LEAVE, **WAGES, "action": "estimate"}
    answer = client.post("/en/benefits", data=data, headers=HTMX)
    assert "<html" not in answer.text
    assert 'id="question"' not in answer.text
    assert '<div data-hx-swap-oob="innerHTML:#announcement">$778.87 a week</div>' in answer.text
    assert "HX-Request" in answer.vary
    mended = client.post("/en/benefits", data={**data, "mended": "1"}, headers=HTMX)
    assert 'id="question"' in mended.text
    wrong = client.post("/en/benefits", data={**data, "status": ""}, headers=HTMX)
    assert wrong.status_code == 422
    assert linked_fields(wrong.text) == ["status"]


def test_another_language_keeps_the_answers(client: FlaskClient) -> None:
    response = client.post("/en/benefits", data={**LEAVE, **WAGES, "action": "translate"})
    assert "$778.87 a week" in response.text
    assert response.headers["Set-Cookie"].startswith("language=en;")
    for unfinished in ({}, LEAVE, {**LEAVE, "employer-1-name": "Bakery"}):
        response = client.post("/en/benefits", data={**unfinished, "action": "translate"})
        assert response.status_code == 200
        assert "There is a problem" not in response.text


def test_leave_after_the_last_covered_day_is_marked() -> None:
    client = create_app(rulebook=rules_through(2026)).test_client()
    last = {**LEAVE, **WAGES, "leave-month": "1", "leave-day": "2", "leave-year": "2027", "action": "estimate"}
    last["employer-1-wages-2026-Q3"] = "9000"
    assert "with 2026 rates</h2>" not in client.post("/en/benefits", data=last).text
    assert "with 2026 rates</h2>" in client.post("/en/benefits", data={**last, "leave-day": "3"}).text
    early = client.post("/en/benefits", data={**last, "leave-year": "2020"}).text
    assert "Choose a date from January 1, 2021 to January 2, 2027." in early


def test_another_year_of_the_sunday_is_noted(client: FlaskClient) -> None:
    # January 3, 2022 follows Sunday, January 2; January 1 follows December 26, 2021
    note = "For some leave from January 2022 or January 2023, that Sunday was in December"
    asked = {**LEAVE, **WAGES, "employer-1-wages-2021-Q1": "9000", "action": "estimate"}
    january = {"leave-month": "1", "leave-year": "2022"}
    for day, told in (({}, False), ({**january, "leave-day": "3"}, False), ({**january, "leave-day": "1"}, True)):
        response = client.post("/en/benefits", data={**asked, **day})
        assert response.status_code == 200
        assert (note in response.text) is told


def test_leave_after_the_last_covered_day_is_answered_right_away() -> None:
    client = create_app(rulebook=rules_through(2026)).test_client()
    data = {**LEAVE, **WAGES, "leave-year": "2028", "employer-1-wages-2027-Q4": "9000", "action": "estimate"}
    for sent in (data, {**data, "provisional": "1"}):
        response = client.post("/en/benefits", data=sent)
        assert response.status_code == 200
        assert 'name="provisional" value="1" checked' in response.text
        assert "$7,632.00 short, with 2026 rates</h2>" in response.text
        assert "This answer is provisional. We do not have all rates for this date yet" in response.text
    assert " figures</h2>" not in client.post("/en/benefits", data={**LEAVE, **WAGES, "action": "estimate"}).text


def test_two_employers_of_one_name_give_one_error(client: FlaskClient) -> None:
    form = {**LEAVE, **WAGES, **SECOND, "employer": ["1", "2"], "employer-1-name": "Bakery", "action": "estimate"}
    assert linked_fields(client.post("/en/benefits", data=form).text) == ["employer-2-name"]


@pytest.mark.parametrize("action", ["quarters", "estimate"])
def test_self_employment_without_opting_in_is_answered_without_wages(client: FlaskClient, action: str) -> None:
    typed = {**LEAVE, "status": "not_opted_in", "employer": "1", "employer-1-wages-2025-Q4": "900", "action": action}
    page = client.post("/en/benefits", data=typed)
    assert page.status_code == 200
    assert "Your income from self-employment does not count, because you have not opted in." in page.text
    assert 'id="not-opted-in" tabindex="-1" data-focus autofocus' in page.text
    assert '<input type="hidden" name="employer-1-wages-2025-Q4" value="900">' in page.text
    assert "Estimate my benefit" not in page.text


ALL_TOGETHER: Mapping[str, tuple[Form, list[str]]] = {
    "day of leave, status, wages and plan": (
        {
            "leave-day": "40",
            "status": "",
            "employer-1-wages-2025-Q4": "12.000,50",
            "period-1-reason": "medical",
            "period-1-weeks": "two",
            "period-1-schedule": "continuous",
            "used-family_weeks": "1,5",
        },
        ["leave-month", "status", "employer-1-wages-2025-Q4", "period-1-weeks", "used-family_weeks"],
    ),
    "wages and hours beyond the usual week": (
        {
            "employer-1-wages-2025-Q4": "12.000,50",
            "period-1-reason": "medical",
            "period-1-weeks": "4",
            "period-1-schedule": "reduced",
            "period-1-hours": "45",
            "hours": "40",
        },
        ["employer-1-wages-2025-Q4", "period-1-hours"],
    ),
    "wages and periods that overlap": (
        {
            "employer-1-wages-2025-Q4": "-1",
            "period": ["1", "2"],
            "period-1-reason": "medical",
            "period-1-weeks": "4",
            "period-1-schedule": "continuous",
            "period-2-reason": "bonding",
            "period-2-weeks": "4",
            "period-2-schedule": "continuous",
            "period-2-start-month": "3",
            "period-2-start-day": "9",
            "period-2-start-year": "2026",
        },
        ["employer-1-wages-2025-Q4", "period-2-start-month"],
    ),
    "last day of work, other income and taxes": (
        {
            "status": "unemployed",
            "separation-month": "3",
            "separation-day": "3",
            "separation-year": "2026",
            "period-1-reason": "medical",
            "period-1-weeks": "0",
            "period-1-schedule": "continuous",
            "income": "1",
            "income-1-kind": "ssdi",
            "withhold-amount": "50,0",
        },
        ["separation-month", "period-1-weeks", "income-1-amount", "withhold-amount"],
    ),
    "wages, an earlier leave long ago and hours beyond the usual week": (
        {
            "employer-1-wages-2024-Q4": "x",
            "earlier_leave-month": "1",
            "earlier_leave-day": "6",
            "earlier_leave-year": "2025",
            "period-1-reason": "medical",
            "period-1-weeks": "4",
            "period-1-schedule": "reduced",
            "period-1-hours": "45",
            "hours": "40",
        },
        ["earlier_leave-month", "employer-1-wages-2024-Q4", "period-1-hours"],
    ),
    "wages and family care before it began, without a plan": (
        {
            "leave-month": "6",
            "leave-day": "30",
            "leave-year": "2021",
            "period-1-reason": "family_care",
            "employer-1-wages-2021-Q1": "x",
        },
        ["leave-month", "employer-1-wages-2021-Q1"],
    ),
    "an earlier leave after this one and periods that overlap": (
        {
            "earlier_leave-month": "3",
            "earlier_leave-day": "9",
            "earlier_leave-year": "2026",
            "period": ["1", "2"],
            "period-1-reason": "medical",
            "period-1-weeks": "4",
            "period-1-schedule": "continuous",
            "period-2-reason": "bonding",
            "period-2-start-month": "3",
            "period-2-start-day": "9",
            "period-2-start-year": "2026",
            "period-2-weeks": "1",
            "period-2-schedule": "continuous",
        },
        ["earlier_leave-month", "period-2-start-month"],
    ),
    "day without law and status": (
        {"leave-year": "2019", "status": ""},
        ["leave-month", "status"],
    ),
}


@pytest.mark.parametrize("name", ALL_TOGETHER)
def test_all_errors_are_shown_together(client: FlaskClient, name: str) -> None:
    changed, boxes = ALL_TOGETHER[name]
    wages = {"employer": "1", "wages_asked": "2026-Q1", "employer-1-wages-2025-Q3": "13000"}
    response = client.post("/en/benefits", data={**LEAVE, **wages, **changed, "action": "estimate"})
    assert response.status_code == 422
    assert linked_fields(response.text) == boxes
    assert response.text.count('class="error"') == len(boxes)
