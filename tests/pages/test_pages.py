"""The pages without a browser: what is asked, answered, refused and kept."""

import re
from datetime import date

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from rules import Shelf
from web import create_app
from web.words.messages import PROBLEMS

LEAVE = {"leave-month": "3", "leave-day": "2", "leave-year": "2026", "status": "employed"}
WAGES = {
    "wages_asked": "1",
    "employer": "1",
    "employer-1-wages-2025-Q1": "12,000",
    "employer-1-wages-2025-Q2": "$12,500.50",
    "employer-1-wages-2025-Q3": "13 000",
    "employer-1-wages-2025-Q4": "11000",
}
SECOND = {"employer-2-name": "Bakery", "employer-2-wages-2025-Q4": "900", "employer-2-leave": "1"}
PAYROLL = {"year": "2026", "average_w2": "30", "person": "1", "person-1-kind": "w2", "person-1-wages": "100,000"}
HTMX = {"HX-Request": "true"}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


def linked_fields(page: str) -> list[str]:
    """The boxes that the error summary links to, each of which is on the page with its words."""
    found = re.findall(r'<li><a href="#([^"]+)">', page)
    for box in found:
        assert f'id="{box}"' in page
    return found


@pytest.mark.parametrize("path", ["", "benefits", "contributions", "rates", "privacy", "accessibility"])
def test_every_page_says_whose_it_is_not(client: FlaskClient, path: str) -> None:
    response = client.get(f"/en/{path}")
    assert response.status_code == 200
    assert "not a site of the Commonwealth" in response.text
    assert response.text.count("<h1>") == 1
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert not re.search(r"\sstyle=|<style|<script>|\son[a-z]+=", response.text)


def test_the_home_page_in_the_language_of_the_browser(client: FlaskClient) -> None:
    response = client.get("/", headers={"Accept-Language": "xx, en;q=0.5"})
    assert response.headers["Location"] == "/en/"
    assert {"Accept-Language", "Cookie"} <= set(response.vary)


def test_a_chosen_language_is_the_only_cookie() -> None:
    client = create_app().test_client()
    response = client.get("/language/en/benefits")
    assert response.headers["Location"] == "/en/benefits"
    assert response.headers["Set-Cookie"].startswith("language=en;")
    assert client.get("/language/xx/").status_code == 404


@pytest.mark.parametrize(("path", "status"), [("/xx/", 404), ("/en/nowhere", 404), ("/problems/none-such", 404)])
def test_a_wrong_address_gets_a_page(client: FlaskClient, path: str, status: int) -> None:
    response = client.get(path)
    assert response.status_code == status
    assert 'href="/en/"' in response.text


@pytest.mark.parametrize("kind", sorted(PROBLEMS))
def test_every_problem_has_a_page_for_no_search_engine(client: FlaskClient, kind: str) -> None:
    response = client.get(f"/problems/{kind}")
    assert response.status_code == 200
    assert "noindex" in response.text


def test_an_uncaught_error_shows_no_trace() -> None:
    app = create_app()
    app.add_url_rule("/en/broken", "broken", lambda: 1 // 0)
    response = app.test_client().get("/en/broken")
    assert response.status_code == 500
    assert "ZeroDivisionError" not in response.text


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


def test_the_answer(client: FlaskClient) -> None:
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
    assert "Not eligible: it would be" in response.text
    assert "are $1,000.00, less than the minimum earnings of $6,300.00." in response.text


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"leave-day": "31", "leave-month": "2"}, ["leave-month"]),
        ({"leave-year": "2019"}, ["leave-month"]),
        ({"leave-year": "2028"}, ["leave-month"]),
        ({"status": ""}, ["status"]),
        ({"employer-1-wages-2025-Q4": "12.000,50"}, ["employer-1-wages-2025-Q4"]),
        ({"employer-1-name": "123-45-6789"}, ["employer-1-name"]),
        (
            {"status": "unemployed", "separation-month": "4", "separation-day": "1", "separation-year": "2026"},
            ["separation-month"],
        ),
        ({"application-month": "4"}, ["application-month"]),
    ],
)
def test_what_is_wrong_is_linked_and_what_was_typed_is_kept(
    client: FlaskClient, changed: dict[str, str], fields: list[str]
) -> None:
    data = {**LEAVE, **WAGES, **changed, "action": "estimate"}
    response = client.post("/en/benefits", data=data)
    assert response.status_code == 422
    assert "<title>Error: " in response.text
    assert linked_fields(response.text) == fields
    if not fields[0].startswith("leave"):
        assert 'value="$12,500.50"' in response.text


