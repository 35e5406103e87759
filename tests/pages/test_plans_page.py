"""Tests of the page that compares plans."""

import re
from html import unescape

import pytest
from flask.testing import FlaskClient

from tests.states import BIRTH, ESTIMATE, LEAVE, OTHER_PARENT, PLANS, PLANS_REFUSED, SIX_WEEKS, WAGES, WEEK_LATER, Form

PAGE = "/en/benefits/plans"
CARRIED = re.compile(r'action="/en/benefits/plans".*?name="kept" value="([^"]+)"', re.DOTALL)


def words_of(text: str) -> str:
    """Return the words of the answer without its drawings."""
    answer = text.partition('<section id="answer"')[2].partition('id="question"')[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", answer, flags=re.DOTALL)))


def answer_of(client: FlaskClient, form: Form) -> str:
    response = client.post(PAGE, data=form)
    assert response.status_code == 200
    return words_of(response.text)


def test_the_benefits_answer_leads_to_its_plan_and_a_copy(client: FlaskClient) -> None:
    answered = client.post("/en/benefits", data={**LEAVE, **WAGES, **BIRTH, **ESTIMATE}).text
    kept = CARRIED.search(answered)
    assert kept is not None
    text = client.post(PAGE, data={"kept": unescape(kept[1]), "action": "carry"}).text
    assert "Bonding with a new child, April 13 to July 5, 2026" in words_of(text)
    assert re.search(r'name="period-2-weeks" value="12"', text)


def test_an_answer_without_a_plan_has_nothing_to_compare(client: FlaskClient) -> None:
    assert PAGE not in client.post("/en/benefits", data={**LEAVE, **WAGES, **ESTIMATE}).text


@pytest.mark.parametrize(
    ("state", "words"),
    [
        # By hand from SOURCES 2.5: 5 paid weeks of 788.37 and 7 of them, 3 of them, 400.00 x 24 / 40.
        ("longer", "Plan 2 pays $1,576.74 more in total than Plan 1."),
        ("longer", "Plan 2 $5,518.59 7 $788.37 March 16, 2026 April 27, 2026"),
        ("three of one person", "Plan 2 pays $1,576.74 less in total than Plan 1."),
        ("three of one person", "Plan 3 pays the same in total as Plan 1."),
        ("part time and not eligible", "Plan 2 $1,200.00 5 $240.00"),
        ("part time and not eligible", "Plan 3 $0.00 0 $0.00 None None"),
        ("two parents", "Both of you are on leave in 2 weeks: from March 29 to April 11, 2026."),
        ("two parents apart", "You are never on leave in the same week."),
        ("two parents apart", "In 1 week between your leaves no parent is on leave: from April 12 to April 18, 2026."),
    ],
)
def test_plans_are_side_by_side_in_words(client: FlaskClient, state: str, words: str) -> None:
    assert words in answer_of(client, PLANS[state])


def test_every_calendar_of_the_page_has_its_own_names(client: FlaskClient) -> None:
    text = client.post(PAGE, data=PLANS["three of one person"]).text
    names = re.findall(r' id="(month-[^"]+)"', text)
    assert len(names) == len(set(names)) == 5


def test_a_week_later_keeps_the_wages_and_their_quarters(client: FlaskClient) -> None:
    form = {**PLANS["longer"], "leave-month": "4", "leave-day": "6"}
    assert "Plan 2 $5,518.59 7 $788.37" in answer_of(client, form)


def test_a_removed_plan_leaves_the_others(client: FlaskClient) -> None:
    form: Form = {"mine": [SIX_WEEKS, WEEK_LATER], "theirs": SIX_WEEKS, "action": "remove-2"}
    words = answer_of(client, form)
    assert "2 plans side by side" in words
    assert "March 9" not in words
    assert "3 plans" in answer_of(client, {**form, "action": "remove-1"})


def test_periods_come_and_go(client: FlaskClient) -> None:
    more = client.post(PAGE, data=PLANS["one more period"]).text
    assert "period-2-weeks" in more
    sent = {**PLANS["one more period"], "period": ["1", "2"], "action": "remove-period-2"}
    assert "period-2-weeks" not in client.post(PAGE, data=sent).text


def test_every_box_with_an_error_is_named_together(client: FlaskClient) -> None:
    response = client.post(PAGE, data=PLANS_REFUSED["mistyped"])
    assert response.status_code == 422
    named = re.findall(r'<li><a href="#([^"]+)">', response.text.partition('id="errors"')[2])[:3]
    assert named == ["employer-1-pay", "leave-month", "period-1-weeks"]


@pytest.mark.parametrize("sent", ["XYZ", '{"question": {"leave_start_date": "1990-01-01", "wages": [], "leave": []}}'])
def test_a_plan_of_another_site_begins_again(client: FlaskClient, sent: str) -> None:
    assert "Begin on the benefits page." in client.post(PAGE, data={**OTHER_PARENT, "mine": sent}).text
    assert "Begin on the benefits page." in client.post(PAGE, data={"kept": sent, "action": "carry"}).text


def test_the_language_changes_with_the_plans_in_place(client: FlaskClient) -> None:
    text = client.post("/es/benefits/plans", data={**PLANS["two parents apart"], "action": "translate"}).text
    assert "$3,941.85" in text
