"""The kinds of value that are typed in a form: how each is read, written and repeated."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from msgspec import Struct, field

from web.forms.date_input import iso_day
from web.forms.errors import InputError
from web.forms.number_input import (
    plain_count,
    plain_money,
    plain_percent,
    plain_weeks,
    plain_work_hours,
    plain_year,
)


class Kind(Struct, frozen=True):
    """The way in which people type values of one kind.

    ``read`` returns the JSON value of a text, or ``None`` for a blank one, and raises ``InputError``. ``write`` is its
    inverse. ``widget`` names the control that the templates draw, ``unit`` the format of the value in the recap.
    """

    read: Callable[[str], Any]
    write: Callable[[Any], str] = str
    widget: str = "text"
    unit: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    """The label of each value that can be chosen."""


def choice(options: Mapping[str, str], widget: str = "choice") -> Kind:
    """Return the kind of a value chosen from ``options``, which gives the label of each."""

    def chosen(typed: str) -> str | None:
        if typed and typed not in options:
            raise InputError("invalid_choice")
        return typed or None

    return Kind(chosen, widget=widget, options=options)


def _text(typed: str) -> str | None:
    return typed.strip() or None


def _year(typed: str) -> int | None:
    year = plain_year(typed)
    return None if year is None else int(year)


def fraction_of_percent(typed: str) -> str | None:
    """Return the fraction of the percentage typed, or ``None`` for a blank box.

    >>> fraction_of_percent("62.5 %")
    '0.625'
    """
    percent = plain_percent(typed)
    return None if percent is None else f"{Decimal(percent) / 100:f}"


def percent_of_fraction(fraction: str) -> str:
    """Return the percentage of a fraction, without trailing zeros.

    >>> percent_of_fraction("0.6250")
    '62.5'
    """
    return f"{(Decimal(fraction) * 100).normalize():f}"


def _ticked(typed: str) -> bool:
    return bool(typed)


def _tick(value: bool) -> str:  # noqa: FBT001 - the value of a check box
    return "1" if value else ""


TEXT = Kind(_text)
MONEY = Kind(plain_money, widget="money", unit="dollars")
COUNT = Kind(plain_count, widget="number")
PERCENT = Kind(fraction_of_percent, percent_of_fraction, widget="percent", unit="fraction")
HOURS = Kind(plain_work_hours, widget="number", unit="hours")
WEEKS = Kind(plain_weeks, widget="number")
CHOSEN = Kind(_text, widget="choice")
"""One of the values that the page offers, such as the rows of a group."""
YEAR = Kind(_year, widget="choice")
DAY = Kind(iso_day, widget="day", unit="date")
"""A day, typed in three boxes."""
TICK = Kind(_ticked, _tick, widget="check", unit="yes")
