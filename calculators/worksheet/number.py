"""Write a formula of the law as ordinary arithmetic on numbers that record their calculation.

A formula reads like a paper worksheet, with each line named by the law's word::

    below = line("wage_below_half", lesser(average_weekly_wage, half))

The same text gives the exact amount of one person and its explanation (see ``explanation``). If the amounts are
int64 columns instead of integers, it gives the amounts of millions of people (see ``columns``).
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, NoReturn

from msgspec import Struct
from msgspec.structs import replace

from calculators.worksheet.line_names import LineName
from calculators.worksheet.units import (
    NO_UNIT,
    GivenUnit,
    common_unit,
    difference_unit,
    product_unit,
    quotient_unit,
    sum_unit,
)
from rules import Parameter

CENTS = tuple(f"{cents:02}" for cents in range(100))
"""The two digits of each number of cents. To format them takes longer than the rest of an amount."""
PLACES = {"dollars": 2, "fraction": 4, "hours": 4, "people": 4}
DECIMAL_UNITS = frozenset({"dollars", "fraction"})
NOT_SCALED = frozenset({Decimal, float})


class Recorded(Struct, frozen=True, eq=False, gc=False):
    """A step of a calculation, without a truth value."""

    def __eq__(self, other: object) -> NoReturn:
        raise TypeError("use >=, >, <= or < to compare numbers, and `is` to ask for the same record")

    __ne__ = __eq__

    def __bool__(self) -> NoReturn:
        raise TypeError("use choose(condition, ...) in a formula, and `is None` for a number that may be missing")

    __hash__ = object.__hash__


class Number(Recorded, frozen=True, eq=False, gc=False):
    """An exact number: ``amount`` over ten to the power ``scale``.

    ``amount`` is an integer, an exact fraction such as hours or weeks, or a column of integers.
    ``operation`` and ``operands`` record its calculation, and ``name`` is its name on the worksheet. If there are
    several, ``of`` is the employer or person and ``period`` the quarter or week it belongs to.
    """

    amount: Any
    scale: int
    unit: str
    operation: str
    operands: tuple["Number", ...] = ()
    name: str = ""
    of: str = ""
    period: str = ""
    parameter: Parameter | None = None
    condition: "Condition | None" = None

    def __add__(self, other: "Number") -> "Number":
        left, right, scale, unit = on_one_scale(self, other, sum_unit(self.unit, other.unit))
        return Number(left + right, scale, unit, "+", (self, other))

    def __sub__(self, other: "Number") -> "Number":
        left, right, scale, unit = on_one_scale(self, other, difference_unit(self.unit, other.unit))
        return Number(left - right, scale, unit, "-", (self, other))

    def __mul__(self, other: "Number") -> "Number":
        unit = product_unit(self.unit, other.unit)
        return Number(self.amount * other.amount, self.scale + other.scale, unit, "*", (self, other))

    def __truediv__(self, other: "Number") -> "Quotient":
        return Quotient(self, other, quotient_unit(self.unit, other.unit))

    def __ge__(self, other: "Number") -> "Condition":
        left, right, _, _ = on_one_scale(self, other, common_unit(self.unit, other.unit))
        return Condition(left >= right, ">=", (self, other))

    def __gt__(self, other: "Number") -> "Condition":
        left, right, _, _ = on_one_scale(self, other, common_unit(self.unit, other.unit))
        return Condition(left > right, ">", (self, other))

    def __le__(self, other: "Number") -> "Condition":
        return other >= self

    def __lt__(self, other: "Number") -> "Condition":
        return other > self

    def decimal(self) -> Decimal:
        """Return the exact value of one person's number."""
        value: Decimal = self.amount * _unit(self.scale)
        return value

    def fraction(self) -> Fraction:
        """Return the exact value of one person's number, even if its decimals do not end."""
        return Fraction(self.amount, 10**self.scale)

    def whole(self) -> int:
        """Return the value of one person's whole number, such as a count of weeks.

        Raise ``TypeError`` for a number that can have decimals.
        """
        if self.scale or not isinstance(self.amount, int):
            raise TypeError(f"{self.name or self.operation} is no whole number")
        return self.amount

    def text(self) -> str:
        """Format one person's number, with at least two decimals for dollars, and days as in ISO 8601."""
        if self.unit == "dollars":
            return decimal_text(self.amount, self.scale, 2)
        if self.parameter is not None:
            return self.parameter.published_value.text
        if self.unit == "date":
            return self.day().isoformat()
        if self.unit == "quarter":
            return f"{self.amount // 4:04}-Q{self.amount % 4 + 1}"
        if isinstance(self.amount, Fraction):
            return fraction_text(self.fraction())
        return decimal_text(self.amount, self.scale, 2 if self.unit in DECIMAL_UNITS else 0)

    def day(self) -> date:
        """Return the calendar day of one person's number of unit ``date``."""
        return date.fromordinal(self.amount)


class Quotient(Recorded, frozen=True, eq=False, gc=False):
    """A division that is not rounded yet, which only the functions of ``rounding`` take."""

    numerator: Number
    denominator: Number
    unit: str


