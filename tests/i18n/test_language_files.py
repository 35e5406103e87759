"""Tests of the file language.toml of each language."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from babel.core import Locale
from flask.testing import FlaskClient

from web import create_app
from web.i18n import LANGUAGES, Language, Translator, translator_for
from web.i18n.languages import CATALOGS, InvalidLanguage

CHECKED = 'status = "checked"\nchecked_by = "Readers of Lowell"\nchecked_on = 2026-12-31'


def spanish_file(folder: Path, state: str) -> Path:
    """Return a folder with the file of Spanish that has another ``state``."""
    shutil.copytree(CATALOGS / "es", folder / "es")
    file = folder / "es" / "language.toml"
    file.write_text(file.read_text("utf-8").replace('status = "draft"', state), "utf-8")
    return folder


@pytest.fixture
def client() -> FlaskClient:
    return create_app().test_client()


def test_every_language_file_belongs_to_a_listed_language() -> None:
    listed = {language.babel_id for language in LANGUAGES}
    assert {file.parent.name for file in CATALOGS.glob("*/language.toml")} == listed


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_the_direction_is_that_of_the_script(language: Language) -> None:
    locale = Locale.parse(language.babel_id)
    assert locale.text_direction == language.direction
    assert language.tag == language.babel_id.replace("_", "-")


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        ("first draft", "Esta es una primera versión. Todavía no la ha leído ningún hablante nativo."),
        ("draft", "Traducción preliminar, sin revisar."),
    ],
)
def test_a_first_draft_says_that_no_native_speaker_has_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, client: FlaskClient, state: str, shown: str
) -> None:
    language = Language.read("es", spanish_file(tmp_path, f'status = "{state}"'))
    drafted = Translator(language, translator_for("es").translations)
    monkeypatch.setattr("web.pages.language.translator_for", lambda tag: drafted)
    assert drafted.draft
    assert shown in client.get("/es/rates").text


def test_only_english_is_the_source() -> None:
    assert [language.tag for language in LANGUAGES if language.status == "source"] == ["en"]


@pytest.mark.parametrize(
    "state",
    [
        'status = "done"',
        'status = "checked"',
        'status = "checked"\nchecked_by = "Readers of Lowell"',
        'status = "draft"\nchecked_by = "Readers of Lowell"\nchecked_on = 2026-12-31',
    ],
)
def test_a_state_without_its_name_and_day_is_refused(tmp_path: Path, state: str) -> None:
    with pytest.raises(InvalidLanguage, match="es: "):
        Language.read("es", spanish_file(tmp_path, state))


@pytest.mark.parametrize("path", ["/es/rates", "/es/benefits"])
def test_a_checked_translation_names_its_reader_and_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, client: FlaskClient, path: str
) -> None:
    checked = Translator(Language.read("es", spanish_file(tmp_path, CHECKED)), translator_for("es").translations)
    monkeypatch.setattr("web.pages.language.translator_for", lambda tag: checked)
    page = client.get(path).text
    assert checked.language.checked_on == date(2026, 12, 31)
    assert "Readers of Lowell revisó esta traducción el 31 de diciembre de 2026." in page
    assert "draft" not in page
