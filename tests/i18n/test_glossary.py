"""Every catalog translates the key terms as the glossary does."""

import csv
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from catalogs import LOCALES, babel_id_of, catalog_files, forms, read, texts
from web.i18n import LANGUAGES

GLOSSARY: dict[str, dict[str, Any]] = tomllib.loads((LOCALES / "glossary.toml").read_text("utf-8"))
KEPT = ("1099-MISC", "DFML", "FEIN", "MassTaxConnect", "PFML", "W-2", "axe-core", "mass.gov")
STATUSES = {
    "official-MA", "official-MA-other-programme", "official-other-state", "federal", "legal-aid", "widely-used",
    "proposal",
}  # fmt: skip
PLACEHOLDER = re.compile(r"%\(\w+\)s")
TYPED = re.compile(r"--[\w-]+|The columns are [^.]+|Give w2, contractor or self_employed")
"""Options, columns and values that a person types, which are English in every language."""
every_catalog = pytest.mark.parametrize("file", catalog_files(), ids=babel_id_of)


@dataclass(frozen=True, slots=True)
class Term:
    """A key term in a language, the forms that are allowed and those that are not, and its source."""

    key: str
    locale: str
    term: str
    forms: str
    never: str
    status: str
    source: str

    @property
    def allowed(self) -> list[str]:
        """Return the term and its other forms."""
        return [self.term, *filter(None, self.forms.split("; "))]

    @property
    def forbidden(self) -> list[str]:
        """Return the forms that mean something different."""
        return [*filter(None, self.never.split("; "))]


with (LOCALES / "terms.csv").open(encoding="utf-8", newline="") as table:
    TERMS = {(row["key"], row["locale"]): Term(**row) for row in csv.DictReader(table)}


@cache
def pairs(file: Path) -> list[tuple[str, str]]:
    """Return each English text and its translation, with plural forms, without placeholders."""
    found = []
    for message in texts(read(file)):
        english = message.id if isinstance(message.id, str) else " ".join(message.id)
        found.append((TYPED.sub("", PLACEHOLDER.sub("", english)), PLACEHOLDER.sub("", " ".join(forms(message)))))
    return found


def has_words(text: str, terms: Iterable[str]) -> bool:
    """Return whether the text has one of the terms as whole words."""
    return any(re.search(rf"(?<!\w){pattern(term)}(?!\w)", text, re.IGNORECASE) for term in terms)


def has_term(text: str, terms: Iterable[str]) -> bool:
    """Return whether the text has one of the terms, even joined to other words as in Chinese."""
    return any(re.search(pattern(term), text, re.IGNORECASE) for term in terms)


def pattern(term: str) -> str:
    """Return a pattern in which a star of ``term`` stands for any letters."""
    return re.escape(term).replace(r"\*", r"\w*")


def test_the_glossary_has_every_term_in_every_language() -> None:
    assert [
        (key, each.babel_id) for key in GLOSSARY for each in LANGUAGES[1:] if (key, each.babel_id) not in TERMS
    ] == []


def test_each_term_has_a_status_and_a_source() -> None:
    assert {term.status for term in TERMS.values()} == STATUSES
    assert [term for term in TERMS.values() if not (term.term.strip() and term.source.strip())] == []


def test_no_term_is_a_form_that_the_glossary_forbids() -> None:
    assert [term for term in TERMS.values() if has_words(term.term, term.forbidden)] == []


def test_forms_of_inflected_languages_cover_their_term() -> None:
    inflected = [term for term in TERMS.values() if "*" in term.forms]
    assert {term.locale for term in inflected} >= {"ru", "ar", "pt_BR", "fr", "it"}
    assert [term for term in inflected if not has_term(term.term, term.allowed[1:])] == []


@pytest.mark.parametrize(
    ("key", "locale", "text", "found"),
    [
        ("average_weekly_wage", "ru", "вашей средней недельной заработной платы", True),
        ("average_weekly_wage", "ru", "вашей зарплаты", False),
        ("average_weekly_wage", "fr", "les salaires hebdomadaires moyens", True),
        ("contribution", "pt_BR", "as contribuições", True),
    ],
)
def test_an_inflected_term_is_found_by_its_stems(key: str, locale: str, text: str, *, found: bool) -> None:
    assert has_term(text, TERMS[key, locale].allowed) is found


@every_catalog
@pytest.mark.parametrize("key", GLOSSARY)
def test_a_term_has_its_translation_from_the_glossary(key: str, file: Path) -> None:
    term = TERMS[key, babel_id_of(file)]
    for english, translation in pairs(file):
        if has_words(english, GLOSSARY[key]["english"]):
            assert has_term(translation, term.allowed), (english, translation)
            assert not has_words(translation, term.forbidden), (english, translation)


@every_catalog
def test_names_of_forms_and_systems_are_not_translated(file: Path) -> None:
    for english, translation in pairs(file):
        assert all(name in translation for name in KEPT if name in english), (english, translation)


@pytest.mark.parametrize(
    "term", [term for term in GLOSSARY.values() if "letter" in term], ids=lambda term: term["letter"]
)
def test_the_pages_show_the_term_of_the_departments_letters(term: dict[str, str]) -> None:
    page = (Path("web") / "templates" / "benefits" / "_terms.html").read_text("utf-8")
    assert term["letter"].replace(" (", ", ").removesuffix(")") in page
