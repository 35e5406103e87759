"""How a formula is written: ordinary arithmetic on numbers that remember how they came about.

A formula reads like a paper worksheet, each of its lines named with the law's word::

    below = line("wage_below_half", lesser(average_weekly_wage, half))

The same text gives one person's exact amount, its explanation (see ``explanation``) and, where the
amounts are int64 columns instead of integers, the amounts of millions of people (see ``columns``).
"""

from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import Struct

from rules import Parameter

PLACES = {"dollars": 2, "fraction": 4, "hours": 4, "people": 4}
DECIMAL_UNITS = frozenset({"dollars", "fraction"})
BARE_UNITS = frozenset({"fraction", "count"})


class Number(Struct, eq=False, gc=False):
    """An exact number: ``amount`` (an integer, or a column of them) over ten to the power ``scale``.

    ``operation`` and ``operands`` say how it came about; ``name`` is the worksheet's word for it; ``of``
    says whose it is and ``period`` which quarter it belongs to, where that is needed to tell it apart.
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
        left, right, scale = aligned(self, other)
        return Number(left + right, scale, self.unit, "+", (self, other))

    def __sub__(self, other: "Number") -> "Number":
        left, right, scale = aligned(self, other)
        return Number(left - right, scale, self.unit, "-", (self, other))

    def __mul__(self, other: "Number") -> "Number":
        unit = other.unit if self.unit in BARE_UNITS else self.unit
        return Number(self.amount * other.amount, self.scale + other.scale, unit, "*", (self, other))

    def __truediv__(self, other: "Number") -> "Quotient":
        return Quotient(self, other)

    def __ge__(self, other: "Number") -> "Condition":
        left, right, _ = aligned(self, other)
        return Condition(left >= right, ">=", (self, other))

    def __gt__(self, other: "Number") -> "Condition":
        left, right, _ = aligned(self, other)
        return Condition(left > right, ">", (self, other))

    def __le__(self, other: "Number") -> "Condition":
        return other >= self

    def __lt__(self, other: "Number") -> "Condition":
        return other > self

    def decimal(self) -> Decimal:
        """The exact value of one person's number."""
        return Decimal(self.amount).scaleb(-self.scale)

    def text(self) -> str:
        """The exact value of one person's number: at least two decimals for dollars, days and quarters as ISO."""
        if self.unit == "dollars":
            return decimal_text(self.amount, self.scale, 2)
        if self.parameter is not None:
            return self.parameter.published_value.text
        if self.unit == "date":
            return self.day().isoformat()
        if self.unit == "quarter":
            return f"{self.amount // 4:04}-Q{self.amount % 4 + 1}"
        return decimal_text(self.amount, self.scale, 2 if self.unit in DECIMAL_UNITS else 0)

    def day(self) -> date:
        """The day that one person's number of unit ``date`` stands for."""
        return date.fromordinal(self.amount)


class Quotient(Struct, eq=False, gc=False):
    """A division that awaits its rounding: only the functions of ``rounding`` take it."""

    numerator: Number
    denominator: Number


class Condition(Struct, eq=False, gc=False):
    """A comparison of two numbers, or several of them together, true or false for one person or row by row."""

    truth: Any
    operation: str
    operands: tuple[Number, Number] | tuple[()]
    parts: tuple["Condition", ...] = ()

    def __and__(self, other: "Condition") -> "Condition":
        return Condition(self.truth & other.truth, "and", (), (self, other))

    def decisive(self) -> list["Condition"]:
        """The comparisons that decided: of several together, those that came out as the whole did."""
        return [part for part in self.parts if part.truth == self.truth] or [self]


def given(name: str, amount: Any, unit: str, *, scale: int | None = None, of: str = "", period: str = "") -> Number:
    """A number from the question; dollars in cents, dates as day numbers (``date.toordinal``)."""
    places = PLACES.get(unit, 0) if scale is None else scale
    return Number(amount, places, unit, "given", (), name, of, period)


def given_decimal(name: str, value: Decimal, unit: str, *, of: str = "", period: str = "") -> Number:
    """A decimal from the question, exact in the places of its unit."""
    return given(name, int(value.scaleb(PLACES.get(unit, 0))), unit, of=of, period=period)


def constant(value: int) -> Number:
    """A whole number that is no number of the law, such as one quarter before."""
    return Number(value, 0, "count", "constant")


NONE, ONE, TWO = constant(0), constant(1), constant(2)


def line(name: str, number: Number, *, unit: str = "", of: str = "", period: str = "") -> Number:
    """Writes ``number`` on the worksheet as the line ``name``; one that has a name already stays what it is."""
    if number.name:
        number = Number(number.amount, number.scale, number.unit, "same", (number,))
    number.name = name
    if of:
        number.of = of
    if period:
        number.period = period
    if unit:
        number.unit = unit
    return number


def decimal_text(amount: int, scale: int, least: int) -> str:
    """``amount`` over ten to the power ``scale`` with as many decimals as it has, and no fewer than ``least``.

    >>> decimal_text(778872, 3, 2), decimal_text(-5, 2, 2), decimal_text(300000, 4, 0)
    ('778.872', '-0.05', '30')
    """
    if amount < 0:
        return f"-{decimal_text(-amount, scale, least)}"
    if scale == least == 2:
        text = f"{amount:03}"
        return f"{text[:-2]}.{text[-2:]}"
    whole, rest = divmod(amount, 10**scale)
    decimals = f"{rest:0{scale}}" if scale else ""
    decimals = decimals.rstrip("0").ljust(least, "0")
    return f"{whole}.{decimals}" if decimals else str(whole)


def aligned(left: Number, right: Number) -> tuple[Any, Any, int]:
    """The two amounts on the finer of their scales, and that scale."""
    if left.scale == right.scale:
        return left.amount, right.amount, left.scale
    if left.scale > right.scale:
        return left.amount, right.amount * 10 ** (left.scale - right.scale), left.scale
    return left.amount * 10 ** (right.scale - left.scale), right.amount, right.scale
