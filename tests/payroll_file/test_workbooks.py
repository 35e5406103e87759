"""Tests of workbooks, with exact numbers and size limits."""

import zipfile
from datetime import datetime
from io import BytesIO

import pytest

from tests.builders.hostile_workbooks import FAR_CELLS, named_often, sheet, workbook
from tests.builders.payroll_files import Rows, as_workbook, problems, read
from web.payroll_file import workbooks
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
