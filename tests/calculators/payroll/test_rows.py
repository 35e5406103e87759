"""Tests of the columns of a payroll, and of the people whose rows have no answer."""

import polars as pl
import pytest

from calculators.batch import Terms
from calculators.payroll import PAYROLL_ROWS, EmployerTerms, PersonRefused
from tests.builders.payroll_amounts import column, found, payroll, terms


def test_a_table_of_the_documented_columns_is_answered() -> None:
    table = pl.DataFrame([("Oak", "Ana", "w2", "2026-Q1", 10_000_000, 46_000)], PAYROLL_ROWS, orient="row")
    amounts = found(table, {"Oak": terms()})
    assert column(amounts.lines, "employer_name", "person", "employee") == [("Oak", "Ana", 46_000)]
    assert [each.verdict for each in amounts.checked] == ["right"]


def test_a_share_that_is_no_whole_number_is_named() -> None:
    table = payroll("person quarter wages", ("Ana", "2026-Q1", 5)).with_columns(employer_pays_medical=pl.lit(0.8))
    with pytest.raises(ValueError, match="employer_pays_medical"):
        found(table)


def test_a_column_that_is_missing_is_named() -> None:
    with pytest.raises(ValueError, match="The column person is missing"):
        found(pl.DataFrame({"kind": ["w2"], "quarter": ["2026-Q1"], "wages": [5]}))
    with pytest.raises(ValueError, match="either the column quarter or the column pay_date"):
        found(pl.DataFrame({"person": ["Ana"], "kind": ["w2"], "wages": [5]}))
    with pytest.raises(ValueError, match="has no quarter such as 2026-Q1"):
        found(payroll("person quarter wages", ("Ana", "Q1", 5)))


def test_rows_without_a_workforce_have_no_answer() -> None:
    with pytest.raises(PersonRefused, match="Ana: workforce_missing"):
        found(payroll("person quarter wages", ("Ana", "2026-Q1", 5)), EmployerTerms(Terms()))
