"""From a question back to the boxes of a form: the boxes by name, as if they had been typed."""

from datetime import date
from decimal import Decimal

Typed = list[tuple[str, str]]
"""The boxes in their order: the name and the text of each."""


def day_boxes(name: str, day: date | None) -> Typed:
    """A day in its three boxes; none for no day."""
    if day is None:
        return []
    return [(f"{name}-month", str(day.month)), (f"{name}-day", str(day.day)), (f"{name}-year", str(day.year))]


def text_box(name: str, value: Decimal | str | int | None) -> Typed:
    """A value in its box; none for no value.

    >>> text_box("pay", Decimal("12500.50")), text_box("pay", None)
    ([('pay', '12500.50')], [])
    """
    if value is None:
        return []
    return [(name, f"{value:f}" if isinstance(value, Decimal) else str(value))]


def percent_box(name: str, fraction: Decimal | None) -> Typed:
    """A fraction in a box for a percentage.

    >>> percent_box("medical", Decimal("0.625"))
    [('medical', '62.5')]
    """
    if fraction is None:
        return []
    percentage = (fraction * 100).normalize()
    return [(name, f"{percentage:f}")]


def check_box(name: str, *, checked: bool) -> Typed:
    """A box that is checked, or nothing."""
    return [(name, "1")] if checked else []


def own_name(name: str, numbered: str) -> str:
    """The name that was typed: none where it is the one that a nameless one gets by its number."""
    return "" if name == numbered else name
