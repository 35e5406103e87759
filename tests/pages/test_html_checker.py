"""The checker of the W3C finds no error in any page, in any state and language."""

from pathlib import Path

import pytest

from tests.builders.html_checker import checker, errors_of
from tests.states import ENGLISH_STATES, State
from web import create_app
from web.i18n import served_languages

pytestmark = pytest.mark.proof
CLIENT = create_app().test_client()
TAGS = [language.tag for language in served_languages()]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return checker(tmp_path_factory.mktemp("checker"))


def written(states: list[State], folder: Path) -> list[Path]:
    """Write each page to a folder, in a file that has its address and state in its name."""
    pages = []
    for number, state in enumerate(states):
        response = state.requested(CLIENT)
        assert (response.status_code, response.mimetype) == (state.status, "text/html"), str(state)
        pages.append(folder / f"{number:03} {state}.html".replace("/", "_"))
        pages[-1].write_bytes(response.data)
    return pages


@pytest.mark.parametrize("tag", TAGS)
def test_every_page_is_valid_html(tag: str, program: Path, tmp_path: Path) -> None:
    pages = written([state.in_language(tag) for state in ENGLISH_STATES], tmp_path)
    assert len(pages) == len(ENGLISH_STATES)
    assert errors_of(program, tmp_path) == []


FAULTS = {
    "an id twice": "<p id='one'><p id='one'>",
    "a paragraph in a list": "<ul><p></ul>",
    "a picture without a text": "<img src='a.svg'>",
    "another role": '<table role="table"><tr role="row"><td role="button">1</table>',
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_the_checker_finds_an_error(fault: str, program: Path, tmp_path: Path) -> None:
    page = f"<!doctype html><html lang='en'><title>XYZ</title>{fault}</html>"
    (tmp_path / "page.html").write_text(page, "utf-8")
    assert len(errors_of(program, tmp_path)) == 1
