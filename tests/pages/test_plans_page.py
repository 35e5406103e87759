"""Tests of the page that compares plans."""

import json
import re
from html import unescape
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from pypdf import PdfReader

from tests.states import (
    AFTER_A_WEEK,
    BIRTH,
    EIGHT_WEEKS,
    ESTIMATE,
    LEAVE,
    LITTLE_PAY,
    OTHER_PARENT,
    OTHER_PARENT_WITH_TWO_JOBS,
    PLANS,
    PLANS_REFUSED,
    SIX_WEEKS,
    WAGES,
    WEEK_LATER,
    Form,
    plan_document,
)

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
        ("part time and not eligible", "Direct deposits arrive 2 to 3 days after the payment date."),
        ("part time and not eligible", "22.4 in all, of which at most 20 medical and 8.4 family"),
        ("two parents", "Both of you are on leave in 2 weeks: from March 29 to April 11, 2026."),
        ("two parents", "at least one parent is on leave in 13 calendar weeks."),
        ("two parents apart", "You are never on leave in the same week."),
        ("two parents apart", "In 1 week between your leaves no parent is on leave: from April 12 to April 18, 2026."),
    ],
)
def test_plans_are_side_by_side_in_words(client: FlaskClient, state: str, words: str) -> None:
    assert words in answer_of(client, PLANS[state])


def test_the_calendar_of_a_plan_that_pays_nothing_has_no_paid_week(client: FlaskClient) -> None:
    answer = client.post("/en/benefits/plans", data=PLANS["part time and not eligible"]).text.partition('id="answer"')[
        2
    ]
    calendars = answer.partition("Calendars, day by day")[2]
    *_, last = calendars.split("<h4>Plan 3</h4>")
    assert "Week with zero benefit, nothing paid" in last
    assert "Paid week" not in last


def test_every_calendar_of_the_page_has_its_own_names(client: FlaskClient) -> None:
    text = client.post(PAGE, data=PLANS["three of one person"]).text
    names = re.findall(r' id="(month-[^"]+)"', text)
    assert len(names) == len(set(names)) == 5


THEIRS = "employer-1-wages-2025-Q"
UNEVEN: Form = {
    **OTHER_PARENT,
    "mine": SIX_WEEKS,
    "employer-1-pay": "",
    "leave-month": "3",
    f"{THEIRS}2": "1000",
    f"{THEIRS}3": "4,000",
    f"{THEIRS}4": "22000",
}


def test_the_other_parents_wages_come_by_quarter(client: FlaskClient) -> None:
    """By hand from SOURCES 1.2 and 2.5: the two highest quarters give 26000 / 26, or 1000.00 a week."""
    assert "Other parent's plan $5,518.59 7 $788.37" in answer_of(client, UNEVEN)
    assert "Other parent's plan $5,518.59 7 $788.37" in answer_of(client, {**UNEVEN, "employer-1-pay": "99,999"})


def test_stubs_and_added_amounts_fill_in_the_other_parents_wages(client: FlaskClient) -> None:
    blank = {name: text for name, text in UNEVEN.items() if not name.startswith(THEIRS)}
    added = {**blank, "employer-1-added-2025-Q4": "20,000 + 2000", "action": "fill-added-1"}
    assert f'name="{THEIRS}4" value="22,000.00"' in client.post(PAGE, data=added).text
    stubs = {**blank, "employer-1-ytd-2025-Q3": "4000", "employer-1-ytd-2025-Q4": "26000", "action": "fill-ytd-1"}
    assert f'name="{THEIRS}4" value="22,000.00"' in client.post(PAGE, data=stubs).text
    for action, code in (("fill-ytd-1", 422), ("add-plan", 422), ("fill-pay-1", 200)):
        sent = {**blank, "employer-1-ytd-2025-Q4": "4.000,00", "action": action}
        assert client.post(PAGE, data=sent).status_code == code


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        # By hand from SOURCES 1.2 and 2.5: 788.37 for 1000.00 a week, and 400.00 for 500.00, in 7 paid weeks.
        ({}, "Other parent's plan $5,518.59 7 $788.37"),
        ({"employer-2-leave": "1"}, "Other parent's plan $8,318.59 7 $1,188.37"),
        ({"employer-1-leave": "", "employer-2-leave": "1"}, "Other parent's plan $2,800.00 7 $400.00"),
        ({"employer-2-pay": "", "employer-2-pay-unit": ""}, "Other parent's plan $5,518.59 7 $788.37"),
    ],
)
def test_the_other_parent_has_several_employers(client: FlaskClient, changes: Form, words: str) -> None:
    assert words in answer_of(client, {**OTHER_PARENT_WITH_TWO_JOBS, **changes})


