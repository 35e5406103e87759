"""Types of the fields of questions and answers, each with a strict reader and its advice."""

import json
import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetPydanticSchema,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

MONEY = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")
COUNT = re.compile(r"[0-9]{1,7}(\.[0-9]{1,4})?")
FRACTION = re.compile(r"(0(\.[0-9]{1,4})?|1(\.0{1,4})?)")
HOURS = re.compile(r"[0-9]{1,3}(\.[0-9]{1,2})?")
WEEKS = re.compile(r"[0-9]{1,2}(\.[0-9]{1,4})?")
MOST_MONEY, MOST_PEOPLE, MOST_WEEKS = "999999999.99", "9999999.9999", "99.9999"
MOST_CENTS = int(Decimal(MOST_MONEY) * 100)
MOST_ROWS_OF_WAGES = 2400
"""The most rows of wages in a question, whose largest wages still add up within an int64."""
HOURS_OF_A_WEEK, HOURS_OF_A_DAY = "168", "24"
WHOLE = "1"
FIRST_YEAR, LAST_YEAR = 3, 9998
"""The first and last year of days in a question.

The calendar has room for the look-back before and the leave after.
"""

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
QUARTER = re.compile(r"(19|20)[0-9]{2}-Q[1-4]")
BETWEEN_DIGITS = r"[\s.\-\u2010-\u2015]?"
NINE_DIGITS = rf"\d{{3}}{BETWEEN_DIGITS}\d{{2}}{BETWEEN_DIGITS}\d{{4}}"
IDENTIFIER = re.compile(rf"(?<!\d){NINE_DIGITS}(?!\d)")
DIGITS_OF_AN_IDENTIFIER = 9
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""A control character, or a separator of lines or paragraphs."""
UNIVERSALLY_UNIQUE = re.compile(
    r"(?<![0-9A-Za-z])([0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[0-9A-Fa-f]{32,})(?![0-9A-Za-z])"
)
"""A UUID, or 32 hexadecimal digits. One in forty has nine digits in a row by chance."""

HOURS_ADVICE = "Give hours such as 37.5, at most 24 a day and 168 a week, with at most two decimals."


class Model(BaseModel):
    """A frozen record that refuses unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


def absent(value: object) -> bool:
    """Return whether a part of an answer is absent, so that JSON omits it."""
    return value is None


def looks_like_personal_identifier(text: str) -> bool:
    """Return whether ``text`` seems to contain a Social Security or taxpayer number."""
    return len(text) >= DIGITS_OF_AN_IDENTIFIER and IDENTIFIER.search(UNIVERSALLY_UNIQUE.sub("_", text)) is not None


def has_control_characters(text: str) -> bool:
    """Return whether ``text`` has a line break, a tab or another control character."""
    return not text.isprintable() and CONTROL.search(text) is not None


def _or_advise(schema: CoreSchema, code: str, advice: str) -> GetPydanticSchema:
    """Return the reader of ``schema``, whose only error has ``code`` and ``advice``."""
    advised = _advised(schema, code, advice)
    return GetPydanticSchema(lambda *_: advised)


def _advised(schema: CoreSchema, code: str, advice: str, **bounds: str) -> CoreSchema:
    """Return ``schema`` with one error, which has ``code``, ``advice`` and ``bounds``."""
    return core_schema.custom_error_schema(schema, code, custom_error_message=advice, custom_error_context=bounds)


def whole(pattern: re.Pattern[str]) -> str:
    """Return the pattern of a text that has no more than the form of ``pattern``."""
    return f"^{pattern.pattern}$"


def _text(pattern: re.Pattern[str]) -> CoreSchema:
    """Return the schema of a text in the form of ``pattern``."""
    return core_schema.str_schema(pattern=whole(pattern), strict=True)


def _exact(pattern: re.Pattern[str], most: str, code: str, advice: str, example: str) -> GetPydanticSchema:
    """Return the reader and the schema of a decimal from 0 to ``most``, such as ``example``.

    The value is a text in the form of ``pattern``, or a number. The number is a double, because a generator's
    single-precision float has no room for cents.
    """
    text = core_schema.chain_schema([_text(pattern), core_schema.decimal_schema(le=Decimal(most), strict=False)])
    number = core_schema.chain_schema([core_schema.no_info_plain_validator_function(_number_text), text])
    either = core_schema.union_schema([text, number], mode="left_to_right")
    advised = _advised(either, code, advice, minimum="0", maximum=most)
    as_number = {"type": "number", "format": "double", "minimum": 0, "maximum": json.loads(most)}
    forms = {"anyOf": [_of_texts(whole(pattern), example), as_number], "examples": [example]}
    return GetPydanticSchema(lambda *_: advised, lambda *_: forms.copy())


