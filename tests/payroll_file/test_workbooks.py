"""Tests of workbooks, with exact numbers and size limits."""

import zipfile
from datetime import datetime
from io import BytesIO

import pytest

from tests.builders.hostile_workbooks import FAR_CELLS, named_often, sheet, workbook
from tests.builders.payroll_files import Rows, as_sheets, as_workbook, problems, read
from web.payroll_file import workbooks
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.refusals import FileRefused
from web.payroll_file.workbook_size import has_too_many_cells
from web.payroll_file.workbooks import unpacked, workbook_sheets

HEADINGS = ["person", "kind", "pay date", "wages"]


def test_numbers_are_exact_and_dates_are_days() -> None:
    day = datetime(2026, 3, 2)
    file = read(
        as_workbook(
            [HEADINGS, [1042, "W-2", day, 1234.56], ["P2", "W-2", day, 98000], ["P3", "W-2", day, 1 / 3]],
            C="yyyy-mm-dd",
        )
    )
    assert file.form == "XLSX"
    assert [(row.person, str(row.period), row.wages) for row in file.rows] == [
        ("1042", "2026-03-02", 123456),
        ("P2", "2026-03-02", 9800000),
    ]
    assert problems(file) == [(4, "wages", "invalid_money")]


def test_rows_have_the_numbers_of_the_sheet() -> None:
    rows: Rows = [[], [], HEADINGS, [], ["P1", "w2", "2026-03-02", 5], ["", " "], ["P2", "clerk", "2026-03-02", 5]]
    file = read(as_workbook(rows))
    assert [row.number for row in file.rows] == [5]
    assert problems(file) == [(7, "kind", "invalid_kind")]


def test_a_workbook_with_distant_cells_is_refused() -> None:
    far = b'<worksheet><sheetData><row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"/></row></sheetData>'
    assert refusal(workbook(sheet1=far)) == "workbook_too_large"


@pytest.mark.parametrize("rows", FAR_CELLS.values(), ids=FAR_CELLS)
def test_a_far_cell_counts_however_it_is_placed(rows: bytes) -> None:
    assert refusal(workbook(sheet1=sheet(rows))) == "workbook_too_large"


def test_many_names_of_one_sheet_are_refused() -> None:
    assert refusal(workbook(**named_often(40))) == "workbook_too_large"


def test_rows_start_at_the_first_column_of_the_sheet() -> None:
    rows: Rows = [[], ["", "", *HEADINGS], ["", "", "P1", "w2", "2026-03-02", 5]]
    (found,) = workbook_sheets(as_workbook(rows)).values()
    assert list(found()) == [(2, ["", "", *HEADINGS]), (3, ["", "", "P1", "w2", "2026-03-02", "5"])]


def test_cells_without_a_place_are_counted() -> None:
    assert has_too_many_cells([b"<row>" + b"<c/>" * 1_666_667 + b"</row>"])
    assert has_too_many_cells([b"<x:row>" + b"<x:c/>" * 1_666_667 + b"</x:row>"])


def test_a_payroll_of_50_000_lines_is_accepted() -> None:
    row = b'<row r="7"><c r="A7" t="s"><v>1</v></c>' + b'<c r="H7"><v>1234.5</v></c>' * 7 + b"</row>"
    assert not has_too_many_cells([b"<sst><si><t>Ann</t></si></sst>", row * 50_000])


def test_a_workbook_that_has_too_many_cells_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "LARGEST_UNPACKED", 1_000_000)
    assert refusal(workbook(sheet1=b" " * 1_000_001)) == "workbook_too_large"
    assert len(workbook(sheet1=b" " * 1_000_001)) < 20_000


def test_a_workbook_of_very_many_parts_is_refused() -> None:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as many:
        for number in range(1_001):
            many.writestr(f"xl/worksheets/sheet{number}.xml", b"")
    assert refusal(written.getvalue()) == "workbook_too_large"