def test_each_job_of_the_other_parent_has_its_own_wages(client: FlaskClient) -> None:
    """Expect 1000.00 a week from wages by quarter, next to a job with steady pay."""
    second = {"employer-1-leave": "", "employer-2-leave": "1", "employer-2-pay": "", "employer-2-pay-unit": ""}
    quarters = {name.replace("employer-1", "employer-2"): text for name, text in UNEVEN.items() if THEIRS in name}
    asked = {**OTHER_PARENT_WITH_TWO_JOBS, **second, **quarters}
    assert "Other parent's plan $5,518.59 7 $788.37" in answer_of(client, asked)
    added = {**asked, "employer-2-added-2025-Q1": "50 + 50", "action": "fill-added-2"}
    filled = client.post(PAGE, data=added).text
    assert 'name="employer-2-wages-2025-Q1" value="100.00"' in filled
    assert 'id="employer-2-filled" tabindex="-1" data-focus' in filled


def test_jobs_of_the_other_parent_come_and_go(client: FlaskClient) -> None:
    more = client.post(PAGE, data=PLANS["one more job of the other parent"]).text
    assert 'id="employer-2-title" tabindex="-1" data-focus' in more
    assert 'name="employer-1-pay" value="52,000"' in more
    left = client.post(PAGE, data={**OTHER_PARENT_WITH_TWO_JOBS, "action": "remove-employer-1"}).text
    assert 'name="employer" value="2"' in left
    assert 'value="XYZ"' not in left
    assert "Remove Employer" not in left


def test_a_former_job_of_the_other_parent_needs_the_day_of_the_current_one(client: FlaskClient) -> None:
    left = {**OTHER_PARENT_WITH_TWO_JOBS, "employer-2-former": "1"}
    refused = client.post(PAGE, data=left)
    assert refused.status_code == 422
    advice = "When their current job started: Enter the month, the day and the year, such as March 2, 2026."
    assert f'<a href="#job-month">{advice}</a>' in refused.text
    started = {"job-month": "10", "job-day": "1", "job-year": "2025"}
    assert "Other parent's plan" in answer_of(client, {**left, **started})


def test_errors_in_each_job_of_the_other_parent_are_named_together(client: FlaskClient) -> None:
    response = client.post(PAGE, data=PLANS_REFUSED["other parent who left a job"])
    assert response.status_code == 422
    named = re.findall(r'<li><a href="#([^"]+)">([^<]+)</a>', response.text.partition('id="errors"')[2])[:4]
    assert [box for box, _ in named] == ["employer-1-leave", "employer-2-pay-unit", "job-month", "period-1-weeks"]
    assert named[0][1] == (
        "XYZ, They take leave from this job: Choose at least one current employer, and no former one."
    )


def test_another_first_day_asks_about_other_quarters(client: FlaskClient) -> None:
    later = {**UNEVEN, "leave-month": "6", "action": "quarters"}
    text = client.post(PAGE, data=later, headers={"HX-Request": "true", "HX-Trigger": "days"}).text
    assert 'name="employer-1-wages-2026-Q1"' in text
    assert 'id="question"' not in text
    assert f'name="{THEIRS}4" value="22000"' in text
    undated = client.post(PAGE, data={**UNEVEN, "leave-day": "", "action": "quarters"}).text
    assert f'<input type="hidden" name="{THEIRS}4" value="22000">' in undated


def test_the_copy_of_a_plan_has_no_wages(client: FlaskClient) -> None:
    assert 'value="13000.00"' not in client.post(PAGE, data=PLANS["copied"]).text


