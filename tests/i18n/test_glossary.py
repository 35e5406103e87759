"""Every catalog translates the key terms as the glossary does."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from catalogs import LOCALES, babel_id_of, catalog_files, forms, read, texts
from web.i18n import LANGUAGES

GLOSSARY: dict[str, dict[str, Any]] = tomllib.loads((LOCALES / "glossary.toml").read_text("utf-8"))
KEPT = ("1099-MISC", "DFML", "FEIN", "MassTaxConnect", "PFML", "W-2", "axe-core", "mass.gov")
PLACEHOLDER = re.compile(r"%\(\w+\)s")
every_catalog = pytest.mark.parametrize("file", catalog_files(), ids=babel_id_of)


def pairs(file: Path) -> Iterator[tuple[str, str]]:
    """Yield each English text and its translation, with plural forms, without placeholders."""
    for message in texts(read(file)):
        english = message.id if isinstance(message.id, str) else " ".join(message.id)
        yield PLACEHOLDER.sub("", english), PLACEHOLDER.sub("", " ".join(forms(message)))


def holds(text: str, terms: Iterable[str]) -> bool:
    """Return whether the text has one of the terms as whole words."""
    return any(re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text, re.IGNORECASE) for term in terms)


def stands(text: str, terms: Iterable[str]) -> bool:
    """Return whether the text has one of the terms, even joined to other words as in Chinese."""
    return any(term.casefold() in text.casefold() for term in terms)


def test_the_glossary_has_every_language_with_a_catalog() -> None:
    known = {"english", "note", "never"} | {language.babel_id for language in LANGUAGES[1:]}
    for name, term in GLOSSARY.items():
        assert term.keys() <= known, name
        assert {babel_id_of(file) for file in catalog_files()} <= term.keys(), name


@every_catalog
@pytest.mark.parametrize("name", GLOSSARY)
def test_a_term_has_its_translation_from_the_glossary(name: str, file: Path) -> None:
    term, babel_id = GLOSSARY[name], babel_id_of(file)
    for english, translation in pairs(file):
        if holds(english, term["english"]):
            assert stands(translation, term[babel_id]), (english, translation)
            assert not holds(translation, term.get("never", {}).get(babel_id, ())), (english, translation)


@every_catalog
def test_names_of_forms_and_systems_are_not_translated(file: Path) -> None:
    for english, translation in pairs(file):
        assert all(name in translation for name in KEPT if name in english), (english, translation)
