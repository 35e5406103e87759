"""The forms of files: CSV, compressed CSV and Parquet, several at once or a folder, give the same answer.

Figures: those of a single question, which other tests hold to their sources.
"""

import csv
import gzip
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from typer.testing import CliRunner

from calculators import BenefitQuestion, WithholdingQuestion, estimate_benefit, estimate_withholding
from tests.command_line.files import WAGES, payroll, pfml_batch, rejected, rows
from web.command_line import app

LINES = ("A,w2,2026-Q1,10000.00", "A,w2,2026-Q2,180000", "B,contractor,2026-Q1,9000.5", "A,w2,2025-Q4,1")
LEAVE = date(2026, 3, 2)
OF_A_WORKER = (("A", "2025-Q1", "12000.00"), ("A", "2025-Q2", "12500.50"), ("B", "2025-Q3", "13000.00"))


def test_each_row_is_answered_as_a_single_paycheck(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    result = pfml_batch("contributions", payroll(tmp_path, *LINES), output)
    assert result.exit_code == 0
    assert "4 rows read: 4 answered in out.csv, 0 refused." in result.output
    second = rows(output)[1]
    question = {"pay_date": "2026-04-01", "pay": "180000", "year_to_date": "10000", "covered_individuals": "30"}
    answer = estimate_withholding(WithholdingQuestion.model_validate(question))
    assert second == {
        "person": "A",
        "kind": "w2",
        "quarter": "2026-Q2",
        "wages": "180000.00",
        "eligible_wages": str(answer.eligible_pay),
        "medical_employer": str(answer.totals.medical.employer),
        "medical_employee": str(answer.totals.medical.employee),
        "family_employer": str(answer.totals.family.employer),
        "family_employee": str(answer.totals.family.employee),
        "employer": str(answer.totals.employer),
        "employee": str(answer.totals.employee),
        "total": str(answer.totals.total),
        "complete": "true",
    }


def test_pay_dates_stay_days(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    file = payroll(tmp_path, "A,w2,2026-01-15,5000", header="person,kind,pay_date,wages")
    assert pfml_batch("contributions", file, output).exit_code == 0
    assert rows(output)[0]["pay_date"] == "2026-01-15"


def test_the_workforce_may_be_given_year_by_year(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    options = ("--w2", "2026=30", "--w2", "2025=24.9", "--contractors", "2026=31")
    assert pfml_batch("contributions", payroll(tmp_path, *LINES), output, *options).exit_code == 0
    assert [row["employer"] != "0.00" for row in rows(output)] == [True, True, True, False]


@pytest.mark.parametrize(("options", "told"), [((), True), (("--contractors", "0"), False)])
def test_contractors_that_nobody_counted_are_told(tmp_path: Path, options: tuple[str, ...], *, told: bool) -> None:
    result = pfml_batch("contributions", payroll(tmp_path, *LINES), tmp_path / "out.csv", *options)
    assert result.exit_code == 0
    assert ("Rows of contractors: 1. --contractors was left out" in result.output) is told


def inputs(folder: Path) -> dict[str, list[Path]]:
    """The same rows in every form, in their order."""
    plain = payroll(folder, *LINES)
    packed = folder / "packed.csv.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    columns = folder / "columns.parquet"
    pl.read_csv(plain.read_bytes(), infer_schema=False).write_parquet(columns)
    typed = folder / "typed.parquet"
    types = pl.read_csv(plain.read_bytes(), infer_schema=False)
    types.with_columns(pl.col("kind").cast(pl.Categorical), pl.col("wages").cast(pl.Decimal(12, 2))).write_parquet(
        typed
    )
    precise = folder / "precise.parquet"
    types.with_columns(pl.col("wages").cast(pl.Decimal(18, 6))).write_parquet(precise)
    many = folder / "many"
    many.mkdir()
    payroll(many, *LINES[:2], name="1.csv")
    payroll(many, *LINES[2:], name="2.csv")
    (many / "notes.txt").write_text("not a payroll")
    windows = folder / "windows.csv"
    windows.write_bytes(b"\xef\xbb\xbf" + plain.read_bytes().replace(b"\n", b"\r\n"))
    forms = {"plain": [plain], "packed": [packed], "columns": [columns], "typed": [typed], "folder": [many]}
    return forms | {"precise": [precise], "several": [many / "1.csv", many / "2.csv"], "windows": [windows]}


@pytest.mark.parametrize("form", ["packed", "columns", "typed", "precise", "folder", "several", "windows"])
def test_every_form_of_input_gives_the_same_answer(tmp_path: Path, form: str) -> None:
    expected, output = tmp_path / "expected.csv", tmp_path / "out.csv"
    forms = inputs(tmp_path)
    assert pfml_batch("contributions", forms["plain"], expected).exit_code == 0
    assert pfml_batch("contributions", forms[form], output).exit_code == 0
    assert output.read_bytes() == expected.read_bytes()


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_a_folder_may_have_signs_in_its_name_that_elsewhere_stand_for_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setattr("calculators.batch.store.BYTES_IN_MEMORY", 0)
    odd = tmp_path / "payroll[2026]*?"
    odd.mkdir()
    forms = inputs(odd)
    output = odd / f"out{suffix}"
    result = pfml_batch("contributions", forms["typed" if suffix == ".parquet" else "plain"], output)
    assert result.exit_code == 0
    made = pl.read_csv(output.read_bytes()) if suffix == ".csv" else pl.read_parquet(output.read_bytes())
    assert made["person"].to_list() == [line[0] for line in LINES]


def test_a_folder_is_read_whole_whoever_wrote_the_names_of_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "payrolls"
    folder.mkdir()
    payroll(folder, *LINES[:2], name="Q1.CSV")
    (folder / "q2.Csv.GZ").write_bytes(gzip.compress(payroll(tmp_path, *LINES[2:]).read_bytes()))
    (folder / "._Q1.CSV").write_bytes(b"\0of the desktop")
    (folder / "notes.txt").write_text("not a payroll")
    output = tmp_path / "OUT.CSV"
    result = pfml_batch("contributions", folder, output)
    assert result.exit_code == 0
    assert "4 rows read: 4 answered in OUT.CSV, 0 refused." in result.output
    assert "Left out of payrolls: notes.txt." in result.output


def test_a_folder_in_the_folder_is_not_passed_over_without_a_word(tmp_path: Path) -> None:
    folder = tmp_path / "payrolls"
    (folder / "2025").mkdir(parents=True)
    payroll(folder, *LINES)
    result = pfml_batch("contributions", folder, tmp_path / "out.csv")
    assert result.exit_code == 2
    assert "payrolls holds a folder, 2025. Name each folder, or take it out." in result.output


def test_an_empty_name_is_not_the_folder_at_hand(tmp_path: Path) -> None:
    command = ["batch", "contributions", "", "-o", str(tmp_path / "out.csv"), "--w2", "30"]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 2
    assert "give a file or a folder" in result.output


def test_every_form_of_output_holds_the_same_answer(tmp_path: Path) -> None:
    file = payroll(tmp_path, *LINES)
    for name in ("out.csv", "out.csv.gz", "out.parquet"):
        assert pfml_batch("contributions", file, tmp_path / name).exit_code == 0
    assert gzip.decompress((tmp_path / "out.csv.gz").read_bytes()) == (tmp_path / "out.csv").read_bytes()
    columns = pl.read_parquet(tmp_path / "out.parquet")
    assert columns["total"].to_list() == [Decimal(row["total"]) for row in rows(tmp_path / "out.csv")]


@pytest.mark.parametrize("person", ["Plain", "Doe, J", 'the "other" one', "two\nlines", "two\rlines"])
def test_a_label_is_put_in_quotes_where_it_needs_them(tmp_path: Path, person: str) -> None:
    file, output = tmp_path / "payroll.parquet", tmp_path / "out.csv"
    people = pl.DataFrame({"person": ["A", person], "kind": "w2", "quarter": "2026-Q1", "wages": "9000.50"})
    people.write_parquet(file)
    assert pfml_batch("contributions", file, output).exit_code == 0
    with output.open(newline="") as lines:
        found = list(csv.DictReader(lines))
    assert [(row["person"], row["wages"]) for row in found] == [("A", "9000.50"), (person, "9000.50")]
    assert ('"' in output.read_text()) == (person != "Plain")


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_no_rows_give_no_rows_and_the_names_of_the_columns(tmp_path: Path, suffix: str) -> None:
    empty = payroll(tmp_path)
    if suffix == ".parquet":
        empty = tmp_path / "empty.parquet"
        pl.DataFrame(schema=dict.fromkeys(("person", "kind", "quarter", "wages"), pl.String)).write_parquet(empty)
    output = tmp_path / "out.csv"
    assert pfml_batch("contributions", empty, output).exit_code == 0
    assert output.read_text().startswith("person,kind,quarter,wages,eligible_wages,")
    assert rows(output) == []


def test_small_blocks_and_parts_give_the_same_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [f"p{person},w2,2026-Q{quarter},{person * 1000 + quarter}" for quarter in (3, 1, 2) for person in range(99)]
    file = payroll(tmp_path, *lines, "p7,w2,2026-Q1,twice")
    expected, output = tmp_path / "expected.csv", tmp_path / "out.csv"
    assert pfml_batch("contributions", file, expected).exit_code == 3
    monkeypatch.setattr("web.command_line.batch.csv_parts.BLOCK", 300)
    monkeypatch.setattr("web.command_line.batch.inputs.BYTES_OF_A_PART", 1000)
    monkeypatch.setattr("calculators.batch.store.BYTES_IN_MEMORY", 9000)
    assert pfml_batch("contributions", file, output).exit_code == 3
    assert output.read_bytes() == expected.read_bytes()
    assert rejected(output) == rejected(expected)


@pytest.mark.parametrize("last", [(), ("long,w2,2026-12-31,1000",)], ids=["together", "not together"])
def test_a_person_whose_rows_fill_several_blocks_has_one_wage_base(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: tuple[str, ...]
) -> None:
    paydays = [f"long,w2,2026-{month:02}-{day:02},10000" for month in range(1, 13) for day in (1, 15)]
    others = [f"p{person},w2,2026-0{month}-01,10000" for person in range(20) for month in (1, 2)]
    monkeypatch.setattr("web.command_line.batch.csv_parts.BLOCK", 100)
    monkeypatch.setattr("web.command_line.batch.inputs.BYTES_OF_A_PART", 1000)
    output = tmp_path / "out.csv"
    file = payroll(tmp_path, "first,w2,2026-01-01,10000", *paydays, *others, *last, header="person,kind,pay_date,wages")
    assert pfml_batch("contributions", file, output).exit_code == 0
    found = rows(output)
    assert [row["person"] for row in found] == [line.split(",")[0] for line in file.read_text().splitlines()[1:]]
    # The wage base of 2026 is 184,500: eighteen pays of 10,000 and 4,500 of the nineteenth.
    eligible = [row["eligible_wages"] for row in found if row["person"] == "long"]
    assert eligible == ["10000.00"] * 18 + ["4500.00"] + ["0.00"] * (5 + len(last))


def wages(folder: Path, *lines: str, header: str = WAGES) -> Path:
    return payroll(folder, *lines, name="wages.csv", header=header)


def of_a_worker(person: str = "P") -> list[str]:
    return [f"{person},{employer},{quarter},{amount},{LEAVE}" for employer, quarter, amount in OF_A_WORKER]


def test_each_person_is_answered_as_a_single_question(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    result = pfml_batch("benefits", wages(tmp_path, *of_a_worker("P"), *of_a_worker("Q")), output)
    assert result.exit_code == 0
    assert "6 rows read: 6 used for the 2 people in out.csv, 0 refused." in result.output
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


def test_a_column_of_no_values_may_be_of_no_type(tmp_path: Path) -> None:
    file = wages(tmp_path, *of_a_worker())
    expected, output = tmp_path / "expected.csv", tmp_path / "out.csv"
    typed = pl.read_csv(file, infer_schema=False).with_columns(application_date=None, employment_status=None)
    typed.write_parquet(tmp_path / "wages.parquet")
    assert pfml_batch("benefits", file, expected).exit_code == 0
    assert pfml_batch("benefits", tmp_path / "wages.parquet", output).exit_code == 0
    assert output.read_bytes() == expected.read_bytes()


def test_people_whose_rows_do_not_agree_are_refused_and_marked_where_a_row_is_wrong(tmp_path: Path) -> None:
    lines = [*of_a_worker("P"), "P,A,2025-Q4,1.00,2026-03-03", *of_a_worker("Q"), "Q,A,2025-Q4,1e3,2026-03-02"]
    output = tmp_path / "out.csv"
    result = pfml_batch("benefits", wages(tmp_path, *lines), output)
    assert result.exit_code == 3
    assert "8 rows read: 3 used for the 1 people in out.csv, 5 refused." in result.output
    assert [(row["person"], row["complete"]) for row in rows(output)] == [("Q", "false")]
    conflicting = [(row, column) for _, row, column, value_class in rejected(output) if value_class == "conflicting"]
    assert conflicting == [(str(row), "leave_start_date") for row in (2, 3, 4, 5)]


def test_no_wages_give_no_people_and_the_names_of_the_columns(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    assert pfml_batch("benefits", wages(tmp_path), output).exit_code == 0
    assert output.read_text().startswith("person,leave_start_date,benefit_year_start,")
    assert rows(output) == []


@pytest.mark.parametrize("together", [True, False])
def test_small_parts_give_the_same_benefits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, together: bool) -> None:
    people = [of_a_worker(f"p{person}") for person in range(99)]
    by_quarter = [line for quarter in zip(*people, strict=True) for line in quarter]
    file = wages(tmp_path, *(line for person in people for line in person) if together else by_quarter)
    expected, output = tmp_path / "expected.csv", tmp_path / "out.csv"
    assert pfml_batch("benefits", file, expected).exit_code == 0
    monkeypatch.setattr("web.command_line.batch.csv_parts.BLOCK", 300)
    monkeypatch.setattr("web.command_line.batch.inputs.BYTES_OF_A_PART", 1000)
    monkeypatch.setattr("calculators.batch.store.BYTES_IN_MEMORY", 900)
    monkeypatch.setattr("calculators.batch.benefit_run.PEOPLE_OF_AN_ANSWER", 7)
    assert pfml_batch("benefits", file, output).exit_code == 0
    assert output.read_bytes() == expected.read_bytes()
