"""Every error code has an example with a wrong value and a corrected one."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

import calculators
import web.api
from tests.builders.api_requests import asked, mistakes
from web.api.code_examples import ADDRESS_EXAMPLES, CODE_EXAMPLES, CodeExample
from web.api.portal.refusals import KEYWORDS
from web.api.problems import CODE_OF_STATUS, STATUS
from web.i18n.messages import PROBLEMS
from web.i18n.value_errors import VALUES
from web.validation_errors import CODES

PACKAGES = (Path(calculators.__file__).parent, Path(web.api.__file__).parent)
PLACES = {"PydanticCustomError": 0, "Mistake": 1, "_mistake": 1, "_or_advise": 1, "_exact": 2}
"""The place of the code among the arguments of each function that takes one."""
OF_THE_PORTAL = {"invalid_tax_identifier", "invalid_employer_fein"}
"""Portals receive these as ``pattern``."""


def raised() -> Iterator[str]:
    """Yield every code that the calculators and the JSON routes can give."""
    yield from (*CODES.values(), "invalid_type", "missing", "personal_identifier")
    for file in (file for package in PACKAGES for file in package.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                place = PLACES.get(node.func.id)
                if place is not None and len(node.args) > place and isinstance(code := node.args[place], ast.Constant):
                    yield str(code.value)


def test_every_code_has_an_example() -> None:
    explained = CODE_EXAMPLES.keys() | ADDRESS_EXAMPLES.keys() | OF_THE_PORTAL
    assert set(raised()) == explained


def test_every_code_has_a_message() -> None:
    assert set(raised()) | KEYWORDS.keys() <= VALUES.keys()


@pytest.mark.parametrize(("code", "example"), CODE_EXAMPLES.items(), ids=CODE_EXAMPLES)
def test_an_example_gives_its_code_until_it_is_corrected(client: FlaskClient, code: str, example: CodeExample) -> None:
    found = mistakes(asked(client, example.operation.path, example.wrong_question()))
    assert [kind for _, kind in found] == [code]
    assert found[0][0].startswith(example.at)
    assert asked(client, example.operation.path, example.right).status_code == 200


@pytest.mark.parametrize(("code", "addresses"), ADDRESS_EXAMPLES.items(), ids=ADDRESS_EXAMPLES)
def test_an_example_of_an_address_gives_its_code_until_corrected(
    client: FlaskClient, code: str, addresses: tuple[str, str]
) -> None:
    wrong, right = addresses
    assert [kind for _, kind in mistakes(client.get(wrong))] == [code]
    assert client.get(right).status_code == 200


def test_every_kind_of_problem_has_a_status_and_a_text() -> None:
    assert STATUS.keys() == PROBLEMS.keys()
    assert set(CODE_OF_STATUS.values()) | {"invalid-input", "not-covered"} == STATUS.keys()


@pytest.mark.parametrize("tag", ["en", "es"])
def test_the_page_of_invalid_input_explains_every_code(client: FlaskClient, tag: str) -> None:
    page = client.get("/problems/invalid-input", headers={"Accept-Language": tag}).text
    assert [code for code in (*CODE_EXAMPLES, *ADDRESS_EXAMPLES) if f'id="{code}"' not in page] == []


@pytest.mark.parametrize("kind", STATUS)
def test_the_page_of_a_problem_shows_an_example(client: FlaskClient, kind: str) -> None:
    page = client.get(f"/problems/{kind}").text
    shown = page.split('<code class="json" dir="ltr">')[-1].split("</code>")[0].replace("&#34;", '"')
    example = json.loads(shown)
    assert (example["type"], example["status"]) == (f"/problems/{kind}", STATUS[kind])
