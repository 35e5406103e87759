"""The features about files of many rows, asked of the command."""

import csv
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from tests.builders.batch_files import pfml_batch, rows
from tests.steps.phrases import name_of
from tests.steps.tables import amount

scenarios("files")

File = dict[str, str]


@pytest.fixture
def asked(tmp_path: Path) -> File:
    return {"file": str(tmp_path / "payroll.csv"), "output": str(tmp_path / "out.csv")}


@given(parsers.parse("an employer with {w2} employees in the year before"))
def workforce(asked: File, w2: str) -> None:
    asked["w2"] = w2


@given("a payroll file with")
def payroll(asked: File, datatable: list[list[str]]) -> None:
    with Path(asked["file"]).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(datatable)


@when("the contributions of the file are worked out")
def worked_out(asked: File) -> None:
    pfml_batch("contributions", Path(asked["file"]), Path(asked["output"]), "--w2", asked["w2"])


@then("the file says")
def says(asked: File, datatable: list[list[str]]) -> None:
    names = list(map(name_of, datatable[0]))
    expected = [[amount(cell) if cell.startswith("$") else cell for cell in row] for row in datatable[1:]]
    assert [[row[name] for name in names] for row in rows(Path(asked["output"]))] == expected


@then(parsers.parse('row {row} is given back with "{reason}"'))
def given_back(asked: File, row: str, reason: str) -> None:
    refused = rows(Path(asked["output"] + ".rejected.csv"))
    assert [each["reason"] for each in refused if each["row"] == row] == [reason]
