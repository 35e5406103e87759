"""Combine several numbers: the lesser, the highest, the one that a condition chooses, the total.

Each function works for one person and, row by row, for columns. Each raises ``UnitMismatch`` for different units.
"""

from collections.abc import Sequence
from typing import Any

from calculators.worksheet.number import Condition, Number, on_one_scale
from calculators.worksheet.units import UnitMismatch, common_unit, sum_unit


def lesser(left: Number, right: Number) -> Number:
    """Return the lesser of two numbers."""
    first, second, scale, unit = on_one_scale(left, right, common_unit(left.unit, right.unit))
    return Number(where(first <= second, first, second), scale, unit, "lesser", (left, right))


def greater(left: Number, right: Number) -> Number:
    """Return the greater of two numbers."""
    first, second, scale, unit = on_one_scale(left, right, common_unit(left.unit, right.unit))
    return Number(where(first >= second, first, second), scale, unit, "greater", (left, right))


def choose(condition: Condition, chosen: Number, otherwise: Number) -> Number:
    """Return ``chosen`` if the condition is true, or else ``otherwise``.

    Only the number that is returned is recorded.
    """
    unit = common_unit(chosen.unit, otherwise.unit, "choose between")
    first, second, scale, unit = on_one_scale(chosen, otherwise, unit)
    decided = chosen if condition.truth is True else otherwise
    amount = where(condition.truth, first, second)
    return Number(amount, scale, unit, "chosen", (decided,), condition=condition)


def pick(position: Number, options: Sequence[Number], count: int) -> list[Number]:
    """Return ``count`` options in a row from ``position`` on, counted from 0, of one unit and scale.

    Raise ``IndexError`` if the options do not reach that far.
    """
    first = alike(options)
    positions = len(options) - count + 1
    if isinstance(position.amount, int):
        if not 0 <= position.amount < positions:
            raise IndexError(f"there are no {count} of {len(options)} options from {position.amount} on")
        return [*options[position.amount : position.amount + count]]
    if not position.amount.is_between(0, positions - 1).all():
        raise IndexError(f"a row has no {count} of {len(options)} options from its position on")
    picked = []
    for place in range(count):
        choices = options[place : place + positions]
        amount = choices[-1].amount
        for index, choice in enumerate(choices[:-1]):
            amount = where(position.amount == index, choice.amount, amount)
        picked.append(Number(amount, first.scale, first.unit, "pick", (position, *choices)))
    return picked


def total(numbers: Sequence[Number]) -> Number:
    """Return the sum of one or more numbers of one unit and scale.

    A single number is its own total.
    """
    first = alike(numbers)
    if len(numbers) == 1:
        return first
    amount = sum([number.amount for number in numbers])
    return Number(amount, first.scale, sum_unit(first.unit, first.unit), "total", tuple(numbers))


def two_largest(numbers: Sequence[Number]) -> tuple[Number, Number]:
    """Return the highest and the second highest of numbers of one unit and scale."""
    first, operands = alike(numbers), tuple(numbers)
    amounts = [number.amount for number in numbers]
    if isinstance(amounts[0], int):
        amounts.sort(reverse=True)
    else:
        _sort_two_highest(amounts)
    return (
        Number(amounts[0], first.scale, first.unit, "highest", operands),
        Number(amounts[1], first.scale, first.unit, "second_highest", operands),
    )


def _sort_two_highest(columns: list[Any]) -> None:
    """Bring the two highest columns, row by row, to the first two places."""
    for start in (0, 1):
        for index in range(start + 1, len(columns)):
            high, low = columns[start], columns[index]
            columns[start], columns[index] = where(high >= low, high, low), where(high >= low, low, high)


def count_above_zero(numbers: Sequence[Number], unit: str) -> Number:
    """Return the number of these numbers above zero, counted in ``unit``."""
    amount = sum([where(number.amount > 0, 1, 0) for number in numbers])
    return Number(amount, 0, unit, "count_above_zero", tuple(numbers))


def alike(numbers: Sequence[Number]) -> Number:
    """Return the first of the numbers.

    Raise ``UnitMismatch`` if another differs in unit or scale.
    """
    first = numbers[0]
    unit, scale = first.unit, first.scale
    for number in numbers:
        if number.unit != unit or number.scale != scale:
            raise UnitMismatch("take together", _described(first), _described(number))
    return first


def _described(number: Number) -> str:
    return f"{number.unit} of {number.scale} decimals"


def where(condition: Any, chosen: Any, otherwise: Any) -> Any:
    """Return ``chosen`` or ``otherwise``, for a plain truth value or row by row for a column of them."""
    if condition is True:
        return chosen
    if condition is False:
        return otherwise
    from calculators.worksheet import columns

    return columns.where(condition, chosen, otherwise)
