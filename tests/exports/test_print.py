"""Tests of the page to print and its PDF."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import html5lib
import pytest
from flask.testing import FlaskClient
from pypdf import PageObject, PdfReader
from werkzeug.test import TestResponse

from tests.builders.saved_answers import EMPLOYER, OF_PAGES, PLAN, WORKER, Json, kept, text_of
from web.exports.pdf import pdf_is_possible, pdf_of

TITLES = {
    ("benefits", "en"): "Your weekly benefit - $778.87 a week",
    ("benefits", "es"): "Su beneficio semanal - $778.87 por semana",
    ("contributions", "en"): "An employer's contributions - $880.00 for 2026",
    ("contributions", "es"): "Las contribuciones de un empleador - $880.00 para 2026",
}
FIGURES = {
    "benefits": ("$778.87", "$778.77", "$48,500.50", "$12,500.50", "$23,366.16"),
    "contributions": ("$880.00", "$460.00", "$420.00", "$100,000.00", "$115.00", "M.G.L. c. 175M"),
}
DRAWN = "{http://www.w3.org/2000/svg}desc"
"""The text of each drawing."""
every_case = pytest.mark.parametrize(("page", "tag"), TITLES)
IN_THE_PROOFS = {"es": pytest.mark.proof}
"""The language whose files only the proofs make, because each takes seconds."""


@every_case
def test_the_page_to_print_is_the_whole_answer(client: FlaskClient, page: str, tag: str) -> None:
    response = kept(client, page, "print", OF_PAGES[page], tag)
    assert response.headers["Cache-Control"] == "no-store"
    found = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(response.text)
    assert found.findtext(".//title") == TITLES[page, tag]
    assert [each for each in FIGURES[page] if each not in response.text] == []
    assert not found.findall(".//form")
    assert not found.findall(".//nav")
    assert [each for each in found.iter("details") if "open" not in each.attrib] == []
    assert ("draft" in response.text) is (tag == "es")
    ids = [element.get("id") for element in found.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("page", "tag"), [pytest.param(page, tag, marks=IN_THE_PROOFS.get(tag, ())) for page, tag in TITLES]
)
def test_the_pdf_is_tagged_and_has_the_same_figures(client: FlaskClient, page: str, tag: str) -> None:
    reader = PdfReader(BytesIO(kept(client, page, "pdf", OF_PAGES[page], tag).data))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == tag  # type: ignore[index]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert "/StructTreeRoot" in root  # type: ignore[operator]
    assert reader.metadata is not None
    assert reader.metadata.title == TITLES[page, tag]
    assert b"pdfuaid:part" in bytes(reader.xmp_metadata.stream.get_data())  # type: ignore[union-attr]
    text = re.sub(r"\s+", " ", "".join(each.extract_text() for each in reader.pages))
    assert [each for each in FIGURES[page] if each not in text] == []


def test_the_pdf_has_the_print_styles(client: FlaskClient) -> None:
    """Check that the styles hide the button to print and the heading of the calendar."""
    reader = PdfReader(BytesIO(kept(client, "benefits", "pdf", PLAN).data))
    text = "".join(each.extract_text() for each in reader.pages)
    assert "Every week in a table" in text
    assert "Print this page" not in text
    assert "as a calendar" not in text


def test_the_page_to_print_repeats_the_question(client: FlaskClient) -> None:
    page = kept(client, "benefits", "print", {**PLAN, "other_income": []}).text
    for translator in ("March 2, 2026", "Bakery", "October to December 2025", "My own serious health condition"):
        assert translator in page.partition('id="recap-title"')[2]
    people = kept(client, "contributions", "print", EMPLOYER).text.partition('id="recap-title"')[2]
    for translator in ("Ann", "1099-MISC contractor", "$9,000.00", "W-2 employees, on average"):
        assert translator in people


def test_a_plan_is_printed_with_its_calendar_and_curve(client: FlaskClient) -> None:
    """Expect the assumed hours, because the plan gives no usual hours."""
    page = kept(client, "benefits", "print", PLAN).text
    compared = kept(client, "benefits", "print", {**PLAN, "compare_start_dates": True}).text
    for text in (page, compared):
        found = html5lib.parse(text, namespaceHTMLElements=False)
        assert [each.get("id") for each in found.iter(DRAWN)] == ["take-home-text", "weeks-2026-03", "curve-text"]
        assert [each for each in found.iter("details") if "open" not in each.attrib] == []
        assert [each.get("type") for each in found.iter("button")] == ["button"]
        assert "We used 40 hours a week, the same each day from Monday to Friday." in text
    assert "Would another start date pay more?" not in page
    assert "Would another start date pay more?" in compared


def test_missing_pay_periods_are_noted_on_paper(client: FlaskClient) -> None:
    workforce = {"pay_periods": [{"w2": "30"}, {"w2": "31"}]}
    page = kept(client, "contributions", "print", {**EMPLOYER, "workforce": workforce}).text
    assert "You entered 2 pay periods." in page


def test_a_pdf_fetches_no_resources(client: FlaskClient) -> None:
    fetched = '<img alt="a" src="{}"><link rel="stylesheet" href="{}">'
    places = ("https://elsewhere.example/x.png", "/static/../headers.py", "file:///etc/hostname", "/en/benefits")
    page = "<html lang=en><title>T</title><body>words" + "".join(fetched.format(each, each) for each in places)
    with client.application.test_request_context("/en/"):
        made = pdf_of(page, "http://localhost/")
    assert "words" in PdfReader(BytesIO(made)).pages[0].extract_text()
    assert b"/Image" not in made


@pytest.mark.parametrize("missing", ["find_spec", "find_library"])
def test_a_pdf_needs_its_program_and_library(monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    pdf_is_possible.cache_clear()
    monkeypatch.setattr(f"web.exports.pdf.{missing}", lambda _: None)
    assert not pdf_is_possible()
    monkeypatch.undo()
    pdf_is_possible.cache_clear()
    assert pdf_is_possible()


@pytest.mark.parametrize("trouble", [ImportError, OSError])
def test_a_missing_library_is_reported(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, trouble: type[Exception]
) -> None:
    def missing(page: str, address: str) -> bytes:
        raise trouble

    monkeypatch.setattr("web.pages.export_routes.pdf_of", missing)
    response = kept(client, "benefits", "pdf", WORKER)
    assert response.status_code == 501
    assert "This file is not available here" in response.text


def test_an_answer_without_names_is_printed(client: FlaskClient) -> None:
    wages = [{"quarter": "2025-Q4", "amount": "11000"}]
    assert kept(client, "benefits", "print", {**WORKER, "wages": wages}).status_code == 200


def printed(client: FlaskClient, kind: str, question: Json, **chosen: str) -> TestResponse:
    """Return the page to print or the PDF, with the choices of its options."""
    return client.post(f"/en/benefits/keep/{kind}", data={"action": "load", "kept": text_of(question), **chosen})


def test_the_computation_is_printed_on_request(client: FlaskClient) -> None:
    title = "How we worked this out, step by step"
    assert title not in printed(client, "print", PLAN).text
    whole = printed(client, "print", PLAN, computation="1").text
    assert [each for each in (title, "$1,922.48", "458 CMR 2.12") if each not in whole] == []


@pytest.mark.parametrize("schedule", [{}, {"schedule": "reduced", "hours_off_per_week": "16"}])
def test_a_long_leave_is_a_summary_page_and_at_most_five_more(client: FlaskClient, schedule: Json) -> None:
    periods = [
        {"reason": "pregnancy", "start": "2026-03-02", "end": "2026-04-12"},
        {"reason": "bonding", "start": "2026-04-13", "end": "2026-07-05", **schedule},
    ]
    question = {**WORKER, "leave": periods, "employer_size": "25_or_more", "withhold": {"federal": True, "state": True}}
    pages = PdfReader(BytesIO(printed(client, "pdf", question).data)).pages
    summary, rest = " ".join(pages[0].extract_text().split()), pages[1].extract_text()
    assert "Last day to appeal that decision" in summary
    assert rest.startswith("Every week in a table")
    assert len(pages) <= 6


MARGIN = 16 / 25.4 * 72
"""The right margin of the print styles, 16 mm, in points."""
YOUR_WEEKS = {"en": "Your weeks", "es": "Sus semanas", "vi": "Các tuần của quý vị"}
"""The title after the summary page, in the languages with the fewest and with the most lines on paper."""


@pytest.mark.parametrize("tag", [pytest.param(tag, marks=IN_THE_PROOFS.get(tag, ())) for tag in YOUR_WEEKS])
def test_the_longest_leave_is_a_summary_page_and_at_most_five_more(client: FlaskClient, tag: str) -> None:
    """Check leave on some hours over a year and a half, with deductions, taxes and leave used before."""
    hours = {"schedule": "intermittent", "hours_off_per_week": "10"}
    income = {"kind": "unemployment", "weekly_amount": "300", "start": "2026-03-18", "end": "2026-03-29"}
    question = {
        **WORKER,
        "leave": [{"reason": "medical", "start": "2026-03-02", "end": "2027-08-29", **hours}],
        "usual_weekly_hours": "40",
        "other_income": [income],
        "already_used": {"medical_weeks": "16", "family_weeks": "2"},
        "employer_size": "25_or_more",
        "withhold": {"federal": True, "state": True},
    }
    sent = {"action": "load", "kept": text_of(question)}
    pages = PdfReader(BytesIO(client.post(f"/{tag}/benefits/keep/pdf", data=sent).data)).pages
    assert len(pages) <= 6
    assert pages[1].extract_text().startswith(YOUR_WEEKS[tag])
    assert [line for page in pages for line in cut_off(page)] == []


def cut_off(page: PageObject) -> Iterator[str]:
    """Yield the lines that reach into the margin, with letters of at least 0.45 em."""
    found: list[str] = []

    def read(text: str, scale: list[float], place: list[float], _: Any, size: float) -> None:
        end = place[4] + len(text.strip()) * size * 0.45
        if end * scale[0] + scale[4] > page.mediabox.width - MARGIN:
            found.append(text)

    page.extract_text(visitor_text=read)
    yield from found


def test_the_first_day_of_a_planned_leave_is_printed_once(client: FlaskClient) -> None:
    """Expect it in the table of periods, which the answer has."""
    asked = kept(client, "benefits", "print", PLAN).text.partition('id="recap-title"')[2]
    alone = kept(client, "benefits", "print", WORKER).text.partition('id="recap-title"')[2]
    assert [text.count("March 2, 2026") for text in (asked, alone)] == [1, 1]
