"""Tests of the notes of a benefits answer."""

import pytest
from flask.testing import FlaskClient

from tests.builders.leave_plans import ASKED, posted, text_of
from tests.states import LEAVE, WAGES, Form

SHIFTS: Form = {
    "period-1-reason": "medical",
    "period-1-schedule": "intermittent",
    "period-1-hours": "12",
    "hours-monday": "12",
    "hours-wednesday": "12",
    "hours-friday": "12",
}


def started(month: str, day: str, year: str) -> Form:
    return {"leave-month": month, "leave-day": day, "leave-year": year, "status": "employed"}


@pytest.mark.parametrize(
    ("leave", "asked"),
    [
        (("6", "30", "2026"), False),
        (("7", "1", "2026"), False),
        (("7", "2", "2026"), True),
        (("12", "7", "2026"), True),
    ],
)
def test_wages_too_old_for_a_former_job_ask_if_it_has_ended(
    client: FlaskClient, leave: tuple[str, str, str], asked: bool
) -> None:
    # 26 weeks after December 31, 2025 are July 1, 2026
    answer = text_of(client.post("/en/benefits", data={**started(*leave), **WAGES, "action": "estimate"}).text)
    told = "You entered no wages after October to December 2025. If that job has ended, choose “Not working now”"
    assert (told in answer) is asked
    assert ("You then get benefits only within 26 weeks of that day." in answer) is asked


def test_a_person_without_a_job_is_not_asked_if_it_has_ended(client: FlaskClient) -> None:
    last_day: Form = {"separation-month": "6", "separation-day": "30", "separation-year": "2026"}
    unemployed = {**started("12", "7", "2026"), **WAGES, **last_day, "status": "unemployed", "action": "estimate"}
    assert "If that job has ended" not in text_of(client.post("/en/benefits", data=unemployed).text)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2", ""),
        ("4", "Each counts 12 hours, so this plan has 36 hours in 3 weeks. If you take less, end the leave earlier."),
    ],
)
def test_a_plan_tells_of_shifts_in_cut_weeks(client: FlaskClient, day: str, told: str) -> None:
    # two weeks from Wednesday are parts of three calendar weeks, each with a shift
    answer = text_of(posted(client, {**ASKED, "leave-day": day}, {**SHIFTS, "period-1-weeks": "2"}))
    assert "The first and the last week of this leave are not whole." in answer if told else "not whole" not in answer
    assert told in answer


def test_days_of_no_whole_quarter_hours_ask_for_the_weekdays(client: FlaskClient) -> None:
    days: Form = {"period-1-reason": "medical", "period-1-schedule": "intermittent", "period-1-days": "1"}
    answer = client.post("/en/benefits", data={**ASKED, **days, "period-1-weeks": "4", "hours": "36"})
    assert answer.status_code == 422
    assert "Enter your usual hours for each weekday, so that we know how long a day is." in answer.text


@pytest.mark.parametrize(("year", "marked"), [("2026", False), ("2027", True)])
def test_the_sentence_to_send_says_that_it_is_provisional(client: FlaskClient, year: str, marked: bool) -> None:
    wages = {name.replace("2025", str(int(year) - 1)): typed for name, typed in WAGES.items()}
    form = {**LEAVE, **wages, "leave-year": year, "provisional": "1", "action": "estimate"}
    answer = text_of(client.post("/en/benefits", data=form).text)
    assert "PFML may pay me $" in answer
    assert ("(an estimate). Provisional: some rates are not known yet." in answer) is marked
