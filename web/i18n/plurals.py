"""Plural forms of numbers with decimals, which the rule of a catalog does not know."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache

from web.i18n.languages import Language

Number = int | Decimal | Fraction
TRIED = (1, 0, *range(2, 201))
"""The whole numbers among which every kind of plural of whole numbers occurs."""


def whole_number_like(number: Number, language: Language) -> int:
    """Return a whole number that has the plural form of ``number`` in ``language``.

    The kinds of plurals are those of Unicode's CLDR. In Russian, decimals have a kind of their own.
    """
    if isinstance(number, int):
        return number
    exact = Fraction(number)
    if exact.denominator == 1:
        return int(exact)
    kind, examples = (
        _kind(Decimal(exact.numerator) / exact.denominator, language.babel_id),
        _examples(language.babel_id),
    )
    return examples.get(kind, language.decimals_like)


@cache
def _examples(babel_id: str) -> Mapping[str, int]:
    """Return a whole number of each kind of plural."""
    found: dict[str, int] = {}
    for number in TRIED:
        found.setdefault(_kind(number, babel_id), number)
    return found


def _kind(number: int | Decimal, babel_id: str) -> str:
    from babel.core import Locale

    return Locale.parse(babel_id).plural_form(number)
