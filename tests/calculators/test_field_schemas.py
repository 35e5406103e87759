"""Tests of the JSON Schema of each kind of field, which clients read."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from calculators.models.fields import (
    Count,
    Day,
    DayHours,
    Dollars,
    Fraction,
    Hours,
    Label,
    Money,
    Plain,
    QuarterText,
    Signed,
    Weeks,
)


def text(pattern: str, example: str) -> dict[str, Any]:
    return {"type": "string", "pattern": pattern, "examples": [example]}


@pytest.mark.parametrize(
    ("kind", "pattern", "example", "most"),
    [
        (Money, r"^[0-9]{1,9}(\.[0-9]{1,2})?$", "12500.50", 999999999.99),
        (Count, r"^[0-9]{1,7}(\.[0-9]{1,4})?$", "24.5", 9999999.9999),
        (Fraction, r"^(0(\.[0-9]{1,4})?|1(\.0{1,4})?)$", "0.60", 1),
        (Hours, r"^[0-9]{1,3}(\.[0-9]{1,2})?$", "37.5", 168),
        (DayHours, r"^[0-9]{1,3}(\.[0-9]{1,2})?$", "7.5", 24),
        (Weeks, r"^[0-9]{1,2}(\.[0-9]{1,4})?$", "6", 99.9999),
    ],
)
def test_a_number_in_a_question_is_a_text_or_a_double(kind: Any, pattern: str, example: str, most: float) -> None:
    number = {"type": "number", "format": "double", "minimum": 0, "maximum": most}
    assert TypeAdapter(kind).json_schema() == {"anyOf": [text(pattern, example), number], "examples": [example]}


@pytest.mark.parametrize(
    ("kind", "schema"),
    [
        (Day, {"type": "string", "format": "date", "examples": ["2026-03-02"]}),
        (QuarterText, text("^(19|20)[0-9]{2}-Q[1-4]$", "2025-Q4")),
        (Label, {"type": "string", "minLength": 1, "maxLength": 64}),
    ],
)
def test_other_fields_of_a_question_are_texts(kind: Any, schema: dict[str, Any]) -> None:
    assert TypeAdapter(kind).json_schema() == schema


@pytest.mark.parametrize(
    ("kind", "schema"),
    [
        (Dollars, text(r"^-?[0-9]+\.[0-9]{2}$", "1230.39")),
        (Plain, text(r"^[0-9]+(\.[0-9]+)?$", "30")),
        (Signed, text(r"^-?[0-9]+(\.[0-9]+)?$", "-0.1")),
    ],
)
def test_a_number_in_an_answer_is_a_text(kind: Any, schema: dict[str, Any]) -> None:
    assert TypeAdapter(kind).json_schema(mode="serialization") == schema
