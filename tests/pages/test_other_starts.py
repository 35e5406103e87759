"""Tests of other first days on the benefits page, with figures by hand."""

import re
from datetime import date

import pytest
from flask.testing import FlaskClient

from tests.builders.page_forms import HTMX
from tests.builders.years import rules_through
from tests.states import LEAVE, WAGES, Form
from web import create_app

ONE_QUARTER: Form = {"employer": "1", "wages_asked": "1", "employer-1-wages-2025-Q4": "5000"}
COMPARE: Form = {"action": "compare"}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Return a client on the rules through 2026, for which the figures here are worked by hand."""
    return create_app(rulebook=rules_through(2026)).test_client()


def posted(client: FlaskClient, *typed: Form, **headers: str) -> str:
    data = {name: value for each in typed for name, value in each.items()}
    response = client.post("/en/benefits", data=data, headers=headers)
    assert response.status_code == 200
    return response.text


def rows(page: str) -> list[str]:
    """Return the rows of the comparison, without their markup."""
    table = page.split('id="start-dates-title"')[1].split("</table>", maxsplit=1)[0]
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() for row in table.split("<tr>")[2:]]


def test_an_ineligible_person_sees_the_help(client: FlaskClient) -> None:
    page = posted(client, LEAVE, ONE_QUARTER)
    assert "If your pay stays the same, you would qualify from April 5, 2026, with $308.00 a week." in page
    assert "Minimum earnings in the base period: short by $1,300.00." in page
    assert "you need $4,240.00 more in wages of the base period" in page
    assert "We could not check start dates after January 2, 2027." in page
    cells = re.sub(r' data-heading="[^"]*"', "", page)
    assert "<td>January to March 2026</td><td><bdi>$5,000.00</bdi></td><td>October to December 2025</td>" in cells


def test_a_page_without_help_explains_it(client: FlaskClient) -> None:
    gone = {"status": "unemployed", "separation-month": "8", "separation-day": "1", "separation-year": "2025"}
    wages = {"employer": "1", "employer-1-wages-2025-Q1": "13000", "employer-1-wages-2025-Q2": "13000"}
    page = posted(client, LEAVE, gone, wages, {"action": "estimate"})
    # 182 days after August 1, 2025
    assert "Your leave had to start by January 30, 2026." in page
    # 213 days after August 1, 2025, which are 31 over 182
    assert re.search("26 weeks.*30 weeks, 3 days.*4 weeks, 3 days", page, re.DOTALL)
    assert "over by 4 weeks, 3 days. Starting later will not help." in page
    for pointless in ("If your pay stays the same", "We could not check", "more in wages of the base period"):
        assert pointless not in page
    assert "we assume no wages for later quarters" in posted(client, LEAVE, gone, wages, COMPARE)


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 11, 28), "Your leave must start by November 29, 2026."),
        (date(2026, 11, 29), "Your leave must start by November 29, 2026."),
        (date(2026, 11, 30), "Your leave had to start by November 29, 2026."),
    ],
)
def test_the_last_day_of_26_weeks_is_named(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, today: date, told: str
) -> None:
    monkeypatch.setattr("web.i18n.other_starts.today", lambda: today)
    gone = {"status": "unemployed", "separation-month": "5", "separation-day": "31", "separation-year": "2026"}
    paid = {f"employer-1-wages-{quarter}": "6000" for quarter in ("2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1")}
    start = {**LEAVE, "leave-month": "11", "employer": "1", "wages_asked": "1", "action": "estimate"}
    # 182 days after May 31
    assert "$369.60 a week" in posted(client, start, {"leave-day": "29"}, gone, paid)
    page = posted(client, start, {"leave-day": "30"}, gone, paid)
    assert "That is too late." in page
    assert told in page
    cells = re.sub(r"<[^>]+>|\s+", " ", page).partition("Most weeks since the last day of work")[2]
    assert re.match(" +\\S+ +Not passed +26 weeks +26 weeks, 1 day +1 day ", cells)
    assert "over by 1 day. Starting later will not help." in page


def test_an_eligible_person_sees_no_help(client: FlaskClient) -> None:
    assert "What would help" not in posted(client, LEAVE, WAGES)


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["whole", "htmx"])
def test_the_button_compares_and_keeps_entries(client: FlaskClient, headers: dict[str, str]) -> None:
    before = posted(client, LEAVE, WAGES)
    assert 'type="submit" form="question" name="action" value="compare"' in before
    page = posted(client, LEAVE, WAGES, COMPARE, **headers)
    found = rows(page)
    assert [row.split(" $")[0] for row in found] == [
        "March 2, 2026",
        "April 5, 2026",
        "July 5, 2026",
        "October 4, 2026",
    ]
    assert "$778.87 ✓ Passed This is the day you chose." in found[0].replace("&#10003;", "✓")
    assert "Other quarters count." in found[1]
    assert '<h3 id="start-dates-title" tabindex="-1" data-focus' in page
    if not headers:
        assert 'value="$12,500.50"' in page


def test_a_comparison_stays_with_the_next_estimate(client: FlaskClient) -> None:
    page = posted(client, LEAVE, WAGES, COMPARE)
    assert '<input type="hidden" form="question" name="compared" value="1">' in page
    again = posted(client, LEAVE, WAGES, {"compared": "1"})
    assert rows(again) == rows(page)
    assert 'id="answer-title" tabindex="-1" data-focus' in again


def test_the_assumption_is_stated_once(client: FlaskClient) -> None:
    page = posted(client, LEAVE, ONE_QUARTER, COMPARE)
    assert page.count("We assume that your pay stays the same.") == 1


def test_later_days_are_marked_if_requested(client: FlaskClient) -> None:
    december = {**LEAVE, "leave-month": "12"}
    wages = {"employer": "1", "employer-1-wages-2026-Q3": "5000"}
    page = posted(client, december, wages, COMPARE)
    assert len(rows(page)) == 1
    page = posted(client, december, wages, COMPARE, {"provisional": "1"})
    assert rows(page)[1].startswith("January 3, 2027 Provisional $308.00")
    assert "This is provisional, because we do not have the rates for that day yet." in page


def test_a_wrong_day_is_refused_before_comparing(client: FlaskClient) -> None:
    response = client.post("/en/benefits", data={**LEAVE, **WAGES, **COMPARE, "leave-day": "31", "leave-month": "2"})
    assert response.status_code == 422
    assert "start-dates-title" not in response.text
