"""A wrong file or option gives one clear line, exit status 2 and no output."""

import gzip
import os
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from tests.builders.batch_files import payroll, pfml_batch, rows
from web.command_line import app

GOOD = "A,w2,2026-Q1,10000.00"

HEADERS = {
    "person,employer,quarter,leave_start_date": "a column is missing: wages",
    "person,employer,quarter,wages,leave_start_date,wages": "a column is there twice: wages",
    "person,employer,quarter,wages,leave_start_date,name": "column 6 is not known",
    "person;employer;quarter;wages;leave_start_date": "separated by commas",
    "Person,employer,Quarter,wages,leave_start_date": "write person, quarter in small letters",
    '"person,employer,quarter,wages,leave_start_date': "does not name columns",
    "": "does not name columns",
}
"""First lines of a file of wages for benefits."""

PAYROLL_HEADERS = {
    "person,kind,wages": "No column has the pay dates",
    "person,kind,quarter": "No column has dollars that were paid",
    "person,kind,quarter,wages,wages": "Choose the columns of wages with --map",
    '"person,kind,quarter,wages': "A quotation mark in the headings is not closed",
    "": "We found no row with the names of the columns",
}


@pytest.mark.parametrize(
    ("kind", "header", "message"),
    [
        *(("benefits", *each) for each in HEADERS.items()),
        *(("contributions", *each) for each in PAYROLL_HEADERS.items()),
    ],
)
def test_missing_doubled_and_unknown_columns_are_refused(tmp_path: Path, kind: str, header: str, message: str) -> None:
    output = tmp_path / "out.csv"
    result = pfml_batch(kind, payroll(tmp_path, GOOD, header=header), output)
    assert result.exit_code == 2
    assert "payroll.csv" in result.output
    assert message in result.output
    assert sorted(file.name for file in tmp_path.iterdir()) == ["payroll.csv"]


