"""The forms of the page for developers answer as the routes do and keep all entries."""

import json
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from tests.builders.developers_page import OPERATIONS, PAGE, example_of, parsed, text


def sent(client: FlaskClient, path: str = PAGE, **form: str) -> Element:
    response = client.post(path, data=form)
    assert (response.status_code, response.headers["Cache-Control"]) == (200, "no-store")
    return parsed(response.text)


def answer(page: Element) -> str:
    return next(text(code) for code in page.iter("code") if code.get("class") == "answer")


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_form_gives_the_answer_of_the_route(client: FlaskClient, page: Element, name: str) -> None:
    block = page.find(f".//*[@id='{name}']")
    assert block is not None
    box = next(each for each in block.iter() if each.get("name") == "question")
    typed = text(box).removeprefix("\n") or box.get("value", "")
    method, _, operation = OPERATIONS[name]
    shown = sent(client, operation=name, question=typed)
    if method == "POST":
        assert json.loads(answer(shown)) == example_of(operation)
    else:
        route = client.get(typed)
        assert (
            answer(shown).strip() == route.text.replace("\r\n", "\n").strip() or json.loads(answer(shown)) == route.json
        )
    assert typed in {text(each).removeprefix("\n") for each in shown.iter("textarea")} | {
        each.get("value") for each in shown.iter("input")
    }


def test_a_form_shows_a_refusal_in_the_language_of_the_page(client: FlaskClient) -> None:
    shown = sent(client, "/es/developers", operation="estimateBenefit", question='{"wages": []}')
    problem = json.loads(answer(shown))
    assert (problem["status"], problem["errors"][0]["pointer"]) == (422, "/leave_start_date")
    assert problem["title"] == "Hay que corregir algunos valores"


@pytest.mark.parametrize("typed", ["/en/", "https://example.org/api/v1/coverage", "//api/v1/coverage", "", "/api/v2/"])
def test_a_form_reads_no_other_address(client: FlaskClient, typed: str) -> None:
    coverage = json.loads(answer(sent(client, operation="getCoverage", question=typed)))
    assert coverage == client.get("/api/v1/coverage").get_json()


def test_entries_are_kept_when_the_language_changes(client: FlaskClient) -> None:
    response = client.post(
        "/es/developers", data={"operation": "estimateBenefit", "question": "{typed}", "action": "translate"}
    )
    assert "{typed}" in response.text
    assert "language=es" in response.headers["Set-Cookie"]


def test_an_example_is_put_into_the_box(client: FlaskClient) -> None:
    shown = parsed(client.get(f"{PAGE}?example=estimateContribution.payroll").text)
    box = shown.find(".//*[@id='estimateContribution-question']")
    assert box is not None
    assert "2500000.00" in text(box)
    unknown = client.get(f"{PAGE}?example=nothing.at-all")
    assert (unknown.status_code, "at-all" in unknown.text) == (200, False)
