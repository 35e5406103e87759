"""Tests of days, months, quarters and money in each of the fifteen languages."""

import tomllib
from datetime import date
from gettext import NullTranslations
from pathlib import Path

import pytest
from babel.dates import get_day_names, get_month_names

from web.i18n import LANGUAGES, Language, Translator
from web.i18n.formats import day, month_names, month_year, quarter_months, short_day, value_of, weekday

EXPECTED: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("expected_dates.toml").read_text("utf-8"))

OWN_NAMES = ("ht", "zh-Hans")
"""The languages for which CLDR has French names, or names that differ from those of their own dates."""

every_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)


def without_catalog(language: Language) -> Translator:
    return Translator(language, NullTranslations())


@every_language
def test_dates_are_written_as_readers_of_the_language_write_them(language: Language) -> None:
    translator, monday = without_catalog(language), date(2026, 3, 2)
    assert EXPECTED[language.tag] == {
        "day": day(monday, translator),
        "first_day_of_a_month": day(date(2026, 10, 1), translator),
        "weekday": weekday(monday, translator),
        "month": month_year(date(2026, 10, 9), translator),
        "month_day": short_day(monday, translator),
        "quarter": quarter_months("2025-Q4", translator),
        "october_in_a_list": month_names(translator)[9],
    }


@every_language
def test_a_date_never_ends_with_a_period(language: Language) -> None:
    assert not any(text.endswith(".") for text in EXPECTED[language.tag].values())


@every_language
def test_months_and_weekdays_have_different_names(language: Language) -> None:
    dates = language.dates
    assert [len({*names}) for names in (dates.months, dates.months_alone, dates.months_listed)] == [12, 12, 12]
    assert len({*dates.weekdays}) == 7


@pytest.mark.parametrize(
    "language", [each for each in LANGUAGES if each.tag not in OWN_NAMES], ids=lambda each: each.tag
)
def test_months_and_weekdays_have_the_names_of_unicode(language: Language) -> None:
    months = get_month_names("wide", "format", language.babel_id)
    weekdays = get_day_names("wide", "format", language.babel_id)
    assert list(language.dates.months) == [months[number] for number in range(1, 13)]
    assert list(language.dates.weekdays) == [weekdays[number] for number in range(7)]


def test_haitian_months_are_not_french() -> None:
    haitian, french = ({*each.dates.months} for tag in ("ht", "fr") for each in LANGUAGES if each.tag == tag)
    assert haitian & french == {"avril"}


@every_language
def test_money_and_percentages_have_the_us_format(language: Language) -> None:
    translator = without_catalog(language)
    assert value_of("1230.39", "dollars", translator) == "$1,230.39"
    assert value_of("0.0070", "fraction", translator) == "0.70%"