def unrounded(quotient: Quotient, unit: str = "") -> Number:
    """Return the exact quotient of one person as a fraction.

    The law does not round some quotients, such as weeks. ``unit`` is that of the result if two numbers of one unit are
    divided.
    """
    upper, lower = quotient.numerator, quotient.denominator
    amount = Fraction(upper.amount * 10**lower.scale, lower.amount * 10**upper.scale)
    return Number(amount, 0, unit or quotient.unit, "/", (upper, lower))


class Condition(Recorded, frozen=True, eq=False, gc=False):
    """A comparison of two numbers, or several of them together, for one person or row by row."""

    truth: Any
    operation: str
    operands: tuple[Number, Number] | tuple[()]
    parts: tuple["Condition", ...] = ()

    def __and__(self, other: "Condition") -> "Condition":
        return Condition(self.truth & other.truth, "and", (), (self, other))

    def decisive(self) -> list["Condition"]:
        """Return the comparisons that decided, which are those with the result of the whole."""
        return [part for part in self.parts if part.truth == self.truth] or [self]


def given(
    name: LineName, amount: Any, unit: GivenUnit, *, scale: int | None = None, of: str = "", period: str = ""
) -> Number:
    """Return a number from the question.

    ``amount`` is in cents for dollars, and a day number (``date.toordinal``) for a date. Raise ``TypeError`` for a
    decimal, which ``given_decimal`` takes, and for a float.
    """
    if type(amount) in NOT_SCALED:
        raise TypeError(f"give {name} as an integer of its smallest unit, or with given_decimal")
    places = PLACES.get(unit, 0) if scale is None else scale
    return Number(amount, places, unit, "given", (), name, of, period)


def given_decimal(name: LineName, value: Decimal, unit: GivenUnit, *, of: str = "", period: str = "") -> Number:
    """Return a decimal from the question, exact in the places of its unit.

    Raise ``ValueError`` if it has more places.
    """
    scaled = value.scaleb(PLACES[unit])
    amount = int(scaled)
    if amount != scaled:
        raise ValueError(f"{name} has more than {PLACES[unit]} decimals")
    return given(name, amount, unit, of=of, period=period)


def constant(value: int) -> Number:
    """Return a count that is no parameter of the law, such as one quarter before."""
    return Number(value, 0, "count", "constant")


NONE = Number(0, 0, NO_UNIT, "constant")
"""Zero of any unit."""
ONE, TWO = constant(1), constant(2)


def line(name: LineName, number: Number, *, of: str = "", period: str = "") -> Number:
    """Return ``number`` as the line ``name`` of the worksheet.

    A number that has a name already stays a line, and the new one has the same value.
    """
    if number.name:
        return Number(number.amount, number.scale, number.unit, "same", (number,), name, of, period)
    return replace(number, name=name, of=of, period=period)


@cache
def _unit(scale: int) -> Decimal:
    """Return ten to the power minus ``scale``, with all its decimals."""
    return Decimal(1).scaleb(-scale)


def decimal_text(amount: int, scale: int, least: int) -> str:
    """Format ``amount`` over ten to the power ``scale`` with all its decimals, and at least ``least``.

    >>> decimal_text(778872, 3, 2), decimal_text(-5, 2, 2), decimal_text(300000, 4, 0)
    ('778.872', '-0.05', '30')
    """
    if amount < 0:
        return f"-{decimal_text(-amount, scale, least)}"
    if scale == least == 2:
        return f"{amount // 100}.{CENTS[amount % 100]}"
    whole, rest = divmod(amount, 10**scale)
    decimals = f"{rest:0{scale}}" if scale else ""
    decimals = decimals.rstrip("0").ljust(least, "0")
    return f"{whole}.{decimals}" if decimals else str(whole)


def fraction_text(value: Fraction) -> str:
    """Format ``value`` as a decimal of at most four places, or else as a fraction.

    >>> fraction_text(Fraction(1, 5)), fraction_text(Fraction(19, 7)), fraction_text(Fraction(20))
    ('0.2', '19/7', '20')
    """
    shifted = value * 10_000
    return decimal_text(shifted.numerator, 4, 0) if shifted.denominator == 1 else str(value)


def cut_to_four_places(value: Fraction) -> Decimal:
    """Return ``value`` without the decimals after the fourth, as answers show hours and weeks.

    >>> cut_to_four_places(Fraction(20, 3)), cut_to_four_places(Fraction(40))
    (Decimal('6.6666'), Decimal('40'))
    """
    return Decimal(decimal_text(int(value * 10_000), 4, 0))


def on_one_scale(left: Number, right: Number, unit: str) -> tuple[Any, Any, int, str]:
    """Return the two amounts on the finer of their scales, that scale, and the ``unit`` of the result."""
    finer = left.scale - right.scale
    if finer == 0:
        return left.amount, right.amount, left.scale, unit
    if finer > 0:
        return left.amount, right.amount * 10**finer, left.scale, unit
    return left.amount * 10**-finer, right.amount, right.scale, unit
