"""Tables of texts are read, answered and refused row by row."""

from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.batch import CONTRIBUTION_ROWS, WAGE_ROWS, Terms, benefits, contributions
from calculators.batch.look_back import STATUS
from calculators.batch.parse import cents_of
from calculators.batch.refusals import REFUSED
from calculators.batch.terms import KIND
from calculators.batch.texts import (
    as_readable,
    as_texts,
    benefits_of_texts,
    contributions_of_texts,
    is_exact,
    read_contributions,
    read_wages,
)
from calculators.contribution.models import WorkforceQuestion
from rules import published

TERMS = Terms(WorkforceQuestion.model_validate({"average_w2": "30"}))
WAGES = {
    "person": "A",
    "employer": "E",
    "quarter": "2025-Q4",
    "wages": "13000",
    "leave_start_date": "2026-03-02",
    "application_date": "",
    "employment_status": "",
}
PAY = {"person": "A", "kind": "w2", "quarter": "2026-Q1", "wages": "10000.00"}
TAX_NUMBER = "000-12-3456"
LONG = "x" * 64


def texts(usual: dict[str, str], *rows: dict[str, Any]) -> pl.DataFrame:
    """Return rows of texts, each as usual but for some columns."""
    return pl.DataFrame([usual | row for row in rows], dict.fromkeys(usual, pl.String))


def numbers(rows: pl.DataFrame) -> pl.Series:
    return pl.int_range(11, 11 + len(rows), eager=True)


def test_wages_are_read_as_days_cents_and_statuses() -> None:
    rows = texts(
        WAGES,
        {},
        {"application_date": "2026-02-01", "employment_status": "self_employed"},
        {"wages": "0.07", "quarter": "2026-Q1", "employment_status": None},
    )
    found = read_wages(rows, numbers(rows))
    usual = ("A", "E", date(2025, 10, 1), 1_300_000, date(2026, 3, 2))
    assert found.values.schema == {
        "row": pl.Int64,
        "person": pl.String,
        "employer": pl.String,
        "quarter": pl.Date,
        "wages": pl.Int64,
        "leave_start_date": pl.Date,
        "application_date": pl.Date,
        "employment_status": STATUS,
    }
    assert found.values.rows() == [
        (11, *usual, None, "employed"),
        (12, *usual, date(2026, 2, 1), "self_employed"),
        (13, "A", "E", date(2026, 1, 1), 7, date(2026, 3, 2), None, "employed"),
    ]
    assert (found.refused.is_empty(), found.incomplete.to_list()) == (True, [])


def test_wages_without_the_optional_columns_are_those_of_the_employed() -> None:
    rows = texts(WAGES, {}, {}).drop("application_date", "employment_status")
    without = benefits_of_texts(rows, published(), provisional=False)
    empty = rows.with_columns(application_date=pl.lit(""), employment_status=pl.lit(None, pl.String))
    assert without.equals(benefits_of_texts(empty, published(), provisional=False))


@pytest.mark.parametrize(
    ("column", "text", "value_class"),
    [
        ("person", "", "empty"),
        ("person", None, "empty"),
        ("person", "x" * 65, "string_too_long"),
        ("person", TAX_NUMBER, "personal_identifier"),
        ("employer", "E ", "space_around"),
        ("employer", "  ", "blank"),
        ("quarter", "2025-Q5", "invalid_quarter"),
        ("quarter", "", "empty"),
        ("wages", "$5", "currency_sign"),
        ("wages", None, "empty"),
        ("leave_start_date", "03/02/2026", "invalid_date"),
        ("leave_start_date", "", "empty"),
        ("application_date", "2026-02-30", "invalid_date"),
        ("employment_status", "retired", "unknown_status"),
    ],
)
def test_a_row_of_wages_that_cannot_be_read_is_refused(column: str, text: str | None, value_class: str) -> None:
    rows = texts(WAGES, {"person": LONG}, {column: text}, {"person": "B"})
    found = read_wages(rows, numbers(rows))
    assert found.values["row"].to_list() == [11, 13]
    assert found.refused.rows() == [(12, column, value_class)]
    assert found.refused.schema == REFUSED
    assert found.incomplete.to_list() == ([] if column == "person" else ["A"])


def test_a_refused_row_names_its_first_wrong_column() -> None:
    rows = texts(WAGES, {"wages": "x", "quarter": "x"}, {}, {"employer": "", "person": "B", "wages": "x"})
    found = read_wages(rows, numbers(rows))
    assert found.refused.rows() == [(11, "quarter", "invalid_quarter"), (13, "employer", "empty")]
    assert sorted(found.incomplete) == ["A", "B"]