def test_no_wages_at_all_is_asked_again(client: FlaskClient) -> None:
    response = client.post("/en/benefits", data={**LEAVE, "employer": "1", "wages_asked": "1"})
    assert response.status_code == 422
    assert linked_fields(response.text) == ["employer-1-wages-2025-Q4"]


def test_several_employers(client: FlaskClient) -> None:
    both = {**LEAVE, **WAGES, **SECOND, "employer": ["1", "2"]}
    unchosen = client.post("/en/benefits", data={**both, "employer-2-leave": "", "action": "estimate"} | {})
    assert unchosen.status_code == 200
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


def test_former_wages_are_not_added_to_two_jobs_at_once(client: FlaskClient) -> None:
    third = {"employer-3-name": "School", "employer-3-wages-2025-Q4": "800", "employer-3-leave": "1"}
    form = MultiDict({**LEAVE, **WAGES, **SECOND, **third, "employer-1-former": "1", "action": "estimate"})
    form.setlist("employer", ["1", "2", "3"])
    for part, value in (("month", "1"), ("day", "5"), ("year", "2026")):
        form[f"job-{part}"] = value
    response = client.post("/en/benefits", data=form)
    assert response.status_code == 422
    assert linked_fields(response.text) == ["employer-2-leave"]


def test_employers_are_added_and_removed_without_losing_what_was_typed(client: FlaskClient) -> None:
    added = client.post("/en/benefits", data={**LEAVE, **WAGES, "action": "add"}).text
    assert 'id="employer-2-name"' in added
    assert 'value="13 000"' in added
    both = {**LEAVE, **WAGES, **SECOND, "employer": ["1", "2"]}
    left = client.post("/en/benefits", data={**both, "action": "remove-2"}).text
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


def test_a_provisional_estimate_where_it_is_asked_for(client: FlaskClient) -> None:
    data = {**LEAVE, **WAGES, "leave-year": "2028", "employer": "1", "employer-1-wages-2027-Q4": "9000"}
    assert 'name="provisional"' in client.post("/en/benefits", data=data).text
    assert "Provisional" in client.post("/en/benefits", data={**data, "provisional": "1"}).text


def test_an_invented_year_appears_by_itself(shelf_to_2027: Shelf) -> None:
    page = create_app(shelf=shelf_to_2027).test_client().get("/en/rates").text
    assert '<th scope="row">2027</th>' in page


def test_the_notice_follows_the_clock(monkeypatch: pytest.MonkeyPatch, client: FlaskClient) -> None:
    monkeypatch.setattr("web.pages.frame.today", lambda: date(2026, 11, 22))
    assert "Figures for 2027 are not yet published" in client.get("/en/").text
    monkeypatch.setattr("web.pages.frame.today", lambda: date(2025, 6, 1))
    assert "not yet published" not in client.get("/en/").text


def test_contributions(client: FlaskClient) -> None:
    response = client.post("/en/contributions", data=PAYROLL)
    assert response.status_code == 200
    assert "$880.00 for 2026" in response.text
    assert "$460.00 withheld" in response.text


def test_an_employer_reads_what_else_it_must_do(client: FlaskClient) -> None:
    duties = "What else an employer must do"
    assert duties in client.post("/en/contributions", data=PAYROLL).text
    alone = {**PAYROLL, "average_w2": "", "person-1-kind": "self_employed"}
    assert duties not in client.post("/en/contributions", data=alone).text


