"""Pay that was the same all year, as the wages of one quarter: exact, to the cent, half a cent up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Self

from web.forms.errors import BoxReader, InputError, Mistakes
from web.forms.number_input import plain_hours, plain_money
from web.i18n import N_, Translator
from web.i18n.formats import money

IN_A_QUARTER = {
    "year": Decimal(1) / 4,
    "quarter": Decimal(1),
    "month": Decimal(3),
    "two_weeks": Decimal(26) / 4,
    "week": Decimal(13),
    "hour": Decimal(13),
}
"""How many such pays a quarter has; of hours, how many times those of a week."""
CENT = Decimal("0.01")


def quarter_pay(amount: Decimal, unit: str, weekly_hours: Decimal) -> Decimal:
    """The wages of a quarter at ``amount`` dollars for each ``unit``; the hours matter for ``hour`` alone.

    >>> quarter_pay(Decimal("52000"), "year", Decimal(0)), quarter_pay(Decimal("15"), "hour", Decimal("37.5"))
    (Decimal('13000.00'), Decimal('7312.50'))
    """
    paid = amount * weekly_hours if unit == "hour" else amount
    return (paid * IN_A_QUARTER[unit]).quantize(CENT, ROUND_HALF_UP)


MOST_DOLLARS = Decimal("999999999.99")
HOURS_IN_A_WEEK = 168
ASSUMPTIONS = {
    "year": N_("Filled in from %(amount)s a year: %(quarter)s for each of four quarters."),
    "quarter": N_("Filled in from %(amount)s a quarter: %(quarter)s for each of four quarters."),
    "month": N_("Filled in from %(amount)s a month: %(quarter)s for each of four quarters."),
    "two_weeks": N_("Filled in from %(amount)s every two weeks: %(quarter)s for each of four quarters."),
    "week": N_("Filled in from %(amount)s a week: %(quarter)s for each of four quarters."),
    "hour": N_("Filled in from %(amount)s an hour at %(hours)s hours a week: %(quarter)s for each of four quarters."),
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

    def assumption(self, translator: Translator) -> str:
        """What the boxes were filled in from."""
        amount, quarter = money(self.amount), money(self.quarter)
        return translator.gettext(ASSUMPTIONS[self.unit], amount=amount, quarter=quarter, hours=f"{self.hours:f}")


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
        raise InputError("invalid_money")
    return amount


def _unit(chosen: str) -> str:
    if chosen not in IN_A_QUARTER:
        raise InputError("invalid_choice")
    return chosen


def _hours(typed: str) -> str:
    hours = _given(plain_hours, typed, "invalid_hours")
    if not 0 < Decimal(hours) <= HOURS_IN_A_WEEK:
        raise InputError("invalid_hours")
    return hours


def _given(reading: Callable[[str], str | None], typed: str, blank: str) -> str:
    read = reading(typed)
    if read is None:
        raise InputError(blank)
    return read
