"""A formula with a mistake raises right away, for one person and for columns."""

import gc
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import polars as pl
import pytest

from calculators.worksheet.calendar import quarter_of, sunday_on_or_before
from calculators.worksheet.number import NONE, ONE, Number, Recorded, constant, given, given_decimal
from calculators.worksheet.operators import choose, greater, lesser, pick, total, two_largest
from calculators.worksheet.rounding import raised_to_whole, to_cent_half_up
from calculators.worksheet.units import UnitMismatch
from tests.builders.numbers import invented, invented_line

WAGES = invented("wages", 100_000, "dollars")
PAY = invented("pay", 2_500, "dollars")
RATE = invented("rate", 46, "fraction")
PEOPLE = invented("people", 240_000, "people")
HOURS = invented("hours", 400_000, "hours")
WEEKS = invented("weeks", 26, "weeks")
MONDAY = invented("monday", 739_677, "date")
FRIDAY = invented("friday", 739_681, "date")
QUARTER = invented("quarter", 8103, "quarter")
COLUMN = invented("wages", pl.Series([100, 200]), "dollars")
PEOPLE_COLUMN = invented("people", pl.Series([1, 2]), "people")


@pytest.mark.parametrize("condition", [WAGES > PAY, PAY > WAGES, (WAGES > PAY) & (PAY > NONE), COLUMN > PAY])
def test_a_condition_has_no_truth_value(condition: object) -> None:
    with pytest.raises(TypeError, match="use choose"):
        bool(condition)


def test_a_comparison_cannot_be_chained() -> None:
    with pytest.raises(TypeError, match="use choose"):
        assert NONE < PAY < WAGES


def test_a_number_has_no_truth_value() -> None:
    with pytest.raises(TypeError, match="is None"):
        bool(WAGES)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (WAGES, WAGES),
        (WAGES, PAY),
        (WAGES, 1000),
        (WAGES > PAY, True),
        (WAGES / PEOPLE, WAGES / PEOPLE),
        (Recorded(), Recorded()),
    ],
)
def test_equality_is_refused(left: object, right: object) -> None:
    with pytest.raises(TypeError, match="use >=, >, <= or <"):
        assert left == right
    with pytest.raises(TypeError, match="use >=, >, <= or <"):
        assert left != right


def test_a_number_is_a_key_by_its_identity() -> None:
    again = invented("wages", 100_000, "dollars")
    assert {WAGES: "first", again: "second"}[WAGES] == "first"


OF_TWO_SCALES = "take together dollars of 2 decimals and people of 4 decimals"
COUNTED_AS_WEEKS = "count weeks as a quotient of dollars and count"
MISMATCHES: list[tuple[Callable[[Number, Number], object], Number, Number, str]] = [
    (lambda left, right: left + right, WAGES, PEOPLE, "add dollars and people"),
    (lambda left, right: left + right, MONDAY, FRIDAY, "add date and date"),
    (lambda left, right: left + right, QUARTER, ONE, "add quarter and count"),
    (lambda left, right: left - right, WAGES, HOURS, "subtract dollars and hours"),
    (lambda left, right: left - right, MONDAY, ONE, "subtract date and count"),
    (lambda left, right: left * right, WAGES, PAY, "multiply dollars and dollars"),
    (lambda left, right: left * right, WAGES, MONDAY, "multiply dollars and date"),
    (lambda left, right: left / right, WAGES, HOURS, "divide dollars and hours"),
    (lambda left, right: left >= right, WAGES, PEOPLE, "compare dollars and people"),
    (lambda left, right: left > right, WAGES, PEOPLE, "compare dollars and people"),
    (lambda left, right: left <= right, WAGES, PEOPLE, "compare people and dollars"),
    (lambda left, right: left < right, WAGES, PEOPLE, "compare people and dollars"),
    (lesser, WAGES, PEOPLE, "compare dollars and people"),
    (greater, WAGES, RATE, "compare dollars and fraction"),
    (lambda left, right: choose(left > NONE, left, right), WAGES, PEOPLE, "choose between dollars and people"),
    (
        lambda left, right: total([left, right]),
        WAGES,
        PEOPLE,
        OF_TWO_SCALES,
    ),
    (lambda left, right: total([left, right]), MONDAY, FRIDAY, "add date and date"),
    (
        lambda left, right: two_largest([left, right]),
        WAGES,
        PEOPLE,
        OF_TWO_SCALES,
    ),
    (
        lambda left, right: pick(NONE, [left, right], 1),
        WAGES,
        PEOPLE,
        OF_TWO_SCALES,
    ),
    (
        lambda left, right: raised_to_whole(left / right, "weeks"),
        WAGES,
        WEEKS,
        COUNTED_AS_WEEKS,
    ),
]


