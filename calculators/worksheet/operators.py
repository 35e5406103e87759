"""What a worksheet does with several numbers: the lesser, the highest, the one that a condition chooses, the total.

Each works for one person and, row by row, for columns.
"""

from collections.abc import Sequence
from typing import Any

from calculators.worksheet.number import Condition, Number, aligned


def lesser(left: Number, right: Number) -> Number:
    """The lesser of two numbers."""
    first, second, scale = aligned(left, right)
    return Number(where(first <= second, first, second), scale, left.unit, "lesser", (left, right))


def greater(left: Number, right: Number) -> Number:
    """The greater of two numbers."""
    first, second, scale = aligned(left, right)
    return Number(where(first >= second, first, second), scale, left.unit, "greater", (left, right))


def choose(condition: Condition, chosen: Number, otherwise: Number) -> Number:
    """``chosen`` where the condition holds, else ``otherwise``; only the one that decided is remembered."""
    first, second, scale = aligned(chosen, otherwise)
    decided = chosen if condition.truth is True else otherwise
    amount = where(condition.truth, first, second)
    return Number(amount, scale, chosen.unit, "chosen", (decided,), condition=condition)


def pick(position: Number, options: Sequence[Number]) -> Number:
    """The option at ``position``, counted from 0."""
    if isinstance(position.amount, int):
        return options[position.amount]
    amount = options[-1].amount
    for index in range(len(options) - 2, -1, -1):
        amount = where(position.amount == index, options[index].amount, amount)
    return Number(amount, options[0].scale, options[0].unit, "pick", (position, *options))


def total(numbers: Sequence[Number]) -> Number:
    """The sum of one or more numbers of one scale; a single number is its own total."""
    if len(numbers) == 1:
        return numbers[0]
    amount = sum(number.amount for number in numbers)
    return Number(amount, numbers[0].scale, numbers[0].unit, "total", tuple(numbers))


def largest(place: int, numbers: Sequence[Number]) -> Number:
    """The highest (``place`` 1) or second highest (2) of numbers of one scale."""
    amounts = [number.amount for number in numbers]
    if isinstance(amounts[0], int):
        amounts.sort(reverse=True)
    else:
        _sort_highest(amounts, place)
    operation = ("highest", "second_highest")[place - 1]
    return Number(amounts[place - 1], numbers[0].scale, numbers[0].unit, operation, tuple(numbers))


def _sort_highest(columns: list[Any], places: int) -> None:
    """Brings the highest columns, row by row, to the first ``places``."""
    for start in range(places):
        for index in range(start + 1, len(columns)):
            high, low = columns[start], columns[index]
            columns[start], columns[index] = where(high >= low, high, low), where(high >= low, low, high)


def count_above_zero(numbers: Sequence[Number], unit: str) -> Number:
    """How many of the numbers are above zero."""
    amount = sum(where(number.amount > 0, 1, 0) for number in numbers)
    return Number(amount, 0, unit, "count_above_zero", tuple(numbers))


def where(condition: Any, chosen: Any, otherwise: Any) -> Any:
    """``chosen`` or ``otherwise``, for a plain truth or row by row for a column of them."""
    if condition is True:
        return chosen
    if condition is False:
        return otherwise
    from calculators.worksheet import columns

    return columns.where(condition, chosen, otherwise)
