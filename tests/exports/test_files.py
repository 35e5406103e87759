"""Tests of the files of both calculators."""

import json
from typing import Any, get_args

import pytest
from flask.testing import FlaskClient

from tests.builders.saved_answers import EMPLOYER, OF_PAGES, PLAN, WORKER, kept, offered, travelling
from tests.states import BENEFITS, CONTRIBUTIONS, ESTIMATE, LEAVE, WAGES
from web import create_app
from web.pages.export_routes import MAKERS
from web.pages.exported import ExportedPage, FileKind
from web.pages.subjects import SUBJECTS

TYPES = {"pdf": "application/pdf", "csv": "text/csv", "calendar": "text/calendar", "json": "application/json"}
every_page = pytest.mark.parametrize("page", OF_PAGES)


def test_each_page_and_kind_of_file_with_an_address_can_be_made() -> None:
    assert (SUBJECTS.keys(), MAKERS.keys()) == (set(get_args(ExportedPage)), set(get_args(FileKind)))


@pytest.mark.parametrize("tag", ["en", pytest.param("es", marks=pytest.mark.proof)])
@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize(("page", "question"), [("benefits", PLAN), ("contributions", EMPLOYER)])
def test_a_file_is_a_download_that_is_never_cached(
    client: FlaskClient, page: str, question: dict[str, Any], kind: str, tag: str
) -> None:
    response = kept(client, page, kind, question, tag)
    assert response.status_code == 200
    assert response.mimetype == TYPES[kind]
    name = {"benefits": "pfml-benefits-2026-03-02", "contributions": "pfml-contributions-2026"}[page]
    ending = {"calendar": "ics"}.get(kind, kind)
    assert response.headers["Content-Disposition"] == f"attachment; filename={name}.{ending}"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Content-Language"] == tag
    assert kept(client, page, kind, question, tag).data == response.data


@every_page
def test_a_page_offers_only_files_with_content(client: FlaskClient, page: str) -> None:
    state = {"benefits": BENEFITS["eligible"], "contributions": CONTRIBUTIONS["share due"]}[page]
    weeks = {"benefits": [], "contributions": ["csv"]}[page]
    assert offered(client.post(f"/en/{page}", data=state).text) == ["print", "pdf", *weeks, "calendar", "json"]
    assert offered(client.get(f"/en/{page}").text) == []


def test_an_ineligible_answer_has_no_calendar_file(client: FlaskClient) -> None:
    assert offered(client.post("/en/benefits", data=BENEFITS["not eligible"]).text) == ["print", "pdf", "json"]
    poor = {**WORKER, "wages": WORKER["wages"][:1]} | {"leave_start_date": "2026-09-07"}
    poor["wages"] = [{**poor["wages"][0], "quarter": "2026-Q1", "amount": "1000"}]
    assert kept(client, "benefits", "calendar", poor).status_code == 404


def test_a_page_keeps_the_answered_question(client: FlaskClient) -> None:
    page = client.post("/en/benefits", data={**LEAVE, **WAGES, "employer-1-name": "Bakery", **ESTIMATE}).text
    question = json.loads(travelling(page))["question"]
    assert sorted(question.pop("wages"), key=lambda row: str(row["quarter"])) == WORKER["wages"]
    shown = {"provisional": False, "what_would_help": True, "compare_start_dates": False}
    assert {**question, "wages": WORKER["wages"]} == {**WORKER, **shown}


@every_page
def test_the_json_file_has_the_data_of_the_route(client: FlaskClient, page: str) -> None:
    route = {"benefits": "/api/v1/benefit-estimates", "contributions": "/api/v1/contribution-estimates"}[page]
    document = kept(client, page, "json", OF_PAGES[page], "es").get_json()
    assert document["question"] == OF_PAGES[page]
    again = client.post(route, json=document["question"], headers={"Accept-Language": "es"})
    assert document == {"question": OF_PAGES[page], "answer": again.get_json()}


@every_page
@pytest.mark.parametrize("path", ["/en/{page}/keep/pdf", "/es/embed/{page}/keep/json"])
def test_a_bookmarked_address_leads_to_its_page(client: FlaskClient, page: str, path: str) -> None:
    response = client.get(path.format(page=page))
    assert response.status_code == 303
    assert response.headers["Location"] == path.format(page=page).partition("/keep")[0]


@every_page
@pytest.mark.parametrize("text", ["", "{", '{"question": {"year": 2018}}', '{"question": {"leave_start_date": "x"}}'])
def test_an_unanswerable_question_goes_to_its_page(client: FlaskClient, page: str, text: str) -> None:
    response = client.post(f"/en/{page}/keep/json", data={"action": "load", "kept": text})
    assert (response.status_code, response.headers["Location"]) == (307, f"/en/{page}")
    assert client.post(f"/en/{page}", data={"action": "load", "kept": text}).status_code == 422


@pytest.mark.parametrize(("kind", "status"), [("csv", 404), ("pdf", 501)])
def test_an_unavailable_file_is_answered_with_a_page(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, kind: str, status: int
) -> None:
    monkeypatch.setattr("web.pages.saved_answer.pdf_is_possible", lambda: False)
    response = kept(client, "benefits", kind, WORKER)
    assert response.status_code == status
    assert "<h1>This file is not available here</h1>" in response.text
    assert "pdf" not in offered(client.post("/en/benefits", data=BENEFITS["eligible"]).text)


def test_a_long_answer_is_printed_from_its_page(client: FlaskClient) -> None:
    people = [{"id": f"P{number}", "kind": "w2", "wages": "100000"} for number in range(200)]
    long = {**EMPLOYER, "people": people}
    assert kept(client, "contributions", "pdf", long).status_code == 501
    assert kept(client, "contributions", "print", long).status_code == 200
    rows = [{"employer": "A", "quarter": "2025-Q4", "amount": "1"}] * 600
    assert kept(client, "benefits", "pdf", {**WORKER, "wages": rows}).status_code == 501


def test_a_question_above_the_size_limit_offers_no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.pages.saved_answer.LARGEST_TEXT", 100)
    page = create_app().test_client().post("/en/benefits", data=BENEFITS["eligible"]).text
    assert "$778.87 a week" in page
    assert "keep-title" not in page
