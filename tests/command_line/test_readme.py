"""What the read-me says about files of many rows is what happens."""

import re
from pathlib import Path

import polars as pl
import pytest

from calculators.batch.parse import labels_of
from tests.command_line.files import WAGES, payroll, pfml_batch
from web.command_line.batch.atomic_output import UNFINISHED

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
(CHANGED,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
FILES = {
    "contributions": ("person,kind,quarter,wages", "A,w2,2026-Q1,10000"),
    "benefits": (WAGES, "P,A,2025-Q3,15000.00,2026-03-02"),
}


def columns_out(kind: str) -> list[str]:
    """The columns that the read-me names: those of every answer, and those that are added by changed figures."""
    (told,) = re.findall(rf"^- Columns out, {kind}: (.*?)\.$", README, re.DOTALL | re.MULTILINE)
    return [name for name in re.findall(r"`(\w+)`", told) if name != "pay_date"]


@pytest.mark.parametrize("kind", FILES)
def test_the_columns_out_are_those_that_are_listed(tmp_path: Path, kind: str) -> None:
    (tmp_path / "rules.toml").write_text(CHANGED, "utf-8")
    header, line = FILES[kind]
    output, options = tmp_path / "out.csv", ("--what-if", str(tmp_path / "rules.toml"))
    assert pfml_batch(kind, payroll(tmp_path, line, header=header), output, *options).exit_code == 0
    assert output.read_text("utf-8").splitlines()[0].split(",") == columns_out(kind)
    assert pfml_batch(kind, payroll(tmp_path, line, header=header), output, "--force").exit_code == 0
    listed = columns_out(kind)
    assert output.read_text("utf-8").splitlines()[0].split(",") == listed[: listed.index("what_if")]


def test_pay_dates_stand_in_place_of_quarters(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    file = payroll(tmp_path, "A,w2,2026-01-15,10000", header="person,kind,pay_date,wages")
    assert pfml_batch("contributions", file, output).exit_code == 0
    assert "`kind`, `quarter` or `pay_date`, `wages`, `eligible_wages`" in README
    assert output.read_text("utf-8").startswith("person,kind,pay_date,wages,eligible_wages,")


def test_employee_numbers_that_are_refused_and_those_that_are_kept() -> None:
    (told,) = re.findall(r"Nine digits\n.*?tax number\.", README, re.DOTALL)
    refused, kept = (re.findall(r"`(.*?)`", part) for part in told.split(": write"))
    assert (len(refused), len(kept)) == (2, 2)
    assert [len(labels_of(pl.Series([number])).refused) for number in refused + kept] == [1, 1, 0, 0]


def test_what_a_killed_run_leaves_is_named() -> None:
    assert f"`{UNFINISHED.format(name='OUTPUT')}`" in README
