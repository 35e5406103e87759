"""Tests of downloads, which are whole, exact and never run."""

import csv
from datetime import date
from decimal import Decimal

import pytest

from rules import published
from tests.builders.payroll_files import amounts, read, sheets, terms
from web.exports.formula_guard import neutral
from web.exports.spreadsheets import Table, as_csv, as_xlsx
from web.i18n import served_languages, translator_for
from web.payroll_file.tables import people_table, problems_table, quarters_table

CONTENT = 'person,kind,quarter,wages\nP1,w2,2026-Q1,"100,000"\nP2,w2,2026-Q1,much\nP2,1099,2026-Q2,9000\n'


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "\uff0b1", "\uff20x"]
)
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    table = Table([text], lambda: [[text, 1]], "T")
    assert neutral(text) == f"'{text}"
    assert as_csv(table).decode("utf-8-sig").count(f"'{text}") == 2
    assert all(str(row[0]).startswith("'") for row in sheets(as_xlsx([table]))["T"])


@pytest.mark.parametrize("cell", ["P1", "Zoë", "", 5, -5, Decimal("-5.00")])
def test_other_cells_are_unchanged(cell: str | int | Decimal) -> None:
    table = Table(["H"], lambda: [[cell, "x"]], "T")
    assert list(csv.reader(as_csv(table).decode("utf-8-sig").splitlines()))[1] == [str(cell), "x"]
    assert sheets(as_xlsx([table]))["T"][1] == [cell, "x"]


@pytest.mark.parametrize("tag", [language.tag for language in served_languages()])
def test_the_workbook_has_people_quarters_and_refused_rows(tag: str) -> None:
    translator, file = translator_for(tag), read(CONTENT)
    found = amounts(file, terms("30", "2"))
    people = people_table(found, translator)
    refused = problems_table(file, published().coverage, translator)
    first, second, third = sheets(as_xlsx([people, quarters_table(found.quarters, translator), refused])).values()
    # 100,000: medical 420 and 280, family 180; the contractor is not counted
    assert first[1][3:-1] == [1, 100000, 100000, 100000, 420, 280, 0, 180, 420, 460, 880]
    assert first[2][-1] == translator.gettext("not counted")
    assert second[1] == ["2026-Q1", 880, date(2026, 4, 30), 1, 100000, 100000, 420, 280, 0, 180, 420, 460]
    assert third[1][:2] == [3, "wages"]
    lines = list(csv.reader(as_csv(people).decode("utf-8-sig").splitlines()))
    assert [line[0] for line in lines[1:]] == ["P1", "P2"]
    assert lines[1][-2] == "880.00"