@pytest.mark.parametrize(("wages", "reached"), [("184,499.99", False), ("184,500", True), ("300,000", True)])
def test_wages_that_reach_the_wage_base_are_named(client: FlaskClient, wages: str, reached: bool) -> None:
    page = client.post("/en/contributions", data={**PAYROLL, "person-1-wages": wages}).text
    assert ("up to the wage base of $184,500.00" in page) is reached


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"average_w2": ""}, ["average_w2"]),
        ({"average_w2": "24,9"}, ["average_w2"]),
        ({"pay_periods": "30, 2"}, ["pay_periods"]),
        ({"average_w2": "", "pay_periods": "30; 2"}, ["pay_periods"]),
        ({"person-1-wages": ""}, ["person-1-wages"]),
        ({"person-1-wages": "", "person-1-name": "A"}, ["person-1-wages"]),
        ({"person-1-name": "123-45-6789"}, ["person-1-name"]),
        ({"w2_wages": "5"}, ["person-1-wages"]),
        ({"medical": "59"}, ["medical"]),
        ({"medical": "60", "exempt-medical": "1"}, ["medical"]),
        ({"family": "101"}, ["family"]),
        ({"year": "2018"}, ["year"]),
        ({"year": "soon"}, ["year"]),
        ({"person-1-kind": "self_employed", "average_w2": "", "medical": "60"}, ["medical"]),
    ],
)
def test_wrong_contributions_are_linked(client: FlaskClient, changed: dict[str, str], fields: list[str]) -> None:
    response = client.post("/en/contributions", data={**PAYROLL, **changed})
    assert response.status_code == 422
    assert linked_fields(response.text) == fields


def test_people_are_added_and_removed(client: FlaskClient) -> None:
    assert 'id="person-2-name"' in client.post("/en/contributions", data={**PAYROLL, "action": "add"}).text
    both = {**PAYROLL, "person": ["1", "2"], "person-2-name": "Second", "person-2-kind": "w2", "person-2-wages": "1"}
    assert "Second" not in client.post("/en/contributions", data={**both, "action": "remove-2"}).text
    assert "Second" in client.post("/en/contributions", data=both).text


def test_other_ways_to_give_the_wages_and_the_workforce(client: FlaskClient) -> None:
    totals = {**PAYROLL, "person-1-wages": "", "average_w2": "", "pay_periods": "30, 2\n31", "w2_wages": "100000"}
    assert "$880.00 for 2026" in client.post("/en/contributions", data=totals).text
    alone = {**PAYROLL, "average_w2": "", "person-1-kind": "self_employed"}
    assert "pays both shares" in client.post("/en/contributions", data=alone).text
    assert client.post("/en/contributions", data={**PAYROLL, "year": "", "action": "translate"}).status_code == 200


@pytest.mark.parametrize(
    ("path", "form", "box"),
    [
        ("/en/benefits", {**LEAVE, **WAGES, "employer-1-name": "123-45-6789"}, "employer-1-name"),
        ("/en/contributions", {**PAYROLL, "person-1-name": "123-45-6789"}, "person-1-name"),
    ],
)
def test_a_tax_number_stays_in_its_box_alone(client: FlaskClient, path: str, form: dict[str, str], box: str) -> None:
    response = client.post(path, data={**form, "action": "estimate"})
    assert response.status_code == 422
    assert linked_fields(response.text) == [box]
    assert response.text.count("123-45-6789") == 1
    assert 'value="123-45-6789"' in response.text


def test_two_employers_of_one_name_are_one_mistake(client: FlaskClient) -> None:
    form = {**LEAVE, **WAGES, **SECOND, "employer": ["1", "2"], "employer-1-name": "Bakery", "action": "estimate"}
    assert linked_fields(client.post("/en/benefits", data=form).text) == ["employer-2-name"]


@pytest.mark.parametrize("box", ["year", "person-1-kind"])
def test_nothing_is_chosen_for_an_employer(client: FlaskClient, box: str) -> None:
    response = client.post("/en/contributions", data={**PAYROLL, box: "", "action": "estimate"})
    assert linked_fields(response.text) == [box]
