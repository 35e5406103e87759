"""Every catalog has exactly the texts of the code and the templates, all translated."""

import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from catalogs import (
    TEMPLATE,
    babel_id_of,
    catalog_files,
    catalog_text,
    extracted,
    forms,
    read,
    template_text,
    texts,
    updated,
)
from web.i18n import LANGUAGES, translator_for

AGAIN = "run `make catalogs`, translate what it names, and run it again"
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%")
TAG = re.compile(r"</?\w[^>]*>")
every_catalog = pytest.mark.parametrize("file", catalog_files(), ids=babel_id_of)


@pytest.fixture(scope="module")
def template() -> Catalog:
    return extracted()


def test_the_template_has_the_current_texts(template: Catalog) -> None:
    assert TEMPLATE.read_text("utf-8") == template_text(template), AGAIN


@every_catalog
def test_a_catalog_belongs_to_a_listed_language(file: Path) -> None:
    assert babel_id_of(file) in {language.babel_id for language in LANGUAGES[1:]}


@every_catalog
def test_a_catalog_has_exactly_the_texts(file: Path, template: Catalog) -> None:
    assert file.read_text("utf-8") == catalog_text(babel_id_of(file), updated(file, template)), AGAIN


@every_catalog
def test_every_text_is_translated_by_a_person(file: Path) -> None:
    catalog = read(file)
    assert [message.id for message in texts(catalog) if message.fuzzy or not all(map(str.strip, forms(message)))] == []
    assert {len(forms(message)) for message in texts(catalog) if message.pluralizable} == {catalog.num_plurals}


@every_catalog
def test_placeholders_and_tags_are_those_of_the_english_text(file: Path) -> None:
    for message in texts(read(file)):
        english = (message.id,) if isinstance(message.id, str) else message.id
        for form in forms(message):
            assert marks(form) in [marks(each) for each in english], message.id
            assert "%" not in PLACEHOLDER.sub("", form), message.id


@every_catalog
def test_the_compiled_catalog_is_current(file: Path) -> None:
    language = next(language for language in LANGUAGES if language.babel_id == babel_id_of(file))
    translations = translator_for(language.tag).translations
    for message in texts(read(file)):
        if isinstance(message.id, str):
            context = message.context
            found = translations.pgettext(context, message.id) if context else translations.gettext(message.id)
            assert found == message.string, AGAIN


def marks(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text) + TAG.findall(text))
