"""Tests of days, months and money in each of the fourteen languages, with or without a catalog."""

import re
import subprocess
import sys
from datetime import date
from gettext import NullTranslations

import pytest

from web.i18n import LANGUAGES, Language, Translator
from web.i18n.formats import HAITIAN_MONTHS, day, month_day, month_names, quarter_months, value_of

MARCH_2 = {
    "en": "March 2, 2026",
    "es": "2 de marzo de 2026",
    "pt-BR": "2 de março de 2026",
    "ht": "2 mas 2026",
    "zh-Hans": "2026年3月2日",
    "zh-Hant": "2026年3月2日",
    "vi": "2 tháng 3, 2026",
    "km": "2 មីនា 2026",
    "lo": "2 ມີນາ 2026",
    "ru": "2 марта 2026",
    "ar": "2 مارس 2026",
    "fr": "2 mars 2026",
    "ko": "2026년 3월 2일",
    "it": "2 marzo 2026",
}
FRENCH_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
every_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)


def without_catalog(language: Language) -> Translator:
    return Translator(language, NullTranslations())


@every_language
def test_a_day_has_its_month_as_a_word(language: Language) -> None:
    translator = without_catalog(language)
    assert day(date(2026, 3, 2), translator).startswith(MARCH_2[language.tag])
    for month in range(1, 13):
        for text in (day(date(2026, month, 2), translator), month_day(f"{month:02}-28", translator)):
            assert re.search(r"[^\W\d_]", text), text


@every_language
def test_the_twelve_months_have_different_names(language: Language) -> None:
    names = month_names(without_catalog(language))
    assert len(set(names)) == 12
    assert all(re.search(r"[^\W\d_]", name) for name in names)


def test_an_earlier_language_does_not_change_months() -> None:
    """Run a separate process, because Babel caches the months of a language."""
    code = "; ".join((
        "from gettext import NullTranslations as N",
        "from web.i18n import LANGUAGES, Translator",
        "from web.i18n.formats import month_names",
        "found = {l.tag: month_names(Translator(l, N()))[2] for l in LANGUAGES}",
        "print(*(found[tag] for tag in ('zh-Hans', 'fr', 'ko', 'it', 'ru', 'vi')), sep=',')",
    ))  # fmt: skip
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert run.stdout.strip() == "三月,mars,3월,marzo,март,Tháng 3"


def test_haitian_months_are_not_french() -> None:
    translator = without_catalog(next(language for language in LANGUAGES if language.tag == "ht"))
    assert month_names(translator) == HAITIAN_MONTHS
    assert set(HAITIAN_MONTHS) & set(FRENCH_MONTHS) == {"avril"}
    assert day(date(2026, 12, 25), translator) == "25 desanm 2026"
    assert month_day("04-30", translator) == "30 avril"
    assert quarter_months("2025-Q4", translator) == "oktòb to desanm 2025"


@every_language
def test_money_and_percentages_have_the_us_format(language: Language) -> None:
    translator = without_catalog(language)
    assert value_of("1230.39", "dollars", translator) == "$1,230.39"
    assert value_of("0.0070", "fraction", translator) == "0.70%"
