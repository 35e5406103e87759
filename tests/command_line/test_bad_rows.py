"""Unreadable rows are reported with their place and reason, and good rows are answered."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from tests.builders.batch_files import WAGES, payroll, pfml_batch, rejected, rows

GOOD = "A,w2,2026-Q1,10000.00"
ALSO_GOOD = "B,w2,2026-Q1,20000.00"

WRONG_WAGES = {
    "1.005": "more_than_two_decimals",
    "1e3": "exponent",
    "+7": "sign",
    '"1.000,00"': "decimal_comma",
    "": "empty",
    "-1.00": "below_zero",
    "(1.00)": "below_zero",
    "1000000000.00": "too_large",
}

WRONG_LINES = {
    "": ("", "empty_line"),
    "C,w2,2026-Q1": ("", "too_few_values"),
    "C,w2,2026-Q1,": ("wages", "empty"),
    "C,w\r2,2026-Q1,1.00": ("", "carriage_return"),
    "C,w2,2026-Q1,1.00,more": ("", "too_many_values"),
    '"C,w2,2026-Q1,1.00': ("", "quote_not_closed"),
    "C,clerk,2026-Q1,1.00": ("kind", "unknown_kind"),
    "C,w2,2026-Q5,1.00": ("quarter", "invalid_quarter"),
    "C,w2,2018-Q4,1.00": ("quarter", "not_covered"),
    ",w2,2026-Q1,1.00": ("person", "empty"),
    "123-45-6789,w2,2026-Q1,1.00": ("person", "personal_identifier"),
    "D\x07,w2,2026-Q1,1.00": ("person", "control_character"),
}


def answered_despite(folder: Path, wrong: str) -> tuple[list[str], list[tuple[str, ...]], str]:
    """Return answered people, refused rows and output for a wrong row between good ones."""
    output = folder / "out.csv"
    result = pfml_batch("contributions", payroll(folder, GOOD, wrong, ALSO_GOOD), output)
    assert result.exit_code == 3
    return [row["person"] for row in rows(output)], rejected(output), result.output


@pytest.mark.parametrize(("wages", "value_class"), WRONG_WAGES.items())
def test_wages_that_are_not_a_plain_amount_are_refused(tmp_path: Path, wages: str, value_class: str) -> None:
    people, refused, said = answered_despite(tmp_path, f"C,w2,2026-Q1,{wages}")
    assert people == ["A", "B"]
    assert refused == [("payroll.csv", "3", "wages", value_class)]
    assert "Rows read: 3. Rows answered in out.csv: 2. Rows refused: 1." in said


@pytest.mark.parametrize(("line", "told"), WRONG_LINES.items())
def test_lines_that_are_not_rows_are_refused(tmp_path: Path, line: str, told: tuple[str, str]) -> None:
    people, refused, _ = answered_despite(tmp_path, line)
    assert people == ["A", "B"]
    assert refused == [("payroll.csv", "3", *told)]


def test_each_row_shows_its_own_reason(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    file = payroll(tmp_path, "A,w2,2019-Q4,5", "A,w2,2019-Q2,5", GOOD)
    assert pfml_batch("contributions", file, output, "--year", "2026").exit_code == 3
    assert [told[-1] for told in rejected(output)] == ["other_year", "not_covered"]


def test_a_number_that_is_not_a_day_is_refused(tmp_path: Path) -> None:
    file, output = tmp_path / "payroll.parquet", tmp_path / "out.csv"
    days = pl.Series([20_500, 10**9, -(10**9), None], dtype=pl.Int32).cast(pl.Date)
    pl.DataFrame({"person": ["A", "B", "C", "D"], "kind": "w2", "pay_date": days, "wages": "9.00"}).write_parquet(file)
    assert pfml_batch("contributions", file, output).exit_code == 3
    assert [row["person"] for row in rows(output)] == ["A"]
    told = [("2", "invalid_date"), ("3", "invalid_date"), ("4", "empty")]
    assert [(row, value_class) for _, row, _, value_class in rejected(output)] == told


def test_typed_columns_are_refused_like_their_texts(tmp_path: Path) -> None:
    file, output = tmp_path / "payroll.parquet", tmp_path / "out.csv"
    days = [date(2026, 1, 9), date(2018, 1, 9), date(2026, 1, 16)]
    table = {"person": ["A", "Total", "C"], "kind": ["w2", "w2", "x"], "pay_date": days, "wages": ["5", "6", "7"]}
    pl.DataFrame(table).with_columns(pl.col("wages").cast(pl.Decimal(12, 2))).write_parquet(file)
    assert pfml_batch("contributions", file, output).exit_code == 3
    assert [row["person"] for row in rows(output)] == ["A"]
    assert rejected(output) == [("payroll.parquet", "3", "kind", "unknown_kind")]


def test_a_quote_across_lines_refuses_its_two_lines_only(tmp_path: Path) -> None:
    people, refused, _ = answered_despite(tmp_path, '"C\nD",w2,2026-Q1,1.00')
    assert people == ["A", "B"]
    assert [row for _, row, _, _ in refused] == ["3", "4"]


def test_quotes_on_one_line_are_read(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    result = pfml_batch("contributions", payroll(tmp_path, '"C, ""D""","w2","2026-Q1","1.00"', GOOD), output)
    assert result.exit_code == 0
    assert [row["person"] for row in rows(output)] == ['C, "D"', "A"]


