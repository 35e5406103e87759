"""Reads a column that holds few different texts: each is read once, in the very way of a single question."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import polars as pl
from pydantic import TypeAdapter, ValidationError

from calculators.batch.refusals import Read
from calculators.models.fields import IDENTIFIER, MONEY, Label, looks_like_personal_identifier

FIRST_ROWS = 1024
"""Rows that mostly hold every different text already."""


class WrongValue(ValueError):
    """A text that is refused; names the class of the value, not the value."""

    def __init__(self, value_class: str) -> None:
        super().__init__(value_class)
        self.value_class = value_class


def read_distinct(texts: pl.Series, parse: Callable[[str], Any], dtype: pl.DataType) -> Read:
    """What ``parse`` gives for each text, ``""`` for none; a ``WrongValue`` refuses every row of that text."""
    texts = texts.fill_null("")
    distinct = texts.head(FIRST_ROWS).unique()
    found_at = _places(texts, distinct)
    if found_at.has_nulls():
        distinct = texts.unique()
        found_at = _places(texts, distinct)
    values: list[Any] = []
    wrong: dict[str, str] = {}
    for text in distinct:
        try:
            values.append(parse(text))
        except WrongValue as error:
            values.append(None)
            wrong[text] = error.value_class
    found = pl.Series(values, dtype=dtype).gather(found_at)
    places = texts.is_in(list(wrong)).arg_true() if wrong else ()
    return Read(found, {place: wrong[texts[place]] for place in places})


def _places(texts: pl.Series, distinct: pl.Series) -> pl.Series:
    """The place of each text among the ``distinct`` ones; null for one that is not there."""
    return texts.cast(pl.Enum(distinct), strict=False).to_physical()


def parser(kind: Any, value_class: str = "") -> Callable[[str], Any]:
    """Reads a text as a question's field of this kind is read; refuses as ``value_class``, or with the same code.

    >>> from calculators.models.fields import QuarterText
    >>> parser(QuarterText)("2025-Q4")
    '2025-Q4'
    """
    adapter = TypeAdapter(kind)

    def parse(text: str) -> Any:
        if not text:
            raise WrongValue("empty")
        try:
            return adapter.validate_python(text)
        except ValidationError as error:
            code = error.errors(include_url=False, include_input=False)[0]["type"]
            raise WrongValue(value_class or code) from None

    return parse


MOST_CHARACTERS = 64
DIGITS_OF_AN_IDENTIFIER = IDENTIFIER.pattern.removeprefix(r"(?<!\d)").removesuffix(r"(?!\d)")


def labels_of(texts: pl.Series) -> Read:
    """Labels of 1 to 64 characters; one that looks like a Social Security or taxpayer number is refused.

    So is one with spaces around it: whether it means the same person as without them, nobody can tell.

    >>> dict(labels_of(pl.Series(["A", " ", "123-45-6789", "A "])).refused)
    {1: 'blank', 2: 'personal_identifier', 3: 'space_around'}
    """
    if _plain(texts.filter(is_new(texts))).all():
        return Read(texts, {})
    refused = {}
    for place in (~_plain(texts)).arg_true():
        try:
            _check(texts[place] or "")
        except WrongValue as error:
            refused[place] = error.value_class
    return Read(texts, refused)


def is_new(texts: pl.Series) -> pl.Series:
    """Whether each text is another one than that of the row above.

    >>> is_new(pl.Series(["A", "A", "B"])).to_list()
    [True, False, True]
    """
    return (texts != texts.shift(1)).fill_null(value=True)


def _plain(texts: pl.Series) -> pl.Series:
    """Whether each text is a label at first sight; what is none may be one all the same."""
    plain = texts.str.len_bytes().is_between(1, MOST_CHARACTERS) & (texts == texts.str.strip_chars())
    return (plain & ~texts.str.contains(DIGITS_OF_AN_IDENTIFIER)).fill_null(value=False)


def _check(text: str) -> None:
    LABEL(text)
    if text != text.strip():
        raise WrongValue("space_around")


LABEL = parser(Label)


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