def test_pay_is_read_with_the_choices_of_each_row() -> None:
    choices = {"employer_pays_medical": "", "employer_pays_family": "", "group": ""}
    rows = texts(PAY | choices, {}, {"employer_pays_medical": "0.8", "employer_pays_family": "1", "group": "Nurses"})
    found = read_contributions(rows, numbers(rows)).values
    assert found.schema == {
        "row": pl.Int64,
        "person": pl.String,
        "kind": KIND,
        "quarter": pl.Date,
        "wages": pl.Int64,
        "employer_pays_medical": pl.Int64,
        "employer_pays_family": pl.Int64,
        "group": pl.String,
    }
    assert found.rows() == [
        (11, "A", "w2", date(2026, 1, 1), 1_000_000, None, None, None),
        (12, "A", "w2", date(2026, 1, 1), 1_000_000, 8000, 10_000, "Nurses"),
    ]


@pytest.mark.parametrize(
    ("column", "text", "value_class"),
    [
        ("kind", "W-2", "unknown_kind"),
        ("kind", "", "empty"),
        ("pay_date", "2026-1-2", "invalid_date"),
        ("pay_date", "", "empty"),
        ("wages", "1.005", "more_than_two_decimals"),
        ("employer_pays_medical", "60", "invalid_fraction"),
        ("employer_pays_family", "-1", "invalid_fraction"),
        ("group", "Nurses ", "space_around"),
    ],
)
def test_a_row_of_pay_that_cannot_be_read_is_refused(column: str, text: str, value_class: str) -> None:
    usual = {column: "1"} | {"person": "A", "kind": "w2", "pay_date": "2026-01-02", "wages": "1"}
    rows = texts(usual, {}, {column: text})
    found = read_contributions(rows, numbers(rows))
    assert found.refused.rows() == [(12, column, value_class)]
    assert found.values.select("row", "pay_date").rows() == [(11, date(2026, 1, 2))]


def test_contributions_of_texts_are_answers_or_reasons_in_the_order_of_the_rows() -> None:
    rows = texts(PAY, {}, {"kind": "x"}, {"person": "B", "quarter": "2018-Q1"}, {"person": "C", "wages": "7"})
    found = contributions_of_texts(rows, TERMS, published())
    amounts = ["eligible_wages", "medical_employer", "medical_employee", "family_employer", "family_employee"]
    assert found.columns == [
        *amounts,
        *("employer", "employee", "total"),
        *("complete", "refused_column", "refused_class"),
    ]
    dollars = [Decimal(text) for text in ("10000.00", "42.00", "28.00", "0.00", "18.00", "42.00", "46.00", "88.00")]
    assert found.rows() == [
        (*dollars, False, None, None),
        (*[None] * 9, "kind", "unknown_kind"),
        (*[None] * 9, "quarter", "not_covered"),
        (*map(Decimal, ("7.00", "0.03", "0.02", "0.00", "0.01", "0.03", "0.03", "0.06")), True, None, None),
    ]


def test_benefits_of_texts_are_people_then_refused_rows() -> None:
    rows = texts(
        WAGES,
        {"wages": "x"},
        {"person": "B"},
        {"person": "A", "leave_start_date": "2026-03-02"},
        {"person": TAX_NUMBER},
        {"person": "C", "leave_start_date": "2018-03-02"},
    )
    found = benefits_of_texts(rows, published(), provisional=False)
    columns = ["person", "weekly_benefit", "reason", "complete", "refused_column", "refused_class"]
    assert [name for name in found.columns if name in columns] == columns
    paid = Decimal("788.37"), "wages_under_thirty_times_benefit"
    assert found.select(columns).rows() == [
        ("B", *paid, True, None, None),
        ("A", *paid, False, None, None),
        ("A", None, None, None, "wages", "text"),
        (None, None, None, None, "person", "personal_identifier"),
        ("C", None, None, None, "leave_start_date", "not_covered"),
    ]


