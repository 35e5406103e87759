"""Numbers as people type them: the US way, with native digits, spaces and dollar signs; never a guess."""

import re
import unicodedata

from web.forms.errors import InputError

IGNORED = dict.fromkeys(map(ord, "$\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"))
NATIVE_SIGNS = {ord("\N{ARABIC DECIMAL SEPARATOR}"): ".", ord("\N{ARABIC THOUSANDS SEPARATOR}"): ","}
GROUPED = re.compile(r"\d{1,3}(?P<mark>[, ])\d{3}(?:(?P=mark)\d{3})*(?:\.\d*)?")
YEAR = re.compile(r"[0-9]{4}")
PLAIN = re.compile(r"\d+(?:\.\d*)?|\.\d+")
COMMA_FOR_CENTS = re.compile(r"\d+(?:[. ]\d{3})*,\d{1,2}|\d{1,3}(?:\.\d{3})+(?:,\d*)?")


def plain_money(typed: str) -> str | None:
    """The dollars typed as plain digits, none for an empty box.

    A number that reads differently the European way is refused, and so is one with parts of a cent.

    >>> plain_money("$12,500.50"), plain_money("12 000"), plain_money(" ")
    ('12500.50', '12000', None)
    """
    return _plain_number(typed, places=2, code="invalid_money", ambiguous="ambiguous_number")


def plain_count(typed: str) -> str | None:
    """The number of people typed as plain digits, none for an empty box.

    >>> plain_count("1,024.5")
    '1024.5'
    """
    return _plain_number(typed, places=4, code="invalid_count", ambiguous="ambiguous_count")


def plain_percent(typed: str) -> str | None:
    """The percentage typed as plain digits, none for an empty box.

    >>> plain_percent("62.5 %")
    '62.5'
    """
    return _plain_number(typed.replace("%", ""), places=2, code="invalid_percent", ambiguous="invalid_percent")


def plain_year(typed: str) -> str | None:
    """The year typed as four plain digits, none for an empty box.

    >>> plain_year("2026")
    '2026'
    """
    text = _western(typed)
    if text and not YEAR.fullmatch(text):
        raise InputError("invalid_year")
    return text or None


def plain_hours(typed: str) -> str | None:
    """The hours typed as plain digits, none for an empty box.

    >>> plain_hours("37.5")
    '37.5'
    """
    return _plain_number(typed, places=2, code="invalid_hours", ambiguous="ambiguous_count")


def plain_work_hours(typed: str) -> str | None:
    """The hours of leave, or of a day, typed as plain digits, none for an empty box.

    >>> plain_work_hours("7.25")
    '7.25'
    """
    return _plain_number(typed, places=2, code="invalid_work_hours", ambiguous="ambiguous_count")


def plain_weeks(typed: str) -> str | None:
    """The weeks typed as plain digits, none for an empty box.

    >>> plain_weeks("1.5")
    '1.5'
    """
    return _plain_number(typed, places=4, code="invalid_weeks", ambiguous="ambiguous_count")


def _plain_number(typed: str, *, places: int, code: str, ambiguous: str) -> str | None:
    text = _western(typed)
    if not text:
        return None
    whole, _, decimals = text.partition(".")
    if COMMA_FOR_CENTS.fullmatch(text) and (places < len(decimals) or "," in text):
        raise InputError(ambiguous)
    if not (PLAIN.fullmatch(text) or GROUPED.fullmatch(text)) or len(decimals) > places:
        raise InputError(code)
    digits = re.sub("[, ]", "", whole) or "0"
    return f"{digits}.{decimals}" if decimals else digits


def _western(typed: str) -> str:
    """With western digits, plain single spaces, and without signs that do not matter."""
    text = "".join(_western_character(character) for character in typed.translate(NATIVE_SIGNS).translate(IGNORED))
    return text.strip()


def _western_character(character: str) -> str:
    if character.isspace():
        return " "
    return str(unicodedata.decimal(character, character))
