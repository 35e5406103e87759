"""Give the unit of a sum, difference, product or quotient, and refuse those that mean nothing.

Numbers of one unit are added, subtracted and compared. The tables list the only other combinations that the
formulas of the law need. Zero has no unit, because it is the same amount in every unit.
"""

from functools import cache
from typing import Literal

GivenUnit = Literal["count", "date", "days", "dollars", "fraction", "hours", "people", "quarter", "weeks"]
"""The units of the numbers of a question. Those of other numbers follow from them."""

NO_UNIT = ""
BARE_UNITS = frozenset({"fraction", "count"})
"""Units that do not change the unit of the other factor."""

POINTS = frozenset({"date", "quarter"})
"""Points in time: compared and subtracted, but never added to each other."""

SUMS = {("date", "days"): "date"}
DIFFERENCES = {
    ("date", "date"): "days",
    ("quarter", "quarter"): "quarters",
    ("quarter", "count"): "quarter",
}
PRODUCTS = {
    ("dollars", "hours"): "dollars x hours",
    ("hours", "hours"): "hours x hours",
}
QUOTIENTS = {
    ("dollars x hours", "hours"): "dollars",
    ("hours x hours", "hours"): "hours",
    ("dollars", "weeks"): "dollars",
    ("dollars", "people"): "dollars",
}


class UnitMismatch(TypeError):
    """Two units that an operation cannot combine."""

    def __init__(self, operation: str, left: str, right: str) -> None:
        super().__init__(f"cannot {operation} {left or 'zero'} and {right or 'zero'}")


@cache
def common_unit(left: str, right: str, operation: str = "compare") -> str:
    """Return the unit of two numbers that must have the same one.

    Raise ``UnitMismatch`` if they differ.

    >>> common_unit("dollars", "dollars"), common_unit("dollars", NO_UNIT)
    ('dollars', 'dollars')
    """
    if left and right and left != right:
        raise UnitMismatch(operation, left, right)
    return left or right


@cache
def sum_unit(left: str, right: str) -> str:
    """Return the unit of ``left + right``.

    Raise ``UnitMismatch`` if they differ, and for two points in time.
    """
    if left in POINTS and (left, right) not in SUMS:
        raise UnitMismatch("add", left, right)
    return SUMS.get((left, right)) or common_unit(left, right, "add")


@cache
def difference_unit(left: str, right: str) -> str:
    """Return the unit of ``left - right``.

    Raise ``UnitMismatch`` if there is none.

    >>> difference_unit("date", "date"), difference_unit("dollars", "dollars")
    ('days', 'dollars')
    """
    return DIFFERENCES.get((left, right)) or common_unit(left, right, "subtract")


@cache
def product_unit(left: str, right: str) -> str:
    """Return the unit of ``left * right``.

    Raise ``UnitMismatch`` if there is none.

    >>> product_unit("dollars", "fraction"), product_unit("count", "dollars")
    ('dollars', 'dollars')
    """
    if right in BARE_UNITS:
        return left
    if left in BARE_UNITS:
        return right
    if (left, right) not in PRODUCTS:
        raise UnitMismatch("multiply", left, right)
    return PRODUCTS[left, right]


@cache
def quotient_unit(left: str, right: str) -> str:
    """Return the unit of ``left / right``, which is a count for two of one unit.

    Raise ``UnitMismatch`` if there is none.

    >>> quotient_unit("days", "days"), quotient_unit("dollars", "weeks")
    ('count', 'dollars')
    """
    if right in BARE_UNITS:
        return left
    if left == right:
        return "count"
    if (left, right) not in QUOTIENTS:
        raise UnitMismatch("divide", left, right)
    return QUOTIENTS[left, right]
