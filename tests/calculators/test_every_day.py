"""Every day of the calendar is answered or refused, in a question or a column."""

from datetime import date

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from calculators import BenefitQuestion, estimate_benefit
from calculators.batch import Terms, benefits
from calculators.batch.texts import benefits_of_texts, contributions_of_texts
from rules import NotCovered, published

DAYS = st.dates() | st.dates(max_value=date(4, 1, 1)) | st.dates(min_value=date(9997, 1, 1))


def alone(leave: date, application: date, *, provisional: bool) -> str:
    """Return the reason of the answer to a single question, or the code of its refusal."""
    question = {"leave_start_date": leave, "application_date": application, "wages": [], "provisional": provisional}
    try:
        return estimate_benefit(BenefitQuestion.model_validate(question)).reason
    except NotCovered:
        return "not_covered"
    except ValidationError as refusal:
        return str(refusal.errors()[0]["type"])


@given(leave=DAYS, application=DAYS, provisional=st.booleans())
@example(leave=date.min, application=date.min, provisional=False)
@example(leave=date(2026, 3, 2), application=date.min, provisional=False)
@example(leave=date(9998, 12, 31), application=date(3, 1, 1), provisional=True)
@example(leave=date.max, application=date.max, provisional=True)
def test_every_day_of_leave_and_application_is_answered_or_refused(
    leave: date, application: date, provisional: bool
) -> None:
    columns = {"person": ["P"], "employer": ["A"], "quarter": ["2025-Q4"], "wages": ["0"]}
    texts = pl.DataFrame(columns | {"leave_start_date": [str(leave)], "application_date": [str(application)]})
    answer = benefits_of_texts(texts, published(), provisional=provisional).row(0, named=True)
    assert (answer["reason"] or answer["refused_class"]) == alone(leave, application, provisional=provisional)


@given(DAYS)
@example(date.min)
@example(date.max)
def test_every_pay_date_is_answered_or_refused(day: date) -> None:
    texts = pl.DataFrame({"person": ["P"], "kind": ["self_employed"], "pay_date": [str(day)], "wages": ["100"]})
    answer = contributions_of_texts(texts, Terms(), published()).row(0, named=True)
    assert answer["refused_class"] in {None, "not_covered", "invalid_date"}
    assert (answer["total"] is None) == (answer["refused_class"] is not None)


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("column", ["leave_start_date", "application_date"])
def test_a_column_with_days_out_of_range_is_refused(column: str, day: date) -> None:
    days = {"leave_start_date": date(2026, 3, 2), "application_date": date(2026, 3, 2), column: day}
    columns = {"person": ["P"], "employer": ["A"], "quarter": ["2025-Q4"], "wages": [0]}
    rows = pl.DataFrame(columns).with_columns(**{name: pl.lit(value) for name, value in days.items()})
    with pytest.raises(ValueError, match=rf"Give {column} as days \(pl.Date\) of the years 3 to 9998"):
        benefits(rows, provisional=True)
