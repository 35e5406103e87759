"""Tests of the plural forms of numbers with decimals."""

from decimal import Decimal
from fractions import Fraction
from gettext import c2py

import pytest
from babel.messages.catalog import Catalog

from web.i18n import LANGUAGES, Translator, translator_for
from web.i18n.plurals import Number, whole_number_like

LANGUAGE = {language.tag: language for language in LANGUAGES}


@pytest.mark.parametrize(
    ("tag", "number", "like"),
    [
        ("en", Decimal("0.5"), 0),
        ("en", Decimal("1.5"), 0),
        ("es", Decimal("7.5"), 0),
        ("fr", Decimal("1.5"), 1),
        ("fr", Decimal("2.5"), 2),
        ("pt-BR", Fraction(5, 7), 1),
        ("pt-BR", Fraction(19, 7), 2),
        ("it", Decimal("1.5"), 0),
        ("ru", Decimal("7.5"), 2),
        ("ru", Decimal("21.5"), 2),
        ("ar", Decimal("2.5"), 100),
        ("ko", Decimal("7.5"), 1),
        ("ru", 0, 0),
        ("ar", Decimal("11.0"), 11),
    ],
)
def test_a_decimal_has_the_plural_of_a_whole_number_like_it(tag: str, number: Number, like: int) -> None:
    assert whole_number_like(number, LANGUAGE[tag]) == like


@pytest.mark.parametrize(
    ("tag", "forms"),
    [
        ("fr", {"0": 0, "1": 0, "1.5": 0, "2": 1}),
        ("pt-BR", {"0": 0, "1.5": 0, "2.5": 1}),
        ("ru", {"0": 2, "1": 0, "2": 1, "5": 2, "7.5": 1, "21": 0}),
        ("ar", {"0": 0, "1": 1, "2": 2, "3": 3, "11": 5, "100": 4, "7.5": 4}),
    ],
)
def test_a_number_takes_the_form_of_its_language(tag: str, forms: dict[str, int]) -> None:
    language = LANGUAGE[tag]
    rule = c2py(Catalog(locale=language.babel_id).plural_expr)
    assert {text: rule(whole_number_like(Decimal(text), language)) for text in forms} == forms


@pytest.mark.parametrize(("hours", "text"), [("1", "1 hora"), ("0", "0 horas"), ("1.5", "1.5 horas"), ("8", "8 horas")])
def test_hours_have_their_plural_in_spanish(hours: str, text: str) -> None:
    assert hours_in(hours, translator_for("es")) == text


def hours_in(hours: str, translator: Translator) -> str:
    return translator.ngettext("%(count)s hour", "%(count)s hours", Decimal(hours), count=hours)
