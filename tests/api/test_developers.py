"""The page for developers: what it shows runs, what it says is all there is, and its forms answer as the routes do."""

import csv
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.request import urlopen
from xml.etree.ElementTree import Element

import html5lib
import pytest
from flask.testing import FlaskClient

from rules import RULES_VERSION
from tests.api.live import serving
from web.api.compatible.refusals import KEYWORDS
from web.api.documents import openapi_text
from web.api.examples import BATCHES, THIRTY, Question
from web.api.problems import STATUS
from web.api.questions import LARGEST_QUESTION
from web.pages.developers.changes import changes
from web.pages.developers.limits import PATTERNS
from web.pages.developers.room import ITEM, PERSON, PLANNED, fitting
from web.settings import Settings
from web.words.catalog import words_in
from web.words.messages import warning_message

DOCUMENT: dict[str, Any] = json.loads(openapi_text())
OPERATIONS = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, operations in DOCUMENT["paths"].items()
    for method, operation in operations.items()
}
RUN = {
    "curl": ["bash", "-c"],
    "python": [sys.executable, "-c"],
    "javascript": ["node", "--input-type=module", "--eval"],
}
PAGE = "/en/developers"
CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"
LIMITS = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    with serving() as address:
        yield address


def parsed(html: str) -> Element:
    tree: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return tree


@pytest.fixture(scope="module")
def page(service: str) -> Element:
    with urlopen(f"{service}{PAGE}") as response:
        return parsed(response.read().decode())


def text(element: Element) -> str:
    return "".join(element.itertext())


def codes(element: Element) -> set[str]:
    return {text(code) for code in element.iter("code")}


def example_of(operation: dict[str, Any]) -> Any:
    """The answer to the first example."""
    return next(iter(operation["responses"]["200"]["content"]["application/json"]["examples"].values()))["value"]


def test_every_language_of_the_samples_can_be_run_here() -> None:
    assert [command[0] for command in RUN.values() if shutil.which(command[0]) is None] == []


@pytest.mark.parametrize("language", RUN)
@pytest.mark.parametrize("name", OPERATIONS)
def test_each_sample_runs_as_it_stands(page: Element, name: str, language: str) -> None:
    block = page.find(f".//*[@id='{name}']")
    assert block is not None
    sample = next(text(code) for code in block.iter("code") if code.get("class") == language)
    ran = subprocess.run([*RUN[language], sample], capture_output=True, text=True, check=True, timeout=60)
    _, path, operation = OPERATIONS[name]
    if "requestBody" in operation or path.endswith(("coverage", "examples")):
        assert json.loads(ran.stdout) == example_of(operation)
    elif path.endswith("{name}"):
        assert {row["name"] for row in csv.DictReader(StringIO(ran.stdout))} == {"wage_base"}
    else:
        assert json.loads(ran.stdout)["date"] == "2026-03-01"


@pytest.mark.parametrize("language", RUN)
def test_the_samples_of_the_first_five_minutes_run_too(page: Element, language: str) -> None:
    first = next(text(code) for code in page.iter("code") if code.get("class") == language)
    ran = subprocess.run([*RUN[language], first], capture_output=True, text=True, check=True, timeout=60)
    answer = json.loads(ran.stdout)
    shown = json.loads(next(text(code) for code in page.iter("code") if code.get("class") == "json"))
    assert shown["weekly_benefit"] == "778.87"
    assert {name: answer[name] for name in shown} == shown
    assert len(ran.stdout) < 2000


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_route_has_its_block_and_its_form(page: Element, name: str) -> None:
    method, path, operation = OPERATIONS[name]
    block = page.find(f".//*[@id='{name}']")
    assert block is not None
    assert {method, path} <= codes(block)
    assert {status for status in operation["responses"] if status >= "400"} <= codes(block)
    assert {each["name"] for each in operation["parameters"] if each["in"] != "header"} <= codes(block)
    form = block.find(".//form")
    assert form is not None
    assert [element.get("value") for element in form.iter("input") if element.get("name") == "operation"] == [name]
    examples = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("examples", {})
    assert len(examples) <= 1 or set(examples) <= codes(form)


