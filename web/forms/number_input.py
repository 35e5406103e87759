"""Read numbers as people type them, and refuse a number that can be read in two ways.

The US way of writing counts. Digits and signs of other scripts and widths, spaces and names of the dollar are accepted.
"""

import re
import unicodedata
from decimal import Decimal
from functools import partial

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


def plain_number(
    typed: str, *, places: int, code: str, ambiguous: str = "ambiguous_count", most: int | None = None
) -> str | None:
    """Return the number typed as plain digits, or ``None`` for a blank box.

    A number that is mistyped, has more decimals than ``places`` or is not from above 0 to ``most`` gets ``code``. One
    that means another in the European way of writing is ``ambiguous``.

    >>> plain_count("1,024.5"), plain_hours_a_week("37.5"), plain_weeks(" ")
    ('1024.5', '37.5', None)
    """
    text = western(typed).replace("$", "").strip()
    if not text:
        return None
    whole, _, decimals = text.partition(".")
    if COMMA_FOR_CENTS.fullmatch(text) and (places < len(decimals) or "," in text):
        raise InputError(ambiguous)
    if not (PLAIN.fullmatch(text) or GROUPED.fullmatch(text)) or len(decimals) > places:
        raise InputError(code)
    digits = re.sub("[, ]", "", whole) or "0"
    number = f"{digits}.{decimals}" if decimals else digits
    if most is not None and not 0 < Decimal(number) <= most:
        raise InputError(code)
    return number


plain_count = partial(plain_number, places=4, code="invalid_count")
plain_hours_a_week = partial(plain_number, places=2, code="invalid_hours", most=HOURS_IN_A_WEEK)
plain_days_a_week = partial(plain_number, places=4, code="invalid_days", most=DAYS_IN_A_WEEK)
plain_work_hours = partial(plain_number, places=2, code="invalid_work_hours")
"""The hours of leave, or of a day."""
plain_weeks = partial(plain_number, places=4, code="invalid_weeks")


def plain_money(typed: str) -> str | None:
    """Return the dollars typed as plain digits, or ``None`` for a blank box.

    Refuse a number that means another in the European way of writing, and one with parts of a cent.

    >>> plain_money("$12,500.50"), plain_money("USD 12 000"), plain_money(" ")
    ('12500.50', '12000', None)
    """
    text = CURRENCY.sub("", western(typed))
    return plain_number(text, places=2, code="invalid_money", ambiguous="ambiguous_number")


def plain_percent(typed: str) -> str | None:
    """Return the percentage typed as plain digits, or ``None`` for a blank box.

    >>> plain_percent("62.5 %"), plain_percent("٦٠٪")
    ('62.5', '60')
    """
    text = western(typed).replace("%", "")
    return plain_number(text, places=2, code="invalid_percent", ambiguous="invalid_percent")


def plain_year(typed: str) -> str | None:
    """Return the year typed as four plain digits, or ``None`` for a blank box.

    >>> plain_year("2026")
    '2026'
    """
    text = western(typed)
    if text and not YEAR.fullmatch(text):
        raise InputError("invalid_year")
    return text or None


def whole_weeks(typed: str) -> str | None:
    """Return the whole weeks typed, from 1 to 104, or ``None`` for a blank box.

    >>> whole_weeks("12"), whole_weeks(" ")
    ('12', None)
    """
    weeks = plain_number(typed, places=4, code="invalid_whole_weeks", ambiguous="invalid_whole_weeks")
    if weeks is None:
        return None
    number = Decimal(weeks)
    if number < 1 or number != number.to_integral_value():
        raise InputError("invalid_whole_weeks")
    if number > LONGEST_LEAVE_IN_WEEKS:
        raise InputError("leave_too_long")
    return f"{number:.0f}"


def western(typed: str) -> str:
    """Return ``typed`` with western digits, signs and spaces, without marks of direction around it."""
    if typed.isascii() and typed.isprintable():
        return typed.strip()
    text = "".join(_western_character(character) for character in typed.translate(MARKS).translate(NATIVE_SIGNS))
    return text.strip()


def _western_character(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.decomposition(character).startswith(OTHER_WIDTHS):
        character = unicodedata.normalize("NFKC", character)
    return str(unicodedata.decimal(character, character))
