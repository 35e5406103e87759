"""Tests of the worksheet's arithmetic on single numbers, with values by hand."""

from decimal import Decimal

import pytest

from calculators.worksheet import rounding
from calculators.worksheet.calendar import Quarter
from calculators.worksheet.number import constant
from calculators.worksheet.operators import greater, lesser, total, two_largest
from rules import law_on
from rules.parameter import Law
from tests.builders.numbers import invented, invented_line
from tests.builders.years import benefit_laws


@pytest.mark.parametrize(
    ("function", "numerator", "denominator", "expected"),
    [
        # 1.00 / 8 = 0.125; 3.00 / 8 = 0.375; 26000.01 / 26 = 1000.000384…; 26000 / 26 = 1000
        ("to_cent_half_up", 100, 8, "0.13"),
        ("to_cent_half_up", 300, 8, "0.38"),
        ("to_cent_half_even", 100, 8, "0.12"),
        ("to_cent_half_even", 300, 8, "0.38"),
        ("to_cent_half_even", 2_600_001, 26, "1000.00"),
        ("raised_to_dollar", 2_600_001, 26, "1001"),
        ("raised_to_dollar", 2_600_000, 26, "1000"),
        ("raised_to_cent", 100, 8, "0.13"),
        ("raised_to_cent", 2_600_000, 26, "1000"),
        ("cut_to_four_decimals", 7_400, 3, "24.6666"),
        ("cut_to_four_decimals", 7_500, 3, "25"),
    ],
)
def test_each_rounding_of_a_division_is_exact(function: str, numerator: int, denominator: int, expected: str) -> None:
    quotient = invented("wages", numerator, "dollars") / constant(denominator)
    assert getattr(rounding, function)(quotient).decimal() == Decimal(expected)


@pytest.mark.parametrize(
    ("function", "amount", "scale", "expected"),
    [
        ("to_cent_half_up", 7_883_725, 4, "788.37"),
        ("to_cent_half_up", 788_375, 3, "788.38"),
        ("to_cent_half_up", 788, 0, "788"),
        ("raised_to_cent", 788_371, 3, "788.38"),
        ("raised_to_dollar", 78_801, 2, "789"),
    ],
)
def test_each_rounding_of_a_number_is_exact(function: str, amount: int, scale: int, expected: str) -> None:
    number = invented("benefit", amount, "dollars", scale=scale)
    assert getattr(rounding, function)(number).decimal() == Decimal(expected)


def test_numbers_of_different_places_compare_by_value() -> None:
    five, nearly = invented("five", 5, "fraction", scale=0), invented("nearly", 49_999, "fraction")
    assert (five > nearly).truth
    assert (nearly < five).truth
    assert (nearly <= five).truth
    assert not (five <= nearly).truth
    same = invented("same", 50_000, "fraction")
    assert (five <= same).truth
    assert not (five < same).truth
    assert lesser(five, nearly).decimal() == Decimal("4.9999")
    assert greater(five, nearly).decimal() == Decimal(5)


def test_the_two_highest_and_the_sum_are_found() -> None:
    paid = [invented("wages", cents, "dollars") for cents in (300, 900, 900, 100)]
    assert [number.decimal() for number in two_largest(paid)] == [Decimal("9.00"), Decimal("9.00")]
    assert total(paid).decimal() == Decimal("22.00")
    assert total(paid[:1]) is paid[0]


def test_naming_a_line_leaves_the_first_one_unchanged() -> None:
    first = invented("first", 100, "dollars")
    second = invented_line("second", first)
    assert (first.name, second.name, second.operation, second.operands) == ("first", "second", "same", (first,))


@pytest.mark.parametrize(
    ("amount", "scale", "unit", "text"),
    [
        (123_039, 2, "dollars", "1230.39"),
        (5, 0, "dollars", "5.00"),
        (788_372, 3, "dollars", "788.372"),
        (9_145_650_000, 7, "dollars", "914.565"),
        (70, 4, "fraction", "0.007"),
        (6000, 4, "fraction", "0.60"),
        (249_000, 4, "people", "24.9"),
        (27, 0, "weeks", "27"),
        (Quarter(2025, 4).position, 0, "quarter", "2025-Q4"),
        (739_677, 0, "date", "2026-03-02"),
    ],
)
def test_a_value_is_written_exactly(amount: int, scale: int, unit: str, text: str) -> None:
    assert invented("any", amount, unit, scale=scale).text() == text


@pytest.mark.parametrize(
    ("text", "first_day"), [("2025-Q1", "2025-01-01"), ("2025-Q4", "2025-10-01"), ("2026-Q1", "2026-01-01")]
)
def test_a_quarter_has_a_position_and_a_first_day(text: str, first_day: str) -> None:
    quarter = Quarter.parse(text)
    assert str(Quarter.at(quarter.position)) == text
    assert Quarter.of_day(quarter.first_day) == quarter
    assert quarter.first_day.isoformat() == first_day


@pytest.mark.parametrize("law", benefit_laws())
def test_a_law_is_found_by_its_day(law: Law) -> None:
    assert law_on(law.first_day, "benefits") is law
