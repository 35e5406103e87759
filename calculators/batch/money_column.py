"""Columns of money: texts read as exact cents, or refused with the reason, and cents given as dollars."""

import re
from collections.abc import Iterable
from functools import cache

import polars as pl

from calculators.batch.refusals import Read
from calculators.fields import MONEY, looks_like_personal_identifier

PLAIN = f"^{MONEY.pattern}$"
CENTS = pl.Decimal(12, 2)
USUAL = 2**18
"""Cents, a little over 2,600 dollars: contributions of a quarter and weekly benefits are below, wages above."""
CLASSES = (
    ("empty", re.compile(r"\s*")),
    ("space_around", re.compile(r"\s.*|.*\s")),
    ("quotes", re.compile(r".*[\"'].*")),
    ("currency_sign", re.compile(r"[-+]?\s*[$€£].*|.*[$€£]")),
    ("sign", re.compile(r"[-+\u2212(].*")),
    ("exponent", re.compile(r"[0-9.]+[eE][-+]?[0-9]+")),
    ("thousands_separator", re.compile(r"[0-9]{1,3}([, '\u00a0\u202f][0-9]{3})+(\.[0-9]*)?")),
    ("decimal_comma", re.compile(r"[0-9.]+,[0-9]*")),
    ("too_large", re.compile(r"[0-9]{10,}(\.[0-9]{1,2})?")),
    ("more_than_two_decimals", re.compile(r"[0-9]+\.[0-9]{3,}")),
    ("unfinished_decimals", re.compile(r"[0-9]*\.[0-9]{0,2}")),
)


def cents_of(texts: pl.Series) -> Read:
    """The cents (int64) of a column of texts, each 0 to 999999999.99 with at most two decimals.

    >>> read = cents_of(pl.Series(["12500.50", "7", "1,000.00", "1e3"]))
    >>> read.values.to_list(), dict(read.refused)
    ([1250050, 700, None, None], {2: 'thousands_separator', 3: 'exponent'})
    """
    plain = texts.str.contains(PLAIN).fill_null(value=False)
    if plain.all():
        return Read(_cents(texts), {})
    places = (~plain).arg_true()
    wrong = zip(places, texts.gather(places), strict=True)
    kept = pl.select(pl.when(plain).then(texts)).to_series()
    return Read(_cents(kept), {place: money_class(text) for place, text in wrong})


def money_class(text: str | None) -> str:
    """Why a text that is no plain amount is refused.

    >>> money_class("1.005"), money_class("+7"), money_class("twelve")
    ('more_than_two_decimals', 'sign', 'text')
    """
    if text is None:
        return "empty"
    if looks_like_personal_identifier(text):
        return "personal_identifier"
    return next((name for name, form in CLASSES if form.fullmatch(text)), "text")


def dollars_of(cents: pl.Series) -> pl.Series:
    """Cents as exact dollars with two decimals.

    >>> dollars_of(pl.Series([77887, 5])).to_list()
    [Decimal('778.87'), Decimal('0.05')]
    """
    return cents.cast(pl.Int128).reinterpret(dtype=pl.Decimal(38, 2))


def in_dollars(rows: pl.DataFrame, names: Iterable[str]) -> pl.DataFrame:
    """``rows`` with the columns ``names``, which are cents, as exact dollars."""
    return rows.with_columns(dollars_of(rows[name]) for name in names)


def dollars_to_write(cents: pl.Series) -> pl.Series:
    """What is soonest written as dollars: texts, made once, where all amounts are usual, or else exact dollars.

    >>> dollars_to_write(pl.Series([77887, 5, None])).to_list()
    ['778.87', '0.05', None]
    """
    usual = cents.is_between(0, USUAL - 1).all()
    return _usual_texts().gather(cents).alias(cents.name) if usual else dollars_of(cents)


@cache
def _usual_texts() -> pl.Series:
    return dollars_of(pl.int_range(USUAL, eager=True)).cast(pl.String)


def _cents(plain: pl.Series) -> pl.Series:
    return plain.cast(CENTS).to_physical().cast(pl.Int64)