def test_only_lines_in_another_encoding_are_refused(tmp_path: Path) -> None:
    file = payroll(tmp_path, GOOD, "José,w2,2026-Q1,1.00")
    file.write_bytes(file.read_bytes() + "Zoë,w2,2026-Q1,1.00\n".encode("latin-1"))
    output = tmp_path / "out.csv"
    assert pfml_batch("contributions", file, output).exit_code == 3
    assert [row["person"] for row in rows(output)] == ["A", "José"]
    assert rejected(output) == [("payroll.csv", "4", "", "not_utf8")]


def test_no_value_is_repeated(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    result = pfml_batch("contributions", payroll(tmp_path, "123-45-6789,w2,2026-Q1,7e5", GOOD), output)
    told = result.output + (tmp_path / "out.csv.rejected.csv").read_text("utf-8")
    assert "6789" not in told
    assert "7e5" not in told


def test_rows_of_a_person_and_quarter_are_added_across_files(tmp_path: Path) -> None:
    first = payroll(tmp_path, GOOD, ALSO_GOOD, name="first.csv")
    second = payroll(tmp_path, "A,w2,2026-Q2,1.00", GOOD, name="second.csv")
    output = tmp_path / "out.csv"
    result = pfml_batch("contributions", [first, second], output)
    assert result.exit_code == 0
    assert "Rows added to another of the same person and day or quarter: 1." in result.output
    assert [(row["person"], row["quarter"], row["wages"]) for row in rows(output)] == [
        ("A", "2026-Q1", "20000.00"),
        ("B", "2026-Q1", "20000.00"),
        ("A", "2026-Q2", "1.00"),
    ]


def test_a_person_with_a_refused_row_is_marked(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    pfml_batch("contributions", payroll(tmp_path, "A,w2,2026-Q1,x", "A,w2,2026-Q2,1.00", ALSO_GOOD), output)
    assert [(row["person"], row["complete"]) for row in rows(output)] == [("A", "false"), ("B", "true")]


@pytest.mark.parametrize("line", ["A,w2,2026-Q1", "A,w2,2026-Q1,1.00,more"])
def test_a_person_with_a_broken_line_is_marked(tmp_path: Path, line: str) -> None:
    output = tmp_path / "out.csv"
    pfml_batch("contributions", payroll(tmp_path, line, "A,w2,2026-Q2,1.00", ALSO_GOOD), output)
    assert [(row["person"], row["complete"]) for row in rows(output)] == [("A", "false"), ("B", "true")]


def test_files_of_the_same_name_are_shown_with_their_path(tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    files = [payroll(folder, "A,w2,2026-Q1,x") for folder in (tmp_path, tmp_path / "second")]
    output = tmp_path / "out.csv"
    pfml_batch("contributions", files, output)
    assert [name for name, *_ in rejected(output)] == [str(file) for file in files]


def test_rows_of_another_year_are_refused(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    pfml_batch("contributions", payroll(tmp_path, GOOD, "A,w2,2025-Q4,1.00"), output, "--year", "2026")
    assert rejected(output) == [("payroll.csv", "3", "quarter", "other_year")]


def test_every_reason_is_a_sentence(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    lines = [line for line in WRONG_LINES if line] + [f"D{n},w2,2026-Q1,{wages}" for n, wages in enumerate(WRONG_WAGES)]
    pfml_batch("contributions", payroll(tmp_path, *lines), output)
    reasons = {row["reason"] for row in rows(tmp_path / "out.csv.rejected.csv")}
    assert "There are no rates for this day. Give a day from 2019-10-01 to 2026-12-31." in reasons
    assert all(reason.endswith(".") for reason in reasons)
    assert rows(output) == []


def test_the_last_day_of_leave_that_is_answered_is_stated(tmp_path: Path) -> None:
    """Answer leave on Saturday, January 2, 2027 with the figures of Sunday, December 27, 2026."""
    output = tmp_path / "out.csv"
    lines = ["P,A,2026-Q3,15000,2027-01-02", "Q,A,2026-Q3,15000,2027-01-03"]
    assert pfml_batch("benefits", payroll(tmp_path, *lines, header=WAGES), output).exit_code == 3
    assert [row["person"] for row in rows(output)] == ["P"]
    told = (tmp_path / "out.csv.rejected.csv").read_text("utf-8")
    assert "Give a day from 2021-01-01 to 2027-01-02." in told
