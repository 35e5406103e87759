"""Tests of reading payroll files of bookkeepers and their programs."""

from calendar import month_name
from contextlib import nullcontext
from datetime import date

import pytest

from calculators.worksheet.calendar import Quarter
from tests.builders.payroll_files import as_text, problems, read
from tests.builders.years import first_day_without_law
from web.payroll_file.headings import NAMES, meaning_of
from web.payroll_file.reading import PayrollFile
from web.payroll_file.refusals import FileRefused
from web.payroll_file.template import template

ROWS = [
    ["Employee ID", "Kind", "Quarter", "Gross"],
    ["Zoë", "W-2", "2026-Q1", "1,234.50"],
    ["P2", "1099", "q1 2026", "5"],
]
FORMS = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "cp1252": "Windows-1252", "utf-16": "UTF-16"}


def said(file: PayrollFile) -> list[tuple[str, str, object, int]]:
    return [(row.person, row.kind, row.period, row.wages) for row in file.rows]


@pytest.mark.parametrize("encoding", FORMS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_encoding_and_delimiter_is_read(encoding: str, delimiter: str) -> None:
    file = read(as_text(ROWS, delimiter).encode(encoding))
    assert file.form == FORMS[encoding]
    assert problems(file) == []
    first = Quarter(2026, 1)
    assert said(file) == [("Zoë", "w2", first, 123450), ("P2", "contractor", first, 500)]


def test_columns_are_found_in_any_order_and_in_spanish() -> None:
    file = read("\n\nSalario bruto;Área;Fecha de pago;Tipo;Trabajador\n1,000.00;Norte;2026-03-02;Contratista;Zoë\n")
    assert {role: file.shown_heading(place) for place, role in file.layout.roles.items()} == {
        "person": "Trabajador",
        "kind": "Tipo",
        "pay_date": "Fecha de pago",
        "wages": "Salario bruto",
    }
    assert said(file) == [("Zoë", "contractor", date(2026, 3, 2), 100000)]
    assert file.rows[0].number == 4


@pytest.mark.parametrize(
    ("role", "name"), [(role, name) for role, tiers in NAMES.items() for names in tiers for name in names]
)
def test_every_name_of_a_column_is_recognized(role: str, name: str) -> None:
    meaning = meaning_of(name.upper().replace(" ", "_"))
    assert meaning is not None
    assert meaning.role == role


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_template_is_read_without_problems(kind: str) -> None:
    file = read(template(kind))
    assert problems(file) == []
    assert [row.wages for row in file.rows] == [1250050, 1300000, 9800000, 9800000, 420000]


@pytest.mark.parametrize(
    ("row", "heading", "code"),
    [
        (" ,w2,2026-Q1,5", "person", "missing"),
        (f"{'x' * 65},w2,2026-Q1,5", "person", "too_long"),
        ("P1,,2026-Q1,5", "kind", "missing"),
        ("P1,clerk,2026-Q1,5", "kind", "invalid_kind"),
        ("P1,w2,,5", "quarter", "missing"),
        ("P1,w2,2026,5", "quarter", "invalid_quarter"),
        ("P1,w2,2019-Q3,5", "quarter", "not_covered"),
        (f"P1,w2,{Quarter.of_day(first_day_without_law('contributions'))},5", "quarter", "not_covered"),
        ("P1,w2,2026-Q1", "wages", "missing"),
        ("P1,w2,2026-Q1,-5", "wages", "below_zero"),
        ("P1,w2,2026-Q1,(5.00)", "wages", "below_zero"),
        ("P1,w2,2026-Q1,--5", "wages", "invalid_money"),
        ("P1,w2,2026-Q1,5.0055", "wages", "invalid_money"),
        ("P1,w2,2026-Q1,5.005", "wages", "ambiguous_number"),
        ("P1,w2,2026-Q1,1e3", "wages", "invalid_money"),
        ("P1,w2,2026-Q1,1234567890", "wages", "invalid_money"),
        ('P1,w2,2026-Q1,"5,5000"', "wages", "invalid_money"),
        ("P1,w2,2026-Q1,900-12-3456", "wages", "personal_identifier"),
        ("P\x071,w2,2026-Q1,5", "person", "control_character"),
        ("900123456,w2,2026-Q1,5", "person", "personal_identifier"),
        (f"P1,w2,2026-Q1,{'5' * 1001}", "wages", "cell_too_long"),
        ("P1,w2,2026-Q1,5,,more", "", "more_cells_than_headings"),
        ('"P1,w2,2026-Q1,5', "", "open_quote"),
    ],
)
def test_a_wrong_row_is_reported_and_the_others_are_read(row: str, heading: str, code: str) -> None:
    file = read(f"person,kind,quarter,wages,remark\nP8,w2,2026-Q1,5\n{row}\nP9,w2,2026-Q1,5\n")
    assert problems(file) == [(3, heading, code)]
    assert [each.person for each in file.rows] == ["P8", "P9"]


@pytest.mark.parametrize("text", ["2026-02-30", "13/13/2026", "1.3.202", "31/02/2026", "soon"])
def test_an_unreadable_day_is_reported(text: str) -> None:
    file = read(f"person,kind,pay date,wages\nP1,w2,{text},5\nP1,w2,,5\n")
    assert problems(file) == [(2, "pay date", "invalid_pay_date"), (3, "pay date", "missing")]


def test_wages_of_nine_digits_are_not_a_personal_number() -> None:
    assert read("person,kind,quarter,wages\nP1,w2,2026-Q1,123456789\n").rows[0].wages == 12345678900


def test_wages_above_the_largest_amount_are_reported() -> None:
    file = read(
        "person,kind,pay date,wages\nP1,w2,2026-01-09,999999999.99\nP1,w2,2026-01-23,0.01\nP2,w2,2026-01-09,1\n"
    )
    assert problems(file) == [(2, "wages", "too_much_together"), (3, "wages", "too_much_together")]
    assert not file.incomplete


def test_people_with_used_and_refused_rows_are_incomplete() -> None:
    file = read("person,kind,quarter,wages\nP1,w2,2026-Q1,5\nP1,w2,2026-Q2,-5\nP2,w2,2026-Q1,-5\nP3,w2,2026-Q1,5\n")
    assert file.incomplete == {"P1"}


def test_a_heading_that_looks_like_a_personal_number_is_not_shown() -> None:
    file = read("person,kind,quarter,wages,900-12-3456\nP1,w2,2026-Q1,5,new\n")
    assert file.shown_heading(4) == ""
    assert file.shown_heading(99) == ""


@pytest.mark.parametrize(
    ("headings", "code", "named"),
    [
        ("person;kind;hours;quarter;remark", "no_dollars", "person, kind, hours, quarter, remark"),
        ("person;kind;wages", "choose_period", "person, kind, wages"),
        ("person;kind;quarter;wages;gross", "choose_wages", "wages, gross"),
        ("person;kind;pay date;check date;wages", "doubled_columns", "pay date, check date"),
        ("department;kind;quarter;wages", "no_person", "department, kind, quarter, wages"),
    ],
)
def test_missing_and_doubled_columns_are_named(headings: str, code: str, named: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(f"{headings}\nP1;w2;2026-Q1;5;5\n")
    assert refused.value.code == code
    assert list(refused.value.values.values()) == [named.split(", ")]


HEADINGS = "person,kind,pay date,wages\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEADINGS + "a," * 60_000, "too_wide"),
        (HEADINGS + "a" * 100_001, "too_wide"),
        (HEADINGS + ",".join(["a"] * 1_001), "too_wide"),
        (HEADINGS + "Ann Lee\n" * 20_001, "too_many_unusable"),
    ],
    ids=["cells", "a long cell", "a column too many", "lines between blocks"],
)
def test_a_file_that_takes_too_much_work_is_refused(text: str, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(text.encode())
    assert refused.value.code == code


@pytest.mark.parametrize(("people", "refused"), [(3, False), (4, True)])
def test_each_month_of_a_row_counts_as_a_row(people: int, refused: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.payroll_file.reading.MOST_ROWS", 36)
    months = [f"{month} 2025" for month in month_name[1:]]
    rows = [["person", *months], *([f"P{number}", *["5"] * 12] for number in range(people))]
    with pytest.raises(FileRefused, match="too_many_rows") if refused else nullcontext():
        assert len(read(rows).rows) == 12 * people


def test_blank_cells_at_the_end_of_a_row_are_ignored() -> None:
    file = read((HEADINGS + "Ann Lee,w2,2026-03-02,5" + "," * 5_000 + "\n").encode())
    assert [row.person for row in file.rows] == ["Ann Lee"]