def test_parts_that_are_not_tables_are_dropped() -> None:
    written = BytesIO(as_workbook([HEADINGS]))
    with zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED) as more:
        more.writestr("xl/media/film.bin", b"0" * 10_000)
        more.writestr("xl/vbaProject.bin", b"0" * 10_000)
    small, largest = unpacked(written.getvalue())
    with zipfile.ZipFile(small) as found:
        assert not [name for name in found.namelist() if name.endswith(".bin")]
        assert max(entry.file_size for entry in found.infolist()) == largest < 10_000


def test_another_kind_of_zip_is_a_broken_workbook() -> None:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("word/document.xml", b"<w/>")
    assert refusal(written.getvalue()) == "broken_workbook"


def test_a_workbook_without_a_visible_sheet_is_empty() -> None:
    hidden = workbook(workbook=b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>')
    assert list(workbook_sheets(hidden)) == []


def refusal(content: bytes) -> str:
    with pytest.raises(FileRefused) as refused:
        list(workbook_sheets(content))
    return refused.value.code


PAID = '<c r="A1" t="inlineStr"><is><t>person</t></is></c><c r="B1" t="inlineStr"><is><t>Q1 2026 Wages</t></is></c>'


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="B2"><f>SUM(C2:D2)</f></c>', "=SUM(C2:D2)"),
        ('<c r="B2"><f>SUM(C2:D2)</f><v/></c>', "=SUM(C2:D2)"),
        ('<c r="B2" s="4"><f>SUM(C2:D2)</f><v></v></c>', "=SUM(C2:D2)"),
        ('<c t="n" r="B2"><f t="shared" si="0"/></c>', "=?"),
        ('<c r="B2" t="e"><v>#REF!</v></c>', "#REF!"),
        ("<c r='B2' t='e'><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!"),
    ],
)
def test_a_cell_without_a_result_is_refused_and_not_taken_for_a_blank(cell: str, shown: str) -> None:
    rows = f'<row r="1">{PAID}</row><row r="2"><c r="A2" t="inlineStr"><is><t>P1</t></is></c>{cell}</row>'
    content = workbook(sheet1=sheet(rows.encode()))
    (found,) = workbook_sheets(content).values()
    assert [row for _, row in found()][1] == ["P1", shown]
    assert problems(read(content)) == [(2, "Q1 2026 Wages", "invalid_money")]


@pytest.mark.parametrize(
    "cell", ['<c r="B2" t="str"><f>IF(C2=0,"",C2)</f><v></v></c>', '<c r="B2" s="1"/>', '<c r="B2"><v></v></c>']
)
def test_a_cell_whose_result_is_no_text_is_blank(cell: str) -> None:
    rows = f'<row r="1">{PAID}</row><row r="2"><c r="A2" t="inlineStr"><is><t>P1</t></is></c>{cell}</row>'
    (found,) = workbook_sheets(workbook(sheet1=sheet(rows.encode()))).values()
    assert [row for _, row in found()][1] in (["P1", ""], ["P1"])


def test_a_formula_with_its_result_is_read() -> None:
    rows = f'<row r="1">{PAID}</row><row r="2"><c r="A2" t="inlineStr"><is><t>P1</t></is></c>'
    rows += '<c r="B2"><f>SUM(C2:D2)</f><v>96.8</v></c></row>'
    file = read(workbook(sheet1=sheet(rows.encode())))
    assert [(row.person, row.wages) for row in file.rows] == [("P1", 9680)]


def test_the_sheets_that_are_not_read_are_named() -> None:
    table: Rows = [HEADINGS, ["P1", "w2", "2026-03-02", 5]]
    others: dict[str, Rows] = {"Feb": [["P1", "w2", "2026-02-02", 5]], "Blank": [], "1099": [["Vendor", "Total"]]}
    file = read(as_sheets({"Jan": table, **others}))
    assert [each for each in file.assumed if each.code == "sheet_read"] == [("sheet_read", ("Jan", "Feb", "1099"))]
    alone = [as_sheets({"Jan": table, "Blank": []}), as_sheets({"Jan": table})]
    assert ["sheet_read" in [each.code for each in read(each).assumed] for each in alone] == [False, False]
    chosen = read(as_sheets({"Jan": table, **others}), ColumnMapping(sheet="Jan"))
    assert "sheet_read" not in [each.code for each in chosen.assumed]