@pytest.mark.parametrize(("operation", "left", "right", "message"), MISMATCHES)
def test_incompatible_units_are_refused(
    operation: Callable[[Number, Number], object], left: Number, right: Number, message: str
) -> None:
    with pytest.raises(UnitMismatch, match=f"^cannot {message}$"):
        operation(left, right)


@pytest.mark.parametrize("operation", [total, two_largest, lambda numbers: pick(ONE, numbers, 1)])
def test_numbers_of_different_scales_are_refused(operation: Callable[[list[Number]], object]) -> None:
    with pytest.raises(UnitMismatch, match="dollars of 2 decimals and dollars of 0 decimals"):
        operation([WAGES, invented("wages", 1, "dollars", scale=0)])


def test_columns_of_different_units_are_refused() -> None:
    with pytest.raises(UnitMismatch, match="add dollars and people"):
        COLUMN + PEOPLE_COLUMN
    with pytest.raises(UnitMismatch, match="compare dollars and people"):
        lesser(COLUMN, PEOPLE_COLUMN)


@pytest.mark.parametrize("function", [sunday_on_or_before, quarter_of])
def test_only_a_date_has_a_week_and_a_quarter(function: Callable[[Number], Number]) -> None:
    with pytest.raises(UnitMismatch, match="date and dollars"):
        function(WAGES)


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (FRIDAY - MONDAY, "days", "4"),
        (QUARTER - invented("quarter", 8101, "quarter"), "quarters", "2"),
        (QUARTER - ONE, "quarter", "8102"),
        (WAGES * RATE, "dollars", "4.6"),
        (constant(3) * WAGES, "dollars", "3000"),
        (to_cent_half_up(WAGES / WEEKS), "dollars", "38.46"),
        (to_cent_half_up(WAGES / PEOPLE), "dollars", "41.67"),
        (to_cent_half_up(WAGES * HOURS / HOURS), "dollars", "1000"),
        (raised_to_whole(WAGES / PAY, "count"), "count", "40"),
        (greater(WAGES - PAY, NONE), "dollars", "975"),
        (greater(NONE, PAY - WAGES), "dollars", "0"),
    ],
)
def test_the_unit_of_a_result_follows_from_its_operands(number: Number, unit: str, value: str) -> None:
    assert (number.unit, number.decimal()) == (unit, Decimal(value))


def test_a_line_leaves_its_argument_unchanged() -> None:
    product = WAGES * RATE
    named = invented_line("contribution", product, of="P1", period="2026-Q1")
    assert (product.name, product.of, product.period) == ("", "", "")
    assert (named.name, named.of, named.period) == ("contribution", "P1", "2026-Q1")
    assert (named.amount, named.operation, named.operands) == (product.amount, "*", product.operands)


@pytest.mark.parametrize(
    ("record", "field"), [(WAGES, "name"), (WAGES / PEOPLE, "unit"), (WAGES > PAY, "truth"), (WAGES > PAY, "parts")]
)
def test_a_record_cannot_be_changed(record: Recorded, field: str) -> None:
    with pytest.raises(AttributeError):
        setattr(record, field, None)


@pytest.mark.parametrize("record", [Recorded(), WAGES, WAGES / PEOPLE, WAGES > PAY])
def test_a_record_costs_the_garbage_collector_nothing(record: Recorded) -> None:
    assert not gc.is_tracked(record)


def test_a_whole_number_is_one_integer() -> None:
    assert WEEKS.whole() == 26
    for number in (WAGES, COLUMN, invented("weeks", Fraction(1, 2), "weeks")):
        with pytest.raises(TypeError, match="is no whole number"):
            number.whole()


@pytest.mark.parametrize("amount", [Decimal("12500.50"), 12500.5])
def test_an_amount_that_is_not_scaled_is_refused(amount: object) -> None:
    with pytest.raises(TypeError, match="give wages as an integer"):
        given("wages", amount, "dollars")


def test_a_decimal_with_more_places_than_its_unit_is_refused() -> None:
    assert given_decimal("wages", Decimal("1.2300"), "dollars").text() == "1.23"
    with pytest.raises(ValueError, match="wages has more than 2 decimals"):
        given_decimal("wages", Decimal("1.239"), "dollars")


def test_no_amount_has_no_unit_and_no_places() -> None:
    found = greater(NONE, WEEKS), greater(PAY - WAGES, NONE), NONE
    assert [(each.amount, each.scale, each.unit) for each in found] == [(26, 0, "weeks"), (0, 2, "dollars"), (0, 0, "")]