def unreadable(folder: Path) -> dict[str, tuple[Path, str]]:
    """Return a file for each way in which it cannot be read, with the message."""
    broken = folder / "broken.csv.gz"
    broken.write_bytes(gzip.compress(b"person,kind,quarter,wages\n" + b"A,w2,2026-Q1,1.00\n" * 9999)[:-20])
    changed = bytearray(gzip.compress(b"person,kind,quarter,wages\n" + b"A,w2,2026-Q1,1.00\n" * 9999))
    changed[60] ^= 255
    damaged = folder / "damaged.csv.gz"
    damaged.write_bytes(changed)
    no_gzip = folder / "no_gzip.csv.gz"
    no_gzip.write_bytes(b"person,kind,quarter,wages\n")
    parquet = folder / "no.parquet"
    parquet.write_bytes(b"PAR1 but not really")
    floats = folder / "floats.parquet"
    pl.DataFrame({"person": ["A"], "kind": ["w2"], "quarter": ["2026-Q1"], "wages": [1.5]}).write_parquet(floats)
    doubled = folder / "doubled.parquet"
    columns = ["person", "kind", "quarter", "wages", "wages"]
    pq.write_table(pa.Table.from_arrays([pa.array(["A"])] * 5, columns), doubled)
    half = folder / "half.parquet"
    people = [f"a person with a long name {number}" for number in range(9999)]
    pl.DataFrame({"person": people, "kind": "w2", "quarter": "2026-Q1", "wages": range(9999)}).write_parquet(half)
    half.write_bytes(half.read_bytes()[half.stat().st_size // 2 :])
    picture = folder / "picture.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    pipe = folder / "pipe.csv"
    os.mkfifo(pipe)
    long = folder / "long.csv"
    long.write_bytes(b"person,kind,quarter,wages\n" + b"A" * 100_000)
    (folder / "empty").mkdir()
    return {
        "missing": (folder / "missing.csv", "no such file"),
        "suffix": (folder / "payroll.ods", "must end with"),
        "cut off": (broken, "is broken. Compress the file again"),
        "damaged": (damaged, "is broken. Compress the file again"),
        "not compressed": (no_gzip, "is broken. Compress the file again"),
        "not parquet": (parquet, "cannot be read as Parquet"),
        "half of a Parquet file": (half, "cannot be read as Parquet"),
        "floats": (floats, "the column wages has the type Float64. Give text, decimals"),
        "doubled": (doubled, "a column is there twice"),
        "picture": (picture, "not CSV or XLSX"),
        "pipe": (pipe, "it is not a plain file"),
        "long name": (folder / f"{'a' * 300}.csv", "File name too long"),
        "one line": (long, "longer than any row"),
        "empty folder": (folder / "empty", "has no file that ends with one of"),
    }


KINDS = (
    "half of a Parquet file",
    "missing",
    "suffix",
    "cut off",
    "damaged",
    "not compressed",
    "not parquet",
    "floats",
    "doubled",
    "picture",
    "pipe",
    "long name",
    "one line",
    "empty folder",
)


@pytest.mark.parametrize("kind", KINDS)
def test_unreadable_inputs_are_refused(tmp_path: Path, kind: str) -> None:
    file, message = unreadable(tmp_path)[kind]
    output = tmp_path / "made" / "out.csv"
    output.parent.mkdir()
    result = pfml_batch("contributions", file, output)
    assert result.exit_code == 2
    assert message in result.output
    assert list(output.parent.iterdir()) == []


def test_a_file_given_twice_is_refused(tmp_path: Path) -> None:
    file = payroll(tmp_path, GOOD)
    (tmp_path / "same.csv").symlink_to(file)
    for again in (file, tmp_path / "same.csv"):
        result = pfml_batch("contributions", [file, again], tmp_path / "out.csv")
        assert result.exit_code == 2
        assert f"{again.name} is given twice" in result.output


@pytest.mark.parametrize("output", [".", "/", "", "out.txt"])
def test_an_output_with_another_suffix_is_refused(tmp_path: Path, output: str) -> None:
    result = pfml_batch("contributions", payroll(tmp_path, GOOD), Path(output))
    assert result.exit_code == 2
    assert "the name must end with one of .csv, .csv.gz, .parquet" in result.output


@pytest.mark.parametrize("name", ["out.csv", "out.csv.rejected.csv"])
def test_an_output_that_is_a_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    result = pfml_batch("contributions", payroll(tmp_path, GOOD), tmp_path / "out.csv", "--force")
    assert result.exit_code == 2
    assert f"{name} is a folder. Choose another output." in result.output


def test_files_of_different_columns_are_refused(tmp_path: Path) -> None:
    first = payroll(tmp_path, GOOD)
    second = payroll(tmp_path, name="second.csv", header="person,kind,pay_date,wages")
    result = pfml_batch("contributions", [first, second], tmp_path / "out.csv")
    assert result.exit_code == 2
    assert "second.csv has other columns than payroll.csv" in result.output


CHOICES = {
    ("--w2", "many"): "--w2: Give a number of people",
    ("--w2", "2026=30", "--w2", "31"): "--w2: give one number for all years",
    ("--w2", "x=30"): "--w2: give a year before the number",
    ("--w2", "30", "--contractors", "2026=2"): "--contractors: give --w2 for the same years",
    ("--employer-pays-medical", "60%"): "--employer-pays-medical: Give a fraction",
    ("--employer-pays-medical", "0.5"): "--employer-pays-medical: Give at least 0.6",
    ("--exempt", "dental"): "--exempt: give medical or family",
}


def test_a_missing_workforce_is_reported_before_reading(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    command = ["batch", "contributions", str(payroll(tmp_path, GOOD)), "-o", str(output)]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 2
    assert "--w2: give the average number of W-2 employees in the year before" in result.output
    assert sorted(file.name for file in tmp_path.iterdir()) == ["payroll.csv"]


def test_self_employed_people_need_no_employees(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    file = payroll(tmp_path, "A,self_employed,2026-Q1,10000")
    assert pfml_batch("contributions", file, output, "--w2", "0").exit_code == 0
    assert [row["employee"] for row in rows(output)] == ["88.00"]


@pytest.mark.parametrize(("options", "message"), CHOICES.items())
def test_conflicting_options_are_refused(tmp_path: Path, options: tuple[str, ...], message: str) -> None:
    result = pfml_batch("contributions", payroll(tmp_path, GOOD), tmp_path / "out.csv", *options)
    assert result.exit_code == 2
    assert message in result.output
    assert sorted(file.name for file in tmp_path.iterdir()) == ["payroll.csv"]
