"""Every form of file, several files and folders give the same answer."""

import csv
import gzip
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

from tests.builders.batch_files import LINES, SMALL, payroll, pfml_batch, rows
from web.command_line import app


def inputs(folder: Path) -> dict[str, list[Path]]:
    """Return the same rows in every form, in their order."""
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
def test_a_folder_may_have_wildcards_in_its_name(tmp_path: Path, suffix: str) -> None:
    odd = tmp_path / "payroll[2026]*?"
    odd.mkdir()
    forms = inputs(odd)
    output = odd / f"out{suffix}"
    result = pfml_batch("contributions", forms["typed" if suffix == ".parquet" else "plain"], output, limits=SMALL)
    assert result.exit_code == 0
    made = pl.read_csv(output.read_bytes()) if suffix == ".csv" else pl.read_parquet(output.read_bytes())
    assert made["person"].to_list() == [line[0] for line in LINES]


def test_suffixes_in_a_folder_are_read_in_any_case(tmp_path: Path) -> None:
    folder = tmp_path / "payrolls"
    folder.mkdir()
    payroll(folder, *LINES[:2], name="Q1.CSV")
    (folder / "q2.Csv.GZ").write_bytes(gzip.compress(payroll(tmp_path, *LINES[2:]).read_bytes()))
    (folder / "._Q1.CSV").write_bytes(b"\0of the desktop")
    (folder / "notes.txt").write_text("not a payroll")
    output = tmp_path / "OUT.CSV"
    result = pfml_batch("contributions", folder, output)
    assert result.exit_code == 0
    assert "Rows read: 4. Rows answered in OUT.CSV: 4. Rows refused: 0." in result.output
    assert "Not read in payrolls: notes.txt." in result.output


def test_a_folder_inside_a_folder_is_an_error(tmp_path: Path) -> None:
    folder = tmp_path / "payrolls"
    (folder / "2025").mkdir(parents=True)
    payroll(folder, *LINES)
    result = pfml_batch("contributions", folder, tmp_path / "out.csv")
    assert result.exit_code == 2
    assert "payrolls has a folder in it: 2025. Name each folder, or take it out." in result.output


def test_an_empty_name_is_not_the_current_folder(tmp_path: Path) -> None:
    command = ["batch", "contributions", "", "-o", str(tmp_path / "out.csv"), "--w2", "30"]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 2
    assert "give a file or a folder" in result.output


def test_every_form_of_output_has_the_same_answer(tmp_path: Path) -> None:
    file = payroll(tmp_path, *LINES)
    for name in ("out.csv", "out.csv.gz", "out.parquet"):
        assert pfml_batch("contributions", file, tmp_path / name).exit_code == 0
    assert gzip.decompress((tmp_path / "out.csv.gz").read_bytes()) == (tmp_path / "out.csv").read_bytes()
    columns = pl.read_parquet(tmp_path / "out.parquet")
    assert columns["total"].to_list() == [Decimal(row["total"]) for row in rows(tmp_path / "out.csv")]


@pytest.mark.parametrize("person", ["Plain", "Doe, J", 'the "other" one', "a 'third' one"])
def test_a_label_is_quoted_if_it_needs_quotes(tmp_path: Path, person: str) -> None:
    file, output = tmp_path / "payroll.parquet", tmp_path / "out.csv"
    people = pl.DataFrame({"person": ["A", person], "kind": "w2", "quarter": "2026-Q1", "wages": "9000.50"})
    people.write_parquet(file)
    assert pfml_batch("contributions", file, output).exit_code == 0
    with output.open(newline="") as lines:
        found = list(csv.DictReader(lines))
    assert [(row["person"], row["wages"]) for row in found] == [("A", "9000.50"), (person, "9000.50")]
    assert ('"' in output.read_text()) == (not {",", '"'}.isdisjoint(person))


@pytest.mark.parametrize("person", ["two\nlines", "two\rlines", "two\r\nlines"])
def test_a_line_break_in_a_label_becomes_a_space(tmp_path: Path, person: str) -> None:
    file, output = tmp_path / "payroll.parquet", tmp_path / "out.csv"
    pl.DataFrame({"person": [person], "kind": "w2", "quarter": "2026-Q1", "wages": "9000.50"}).write_parquet(file)
    assert pfml_batch("contributions", file, output).exit_code == 0
    assert [row["person"] for row in rows(output)] == ["two lines"]


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_an_empty_file_gives_only_column_names(tmp_path: Path, suffix: str) -> None:
    empty = payroll(tmp_path)
    if suffix == ".parquet":
        empty = tmp_path / "empty.parquet"
        pl.DataFrame(schema=dict.fromkeys(("person", "kind", "quarter", "wages"), pl.String)).write_parquet(empty)
    output = tmp_path / "out.csv"
    assert pfml_batch("contributions", empty, output).exit_code == 0
    assert output.read_text().startswith("person,kind,quarter,wages,eligible_wages,")
    assert rows(output) == []
