"""BATCH.md describes files of many rows as the command reads and writes them."""

import re
from pathlib import Path

import polars as pl
import pytest

from calculators.batch.parse import labels_of
from tests.builders.batch_files import WAGES, payroll, pfml_batch
from tests.builders.payroll_layouts import LAYOUTS
from web.command_line.batch.atomic_output import UNFINISHED

BATCH = (Path(__file__).parents[2] / "BATCH.md").read_text("utf-8")
(CHANGED,) = re.findall(r"```toml\n(.*?)```", BATCH, re.DOTALL)
FILES = {
    "contributions": ("person,kind,quarter,wages", "A,w2,2026-Q1,10000"),
    "benefits": (WAGES, "P,A,2025-Q3,15000.00,2026-03-02"),
}


def columns_out(kind: str) -> list[str]:
    """Return the documented columns of an output: those of every output, then those of changed parameters."""
    (told,) = re.findall(rf"^- Columns out, {kind}: (.*?)\.$", BATCH, re.DOTALL | re.MULTILINE)
    return [name for name in re.findall(r"`(\w+)`", told) if name != "pay_date"]


@pytest.mark.parametrize("kind", FILES)
def test_output_has_the_documented_columns(tmp_path: Path, kind: str) -> None:
    (tmp_path / "rules.toml").write_text(CHANGED, "utf-8")
    header, line = FILES[kind]
    output, options = tmp_path / "out.csv", ("--what-if", str(tmp_path / "rules.toml"))
    assert pfml_batch(kind, payroll(tmp_path, line, header=header), output, *options).exit_code == 0
    assert output.read_text("utf-8").splitlines()[0].split(",") == columns_out(kind)
    assert pfml_batch(kind, payroll(tmp_path, line, header=header), output, "--force").exit_code == 0
    listed = columns_out(kind)
    assert output.read_text("utf-8").splitlines()[0].split(",") == listed[: listed.index("what_if")]


def test_pay_dates_replace_quarters_in_the_output(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    file = payroll(tmp_path, "A,w2,2026-01-15,10000", header="person,kind,pay_date,wages")
    assert pfml_batch("contributions", file, output).exit_code == 0
    assert "`kind`, `quarter` or `pay_date`, `wages`, `eligible_wages`" in BATCH
    assert output.read_text("utf-8").startswith("person,kind,pay_date,wages,eligible_wages,")


def test_documented_employee_numbers_are_refused_or_kept() -> None:
    (told,) = re.findall(r"Nine digits can.*?tax number\.", BATCH, re.DOTALL)
    refused, kept = (re.findall(r"`(.*?)`", part) for part in told.split("Write"))
    assert (len(refused), len(kept)) == (2, 2)
    assert [len(labels_of(pl.Series([number])).refused) for number in refused + kept] == [1, 1, 0, 0]


def test_folder_of_a_killed_run_is_documented() -> None:
    assert f"`{UNFINISHED.format(name='OUTPUT')}`" in BATCH


def test_the_python_reader_runs_as_documented(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (program,) = re.findall(
        r"```python\n(from pathlib import Path\n\nfrom rules import coverage.*?)```", BATCH, re.DOTALL
    )
    (tmp_path / "payroll.csv").write_bytes((LAYOUTS / "adp-paydata.csv").read_bytes())
    monkeypatch.chdir(tmp_path)
    exec(program, {})
    assert capsys.readouterr().out == "1001 2026-02-28 94975\n1042 2026-02-28 115938\n"
