"""The page for developers states the limits of values, questions and requests."""

import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from tests.builders.developers_page import DOCUMENT, codes, text
from web.api import prices
from web.api.documents import openapi_text
from web.api.examples import BATCHES, THIRTY, Question
from web.api.operations import ESTIMATES
from web.api.questions import LARGEST_QUESTION
from web.pages.developers.limits import PATTERNS
from web.pages.developers.page import ITEM, PERSON, PLANNED, fitting
from web.settings import Settings

HOURS = "up to 3 digits, and at most 2 decimals after a point"
LIMITS = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")


def limited(schema: dict[str, Any]) -> Iterator[str]:
    """Yield every number that limits a value of ``schema``, as text."""
    if "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    yield from (str(schema[each]) for each in LIMITS if each in schema)
    for each in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else [])):
        yield from limited(each)


def test_every_limit_is_in_its_row(page: Element) -> None:
    for model, schema in DOCUMENT["components"]["schemas"].items():
        table = next((each for each in page.iter("div") if each.get("aria-labelledby") == model), Element("div"))
        rows = {text(row[0]): text(row[4]) for row in table.iter("tr")}
        for name, field in schema.get("properties", {}).items():
            assert set(limited(field)) <= set(re.findall("[0-9.]*[0-9]", rows[name])), f"{model}.{name}"


def test_every_pattern_has_a_description() -> None:
    patterns = re.findall(r'"pattern": ("[^"]*")', openapi_text())
    assert {json.loads(pattern) for pattern in patterns} == PATTERNS.keys()


@pytest.mark.parametrize(
    ("model", "name", "told"),
    [
        ("QuarterWages", "employer", "1 to 64 characters"),
        (
            "QuarterWages",
            "amount",
            "as a string up to 9 digits, and at most 2 decimals after a point; as a number 0 to 999999999.99",
        ),
        ("ContributionQuestion", "year", "1900 to 2199"),
        ("WorkWeek", "monday", f"as a string {HOURS}; as a number 0 to 24"),
        ("LeavePeriod", "hours_off_per_week", f"as a string {HOURS}; as a number 0 to 168"),
        ("EstimateWarning", "message", ""),
    ],
)
def test_limits_are_in_plain_words(page: Element, model: str, name: str, told: str) -> None:
    table = next(each for each in page.iter("div") if each.get("aria-labelledby") == model)
    assert next(text(row[4]) for row in table.iter("tr") if text(row[0]) == name) == told


def test_the_default_request_limit_is_stated(page: Element) -> None:
    told = next(text(item) for item in page.iter("li") if Settings().rate_limit in codes(item))
    assert "/problems/too-many-requests" in told


@pytest.mark.parametrize(
    ("question", "field", "each"),
    [(THIRTY, "people", PERSON), (BATCHES["two_items"], "items", ITEM), (BATCHES["two_items"], "items", PLANNED)],
)
def test_the_documented_limit_of_a_question_is_exact(
    page: Element, question: Question, field: str, each: Question
) -> None:
    told = fitting(question, field, each)
    lengths = [len(json.dumps({**question, field: [each] * count})) for count in (told, told + 1)]
    assert lengths[0] <= LARGEST_QUESTION < lengths[1]
    limit = next(text(item) for item in page.iter("li") if "256 KiB" in text(item))
    assert {str(told), "500"} <= set(re.findall("[0-9]+", limit))


def test_the_page_and_the_document_state_the_limit_of_explanations(page: Element) -> None:
    most = [prices.most_explained(part) for part in (prices.PERSON, prices.WEEK)]
    told = next(text(item) for item in page.iter("li") if "too_many" in codes(item))
    assert {str(each) for each in most} <= set(re.findall("[0-9]+", told))
    for operation in ESTIMATES:
        described = DOCUMENT["paths"][operation.path]["post"]["requestBody"]["description"]
        assert all(f"{each:,}" in described for each in most), operation.path
