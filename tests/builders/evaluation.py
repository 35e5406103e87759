"""Recompute the lines of an explanation, without any function of the calculators."""

import ast
import operator
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from calculators.models.answers import ExplanationLine, Operand

OPERATORS: dict[type[ast.AST], Callable[..., Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
COMPARISONS: dict[type[ast.AST], Callable[..., bool]] = {ast.Gt: operator.gt, ast.GtE: operator.ge}


def half_up(value: Fraction) -> Fraction:
    """Round to the cent, half a cent up."""
    return Fraction(floor(value * 100 + Fraction(1, 2)), 100)


def half_even(value: Fraction) -> Fraction:
    """Round to the cent, half a cent to the even one, as Python's round does with fractions."""
    return Fraction(round(value * 100), 100)


def sunday(day: Fraction) -> Fraction:
    """Return the number of the Sunday on or before a day, by the calendar."""
    found = date.fromordinal(int(day))
    return Fraction((found - timedelta(days=found.isoweekday() % 7)).toordinal())


def quarter(day: Fraction) -> Fraction:
    """Return the number of the quarter of a day, four to a year."""
    found = date.fromordinal(int(day))
    return Fraction(found.year * 4 + (found.month - 1) // 3)


FUNCTIONS: dict[str, Callable[..., Fraction]] = {
    "lesser": min,
    "greater": max,
    "highest": max,
    "second_highest": lambda *numbers: sorted(numbers)[-2],
    "count_above_zero": lambda *numbers: Fraction(len([number for number in numbers if number > 0])),
    "raised_to_dollar": lambda value: Fraction(ceil(value)),
    "raised_to_whole": lambda value: Fraction(ceil(value)),
    "raised_to_cent": lambda value: Fraction(ceil(value * 100), 100),
    "to_cent_half_up": half_up,
    "to_cent_half_even": half_even,
    "cut_to_four_decimals": lambda value: Fraction(floor(value * 10_000), 10_000),
    "sunday_on_or_before": sunday,
    "quarter_of": quarter,
}


def number_of(value: str, unit: str) -> Fraction:
    """Return a shown value as a number, with days counted and quarters four to a year."""
    if unit == "date":
        return Fraction(date.fromisoformat(value).toordinal())
    if unit == "quarter":
        return Fraction(int(value[:4]) * 4 + int(value[-1]) - 1)
    return Fraction(value)


def named(operands: list[Operand]) -> dict[str, Fraction]:
    """Return the operands by their identifiers, each of which appears once."""
    names = {operand.name: number_of(operand.value, operand.unit) for operand in operands}
    assert len(names) == len(operands)
    return names


def evaluate(node: ast.AST, names: dict[str, Fraction]) -> Fraction:
    """Return the value of an expression over ``names``, and raise KeyError without the name."""
    match node:
        case ast.Expression(body):
            return evaluate(body, names)
        case ast.Constant(int(value)):
            return Fraction(value)
        case ast.Name(identifier):
            return names[identifier]
        case ast.BinOp(left, sign, right):
            return OPERATORS[type(sign)](evaluate(left, names), evaluate(right, names))
        case ast.Call(ast.Name(function), arguments, []):
            return FUNCTIONS[function](*(evaluate(argument, names) for argument in arguments))
    raise AssertionError(ast.dump(node))


def holds(node: ast.AST, names: dict[str, Fraction]) -> bool:
    """Return whether a condition over ``names`` is true."""
    match node:
        case ast.Expression(body):
            return holds(body, names)
        case ast.UnaryOp(ast.Not(), operand):
            return not holds(operand, names)
        case ast.Compare(left, [sign], [right]):
            return COMPARISONS[type(sign)](evaluate(left, names), evaluate(right, names))
    raise AssertionError(ast.dump(node))


def used(line: ExplanationLine) -> set[str]:
    """Return the identifiers that the expression and the conditions of a line use."""
    nodes = [node for text in (line.expression, *line.conditions) for node in ast.walk(ast.parse(text, mode="eval"))]
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    return {node.id for node in nodes if isinstance(node, ast.Name) and id(node) not in called}
