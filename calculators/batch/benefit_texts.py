"""Wage rows of benefit files as they stand: every column a text."""

from datetime import date
from typing import Any

import polars as pl

from calculators.batch.distinct import parser, read_distinct
from calculators.batch.labels_column import labels_of
from calculators.batch.look_back import STATUS
from calculators.batch.money_column import cents_of
from calculators.batch.periods import days, first_days
from calculators.batch.refusals import Read
from calculators.batch.text_rows import Rows, rows_of
from calculators.benefit_models import EmploymentStatus
from calculators.fields import Day

_day = parser(Day)
_known_status = parser(EmploymentStatus, "unknown_status")


def read_wages(texts: pl.DataFrame, numbers: pl.Series) -> Rows:
    """The rows ``numbers`` of ``texts``, typed; an application date or status that is not given is null, or employed.

    ``quarter`` becomes its first day.
    """
    return rows_of(
        numbers,
        {
            "person": labels_of(texts["person"]),
            "employer": labels_of(texts["employer"]),
            "quarter": first_days(texts["quarter"]),
            "wages": cents_of(texts["wages"]),
            "leave_start_date": days(texts["leave_start_date"]),
            "application_date": _given(texts, "application_date", _application_date, pl.Date()),
            "employment_status": _given(texts, "employment_status", _status, STATUS),
        },
    )


def _given(texts: pl.DataFrame, name: str, parse: Any, dtype: pl.DataType) -> Read:
    if name not in texts.columns:
        return Read(pl.Series([parse("")], dtype=dtype).new_from_index(0, len(texts)), {})
    return read_distinct(texts[name], parse, dtype)


def _application_date(text: str) -> date | None:
    day: date | None = _day(text) if text else None
    return day


def _status(text: str) -> Any:
    return _known_status(text) if text else "employed"
