"""Tests of the shape of a calculation, which is the same only if its explanation has the same lines."""

import pytest

from calculators.worksheet.explanation import Section, Shape, explain, shape_of
from calculators.worksheet.number import Number, constant
from calculators.worksheet.operators import choose
from tests.builders.numbers import invented, invented_line

WAGES = invented("wages", 100_000, "dollars")
PAY = invented("pay", 2_500, "dollars")


def shape(number: Number, *, of: str | None = None) -> Shape:
    return shape_of([Section("contributions", [number], of)])


def doubled(wages: Number, *, of: str = "") -> Number:
    return invented_line("doubled", wages * constant(2), of=of)


def test_a_calculation_with_other_values_has_the_same_shape() -> None:
    assert shape(doubled(WAGES)).key == shape(doubled(invented("wages", 1, "dollars"))).key
    assert shape(doubled(WAGES, of="A"), of="A").key == shape(doubled(WAGES, of="B"), of="B").key


@pytest.mark.parametrize(
    "other",
    [
        shape(doubled(WAGES), of="A"),
        shape(doubled(WAGES, of="A")),
        shape(doubled(PAY)),
        shape(invented_line("doubled", WAGES * constant(3))),
        shape(invented_line("doubled", WAGES - PAY)),
        shape(invented_line("tripled", WAGES * constant(2))),
        shape(invented_line("doubled", WAGES * constant(2), period="2026-Q1")),
    ],
)
def test_another_calculation_has_another_shape(other: Shape) -> None:
    assert other.key != shape(doubled(WAGES)).key


def test_an_owner_may_be_that_of_the_section_another_or_none() -> None:
    asked = [(section, number) for section in (None, "A") for number in ("", "A", "B")]
    found = {pair: shape(doubled(WAGES, of=pair[1]), of=pair[0]) for pair in asked}
    assert found[None, "A"].key == found[None, "B"].key
    assert len({each.key for each in found.values()}) == len(asked) - 1
    assert found["A", "B"].names == ["A", "B"]
    assert found[None, ""].names == []


def test_the_numbers_of_a_shape_are_in_the_order_of_their_operands() -> None:
    two = constant(2)
    line = invented_line("doubled", WAGES * two + WAGES)
    assert [each.name for each in shape(line).numbers] == ["doubled", "", "wages", ""]


def test_a_condition_of_two_sums_is_written_without_brackets() -> None:
    more = choose(WAGES + PAY > PAY - WAGES, WAGES, PAY)
    (written,) = explain([Section("contributions", [invented_line("more", more)])])
    assert (written.conditions, written.expression) == (["wages + pay > pay - wages"], "wages")


def test_an_operand_names_its_owner_and_its_period_if_it_has_them() -> None:
    of_quarter = doubled(invented_line("quarter_wages", WAGES, of="A", period="2026-Q1"))
    lines = explain([Section("contributions", [of_quarter, doubled(WAGES)])])
    assert [(each.operands[0].of, each.operands[0].period) for each in lines if each.name == "doubled"] == [
        ("A", "2026-Q1"),
        (None, None),
    ]
