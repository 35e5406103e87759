"""The page for developers lists every route, field, warning and kind of problem."""

from datetime import date
from gzip import decompress as gunzip
from xml.etree.ElementTree import Element

import pytest
from flask import render_template
from flask.testing import FlaskClient

import web.pages.developers.page as page_module
from tests.builders.api_requests import Json
from tests.builders.developers_page import DOCUMENT, OPERATIONS, PAGE, codes, parsed, text
from web import create_app
from web.api.portal.operations import PORTALS
from web.api.portal.refusals import KEYWORDS
from web.api.problems import STATUS
from web.http.http_cache import WRITTEN
from web.i18n.messages import warning_message
from web.i18n.translator import translator_for
from web.pages import layout


def objects() -> list[tuple[str, Json]]:
    """Return each object of the document, by its name."""
    return [(name, each) for name, each in DOCUMENT["components"]["schemas"].items() if each.get("type") == "object"]


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_route_has_a_block_and_a_form(page: Element, name: str) -> None:
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


def test_differences_from_the_portal_are_listed_with_each_of_its_routes(page: Element) -> None:
    for operation in PORTALS:
        block = page.find(f".//*[@id='{operation.name}']")
        assert block is not None
        assert operation.differences
        assert set(operation.differences) <= {text(item) for item in block.iter("li")}


def test_the_page_is_written_once_for_each_address_and_day(monkeypatch: pytest.MonkeyPatch) -> None:
    client = create_app().test_client()
    written: list[str] = []

    def rendered(template: str, **values: object) -> str:
        written.append(template)
        return render_template(template, **values)

    monkeypatch.setattr(page_module, "render_template", rendered)
    first, packed = client.get(PAGE), client.get(PAGE, headers={"Accept-Encoding": "gzip"})
    assert gunzip(packed.data) == first.data
    assert (first.headers["Vary"], packed.headers["Content-Encoding"]) == ("Accept-Encoding", "gzip")
    for sent, given in ((first, ""), (packed, "gzip")):
        again = client.get(PAGE, headers={"Accept-Encoding": given, "If-None-Match": sent.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b"")
    assert first.headers["ETag"] != packed.headers["ETag"]
    assert len(written) == 1
    other = client.get(PAGE, base_url="https://portal.example")
    assert "https://portal.example/api/v1" in other.text
    monkeypatch.setattr(layout, "today", lambda: date(2027, 2, 1))
    client.get(PAGE)
    assert len(written) == 3


def test_few_written_pages_stay_in_memory() -> None:
    client = create_app().test_client()
    client.get("/changes.atom")
    texts = client.application.extensions[WRITTEN]
    texts.most = 2 * texts.size + 100
    for number in range(5):
        client.get("/changes.atom", base_url=f"https://host-{number}.example")
    assert texts.most / 2 < texts.size <= texts.most
    written = texts.size
    client.get("/changes.atom", base_url="https://host-4.example")
    assert texts.size == written


def test_every_json_route_is_on_the_page(client: FlaskClient, page: Element) -> None:
    rules = [rule.rule for rule in client.application.url_map.iter_rules()]
    ours = {rule.replace("<", "{").replace(">", "}") for rule in rules if rule.startswith(("/api/", "/v1/"))}
    links = {element.get("href") for element in page.iter("a")}
    assert ours - {path for _, path, _ in OPERATIONS.values()} <= links


def test_every_field_has_a_row(page: Element) -> None:
    for model, schema in objects():
        heading = page.find(f".//*[@id='{model}']")
        assert heading is not None, model
        table = next((each for each in page.iter("div") if each.get("aria-labelledby") == model), Element("div"))
        rows = {text(row[0]): row for row in table.iter("tr")}
        for name, field in schema.get("properties", {}).items():
            assert text(rows[name][3]) == field["description"].replace("`", ""), f"{model}.{name}"
            assert text(rows[name][2]) == ("yes" if name in schema.get("required", ()) else "no")


def test_every_warning_is_documented_with_its_message(client: FlaskClient) -> None:
    codes = DOCUMENT["components"]["schemas"]["WarningCode"]["enum"]
    for tag in ("en", "es"):
        page = parsed(client.get(f"/{tag}/developers").text)
        told = {text(row[0]): text(row[1]) for body in page.iter("tbody") for row in body if len(row) == 2}
        assert told == {code: warning_message(code, translator_for(tag)) for code in codes}


def test_quoted_words_of_descriptions_are_shown_as_code(page: Element) -> None:
    cells = [*page.iter("td"), *page.iter("p")]
    assert "`" not in "".join(map(text, cells))
    assert {"leave_start_date", "expression"} <= {code for cell in cells for code in codes(cell)}


def test_every_kind_of_problem_and_every_keyword_is_listed(page: Element) -> None:
    assert {f"/problems/{kind}" for kind in STATUS} | {*KEYWORDS.values(), "pattern", "not_covered"} <= codes(page)
