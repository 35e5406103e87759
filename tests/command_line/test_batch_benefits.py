"""Wages of many people get the answers of single questions.

The expected figures are those of a single question, which other tests check against their sources.
"""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from calculators import BenefitQuestion, estimate_benefit
from tests.builders.batch_files import SMALL, WAGES, payroll, pfml_batch, rejected, rows

LEAVE = date(2026, 3, 2)
OF_A_WORKER = (("A", "2025-Q1", "12000.00"), ("A", "2025-Q2", "12500.50"), ("B", "2025-Q3", "13000.00"))


def wages(folder: Path, *lines: str, header: str = WAGES) -> Path:
    return payroll(folder, *lines, name="wages.csv", header=header)


def of_a_worker(person: str = "P") -> list[str]:
    return [f"{person},{employer},{quarter},{amount},{LEAVE}" for employer, quarter, amount in OF_A_WORKER]


def test_each_person_is_answered_as_a_single_question(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    result = pfml_batch("benefits", wages(tmp_path, *of_a_worker("P"), *of_a_worker("Q")), output)
    assert result.exit_code == 0
    assert "Rows read: 6. Rows used: 6. People answered in out.csv: 2. Rows refused: 0." in result.output
    paid = [{"employer": e, "quarter": q, "amount": a} for e, q, a in OF_A_WORKER]
    question = {"leave_start_date": LEAVE.isoformat(), "wages": paid}
    answer = estimate_benefit(BenefitQuestion.model_validate(question))
    first, second = rows(output)
    assert second == first | {"person": "Q"}
    assert first["weekly_benefit"] == str(answer.weekly_benefit)
    assert first["expected_award"] == str(answer.expected_award)
    assert first["reason"] == answer.reason
    assert first["base_period_start"] == answer.base_period[0]


def test_an_application_date_and_a_status_may_be_given_or_left_empty(tmp_path: Path) -> None:
    header = f"{WAGES},application_date,employment_status"
    given = "P,A,2025-Q2,9000,2026-03-02,2025-11-03,self_employed"
    output = tmp_path / "out.csv"
    result = pfml_batch("benefits", wages(tmp_path, given, "Q,A,2025-Q2,9000,2026-03-02,,", header=header), output)
    assert result.exit_code == 0
    told = [(row["person"], row["base_period_end"], row["opt_in_quarters_required"]) for row in rows(output)]
    assert told == [("P", "2025-Q2", "2"), ("Q", "2025-Q3", "")]


def test_a_column_without_values_may_have_no_type(tmp_path: Path) -> None:
    file = wages(tmp_path, *of_a_worker())
    expected, output = tmp_path / "expected.csv", tmp_path / "out.csv"
    typed = pl.read_csv(file, infer_schema=False).with_columns(application_date=None, employment_status=None)
    typed.write_parquet(tmp_path / "wages.parquet")
    assert pfml_batch("benefits", file, expected).exit_code == 0
    assert pfml_batch("benefits", tmp_path / "wages.parquet", output).exit_code == 0
    assert output.read_bytes() == expected.read_bytes()


def test_people_with_conflicting_rows_are_refused(tmp_path: Path) -> None:
    lines = [*of_a_worker("P"), "P,A,2025-Q4,1.00,2026-03-03", *of_a_worker("Q"), "Q,A,2025-Q4,1e3,2026-03-02"]
    output = tmp_path / "out.csv"
    result = pfml_batch("benefits", wages(tmp_path, *lines), output)
    assert result.exit_code == 3
    assert "Rows read: 8. Rows used: 3. People answered in out.csv: 1. Rows refused: 5." in result.output
    assert [(row["person"], row["complete"]) for row in rows(output)] == [("Q", "false")]
    conflicting = [(row, column) for _, row, column, value_class in rejected(output) if value_class == "conflicting"]
    assert conflicting == [(str(row), "leave_start_date") for row in (2, 3, 4, 5)]


def test_an_empty_file_of_wages_gives_only_column_names(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    assert pfml_batch("benefits", wages(tmp_path), output).exit_code == 0
    assert output.read_text().startswith("person,leave_start_date,benefit_year_start,")
    assert rows(output) == []


@pytest.mark.parametrize("together", [True, False])
def test_small_limits_give_the_same_benefits(tmp_path: Path, together: bool) -> None:
    people = [of_a_worker(f"p{person}") for person in range(99)]
    by_quarter = [line for quarter in zip(*people, strict=True) for line in quarter]
    file = wages(tmp_path, *(line for person in people for line in person) if together else by_quarter)
    expected, output = tmp_path / "expected.csv", tmp_path / "out.csv"
    assert pfml_batch("benefits", file, expected).exit_code == 0
    assert pfml_batch("benefits", file, output, limits=SMALL).exit_code == 0
    assert output.read_bytes() == expected.read_bytes()
