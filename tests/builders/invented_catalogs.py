"""Build invented catalogs, in which each word of a text is a weekday of the language."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from catalogs import TEMPLATE, texts
from web.i18n import LANGUAGES, Language, languages, served_languages, translator_for
from web.i18n.translator import END, LEFT_TO_RIGHT
from web.payroll_file import cells, headings

TAGS = ("ar", "km", "ru", "zh-Hans")
"""A language for each kind of script: from right to left, without spaces, with cases, with own punctuation."""
BREAKS = {"km": "\N{ZERO WIDTH SPACE}", "lo": "\N{ZERO WIDTH SPACE}", "zh-Hans": "", "zh-Hant": ""}
"""The sign between words of languages that have no space there."""
LONGEST_RUN = 25
"""The most letters of Khmer or Lao without a space or a zero-width space, at which a PDF can break a line."""
UNTOUCHED = re.compile(r"(%\(\w+\)s|%%|<[^>]*>|\$?[\w.:/-]*\d[\w.:/-]*|\w*[A-Z]\w*[A-Z]\w*)")
WORDS = re.compile(r"[A-Za-z]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][a-z]+)?(?: (?=[A-Za-z]))?")


def invented_text(english: str, language: Language) -> str:
    """Return ``english`` with other words, and its placeholders, tags, numbers and short names."""
    pieces = UNTOUCHED.split(english)
    pieces[::2] = [WORDS.sub(lambda found: _word(found[0], language), piece) for piece in pieces[::2]]
    if language.direction == "rtl":
        pieces[1::2] = [f"{LEFT_TO_RIGHT}{piece}{END}" if piece.startswith("$") else piece for piece in pieces[1::2]]
    stop, between = language.punctuation.end_of_sentence, language.punctuation.between_sentences
    return re.sub(r"\.(?=\s|\Z)", stop, "".join(pieces)).replace(f"{stop} ", f"{stop}{between}")


def _word(english: str, language: Language) -> str:
    weekdays = language.dates.weekdays
    name = weekdays[(len(english) + ord(english[0])) % len(weekdays)]
    return name + (BREAKS.get(language.tag, " ") if english.endswith(" ") else "")


def invented_catalog(language: Language) -> Catalog:
    """Return a catalog of ``language`` with an invented translation of every text."""
    catalog = Catalog(locale=language.babel_id)
    for message in texts(read_po(TEMPLATE.read_text("utf-8").splitlines())):
        if isinstance(message.id, str):
            catalog.add(message.id, invented_text(message.id, language), context=message.context)
        else:
            one, many = (invented_text(text, language) for text in message.id)
            catalog.add(message.id, (one, *[many] * (catalog.num_plurals - 1))[: catalog.num_plurals])
    return catalog


@contextmanager
def served(folder: Path, *tags: str) -> Iterator[None]:
    """Serve invented catalogs of these languages, next to English and Spanish, out of an empty ``folder``."""
    copytree(languages.CATALOGS / "es", folder / "es")
    for language in LANGUAGES:
        if language.tag in tags:
            file = folder / language.babel_id / "LC_MESSAGES" / "messages.mo"
            file.parent.mkdir(parents=True)
            with file.open("wb") as compiled:
                write_mo(compiled, invented_catalog(language))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(languages, "CATALOGS", folder)
        _forget()
        yield
    _forget()


def _forget() -> None:
    for cached in (served_languages, translator_for, headings.names_in_catalogs, cells.kinds_in_catalogs, cells.kind):
        cached.cache_clear()