def test_every_json_route_of_the_application_is_on_the_page(client: FlaskClient, page: Element) -> None:
    rules = [rule.rule for rule in client.application.url_map.iter_rules()]
    ours = {rule.replace("<", "{").replace(">", "}") for rule in rules if rule.startswith(("/api/", "/v1/"))}
    links = {element.get("href") for element in page.iter("a")}
    assert ours - {path for _, path, _ in OPERATIONS.values()} <= links


def test_every_field_has_a_row_of_its_own(page: Element) -> None:
    for model, schema in DOCUMENT["components"]["schemas"].items():
        heading = page.find(f".//*[@id='{model}']")
        assert heading is not None, model
        table = next((each for each in page.iter("div") if each.get("aria-labelledby") == model), Element("div"))
        rows = {text(row[0]): row for row in table.iter("tr")}
        for name, field in schema.get("properties", {}).items():
            assert text(rows[name][3]) == field["description"].replace("`", ""), f"{model}.{name}"
            assert text(rows[name][2]) == ("yes" if name in schema.get("required", ()) else "no")


def limited(schema: dict[str, Any]) -> Iterator[str]:
    """Every number that limits a value of ``schema``, as it is written."""
    yield from (str(schema[each]) for each in LIMITS if each in schema)
    for each in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else [])):
        yield from limited(each)


def test_every_limit_is_in_its_row(page: Element) -> None:
    for model, schema in DOCUMENT["components"]["schemas"].items():
        table = next((each for each in page.iter("div") if each.get("aria-labelledby") == model), Element("div"))
        rows = {text(row[0]): text(row[4]) for row in table.iter("tr")}
        for name, field in schema.get("properties", {}).items():
            assert set(limited(field)) <= set(re.findall("[0-9]+", rows[name])), f"{model}.{name}"


def test_every_pattern_is_told_in_words() -> None:
    patterns = re.findall(r'"pattern": ("[^"]*")', openapi_text())
    assert {json.loads(pattern) for pattern in patterns} == PATTERNS.keys()


@pytest.mark.parametrize(
    ("model", "name", "told"),
    [
        ("QuarterWages", "employer", '1 to 64 characters; if absent "employer"'),
        (
            "QuarterWages",
            "amount",
            "as a string up to 9 digits, and at most 2 decimals after a point; as a number at least 0",
        ),
        ("ContributionQuestion", "year", "1900 to 2199"),
        ("BenefitQuestion", "provisional", "if absent false"),
        ("EstimateWarning", "message", ""),
    ],
)
def test_limits_are_in_plain_words(page: Element, model: str, name: str, told: str) -> None:
    table = next(each for each in page.iter("div") if each.get("aria-labelledby") == model)
    assert next(text(row[4]) for row in table.iter("tr") if text(row[0]) == name) == told


def test_every_warning_is_told_with_its_message(client: FlaskClient) -> None:
    codes = DOCUMENT["components"]["schemas"]["EstimateWarning"]["properties"]["code"]["enum"]
    for tag in ("en", "es"):
        page = parsed(client.get(f"/{tag}/developers").text)
        told = {text(row[0]): text(row[1]) for body in page.iter("tbody") for row in body if len(row) == 2}
        assert told == {code: warning_message(code, words_in(tag)) for code in codes}


def test_what_descriptions_quote_is_shown_as_code(page: Element) -> None:
    cells = [*page.iter("td"), *page.iter("p")]
    assert "`" not in "".join(map(text, cells))
    assert {"leave_start_date", "expression"} <= {code for cell in cells for code in codes(cell)}


def test_every_kind_of_problem_and_every_keyword_is_told(page: Element) -> None:
    assert {f"/problems/{kind}" for kind in STATUS} | {*KEYWORDS.values(), "pattern", "not_covered"} <= codes(page)


def test_the_limit_is_told_as_it_is_set_by_default(page: Element) -> None:
    told = next(text(item) for item in page.iter("li") if Settings().rate_limit in codes(item))
    assert "/problems/too-many-requests" in told


