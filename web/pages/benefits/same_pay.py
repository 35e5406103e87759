"""Pay that was the same all year: as it was typed, read, and said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from web.pages.benefits.quarter_pay import CENT, IN_A_QUARTER, quarter_pay
from web.pages.mistakes import BoxReader, Mistakes, Mistyped
from web.pages.money_box import plain_hours, plain_money
from web.words import Words, marked
from web.words.formats import money

MOST_DOLLARS = Decimal("999999999.99")
HOURS_IN_A_WEEK = 168
ASSUMPTIONS = {
    "year": marked("Filled in from %(amount)s a year: %(quarter)s for each of four quarters."),
    "quarter": marked("Filled in from %(amount)s a quarter: %(quarter)s for each of four quarters."),
    "month": marked("Filled in from %(amount)s a month: %(quarter)s for each of four quarters."),
    "two_weeks": marked("Filled in from %(amount)s every two weeks: %(quarter)s for each of four quarters."),
    "week": marked("Filled in from %(amount)s a week: %(quarter)s for each of four quarters."),
    "hour": marked(
        "Filled in from %(amount)s an hour at %(hours)s hours a week: %(quarter)s for each of four quarters."
    ),
}


@dataclass(frozen=True, slots=True)
class PayBoxes:
    """The amount, what it is paid for, and the hours of a week, as they were typed."""

    amount: str = ""
    unit: str = ""
    hours: str = ""

    @classmethod
    def read(cls, form: Mapping[str, str], name: str) -> Self:
        """The boxes ``name``, ``name-unit`` and ``name-hours`` of a form."""
        return cls(form.get(name, ""), form.get(f"{name}-unit", ""), form.get(f"{name}-hours", ""))


@dataclass(frozen=True, slots=True)
class SamePay:
    """Pay that was the same all year."""

    amount: Decimal
    unit: str
    hours: Decimal

    @property
    def quarter(self) -> Decimal:
        """The wages of each quarter."""
        return quarter_pay(self.amount, self.unit, self.hours)

    def assumption(self, words: Words) -> str:
        """What the boxes were filled in from."""
        amount, quarter = money(self.amount), money(self.quarter)
        return words.gettext(ASSUMPTIONS[self.unit], amount=amount, quarter=quarter, hours=f"{self.hours:f}")


def same_pay(boxes: PayBoxes, name: str) -> SamePay:
    """The pay typed in the boxes called ``name``; ``Mistakes`` where it cannot be read."""
    reader = BoxReader()
    amount = reader.read(name, _amount, boxes.amount)
    unit = reader.read(f"{name}-unit", _unit, boxes.unit)
    hours = reader.read(f"{name}-hours", _hours, boxes.hours) if unit == "hour" else None
    reader.check()
    pay = SamePay(Decimal(amount or 0).quantize(CENT), unit or "", Decimal(hours or 0))
    if pay.quarter > MOST_DOLLARS:
        raise Mistakes({name: "invalid_money"})
    return pay


def _amount(typed: str) -> str:
    amount = _given(plain_money, typed, "pay_blank")
    if Decimal(amount) > MOST_DOLLARS:
        raise Mistyped("invalid_money")
    return amount


def _unit(chosen: str) -> str:
    if chosen not in IN_A_QUARTER:
        raise Mistyped("invalid_choice")
    return chosen


def _hours(typed: str) -> str:
    hours = _given(plain_hours, typed, "invalid_hours")
    if not 0 < Decimal(hours) <= HOURS_IN_A_WEEK:
        raise Mistyped("invalid_hours")
    return hours


def _given(reading: Callable[[str], str | None], typed: str, blank: str) -> str:
    read = reading(typed)
    if read is None:
        raise Mistyped(blank)
    return read
