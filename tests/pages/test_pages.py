"""Tests of every page, without a browser."""

import re
from datetime import date

import pytest
from flask.testing import FlaskClient

from rules import Rulebook
from tests.builders.page_forms import PAYROLL, linked_fields
from tests.builders.years import rules_through
from tests.states import LEAVE, WAGES
from web import create_app
from web.i18n.messages import PROBLEMS


@pytest.mark.parametrize(
    "path",
    ["", "benefits", "contributions", "contributions/paycheck", "award", "excess", "rates", "privacy", "accessibility"],
)
def test_every_page_states_that_it_is_not_official(client: FlaskClient, path: str) -> None:
    response = client.get(f"/en/{path}")
    assert response.status_code == 200
    assert "not a state website" in response.text
    assert response.text.count("<h1>") == 1
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert not re.search(r"\sstyle=|<style|<script>|\son[a-z]+=", response.text)


@pytest.mark.parametrize(
    "path", ["benefits", "contributions", "contributions/paycheck", "contributions/payroll", "award", "excess"]
)
def test_a_head_request_gets_no_error(client: FlaskClient, path: str) -> None:
    for address in (f"/en/{path}", "/en/embed/benefits", "/en/feedback"):
        asked = client.head(address)
        assert (asked.status_code, asked.content_length) == (200, client.get(address).content_length)


def test_the_home_page_is_in_the_language_of_the_browser(client: FlaskClient) -> None:
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


@pytest.mark.parametrize(
    "path",
    [
        "/xx",
        "/nope",
        "/favicon.ico",
        "/language/xx",
        "/xx//rates",
        "/en//rates",
        "/en/rates//",
        "/xx/rates/",
        "/en/nope/",
        "//en/rates/",
    ],
)
def test_a_wrong_address_is_not_redirected(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert "Location" not in response.headers


@pytest.mark.parametrize(("root", "page"), [("", "/es/benefits"), ("/pfml/", "/pfml/es/benefits")])
def test_a_page_with_an_extra_slash_is_redirected_on_any_host(client: FlaskClient, root: str, page: str) -> None:
    response = client.get("/es/benefits/", base_url=f"http://elsewhere.example{root}")
    assert (response.status_code, response.headers["Location"]) == (308, page)
    assert client.get("/es/contributions/paycheck/").headers["Location"] == "/es/contributions/paycheck"


@pytest.mark.parametrize("path", ["/en/benefits/", "/api/v1/coverage/", "/v1/financial-eligibility/"])
def test_a_post_with_an_extra_slash_is_not_redirected(client: FlaskClient, path: str) -> None:
    assert client.post(path).status_code == 404
    assert client.get("/api/v1/coverage/").status_code == 404


@pytest.mark.parametrize(("root", "home"), [("", "/en/"), ("/pfml/", "/pfml/en/")])
def test_a_home_page_without_its_slash_is_redirected(client: FlaskClient, root: str, home: str) -> None:
    response = client.get("/en", base_url=f"http://elsewhere.example{root}")
    assert (response.status_code, response.headers["Location"]) == (308, home)


def test_search_engines_may_read_every_page(client: FlaskClient) -> None:
    assert client.get("/robots.txt").text == "User-agent: *\nAllow: /\n"


@pytest.mark.parametrize("kind", sorted(PROBLEMS))
def test_every_problem_has_a_page_that_is_not_indexed(client: FlaskClient, kind: str) -> None:
    response = client.get(f"/problems/{kind}")
    assert response.status_code == 200
    assert "noindex" in response.text


def test_an_uncaught_error_shows_no_trace() -> None:
    app = create_app()
    app.add_url_rule("/en/broken", "broken", lambda: str(1 // 0))
    response = app.test_client().get("/en/broken")
    assert response.status_code == 500
    assert "ZeroDivisionError" not in response.text


def test_a_new_year_appears_without_a_code_change(shelf_to_2027: Rulebook) -> None:
    page = create_app(rulebook=shelf_to_2027).test_client().get("/en/rates").text
    assert '<th scope="row">2027</th>' in page


def test_the_notice_follows_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    client = create_app(rulebook=rules_through(2026)).test_client()
    monkeypatch.setattr("web.pages.layout.today", lambda: date(2026, 11, 22))
    later = "For leave after January 2, 2027 and wages after December 31, 2026, we use earlier rates and say so."
    assert f"We do not have the 2027 rates yet. {later}" in client.get("/en/").text
    monkeypatch.setattr("web.pages.layout.today", lambda: date(2025, 6, 1))
    assert "rates yet" not in client.get("/en/").text


@pytest.mark.parametrize(
    ("path", "form", "box"),
    [
        ("/en/benefits", {**LEAVE, **WAGES, "employer-1-name": "123-45-6789"}, "employer-1-name"),
        ("/en/contributions", {**PAYROLL, "person-1-name": "123-45-6789"}, "person-1-name"),
    ],
)
def test_a_tax_number_is_repeated_only_in_its_box(
    client: FlaskClient, path: str, form: dict[str, str], box: str
) -> None:
    response = client.post(path, data={**form, "action": "estimate"})
    assert response.status_code == 422
    assert linked_fields(response.text) == [box]
    assert response.text.count("123-45-6789") == 1
    assert 'value="123-45-6789"' in response.text


def test_the_worked_examples_end_with_the_amounts_of_the_contract(client: FlaskClient) -> None:
    page = client.get("/en/how").text
    # tests/api/examples: 778.87 a week, 700.00 and 180.00 a year; one waiting week of the four is unpaid (SOURCES 3.2)
    for amount in ("$778.87", "$778.77", "$2,336.61", "$700.00", "$180.00"):
        assert amount in page, amount


def test_each_kind_of_employer_has_a_worked_example(client: FlaskClient) -> None:
    page = client.get("/en/how").text
    for title, amounts in {
        # 0.28 % and 0.18 % of 60,000, and of 38,000
        "An employer of fewer than 25 people": ("$168.00", "$108.00"),
        "A household with one employee": ("$106.40", "$68.40"),
        # 0.70 % and 0.18 % of 184,500
        "Wages above the wage base": ("$184,500.00", "$1,291.50", "$332.10"),
        # 0.62 % and 0.13 % of 25,000
        "The first year": ("October 1, 2019", "$155.00", "$32.50"),
    }.items():
        example = page.partition(f">{title}</h2>")[2].partition("<h2")[0]
        for amount in amounts:
            assert amount in example, (title, amount)
