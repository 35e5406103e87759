"""Tests of calendar files, read as a calendar program does."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from flask.testing import FlaskClient
from icalendar import Calendar

from tests.builders.saved_answers import EMPLOYER, PLAN, WORKER, kept

APPLIED = {"application_date": "2026-03-09"}
STEPS = [
    ("Tell your employer about your leave", date(2026, 1, 31), date(2026, 2, 1)),
    ("Apply for PFML", date(2026, 1, 1), date(2026, 1, 2)),
    ("Last day to apply for your whole leave", date(2026, 5, 31), date(2026, 6, 1)),
    ("The Department decides", date(2026, 2, 14), date(2026, 2, 15)),
    ("Last day to appeal that decision", date(2026, 2, 24), date(2026, 2, 25)),
]
"""30 and 60 days before March 2, 2026, and 90 after it, then 14 days from the notice to the employer, and 10 more."""


def events(client: FlaskClient, page: str, question: dict[str, Any], tag: str = "en") -> list[Any]:
    return list(Calendar.from_ical(kept(client, page, "calendar", question, tag).data).events)


def days(found: list[Any]) -> list[tuple[str, date, date]]:
    return [(str(event["SUMMARY"]), event.DTSTART, event.DTEND) for event in found]


def test_a_plan_has_its_leave_and_payments(client: FlaskClient) -> None:
    found = days(events(client, "benefits", PLAN))
    payment = "Expected payment of $778.87 for the week of leave from"
    # a whole day ends with the next one, and the benefit year is 52 weeks from Sunday, March 1, 2026
    assert found == [
        *STEPS,
        ("Leave: My own serious health condition", date(2026, 3, 2), date(2026, 3, 23)),
        (f"{payment} March 8, 2026", date(2026, 3, 16), date(2026, 3, 17)),
        (f"{payment} March 15, 2026", date(2026, 3, 23), date(2026, 3, 24)),
        ("Last day of the benefit year", date(2027, 2, 27), date(2027, 2, 28)),
    ]


def test_an_answer_without_a_plan_has_the_first_day(client: FlaskClient) -> None:
    found = days(events(client, "benefits", WORKER))
    assert found[: len(STEPS)] == STEPS
    assert found[len(STEPS)] == ("First day of leave", date(2026, 3, 2), date(2026, 3, 3))


def test_the_decision_follows_the_day_of_application(client: FlaskClient) -> None:
    # 14 days after March 9, and 10 more to appeal
    found = {title: first for title, first, _ in days(events(client, "benefits", {**WORKER, **APPLIED}))}
    assert found["The Department decides"] == date(2026, 3, 23)
    assert found["Last day to appeal that decision"] == date(2026, 4, 2)


def test_an_employer_has_due_dates(client: FlaskClient) -> None:
    found = days(events(client, "contributions", EMPLOYER))
    assert [first for _, first, _ in found] == [
        date(2026, 4, 30),
        date(2026, 7, 31),
        date(2026, 10, 31),
        date(2027, 1, 31),
    ]
    first_quarter = "PFML return and payment are due for January to March 2026, through MassTaxConnect"
    assert found[0][0] == first_quarter
    assert len(events(client, "contributions", {**EMPLOYER, "year": 2019})) == 1


@pytest.mark.parametrize(("page", "question"), [("benefits", PLAN), ("contributions", EMPLOYER)])
def test_an_entry_has_the_same_identifier_in_every_language(
    client: FlaskClient, page: str, question: dict[str, Any]
) -> None:
    english, spanish = (events(client, page, question, tag) for tag in ("en", "es"))
    identifiers = [str(event["UID"]) for event in english]
    assert len(set(identifiers)) == len(identifiers)
    assert identifiers == [str(event["UID"]) for event in spanish]
    assert not {str(event["SUMMARY"]) for event in english} & {str(event["SUMMARY"]) for event in spanish}
    assert {str(event["DESCRIPTION"]) for event in spanish} == {"Una estimación independiente, no una decisión."}


def test_the_time_stamp_follows_from_the_question(client: FlaskClient) -> None:
    assert {event.DTSTAMP for event in events(client, "benefits", PLAN)} == {datetime(2026, 3, 2, tzinfo=UTC)}
    assert {event.DTSTAMP for event in events(client, "contributions", EMPLOYER)} == {datetime(2026, 1, 1, tzinfo=UTC)}


@pytest.mark.parametrize("status", ["unemployed", "self_employed"])
def test_a_worker_without_an_employer_tells_no_employer(client: FlaskClient, status: str) -> None:
    found = days(events(client, "benefits", {**WORKER, "employment_status": status}))
    assert "Apply for PFML" in [name for name, *_ in found]
    assert "Tell your employer about your leave" not in [name for name, *_ in found]
