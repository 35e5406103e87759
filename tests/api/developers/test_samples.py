"""The samples on the page for developers run unchanged."""

import csv
import json
import shutil
import subprocess
import sys
from io import StringIO
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from tests.builders.developers_page import DOCUMENT, OPERATIONS, PAGE, example_of, text

RUN = {
    "curl": ["bash", "-c"],
    "python": [sys.executable, "-c"],
    "javascript": ["node", "--input-type=module", "--eval"],
}


def test_every_language_of_the_samples_is_installed() -> None:
    assert [command[0] for command in RUN.values() if shutil.which(command[0]) is None] == []


@pytest.mark.parametrize("language", RUN)
@pytest.mark.parametrize("name", OPERATIONS)
def test_each_sample_runs_unchanged(page: Element, name: str, language: str) -> None:
    block = page.find(f".//*[@id='{name}']")
    assert block is not None
    sample = next(text(code) for code in block.iter("code") if code.get("class") == language)
    ran = subprocess.run([*RUN[language], sample], capture_output=True, text=True, check=True, timeout=60)
    _, path, operation = OPERATIONS[name]
    if "requestBody" in operation or path.endswith(("/v1", "coverage", "examples")):
        assert json.loads(ran.stdout) == example_of(operation)
    elif path.endswith("{name}"):
        assert {row["name"] for row in csv.DictReader(StringIO(ran.stdout))} == {"wage_base"}
    else:
        assert json.loads(ran.stdout)["date"] == "2026-03-01"


@pytest.mark.parametrize("language", RUN)
def test_the_samples_of_the_introduction_run_unchanged(page: Element, language: str) -> None:
    first = next(text(code) for code in page.iter("code") if code.get("class") == language)
    ran = subprocess.run([*RUN[language], first], capture_output=True, text=True, check=True, timeout=60)
    answer = json.loads(ran.stdout)
    shown = json.loads(next(text(code) for code in page.iter("code") if code.get("class") == "json"))
    assert shown["weekly_benefit"] == "778.87"
    assert {name: answer[name] for name in shown} == shown
    assert len(ran.stdout) < 2000


def answer(page: Element) -> str:
    return next(text(code) for code in page.iter("code") if code.get("class") == "answer")


def test_samples_and_document_include_the_path_prefix(client: FlaskClient) -> None:
    page = client.get(PAGE, base_url="http://localhost/pfml/").text
    assert "http://localhost/pfml/api/v1/benefit-estimates" in page
    document = client.get("/api/v1/openapi.json", base_url="http://localhost/pfml/").get_json()
    assert document["servers"][0]["url"] == "/pfml"
    assert {**document, "servers": DOCUMENT["servers"]} == DOCUMENT


def test_the_sample_of_the_python_client_runs_unchanged(page: Element) -> None:
    """Expect 12500.50 / 13 = 961.58, so 962 a week, and 961.24 x 80 % + 0.76 x 50 % = 769.372."""
    sample = next(code for code in map(text, page.iter("code")) if "web.client" in code)
    ran = subprocess.run([sys.executable, "-c", sample], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout == "wages_under_thirty_times_benefit 769.37\n"
