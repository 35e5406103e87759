"""Tests of workbooks, with exact numbers and size limits."""

import zipfile
from datetime import datetime
from io import BytesIO

import pytest

from tests.builders.hostile_workbooks import FAR_CELLS, HIDDEN_TEXTS, named_often, sheet, shown, workbook
from tests.builders.payroll_files import Rows, as_workbook, problems, read
from web.payroll_file import workbooks
from web.payroll_file.refusals import FileRefused
from web.payroll_file.workbook_size import is_too_large
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


def test_a_long_text_shared_by_many_cells_counts_for_each() -> None:
    shared = b"<sst><si><t>" + b"x" * 1_000_000 + b"</t></si></sst>"
    cells = b'<row><c t="s"><v>0</v></c></row>'
    assert refusal(workbook(sheet1=cells * 480, sharedStrings=shared)) == "workbook_too_large"
    assert not is_too_large([shared, cells * 50])


@pytest.mark.parametrize("cell", HIDDEN_TEXTS.values(), ids=HIDDEN_TEXTS)
def test_a_shared_text_counts_however_a_cell_names_it(cell: bytes) -> None:
    assert refusal(workbook(**shown(cell))) == "workbook_too_large"


@pytest.mark.parametrize("decoy", [b"<!--%b-->", b"<![CDATA[%b]]>", b'<a b="%b"/>', b"<?a %b?>"])
def test_a_hidden_shared_text_hides_no_long_one(decoy: bytes) -> None:
    parts = shown(HIDDEN_TEXTS["plainly"])
    parts["sharedStrings"] = parts["sharedStrings"].replace(b"Ann", decoy % b"<si/><si/>")
    assert refusal(workbook(**parts)) == "workbook_too_large"


@pytest.mark.parametrize("rows", FAR_CELLS.values(), ids=FAR_CELLS)
def test_a_far_cell_counts_however_it_is_placed(rows: bytes) -> None:
    assert refusal(workbook(sheet1=sheet(rows))) == "workbook_too_large"


def test_many_names_of_one_sheet_are_refused() -> None:
    assert refusal(workbook(**named_often(40))) == "workbook_too_large"


def test_rows_start_at_the_first_column_of_the_sheet() -> None:
    rows: Rows = [[], ["", "", *HEADINGS], ["", "", "P1", "w2", "2026-03-02", 5]]
    (found,) = workbook_sheets(as_workbook(rows)).values()
    assert list(found()) == [(2, ["", "", *HEADINGS]), (3, ["", "", "P1", "w2", "2026-03-02", "5"])]


def test_a_long_text_counts_only_for_the_cells_that_show_it() -> None:
    shared = b"<sst><si><t>" + b"x" * 32_000 + b"</t></si><si><t>Ann</t></si></sst>"
    ordinary = b'<row><c t="s"><v>1</v></c></row>' * 10_000
    assert not is_too_large([shared, b'<row><c t="s"><v>0</v></c></row>' + ordinary])


@pytest.mark.parametrize(
    "sheet",
    [
        b"<row>" + b"<c/>" * 3_750_001 + b"</row>",
        b"<row>" + b"<c/>" * 16_384 + b"</row>" + b"<row><c/></row>" * 10_000,
        b"<x:row>" + b"<x:c/>" * 16_384 + b"</x:row>" + b"<x:row><x:c/></x:row>" * 10_000,
    ],
    ids=["many", "a wide row and many rows", "with a prefix"],
)
def test_cells_without_a_place_are_counted(sheet: bytes) -> None:
    assert is_too_large([sheet])


def test_a_payroll_of_50_000_lines_is_accepted() -> None:
    row = b'<row r="7"><c r="A7" t="s"><v>1</v></c>' + b'<c r="H7"><v>1234.5</v></c>' * 7 + b"</row>"
    assert not is_too_large([b"<sst><si><t>Ann</t></si></sst>", row * 50_000])


def test_a_workbook_that_is_too_large_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
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