def _number_text(value: Any) -> str:
    """Return a number in full.

    Raise ``ValueError`` for another type.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError("not a number")  # noqa: TRY004 - pydantic expects this kind from a reader
    return format(Decimal(repr(value)) if isinstance(value, float) else Decimal(value), "f")


def _calendar_day() -> GetPydanticSchema:
    """Return the reader of a day.

    It is a text in the form of ``DAY`` in JSON, and also a date in Python.
    """
    bounds = core_schema.date_schema(ge=date(FIRST_YEAR, 1, 1), le=date(LAST_YEAR, 12, 31), strict=False)
    text = core_schema.chain_schema([_text(DAY), bounds])
    day = core_schema.chain_schema([core_schema.date_schema(strict=True), bounds])
    either = core_schema.union_schema([text, day], mode="left_to_right")
    schema = core_schema.json_or_python_schema(json_schema=text, python_schema=either)
    return _or_advise(schema, "invalid_date", "Give a day of the calendar as year-month-day, such as 2026-03-02.")


def _label(value: str) -> str:
    if value.isalnum() and len(value) < DIGITS_OF_AN_IDENTIFIER:
        return value  # Most labels are as short and plain as this.
    if not value.strip():
        raise PydanticCustomError("blank", "Give a name of 1 to 64 characters, such as A.")
    if has_control_characters(value):
        raise PydanticCustomError("control_character", "Remove line breaks, tabs and other control characters.")
    if looks_like_personal_identifier(value):
        raise PydanticCustomError(
            "personal_identifier",
            "This looks like a Social Security or taxpayer number. Use another label, such as A.",
        )
    return value


def _of_texts(pattern: str, example: str) -> dict[str, Any]:
    """Return the JSON Schema of texts in the form of ``pattern``, such as ``example``."""
    return {"type": "string", "pattern": pattern, "examples": [example]}


Money = Annotated[
    Decimal,
    _exact(
        MONEY,
        MOST_MONEY,
        "invalid_money",
        "Give dollars from 0 to 999999999.99 with at most two decimals, such as 12500.50.",
        "12500.50",
    ),
    PlainSerializer(str),
]
"""Dollars in a question: a text or a number of at most two decimals, from 0 to 999,999,999.99."""

Count = Annotated[
    Decimal,
    _exact(COUNT, MOST_PEOPLE, "invalid_count", "Give a number of people of 0 or more, such as 24.5.", "24.5"),
    PlainSerializer(str),
]
"""A number of people in a question, at most four decimals."""

Fraction = Annotated[
    Decimal,
    _exact(FRACTION, WHOLE, "invalid_fraction", "Give a fraction from 0 to 1, such as 0.60 for 60 percent.", "0.60"),
    PlainSerializer(str),
]
"""A fraction from 0 to 1 in a question, at most four decimals."""

Hours = Annotated[
    Decimal,
    _exact(HOURS, HOURS_OF_A_WEEK, "invalid_work_hours", HOURS_ADVICE, "37.5"),
    PlainSerializer(str),
]
"""Hours of a week in a question, at most two decimals."""

DayHours = Annotated[
    Decimal,
    _exact(HOURS, HOURS_OF_A_DAY, "invalid_work_hours", HOURS_ADVICE, "7.5"),
    PlainSerializer(str),
]
"""Hours of a day in a question, at most two decimals."""

Weeks = Annotated[
    Decimal,
    _exact(WEEKS, MOST_WEEKS, "invalid_weeks", "Give weeks from 0 to 99.9999, such as 6 or 1.5.", "6"),
    PlainSerializer(str),
]
"""Weeks in a question, at most four decimals."""

Day = Annotated[
    date,
    _calendar_day(),
    PlainSerializer(date.isoformat),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2026-03-02"]}),
]
"""A day, such as ``2026-03-02``."""

QuarterText = Annotated[
    str,
    _or_advise(_text(QUARTER), "invalid_quarter", "Give a quarter as year and Q1 to Q4, such as 2025-Q4."),
    WithJsonSchema(_of_texts(whole(QUARTER), "2025-Q4")),
]
"""A calendar quarter, such as ``2025-Q4``."""

Label = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(_label)]
"""A label for an employer or a person, of 1 to 64 characters, never a tax number."""

DOLLARS_SCHEMA = WithJsonSchema(_of_texts(r"^-?[0-9]+\.[0-9]{2}$", "1230.39"))
PLAIN_SCHEMA = WithJsonSchema(_of_texts(r"^[0-9]+(\.[0-9]+)?$", "30"))

Dollars = Annotated[Decimal, PlainSerializer(str), DOLLARS_SCHEMA]
"""Dollars in an answer, with two decimals, as a text in JSON."""

Plain = Annotated[Decimal, PlainSerializer(str), PLAIN_SCHEMA]
"""A plain decimal in an answer, without trailing zeros."""

Signed = Annotated[Decimal, PlainSerializer(str), WithJsonSchema(_of_texts(r"^-?[0-9]+(\.[0-9]+)?$", "-0.1"))]
"""A plain decimal in an answer that may be below zero."""
