"""A column has its type and its bounds, or is refused with advice."""

from datetime import date, datetime
from typing import Any

import polars as pl
import pytest

from calculators.batch.look_back import STATUS
from calculators.batch.schema import FORMS, among, check
from calculators.batch.terms import KIND

FIRST, LAST = date(3, 1, 1), date(9998, 12, 31)
DAYS = "days (pl.Date) of the years 3 to 9998"
ADVICE = {
    "person": "texts",
    "kind": "texts",
    "employer": "texts",
    "quarter": f"texts such as 2026-Q1, or {DAYS}",
    "pay_date": DAYS,
    "leave_start_date": DAYS,
    "application_date": DAYS,
    "employment_status": "texts",
    "wages": "int64 cents from 0 to 99999999999",
    "employer_pays_medical": "int64 ten-thousandths from 0 to 10000",
    "employer_pays_family": "int64 ten-thousandths from 0 to 10000",
    "group": "texts",
    "row": "whole numbers (int64)",
}
TEXTS: list[pl.Series] = [pl.Series(["A", None], dtype=dtype) for dtype in (pl.String, pl.Categorical, pl.Enum(["A"]))]
NOTHING = pl.Series([None, None])
OF_DAYS = pl.Series([FIRST, LAST])
OF_FRACTIONS = pl.Series([0, 10_000, None])
TAKEN: dict[str, list[pl.Series]] = {
    "person": [*TEXTS, NOTHING],
    "quarter": [*TEXTS, NOTHING, OF_DAYS],
    "pay_date": [OF_DAYS, NOTHING],
    "wages": [pl.Series([0, 99_999_999_999])],
    "employer_pays_medical": [OF_FRACTIONS, NOTHING],
    "employer_pays_family": [OF_FRACTIONS, NOTHING],
    "group": [*TEXTS, NOTHING],
    "row": [pl.Series([-1, 2**40]), pl.Series([7], dtype=pl.UInt32)],
}
NO_TEXTS = [pl.Series([7]), pl.Series([1.5]), pl.Series([True]), OF_DAYS]
NO_DAYS = [pl.Series([date(2, 12, 31)]), pl.Series([date(9999, 1, 1), FIRST]), pl.Series([datetime(2026, 1, 2)])]
NO_FRACTIONS = [pl.Series([-1]), pl.Series([0, 10_001]), pl.Series([0.5]), pl.Series(["0.5"])]
REFUSED: dict[str, list[pl.Series]] = {
    **dict.fromkeys(("person", "kind", "employer", "employment_status", "group"), NO_TEXTS),
    "quarter": [*NO_DAYS, pl.Series([7])],
    **{name: [*NO_DAYS, *TEXTS] for name in ("pay_date", "leave_start_date", "application_date")},
    "wages": [pl.Series([-1]), pl.Series([100_000_000_000]), pl.Series([1.5]), pl.Series([1], dtype=pl.Int32), NOTHING],
    **dict.fromkeys(("employer_pays_medical", "employer_pays_family"), NO_FRACTIONS),
    "row": [pl.Series([1], dtype=pl.Int32), NOTHING, pl.Series(["1"])],
}


def cases(columns: dict[str, list[pl.Series]]) -> list[Any]:
    return [pytest.param(name, each, id=f"{name}-{each.dtype}") for name, every in columns.items() for each in every]


@pytest.mark.parametrize(("name", "values"), cases(TAKEN))
def test_a_column_takes_the_values_of_its_form(name: str, values: pl.Series) -> None:
    check(values.alias(name).to_frame(), (), optional=[name])


@pytest.mark.parametrize(("name", "values"), cases(REFUSED))
def test_a_column_refuses_other_values_with_advice(name: str, values: pl.Series) -> None:
    rows = values.alias(name).to_frame()
    with pytest.raises(ValueError, match="is not valid") as refusal:
        check(rows, (), optional=[name])
    assert str(refusal.value) == f"The column {name} is not valid. Give {name} as {ADVICE[name]}."


def test_every_column_has_a_form() -> None:
    assert {name: form.description for name, form in FORMS.items()} == ADVICE


def test_the_first_wrong_column_is_named() -> None:
    rows = pl.DataFrame({"person": ["A", None], "wages": [-1, 5]})
    for required, answers, message in [
        (("person", "wages"), ("wages",), "The column wages has the name of an answer. Rename or remove it."),
        (("kind", "person"), ("total",), "The column kind is missing."),
        (("person", "wages"), (), "The column person lacks a value in some row."),
        (("wages",), (), "The column wages is not valid. Give wages as int64 cents from 0 to 99999999999."),
    ]:
        with pytest.raises(ValueError, match="The column") as refusal:
            check(rows, required, answers=answers)
        assert str(refusal.value) == message


@pytest.mark.parametrize(
    ("values", "known", "message"),
    [
        (["w2", None, "W-2", "x"], KIND, "Row 3 has no kind such as w2, contractor, self_employed."),
        (["x"], STATUS, "Row 1 has no kind such as employed, self_employed, unemployed."),
    ],
)
def test_the_first_unknown_value_is_refused(values: list[str], known: pl.Enum, message: str) -> None:
    with pytest.raises(ValueError, match="has no kind") as refusal:
        among(pl.Series("kind", values), known)
    assert str(refusal.value) == message


def test_known_values_have_the_type_of_them_all() -> None:
    found = among(pl.Series("kind", ["contractor", None]), KIND)
    assert (found.dtype, found.to_list()) == (KIND, ["contractor", None])
    assert among(found, KIND) is found
