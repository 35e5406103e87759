"""Tests of the blocks of a payroll file, each below its captions and headings."""

import pytest

from tests.builders.payroll_files import problems, read
from web.payroll_file.reading import PayrollFile

HEADINGS = "Employee,Check Date,Amount\n"
WAGES = "Ana,03/13/2026,1000.00\n"


def paid(file: PayrollFile) -> list[tuple[int, str, int]]:
    return [(row.number, row.person, row.wages // 100) for row in file.rows]


def others(file: PayrollFile) -> list[tuple[int, str]]:
    return [(row.number, row.name) for row in file.left_out if not row.total]


@pytest.mark.parametrize(
    "headings",
    ["Employee,Check Date,Federal Tax", "Vendor,Invoice Date,Fee", "Employee Name,Deduction Date,Amount Withheld"],
)
def test_rows_below_headings_without_wages_are_refused(headings: str) -> None:
    file = read(f"Employee,Check Date,Gross\n{WAGES}Total,,1000.00\n\n{headings}\nCam,3/14/2026,500.00\n{WAGES}")
    assert paid(file) == [(2, "Ana", 1000)]
    assert problems(file) == [(6, "", "other_headings"), (7, "", "other_headings")]


def test_headings_of_wages_end_the_refusal() -> None:
    file = read(f"{HEADINGS}{WAGES}Employee,Check Date,Federal Tax\n{WAGES}{HEADINGS}{WAGES}")
    assert paid(file) == [(2, "Ana", 1000), (6, "Ana", 1000)]
    assert problems(file) == [(4, "", "other_headings")]


def test_a_line_of_two_cells_names_columns_only_with_a_person() -> None:
    start = "Pay date 03/13/2026\nEmployee,Gross\nAna,5\n"
    assert problems(read(f"{start}Pay frequency,Weekly pay\nBen,5\n")) == [(4, "Gross", "invalid_money")]
    assert problems(read(f"{start}Employee,Federal Tax\nBen,5\n")) == [(5, "", "other_headings")]


def test_words_in_place_of_a_date_and_wages_are_no_headings() -> None:
    file = read(f"{HEADINGS}Zed Zell,pending pay,no check\n{WAGES}")
    assert paid(file) == [(3, "Ana", 1000)]
    assert {problem.row for problem in file.problems} == {2}


@pytest.mark.parametrize(
    "caption",
    ["Deductions", "Employee Taxes", "Taxes", "Year to date", "YTD", "Net pay", "Employer contributions",
     "Employer paid benefits", "Reimbursements"],
)  # fmt: skip
@pytest.mark.parametrize("headings", [HEADINGS, ""])
def test_a_block_of_other_money_is_left_out_by_name(caption: str, headings: str) -> None:
    file = read(f"Earnings\n{HEADINGS}{WAGES}{caption},,\n{headings}Ana,03/13/2026,50.00\nBen,,\n")
    assert paid(file) == [(3, "Ana", 1000)]
    assert others(file)[0] == (5 + len(headings.splitlines()), caption)
    assert file.problems == []


def test_another_caption_ends_a_block_of_other_money() -> None:
    file = read(f"{HEADINGS}{WAGES}Deductions\n{HEADINGS}{WAGES}Page 2\n{HEADINGS}{WAGES}Earnings\n{HEADINGS}{WAGES}")
    assert paid(file) == [(2, "Ana", 1000), (11, "Ana", 1000)]
    assert others(file) == [(5, "Deductions"), (8, "Deductions")]


def test_a_first_block_of_the_year_to_date_is_left_out_if_another_follows() -> None:
    file = read(f"Year to date\n{HEADINGS}Ana,03/13/2026,5000.00\nCurrent\n{HEADINGS}{WAGES}")
    assert paid(file) == [(6, "Ana", 1000)]
    assert others(file) == [(3, "Year to date")]
    assert paid(read(f"Year to date\n{HEADINGS}{WAGES}")) == [(3, "Ana", 1000)]


def test_an_unknown_caption_above_headings_is_listed() -> None:
    file = read(f"Elm Bakery\nEarnings\n{HEADINGS}{WAGES}Kitchen\n{HEADINGS}{WAGES}Elm Bakery\n{HEADINGS}{WAGES}")
    assert others(file) == [(5, "Kitchen")]
    assert len(file.rows) == 3


def test_a_row_that_names_other_money_is_no_person() -> None:
    file = read("Employee,Q1 2026,Q2 2026\nAna,5,5\nEmployer taxes,1,1\nAna Tax,3,3\n")
    assert {row.person for row in file.rows} == {"Ana", "Ana Tax"}
    assert others(file) == [(3, "Employer taxes")]


@pytest.mark.parametrize(
    ("contractors", "employees"),
    [("1099 Contractors", "W-2 Employees"), ("Independent contractors", "Employees"), ("1099-NEC", "Employee wages")],
)
def test_a_caption_gives_the_kind_of_work(contractors: str, employees: str) -> None:
    file = read(f"{HEADINGS}Ana,03/13/2026,5\n{contractors},,\nCam,03/13/2026,5\n{employees},,\nDee,03/13/2026,5\n")
    assert [(row.person, row.kind) for row in file.rows] == [("Ana", "w2"), ("Cam", "contractor"), ("Dee", "w2")]
    assert [each.code for each in file.assumed] == ["kind_from_lines"]
    assert contractors in file.assumed[0].headings


def test_a_column_of_kinds_comes_before_a_caption() -> None:
    file = read("Name,Kind,Check Date,Gross\n1099 Contractors,,,\nAna,W-2,03/13/2026,5\n")
    assert [row.kind for row in file.rows] == ["w2"]
    assert others(file) == [(2, "1099 Contractors")]


@pytest.mark.parametrize("captions", [("Client: Elm Bakery", "Client: Oak Deli"), ("Company,Elm", "Company,Oak")])
def test_a_caption_gives_the_employer(captions: tuple[str, str]) -> None:
    first, second = captions
    file = read(f"Employee,Department,Check Date,Gross\n{first},,\nAna,,03/13/2026,5\n{second},,\nAna,,03/13/2026,5\n")
    assert len(file.employers) == 2
    assert file.left_out == []
    assert file.added == 0


def test_rows_without_an_employer_are_refused_if_others_have_one() -> None:
    file = read(f"{HEADINGS}{WAGES}Client: Elm\n{WAGES}Client: Oak\n{WAGES}")
    assert file.employers == ["Elm", "Oak"]
    assert problems(file) == [(2, "", "missing")]
    assert read(f"Company: Elm\n{HEADINGS}{WAGES}").employers == []
    one = read(f"{HEADINGS}{WAGES}Company: Elm\n{WAGES}")
    assert (one.employers, one.problems) == ([], [])


def test_a_person_without_pay_is_no_total() -> None:
    file = read(f"{HEADINGS}{WAGES}Zed Zell,,\nTotal,,1000.00\n")
    assert [(row.name, row.total) for row in file.left_out] == [("Zed Zell", False), ("Total", True)]


@pytest.mark.parametrize(
    ("headings", "row", "fits"),
    [
        ("Employee,Check Date,Gross Pay,Memo", "Ana,03/13/2026,1,234.56", False),
        ("Employee,Check Date,Gross Pay,Memo", "Ana,03/13/2026,1,234.56,", False),
        ("Employee,Check Date,Gross Pay,Memo", "Ana,03/13/2026,800,bonus", True),
        ("Employee,Check Date,Gross Pay,Net Pay", "Ana,03/13/2026,800,640.25", True),
    ],
)
def test_a_comma_for_thousands_without_quotation_marks_is_refused(headings: str, row: str, fits: bool) -> None:
    file = read(f"{headings}\n{row}\n")
    assert problems(file) == ([] if fits else [(2, "", "more_cells_than_headings")])
    assert len(read([headings.split(","), row.split(",")[:4]]).rows) == fits
