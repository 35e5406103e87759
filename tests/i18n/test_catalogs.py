"""Every catalog has exactly the texts of the code and the templates, all translated."""

import re
from collections import Counter
from gettext import c2py
from pathlib import Path

import pytest
from babel.core import Locale
from babel.messages.catalog import Catalog

from catalogs import (
    TEMPLATE,
    babel_id_of,
    catalog_files,
    catalog_text,
    extracted,
    forms,
    originals,
    read,
    template_text,
    texts,
    updated,
)
from tests.builders.invented_catalogs import LONGEST_RUN
from web.i18n import LANGUAGES, translator_for

AGAIN = "run `make catalogs`, translate what it names, and run it again"
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%")
COUNT = "%(count)s"
LOOSE_AMOUNT = re.compile(r"(?<![\u2066\d])\$\d")
WITHOUT_SPACES = re.compile("[\u1780-\u17ff\u0e80-\u0eff]+")
TAG = re.compile(r"</?\w[^>]*>")
SHARED_WORDS = {"PDF", "No", "no", "Total", "Plan", "Plan %(number)s", "Provisional", "provisional", "Menu", "Status"}
SHARED_WORDS |= {"Error: %(title)s", "Sources", "Pages", "Type", "Code", "Note"}
SHARED_WORDS |= {"Error: {message}", "Options", "[OPTIONS]", "FRACTION", "FILE"}
"""The texts that a language with Latin letters can have in common with English."""
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
def test_no_translation_is_the_english_text(file: Path) -> None:
    found = {
        message.id
        for message in texts(read(file))
        if message.id in forms(message) and re.search(r"[^\W\d_]{2}", PLACEHOLDER.sub("", str(message.id)))
    }
    assert found <= SHARED_WORDS


@every_catalog
def test_placeholders_and_tags_are_those_of_the_english_text(file: Path) -> None:
    catalog = read(file)
    exact = forms_of_one_number(catalog)
    for message in texts(catalog):
        wanted = [marks(each) for each in originals(message)]
        for place, form in enumerate(forms(message)):
            if message.pluralizable and place in exact:
                wanted = [*wanted, *(each - Counter([COUNT]) for each in wanted)]
            assert marks(form) in wanted, message.id
            assert "%" not in PLACEHOLDER.sub("", form), message.id


@pytest.mark.parametrize(
    ("babel_id", "exact"), [("en", {0}), ("es", {0}), ("fr", set()), ("ru", set()), ("ar", {0, 1, 2}), ("ko", set())]
)
def test_a_form_for_exactly_one_number_can_leave_it_out(babel_id: str, exact: set[int]) -> None:
    assert forms_of_one_number(Catalog(locale=babel_id)) == exact


@every_catalog
def test_amounts_in_texts_from_right_to_left_are_isolated(file: Path) -> None:
    if Locale.parse(babel_id_of(file)).text_direction == "rtl":
        found = [form for message in texts(read(file)) for form in forms(message) if LOOSE_AMOUNT.search(form)]
        assert found == [], "put U+2066 before the amount and U+2069 after it"


@every_catalog
def test_khmer_and_lao_can_break_between_words(file: Path) -> None:
    found = [run for message in texts(read(file)) for form in forms(message) for run in long_runs(form)]
    assert found == [], "put U+200B between words"


@pytest.mark.parametrize(("words", "runs"), [(2, 0), (9, 1)])
def test_a_long_run_of_khmer_is_found(words: int, runs: int) -> None:
    assert len(long_runs("\u1780\u17c1\u179a" * words)) == runs


@every_catalog
def test_the_compiled_catalog_is_current(file: Path) -> None:
    language = next(language for language in LANGUAGES if language.babel_id == babel_id_of(file))
    translations = translator_for(language.tag).translations
    for message in texts(read(file)):
        if isinstance(message.id, str):
            context = message.context
            found = translations.pgettext(context, message.id) if context else translations.gettext(message.id)
            assert found == message.string, AGAIN


def forms_of_one_number(catalog: Catalog) -> set[int]:
    """Return the places of the plural forms that exactly one of the numbers 0, 1 and 2 takes."""
    rule = c2py(catalog.plural_expr)
    counts = Counter(rule(number) for number in range(201))
    return {rule(number) for number in (0, 1, 2) if counts[rule(number)] == 1}


def long_runs(text: str) -> list[str]:
    """Return the runs of Khmer or Lao letters at which a PDF cannot break a line."""
    return [run for run in WITHOUT_SPACES.findall(text) if len(run) > LONGEST_RUN]


def marks(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text) + TAG.findall(text))