@pytest.mark.parametrize("kind", ["print", "pdf", "calendar"])
def test_the_comparison_is_exported(client: FlaskClient, kind: str) -> None:
    sent = {"mine": [SIX_WEEKS, LITTLE_PAY], "theirs": AFTER_A_WEEK}
    response = client.post(f"{PAGE}/keep/{kind}", data=sent)
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    if kind == "print":
        assert response.text.count("Pregnancy, or recovery from childbirth") == 2
        assert "What you entered for Plan 1" in response.text
        assert "<form" not in response.text
    elif kind == "pdf":
        pages = PdfReader(BytesIO(response.data)).pages
        assert "3 plans side by side" in pages[0].extract_text()
        assert len(pages) <= 3
    else:
        calendar = response.text.replace("\r\n ", "")
        assert "SUMMARY:Plan 1: Leave: Pregnancy" in calendar
        assert "SUMMARY:Other parent's plan: Leave: Bonding" in calendar
        assert len(set(re.findall("UID:.+", calendar))) == calendar.count("UID:")


@pytest.mark.parametrize("sent", ["XYZ", '{"question": {"leave_start_date": "1990-01-01", "wages": [], "leave": []}}'])
def test_plans_of_another_site_are_not_exported(client: FlaskClient, sent: str) -> None:
    response = client.post(f"{PAGE}/keep/print", data={"mine": sent})
    assert (response.status_code, response.location) == (303, PAGE)


def test_a_plan_before_the_law_is_not_exported(client: FlaskClient) -> None:
    before = plan_document("bonding", "2020-03-02", "2020-04-12")
    assert client.post(f"{PAGE}/keep/pdf", data={"mine": before}).status_code == 303


def test_a_pdf_of_plans_needs_its_program(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.pages.plans.exports.pdf_is_possible", lambda: False)
    assert client.post(f"{PAGE}/keep/pdf", data={"mine": SIX_WEEKS}).status_code == 501


def test_a_week_later_keeps_the_wages_and_their_quarters(client: FlaskClient) -> None:
    form = {**PLANS["longer"], "leave-month": "4", "leave-day": "6"}
    assert "Plan 2 $5,518.59 7 $788.37" in answer_of(client, form)


def test_a_removed_plan_leaves_the_others(client: FlaskClient) -> None:
    form: Form = {"mine": [SIX_WEEKS, WEEK_LATER], "theirs": SIX_WEEKS, "action": "remove-plan-2"}
    words = answer_of(client, form)
    assert "2 plans side by side" in words
    assert "March 9" not in words
    assert "3 plans" in answer_of(client, {**form, "action": "remove-plan-1"})


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


def in_winter(**wages: str) -> Form:
    """Return two plans of one person, who was paid these wages by quarter, as in ``q2026_Q1``."""
    rows = [
        {"employer": "XYZ", "quarter": quarter[1:].replace("_", "-"), "amount": each} for quarter, each in wages.items()
    ]
    bonding = {"reason": "bonding", "start": "2026-12-14", "end": "2027-03-07"}
    question = {"leave_start_date": "2026-12-14", "wages": rows}
    january = {"leave-month": "1", "leave-day": "11", "leave-year": "2027", "period-1-reason": "bonding"}
    return {**EIGHT_WEEKS, **january, "mine": json.dumps({"question": {**question, "leave": [bonding]}})}


def plans_in(answer: str) -> list[str]:
    """Return what the answer says about each plan after its days."""
    return answer.partition("The leave of each plan")[2].split("Base period: ")[1:]


def test_each_plan_names_its_base_period_and_the_wages_assumed_for_it(client: FlaskClient) -> None:
    wages = {"q2025_Q4": "20000", "q2026_Q1": "13000", "q2026_Q2": "13000", "q2026_Q3": "13000"}
    first, second = plans_in(answer_of(client, in_winter(**wages)))
    assert first.startswith("October 2025 to September 2026")
    assert "We assume that your pay stays the same." not in first
    assert second.startswith("January 2026 to December 2026")
    assert "We assume that your pay stays the same." in second
    assert "XYZ October to December 2026 $20,000.00 October to December 2025" in second


def test_the_warnings_of_each_plan_are_shown(client: FlaskClient) -> None:
    wages = {"q2026_Q1": "13000", "q2026_Q2": "13000", "q2026_Q3": "13000", "q2026_Q4": "20000"}
    answer = answer_of(client, in_winter(**wages))
    _, second = plans_in(answer)
    # Without October to December 2026, two quarters of 13000 give 1000.00 a week, so 788.37.
    missing = second.partition("The Department may decide without your wages for October to December 2026")[2]
    assert "The earlier quarters alone would pay $788.37 a week." in missing
    assert "This answer is provisional." in second
    assert "size of the employer" not in answer
