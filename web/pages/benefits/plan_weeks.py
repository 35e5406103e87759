"""Weeks as the length of a period of leave."""

from decimal import Decimal

from web.forms.errors import InputError
from web.forms.number_input import plain_weeks

MOST_WEEKS = 104


def whole_weeks(typed: str) -> str | None:
    """The whole weeks typed, none for an empty box.

    >>> whole_weeks("12"), whole_weeks(" ")
    ('12', None)
    """
    weeks = plain_weeks(typed)
    if weeks is None:
        return None
    number = Decimal(weeks)
    if number < 1 or number != number.to_integral_value():
        raise InputError("invalid_whole_weeks")
    if number > MOST_WEEKS:
        raise InputError("leave_too_long")
    return f"{number:.0f}"