@pytest.mark.parametrize(
    ("question", "field", "each"),
    [(THIRTY, "people", PERSON), (BATCHES["two_items"], "items", ITEM), (BATCHES["two_items"], "items", PLANNED)],
)
def test_as_much_fits_into_a_question_as_is_told(page: Element, question: Question, field: str, each: Question) -> None:
    told = fitting(question, field, each)
    lengths = [len(json.dumps({**question, field: [each] * count})) for count in (told, told + 1)]
    assert lengths[0] <= LARGEST_QUESTION < lengths[1]
    limit = next(text(item) for item in page.iter("li") if "256 KiB" in text(item))
    assert {str(told), "500"} <= set(re.findall("[0-9]+", limit))


def test_the_newest_changes_are_those_of_the_rules_in_force(page: Element) -> None:
    assert next(iter(changes())) == RULES_VERSION
    assert RULES_VERSION in {text(heading) for heading in page.iter("h3")}


def test_every_change_for_developers_is_told_with_its_day_the_newest_first(page: Element) -> None:
    section = CHANGELOG.read_text("utf-8").partition("### For developers\n")[2].partition("\n### ")[0]
    lines = [" ".join(line.split()).replace("`", "") for line in re.split("^- ", section, flags=re.MULTILINE)[1:]]
    told = [text(item) for item in page.iter("li") if item.find("time") is not None]
    assert told[: len(lines)] == lines
    days = [date.fromisoformat(line.partition(":")[0]) for line in lines]
    assert days == sorted(days, reverse=True)


def test_every_route_that_answers_questions_is_among_the_changes(page: Element) -> None:
    told = {code for item in page.iter("li") if item.find("time") is not None for code in codes(item)}
    assert {f"{method} {path}" for method, path, _ in OPERATIONS.values() if method == "POST"} <= told


def sent(client: FlaskClient, path: str = PAGE, **form: str) -> Element:
    response = client.post(path, data=form)
    assert (response.status_code, response.headers["Cache-Control"]) == (200, "no-store")
    return parsed(response.text)


def answer(page: Element) -> str:
    return next(text(code) for code in page.iter("code") if code.get("class") == "answer")


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_form_answers_what_the_route_answers(client: FlaskClient, page: Element, name: str) -> None:
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
    shown = sent(client, "/es/developers", operation="benefits", question='{"wages": []}')
    problem = json.loads(answer(shown))
    assert (problem["status"], problem["errors"][0]["pointer"]) == (422, "/leave_start_date")
    assert problem["title"] == "Hay que corregir algunos valores"


@pytest.mark.parametrize("typed", ["/en/", "https://example.org/api/v1/coverage", "//api/v1/coverage", "", "/api/v2/"])
def test_a_form_reads_no_other_address(client: FlaskClient, typed: str) -> None:
    coverage = json.loads(answer(sent(client, operation="coverage", question=typed)))
    assert coverage == client.get("/api/v1/coverage").get_json()


def test_what_was_typed_is_kept_when_the_language_changes(client: FlaskClient) -> None:
    response = client.post(
        "/es/developers", data={"operation": "benefits", "question": "{typed}", "action": "translate"}
    )
    assert "{typed}" in response.text
    assert "language=es" in response.headers["Set-Cookie"]


def test_an_example_is_put_into_the_box(client: FlaskClient) -> None:
    shown = parsed(client.get(f"{PAGE}?example=contributions.payroll").text)
    box = shown.find(".//*[@id='contributions-question']")
    assert box is not None
    assert "2500000.00" in text(box)
    unknown = client.get(f"{PAGE}?example=nothing.at-all")
    assert (unknown.status_code, "at-all" in unknown.text) == (200, False)


def test_under_a_path_the_samples_and_the_document_name_it(client: FlaskClient) -> None:
    page = client.get(PAGE, base_url="http://localhost/pfml/").text
    assert "http://localhost/pfml/api/v1/benefit-estimates" in page
    document = client.get("/api/v1/openapi.json", base_url="http://localhost/pfml/").get_json()
    assert document["servers"][0]["url"] == "/pfml"
    assert {**document, "servers": DOCUMENT["servers"]} == DOCUMENT