def test_each_exact_type_has_its_text() -> None:
    rows = pl.DataFrame(
        {
            "person": pl.Series([7, None], dtype=pl.Int64),
            "wages": pl.Series([Decimal("1.5000"), Decimal("2.1250")], dtype=pl.Decimal(12, 4)),
            "paid": pl.Series([Decimal("10.00"), Decimal("0.50")], dtype=pl.Decimal(12, 2)),
            "pay_date": pl.Series([date(2026, 3, 2), None]),
            "late": pl.Series([10**9, 20_000], dtype=pl.Int32).cast(pl.Date),
            "kind": pl.Series(["w2", None], dtype=KIND),
            "group": [None, None],
        }
    )
    assert as_texts(rows).rows() == [
        ("7", "1.50", "10.00", "2026-03-02", "no day of the calendar", "w2", None),
        (None, "2.125", "0.50", None, "2024-10-04", None, None),
    ]
    assert set(as_texts(rows).dtypes) == {pl.String}
    assert all(is_exact(dtype) for dtype in rows.dtypes)


PLAIN = pl.DataFrame(
    {
        "wages": pl.Series(["1.5", "999999999.90"]).cast(pl.Decimal(12, 1)),
        "leave_start_date": [date(2026, 3, 2), date(2026, 1, 4)],
        "application_date": [date(2026, 3, 2), None],
    }
)


def test_plain_amounts_and_days_are_read_as_they_are() -> None:
    found = as_readable(PLAIN)
    assert found.equals(PLAIN)
    assert cents_of(found["wages"]).values.to_list() == [150, 99_999_999_990]


@pytest.mark.parametrize(
    "values",
    [
        pl.Series("wages", [Decimal("1.500")], dtype=pl.Decimal(12, 3)),
        pl.Series("wages", [Decimal(-1)], dtype=pl.Decimal(12, 2)),
        pl.Series("wages", [Decimal(10**9)], dtype=pl.Decimal(12, 2)),
        pl.Series("wages", [Decimal(1), None], dtype=pl.Decimal(12, 2)),
        pl.Series("wages", [1], dtype=pl.Int64),
        pl.Series("person", [Decimal(1)], dtype=pl.Decimal(12, 2)),
        pl.Series("quarter", [date(2026, 1, 1)]),
        pl.Series("leave_start_date", [date(2026, 1, 1), None]),
        pl.Series("leave_start_date", [date(9999, 1, 1)]),
    ],
)
def test_a_column_with_another_value_is_read_as_texts(values: pl.Series) -> None:
    rows = values.to_frame()
    assert as_readable(rows).equals(as_texts(rows))
    assert as_readable(rows).dtypes == [pl.String]


@given(
    st.lists(
        st.tuples(
            st.none() | st.decimals(-1, 10**9, places=2),
            st.none() | st.dates(date(2025, 12, 1), date(2026, 12, 1)) | st.just(date(9999, 1, 1)),
        ),
        max_size=4,
    )
)
def test_typed_columns_are_read_like_their_texts(rows: list[tuple[Decimal | None, date | None]]) -> None:
    types = pl.Schema({"wages": pl.Decimal(12, 2), "leave_start_date": pl.Date(), "application_date": pl.Date()})
    typed = pl.DataFrame([(*row, row[1]) for row in rows], types, orient="row")
    typed = typed.with_columns(person=pl.lit("A"), employer=pl.lit("E"), quarter=pl.lit("2025-Q4"))
    found, expected = (read_wages(each, numbers(typed)) for each in (as_readable(typed), as_texts(typed)))
    assert found.values.equals(expected.values)
    assert found.refused.equals(expected.refused)


@pytest.mark.parametrize("dtype", [pl.Float64, pl.Boolean, pl.Datetime, pl.Time, pl.List(pl.String)])
def test_a_type_whose_values_have_several_texts_is_not_exact(dtype: pl.DataType) -> None:
    assert not is_exact(dtype)


def test_rows_of_the_documented_types_are_answered() -> None:
    paid = pl.DataFrame([("A", "w2", "2026-Q1", 1_000_000)], CONTRIBUTION_ROWS, orient="row")
    assert contributions(paid, TERMS).rows.to_dicts() == [
        {
            "person": "A",
            "kind": "w2",
            "quarter": "2026-Q1",
            "wages": 1_000_000,
            "eligible_wages": 1_000_000,
            "medical_employer": 4200,
            "medical_employee": 2800,
            "family_employer": 0,
            "family_employee": 1800,
            "employer": 4200,
            "employee": 4600,
            "total": 8800,
            "complete": True,
        }
    ]
    leave = date(2026, 3, 2)
    wages = pl.DataFrame([("A", "E", "2025-Q4", 1_300_000, leave, None, "employed")], WAGE_ROWS, orient="row")
    assert benefits(wages).rows["weekly_benefit"].to_list() == [78_837]
