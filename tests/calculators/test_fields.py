"""Tests of the accepted and refused values of fields, with their codes."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from calculators.models.fields import Count, Day, DayHours, Fraction, Hours, Label, Money, QuarterText, Weeks


def read(kind: Any, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


def refused(kind: Any, value: object) -> str:
    with pytest.raises(ValidationError) as refusal:
        read(kind, value)
    (error,) = refusal.value.errors()
    return error["type"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12500.50", "12500.50"),
        ("0", "0"),
        ("999999999.99", "999999999.99"),
        (12500.5, "12500.50"),
        (12500.0, "12500"),
        (12500, "12500"),
        (0, "0"),
        (100_000, "100000"),
        (Decimal("12.30"), "12.30"),
        (999999999.99, "999999999.99"),
    ],
)
def test_money_is_a_text_or_a_number_of_at_most_two_decimals(value: object, expected: str) -> None:
    assert read(Money, value) == Decimal(expected)


@pytest.mark.parametrize(
    "value",
    ["", " 5", "-5", "1e3", "+7", "1.005", ".5", "5.", "1,000", "$5", "1000000000", "١٢", "5\n"],
)
def test_text_that_is_not_money_is_refused(value: str) -> None:
    assert refused(Money, value) == "invalid_money"


@pytest.mark.parametrize("value", [-5, 1.005, 1e9, True, None, [], float("nan"), float("inf"), Decimal("NaN")])
def test_a_value_that_is_not_money_is_refused(value: object) -> None:
    assert refused(Money, value) == "invalid_money"


@pytest.mark.parametrize(("value", "expected"), [("24.9", "24.9"), (25, "25"), (24.9999, "24.9999"), (0, "0")])
def test_a_count_of_people_has_at_most_four_decimals(value: object, expected: str) -> None:
    assert read(Count, value) == Decimal(expected)


@pytest.mark.parametrize(("value", "expected"), [("0.60", "0.60"), ("1", "1"), (0.6, "0.6"), (1, "1"), ("1.0000", "1")])
def test_a_fraction_is_from_zero_to_one(value: object, expected: str) -> None:
    assert read(Fraction, value) == Decimal(expected)


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        (Count, "-1", "invalid_count"),
        (Count, "24.99999", "invalid_count"),
        (Count, "10000000", "invalid_count"),
        (Fraction, "1.0001", "invalid_fraction"),
        (Fraction, "60", "invalid_fraction"),
        (Fraction, "0.00001", "invalid_fraction"),
        (Weeks, "100", "invalid_weeks"),
        (Day, "2026-02-30", "invalid_date"),
        (Day, "9999-12-31", "invalid_date"),
        (Day, "0002-12-31", "invalid_date"),
        (Day, date.min, "invalid_date"),
        (Day, "2026-3-2", "invalid_date"),
        (Day, "02/03/2026", "invalid_date"),
        (Day, 20260302, "invalid_date"),
        (QuarterText, "2025-Q5", "invalid_quarter"),
        (QuarterText, "2025Q4", "invalid_quarter"),
        (QuarterText, "1825-Q4", "invalid_quarter"),
        (QuarterText, 2025, "invalid_quarter"),
        (Label, "  ", "blank"),
        (Label, "", "string_too_short"),
        (Label, "x" * 65, "string_too_long"),
        (Label, "000-12-3456", "personal_identifier"),
        (Label, "my number is 000 12 3456", "personal_identifier"),
        (Label, "000123456", "personal_identifier"),
    ],
)
def test_each_kind_has_its_own_code(kind: Any, value: object, code: str) -> None:
    assert refused(kind, value) == code


@pytest.mark.parametrize("label", ["A", "Bakery 12", "x" * 64, "12345678", "1234567890", "Caf\u00e9"])
def test_a_label_may_be_any_other_word(label: str) -> None:
    assert read(Label, label) == label


@given(st.uuids())
@example(UUID("abcdefab-cdef-4abc-8abc-def123456789"))
def test_a_uuid_with_any_digits_is_a_label(name: UUID) -> None:
    assert [read(Label, text) for text in (str(name), str(name).upper(), name.hex)] == [
        str(name),
        str(name).upper(),
        name.hex,
    ]


@pytest.mark.parametrize("label", ["EMP100234567", "a123456789", "00000000-0000-4000-8000-000123456789 000-12-3456"])
def test_a_personal_identifier_is_found_among_letters(label: str) -> None:
    assert refused(Label, label) == "personal_identifier"


def test_a_day_may_be_text_or_a_date() -> None:
    assert read(Day, "2024-02-29") == read(Day, date(2024, 2, 29)) == date(2024, 2, 29)


@pytest.mark.parametrize("day", [date(3, 1, 1), date(9998, 12, 31)])
def test_the_first_and_last_day_are_read(day: date) -> None:
    assert read(Day, day.isoformat()) == day


@pytest.mark.parametrize(("kind", "most"), [(Money, "999999999.99"), (Hours, "168"), (DayHours, "24"), (Fraction, "1")])
def test_a_refused_number_names_its_limits(kind: Any, most: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        read(kind, "1000000000")
    (error,) = refusal.value.errors()
    assert error["ctx"] == {"minimum": "0", "maximum": most}
