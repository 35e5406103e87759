"""Read columns of texts as values, by the same rules as the fields of a single question."""

import re
import string
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import polars as pl
from pydantic import TypeAdapter, ValidationError

from calculators.batch.label_ids import is_new
from calculators.batch.refusals import Read
from calculators.models.fields import (
    CONTROL,
    DIGITS_OF_AN_IDENTIFIER,
    MONEY,
    NINE_DIGITS,
    Label,
    looks_like_personal_identifier,
    whole,
)

FIRST_ROWS = 1024
"""The number of first rows that usually have every different text."""
FEW = 4
"""The most texts with which every row is compared faster than it is looked up."""


class WrongValue(ValueError):
    """A text that is refused: the class of the value, without the value."""

    def __init__(self, value_class: str) -> None:
        super().__init__(value_class)
        self.value_class = value_class


def read_distinct(texts: pl.Series, parse: Callable[[str], Any], dtype: pl.DataType) -> Read:
    """Return the result of ``parse`` for each text, or for ``""`` if there is none.

    Equal texts are parsed once. Every row of a text that raises ``WrongValue`` is refused.
    """
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
    """Return the place of each text among the ``distinct`` ones, or null if it is not there."""
    if not 0 < len(distinct) <= FEW:
        return texts.cast(pl.Enum(distinct), strict=False).to_physical()
    found = pl.lit(None, pl.UInt32)
    for place, text in enumerate(distinct):
        found = pl.when(texts == text).then(pl.lit(place, pl.UInt32)).otherwise(found)
    return pl.select(found).to_series()


def parser(kind: Any, value_class: str = "") -> Callable[[str], Any]:
    """Return a function that reads a text as a question's field of this kind.

    A text that the field does not take is refused as ``value_class``, or as the code of the field.

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
            code = error.errors()[0]["type"]
            raise WrongValue(value_class or code) from None

    return parse


MOST_CHARACTERS = 64
DOUBTFUL = rf"^\s|\s$|{NINE_DIGITS}|{CONTROL.pattern}"
"""The characters of a label that may be refused. Polars knows no look-around."""
USUAL = f"{string.ascii_letters}{string.digits}-_.".encode()
"""The characters of most labels."""


def labels_of(texts: pl.Series) -> Read:
    r"""Read labels of 1 to 64 characters.

    A label that looks like a Social Security or taxpayer number is refused. A label with spaces around it is refused
    too, because it may mean the same person as without them.

    >>> dict(labels_of(pl.Series(["A", " ", "123-45-6789", "A ", "1234567890", "A\tB"])).refused)
    {1: 'blank', 2: 'personal_identifier', 3: 'space_around', 5: 'control_character'}
    """
    others = texts.filter(is_new(texts))
    if _all_usual(others) or _plain(others).all():
        return Read(texts, {})
    refused = {}
    for place in (~_plain(texts)).arg_true():
        try:
            checked_label(texts[place] or "")
        except WrongValue as error:
            refused[place] = error.value_class
    return Read(texts, refused)


def _all_usual(texts: pl.Series) -> bool:
    """Return whether all texts are labels of usual characters, and too short for a taxpayer number.

    One look at their joined text takes a third of the time of a look at each.
    """
    lengths = texts.str.len_bytes()
    if texts.has_nulls() or not lengths.is_between(1, DIGITS_OF_AN_IDENTIFIER - 1).all():
        return False
    (joined,) = texts.str.join().cast(pl.Binary)
    return not joined.translate(None, USUAL)


def _plain(texts: pl.Series) -> pl.Series:
    """Return whether each text is plainly a label.

    Only the others need a check one by one.
    """
    plain = texts.str.len_bytes().is_between(1, MOST_CHARACTERS) & ~texts.str.contains(DOUBTFUL)
    return plain.fill_null(value=False)


def checked_label(text: str) -> str:
    """Return the text of a label.

    Raise ``WrongValue`` if it is no label or has spaces around it.
    """
    LABEL(text)
    if text != text.strip():
        raise WrongValue("space_around")
    return text


LABEL = parser(Label)


PLAIN = whole(MONEY)
CENTS = pl.Decimal(12, 2)
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
    """Return the cents (int64) of a column of texts, each 0 to 999999999.99 with at most two decimals.

    Decimals are taken as they are.

    >>> read = cents_of(pl.Series(["12500.50", "7", "1,000.00", "1e3"]))
    >>> read.values.to_list(), dict(read.refused)
    ([1250050, 700, None, None], {2: 'thousands_separator', 3: 'exponent'})
    """
    if isinstance(texts.dtype, pl.Decimal):
        return Read(_cents(texts), {})
    plain = texts.str.contains(PLAIN).fill_null(value=False)
    if plain.all():
        return Read(_cents(texts), {})
    places = (~plain).arg_true()
    wrong = zip(places, texts.gather(places), strict=True)
    kept = pl.select(pl.when(plain).then(texts)).to_series()
    return Read(_cents(kept), {place: money_class(text) for place, text in wrong})


def money_class(text: str | None) -> str:
    """Return the class of a text that is no plain amount.

    >>> money_class("1.005"), money_class("+7"), money_class("twelve")
    ('more_than_two_decimals', 'sign', 'text')
    """
    if text is None:
        return "empty"
    if looks_like_personal_identifier(text):
        return "personal_identifier"
    return next((name for name, form in CLASSES if form.fullmatch(text)), "text")


Frame = TypeVar("Frame", pl.DataFrame, pl.LazyFrame)
MOST_DIGITS = 38
"""The most digits of a decimal."""


def in_dollars(rows: Frame, names: Sequence[str], digits: int = MOST_DIGITS) -> Frame:
    """Return ``rows`` with the columns ``names``, which are cents, as exact dollars with two decimals.

    The decimals have ``digits`` digits.

    >>> in_dollars(pl.DataFrame({"total": [77887, 5]}), ["total"])["total"].to_list()
    [Decimal('778.87'), Decimal('0.05')]
    """
    return rows.with_columns(pl.col(names).cast(pl.Int128).reinterpret(dtype=pl.Decimal(digits, 2)))


def _cents(plain: pl.Series) -> pl.Series:
    return plain.cast(CENTS).to_physical().cast(pl.Int64)
