"""Read numbers as people type them, and refuse a number that can be read in two ways.

The US way of writing counts. Digits and signs of other scripts and widths, spaces and names of the dollar are accepted.
"""

import re
import unicodedata
from decimal import Decimal

from calculators.worksheet.calendar import DAYS_IN_A_WEEK
from web.forms.errors import InputError

HOURS_IN_A_WEEK = 168
LONGEST_LEAVE_IN_WEEKS = 104
MARKS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"))
"""The marks of direction, which are invisible."""
NATIVE_SIGNS = {
    ord("\N{ARABIC DECIMAL SEPARATOR}"): ".",
    ord("\N{ARABIC THOUSANDS SEPARATOR}"): ",",
    ord("\N{ARABIC PERCENT SIGN}"): "%",
}
OTHER_WIDTHS = ("<wide>", "<narrow>", "<small>")
"""The kinds of characters that are another one in another width, such as those of full width."""
CURRENCY = re.compile(r"\A(?:USD|US\$)\s*|\s*USD\Z", re.IGNORECASE)
"""A name of the dollar before or after an amount."""
GROUPED = re.compile(r"\d{1,3}(?P<mark>[, ])\d{3}(?:(?P=mark)\d{3})*(?:\.\d*)?")
YEAR = re.compile(r"[0-9]{4}")
PLAIN = re.compile(r"\d+(?:\.\d*)?|\.\d+")
COMMA_FOR_CENTS = re.compile(r"\d+(?:[. ]\d{3})*,\d{1,2}|\d{1,3}(?:\.\d{3})+(?:,\d*)?")


def plain_money(typed: str) -> str | None:
    """Return the dollars typed as plain digits, or ``None`` for a blank box.

    Refuse a number that means another in the European way of writing, and one with parts of a cent.

    >>> plain_money("$12,500.50"), plain_money("USD 12 000"), plain_money(" ")
    ('12500.50', '12000', None)
    """
    text = CURRENCY.sub("", western(typed))
    return _plain_number(text, places=2, code="invalid_money", ambiguous="ambiguous_number")


def plain_count(typed: str) -> str | None:
    """Return the number of people typed as plain digits, or ``None`` for a blank box.

    >>> plain_count("1,024.5")
    '1024.5'
    """
    return _plain_number(typed, places=4, code="invalid_count", ambiguous="ambiguous_count")


def plain_percent(typed: str) -> str | None:
    """Return the percentage typed as plain digits, or ``None`` for a blank box.

    >>> plain_percent("62.5 %"), plain_percent("٦٠٪")
    ('62.5', '60')
    """
    text = western(typed).replace("%", "")
    return _plain_number(text, places=2, code="invalid_percent", ambiguous="invalid_percent")


def plain_year(typed: str) -> str | None:
    """Return the year typed as four plain digits, or ``None`` for a blank box.

    >>> plain_year("2026")
    '2026'
    """
    text = western(typed)
    if text and not YEAR.fullmatch(text):
        raise InputError("invalid_year")
    return text or None


def plain_hours_a_week(typed: str) -> str | None:
    """Return the hours of a week typed as plain digits, or ``None`` for a blank box.

    >>> plain_hours_a_week("37.5")
    '37.5'
    """
    hours = _plain_number(typed, places=2, code="invalid_hours", ambiguous="ambiguous_count")
    if hours is not None and not 0 < Decimal(hours) <= HOURS_IN_A_WEEK:
        raise InputError("invalid_hours")
    return hours


def plain_days_a_week(typed: str) -> str | None:
    """Return the days of a week typed as plain digits, or ``None`` for a blank box.

    >>> plain_days_a_week("2.5")
    '2.5'
    """
    days = _plain_number(typed, places=4, code="invalid_days", ambiguous="ambiguous_count")
    if days is not None and not 0 < Decimal(days) <= DAYS_IN_A_WEEK:
        raise InputError("invalid_days")
    return days


def plain_work_hours(typed: str) -> str | None:
    """Return the hours of leave, or of a day, typed as plain digits, or ``None`` for a blank box.

    >>> plain_work_hours("7.25")
    '7.25'
    """
    return _plain_number(typed, places=2, code="invalid_work_hours", ambiguous="ambiguous_count")


def plain_weeks(typed: str) -> str | None:
    """Return the weeks typed as plain digits, or ``None`` for a blank box.

    >>> plain_weeks("1.5")
    '1.5'
    """
    return _plain_number(typed, places=4, code="invalid_weeks", ambiguous="ambiguous_count")


def whole_weeks(typed: str) -> str | None:
    """Return the whole weeks typed, from 1 to 104, or ``None`` for a blank box.

    >>> whole_weeks("12"), whole_weeks(" ")
    ('12', None)
    """
    weeks = _plain_number(typed, places=4, code="invalid_whole_weeks", ambiguous="invalid_whole_weeks")
    if weeks is None:
        return None
    number = Decimal(weeks)
    if number < 1 or number != number.to_integral_value():
        raise InputError("invalid_whole_weeks")
    if number > LONGEST_LEAVE_IN_WEEKS:
        raise InputError("leave_too_long")
    return f"{number:.0f}"


def _plain_number(typed: str, *, places: int, code: str, ambiguous: str) -> str | None:
    text = western(typed).replace("$", "").strip()
    if not text:
        return None
    whole, _, decimals = text.partition(".")
    if COMMA_FOR_CENTS.fullmatch(text) and (places < len(decimals) or "," in text):
        raise InputError(ambiguous)
    if not (PLAIN.fullmatch(text) or GROUPED.fullmatch(text)) or len(decimals) > places:
        raise InputError(code)
    digits = re.sub("[, ]", "", whole) or "0"
    return f"{digits}.{decimals}" if decimals else digits


def western(typed: str) -> str:
    """Return ``typed`` with western digits, signs and spaces, without marks of direction around it."""
    if not typed:
        return typed
    text = "".join(_western_character(character) for character in typed.translate(MARKS).translate(NATIVE_SIGNS))
    return text.strip()


def _western_character(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.decomposition(character).startswith(OTHER_WIDTHS):
        character = unicodedata.normalize("NFKC", character)
    return str(unicodedata.decimal(character, character))
