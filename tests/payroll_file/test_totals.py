"""Tests that no total of a payroll file counts as a person, and no person as a total."""

import pytest

from tests.builders.payroll_files import problems, read
from web.payroll_file.reading import PayrollFile
from web.payroll_file.sums_above import MOST_ENDS, SumsAbove

OF_MARCH = "Pay date 03/13/2026\nEmployee,Gross\n"
DATED = "Employee,Check Date,Gross\n"


def totals(file: PayrollFile) -> list[str]:
    return [row.name for row in file.left_out if row.total]


def people(file: PayrollFile) -> list[str]:
    return [row.person for row in file.rows]


@pytest.mark.parametrize(
    "name",
    ["Average", "Maximum", "Minimum", "Count", "Headcount", "Employee count", "Number of employees", "All Employees",
     "2 employees", "Grand Total (All Employees)", "Company Totals - 2 Employees", "Report Total", "Kitchen Total",
     "Total Kitchen", "Elm grand total of May", "** TOTAL EMPLOYEE **"],
)  # fmt: skip
def test_a_figure_about_all_people_is_no_person(name: str) -> None:
    file = read(f"{OF_MARCH}Ana,5\nBen,6\n{name},11\n")
    assert (people(file), totals(file)) == (["Ana", "Ben"], [name])


@pytest.mark.parametrize("name", ["Ana Alder Total", "Total for Ana Alder", "Subtotal Ana Alder", "ANA ALDER TOTALS"])
def test_the_total_of_a_person_is_left_out_even_with_a_date(name: str) -> None:
    file = read(f"{DATED}Ana Alder,03/13/2026,5\n{name},03/13/2026,5\nTotal Wine,03/13/2026,5\n")
    assert (people(file), totals(file)) == (["Ana Alder", "Total Wine"], [name])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("First Name,Last Name,Check Date,Gross\nAna,Sum,03/13/2026,5\n", ["Ana Sum"]),
        ("Last Name,First Name,Check Date,Gross\nRao,Suma,03/13/2026,5\n", ["Suma Rao"]),
        ("Pay date 03/13/2026\nFirst Name,Last Name,Gross\nCount,Basie,5\n", ["Count Basie"]),
        ("Pay date 03/13/2026\nEmployee,Department,Gross\nAna,Total Rewards,5\n", ["Ana"]),
        ("Location,Employee,Q1 2026\nTotal Care Clinic,Ana,5\n", ["Ana"]),
        (f"{OF_MARCH}1099 Contractors Inc,5\n", ["1099 Contractors Inc"]),
    ],
)
def test_a_person_is_no_total(text: str, names: list[str]) -> None:
    file = read(text)
    assert (people(file), totals(file)) == (names, [])


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        ("First Name,Last Name,Check Date,Gross", "Grand,Total,,5"),
        ("Last Name,First Name,Check Date,Gross", "Total,Kitchen,,5"),
        ("First Name,Last Name,Check Date,Gross", "Suma,,,5"),
        ("Slip,Employee,Check Date,Gross", "Total,,,5"),
        ("Employee,Check Date,Gross", ",3/13/2026 Total,5"),
        ("Employee,Check Date,Gross", "Summary Total,1/1/26 thru 3/31/26,5"),
    ],
)
def test_a_total_is_found_in_each_place(headings: str, row: str) -> None:
    file = read(f"{headings}\n{row}\nAna,Alder,03/13/2026,5\n")
    assert len(totals(file)) == 1


def test_a_row_without_a_name_below_a_single_row_is_no_sum_if_it_has_words() -> None:
    text = "Pay date: 03/13/2026\nEmployee,Earning,Gross\nAna,Regular,1000.00\n,Holiday,1000.00\n"
    assert problems(read(text)) == [(4, "Employee", "missing")]
    assert totals(read(text.replace("Holiday", ""))) == [""]


@pytest.mark.parametrize(
    ("rows", "sums"),
    [
        ("Ana,5000\nBen,3000\nElm Street Bakery LLC,8000\n", [5]),
        ("Ana,5000\nBen,3000\nElm LLC,8000\nTotal,8000\nCam,1\nDee,2\nOak LLC,3\n", [5, 9]),
        ("Kitchen,8000\nAna,5000\nBen,3000\nFront,2000\nCam,2000\nGrand Total,10000\n", [3, 6]),
        ("Ana,5000\nBen,5000\n", []),
        ("Ana,0\nBen,0\nCam,0\n", []),
        ("Ana,5000\nBen,3000\nCam,7999\n", []),
    ],
)
def test_a_row_with_the_sum_of_others_may_be_a_total(rows: str, sums: list[int]) -> None:
    assert read(f"{OF_MARCH}{rows}").sums == sums
    assert read(f"Q1 2026\nEmployee,Gross\n{rows}").sums == sums


def test_sums_of_wide_rows_are_found() -> None:
    assert read("Employee,Q1 2026,Q2 2026\nAna,1,2\nBen,3,4\nElm,4,6\n").sums == [4]
    assert read("Employee,Q1 2026,Q2 2026\nAna,1,2\nBen,3,4\nElm,4,5\n").sums == []


@pytest.mark.parametrize(
    ("rows", "sums"),
    [
        ("Ana,03/13/2026,1\nBen,03/13/2026,1\nElm,03/13/2026,2", [4]),
        ("Ana,03/13/2026,1\nBen,03/20/2026,1\nElm,03/31/2026,2", [4]),
        ("Ana,03/13/2026,1\nBen,04/10/2026,1\nElm,04/10/2026,2", [4]),
        ("Ana,03/13/2026,1\nBen,03/13/2026,1\nElm,03/13/2026,2\nAna,06/12/2026,3\nBen,06/12/2026,1\nElm,06/12/2026,4",
         [4, 7]),
        ("Ana,03/13/2026,1\nBen,03/13/2026,1\nTotal,,2\nCam,03/13/2026,2\nDee,03/13/2026,3\nElm,03/13/2026,5", [7]),
        ("Ana,03/13/2026,1\nBen,03/13/2026,1\nCam,03/13/2026,2\nAna,06/12/2026,3\nBen,06/12/2026,1\nCam,06/12/2026,2",
         []),
        ("Ana,03/13/2026,1\nBen,03/13/2026,1", []),
        ("Ana,03/13/2026,0\nBen,03/13/2026,0\nCam,03/13/2026,0", []),
        ("Ana,03/13/2026,1\nAna,03/20/2026,1\nBen,03/31/2026,2", []),
    ],
)  # fmt: skip
def test_dated_rows_of_one_name_that_are_all_sums_may_be_totals(rows: str, sums: list[int]) -> None:
    assert read(f"{DATED}{rows}\n").sums == sums


def test_rows_of_quarters_that_are_sums_may_be_totals() -> None:
    rows = "Ana,2026-Q1,1\nAna,2026-Q2,1\nBen,2026-Q1,2\nBen,2026-Q2,2\nElm,2026-Q1,3\nElm,2026-Q2,3\n"
    assert read(f"Employee,Quarter,Gross\n{rows}").sums == [6, 7]


@pytest.mark.parametrize(
    "name",
    ["Everyone", "All staff", "Somme", "Soma", "Total geral", "Totaux", "Somma", "TOTALE GENERALE", "Sòm", "Tổng cộng",
     "Tổng", "Итого:", "ВСЕГО", "合计", "總計", "합계", "المجموع", "សរុប", "ລວມທັງໝົດ", "Suma", "Sous-total"],
)  # fmt: skip
def test_a_total_in_any_language_of_the_site_is_no_person(name: str) -> None:
    file = read(f"{DATED}Ana,03/13/2026,5\nBen,03/13/2026,6\n{name},03/13/2026,11\n")
    assert (people(file), totals(file)) == (["Ana", "Ben"], [name])


@pytest.mark.parametrize("name", ["Soma Rao", "Ana Tong", "Tong", "Alan Cong", "Todd", "Tottie Sum"])
def test_a_name_like_a_word_for_totals_is_a_person(name: str) -> None:
    assert people(read(f"{DATED}{name},03/13/2026,5\n")) == [name]


def test_stars_without_a_day_are_totals() -> None:
    file = read(f"{DATED}Ana,03/13/2026,5\n*,,5\nBen,03/13/2026,6\n*,,6\n**,,11\n")
    assert (people(file), totals(file), file.problems) == (["Ana", "Ben"], ["*", "*", "**"], [])


@pytest.mark.parametrize(
    "name",
    ["Payroll fee", "Direct deposit fees", "Service charge", "Processing fee", "Bank fees", "Monthly fee"],
)
def test_a_fee_is_no_person(name: str) -> None:
    file = read(f"{DATED}Ana Fee,03/13/2026,5\n{name},03/13/2026,6\n")
    assert (people(file), [row.name for row in file.left_out]) == (["Ana Fee"], [name])


@pytest.mark.parametrize(
    "line", ["Signature: ______,Date: 04/02/2026,", "Approved,04/03/2026,", "Approved by: Dora,04/03/2026,",
             "Payroll Register,03/31/2026 14:02,", "Prepared by,Dora,", "Elm Bakery LLC,,Page 2 of 2"]
)  # fmt: skip
def test_the_lines_around_a_report_are_no_refused_people(line: str) -> None:
    file = read(f"{DATED}Ana,03/13/2026,5\n{line}\nBen,03/13/2026,6\n")
    assert (people(file), file.problems, [row.number for row in file.left_out]) == (["Ana", "Ben"], [], [3])


def test_a_person_without_wages_is_refused_and_one_with_them_counts() -> None:
    file = read(f"{DATED}Approved Ann,03/13/2026,5\nAna,03/13/2026,\n")
    assert (people(file), [problem.code for problem in file.problems]) == (["Approved Ann"], ["missing"])


PAID = "Ana,03/13/2026,10.00\nBen,03/13/2026,20.00\n"


def test_a_row_of_totals_that_comes_first_is_left_out_or_named() -> None:
    assert [row.total for row in read(f"{DATED}Total,03/13/2026,30.00\n{PAID}").left_out] == [True]
    assert read(f"{DATED}Elm Bakery,03/13/2026,30.00\n{PAID}").sums == [2]
    later = f"Elm Bakery,03/20/2026,30.00\n{PAID.replace('13', '20')}"
    assert read(f"{DATED}Elm Bakery,03/13/2026,30.00\n{PAID}{later}").sums == [2, 5]
    assert read(f"{DATED}Cal,03/13/2026,30.00\n{PAID}Cal,03/20/2026,5\n").sums == []


@pytest.mark.parametrize("day", ["", "03/13/2026"])
def test_a_total_without_a_name_is_left_out(day: str) -> None:
    file = read(f"{DATED}{PAID},{day},30.00\nAna,03/20/2026,5.00\nBen,03/20/2026,6.00\n,{day},11.00\n")
    assert [(row.number, row.total) for row in file.left_out] == [(4, True), (7, True)]
    assert (file.used, file.refused) == (4, 0)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (f"{DATED},03/13/2026,30.00\n{PAID}", [2]),
        (f"{DATED},,30.00\n{PAID}", [2]),
        (f"{DATED},,30.00\n{PAID},,11.00\nAna,03/20/2026,5.00\nBen,03/20/2026,6.00\n", [2, 5]),
        (f"{DATED},,41.00\n,,30.00\n{PAID},,11.00\nAna,03/20/2026,5.00\nBen,03/20/2026,6.00\n", [2, 3, 6]),
        (f"{DATED},,30.00\n{PAID},,30.00\n", [2, 5]),
        (f"{DATED},,30.00\n{PAID}Approved,04/03/2026,\nAna,03/20/2026,5.00\n", [2, 5]),
        (f"{DATED},,30.00\n{PAID}{DATED},,5.00\nAna,03/20/2026,5.00\n", [2, 6]),
        ("Q1 2026\nEmployee,Gross\n,30.00\nAna,10.00\nBen,20.00\n", [3]),
        ("Q1 2026\nDepartment,Employee,Gross\nKitchen,,30.00\nKitchen,Ana,10.00\nKitchen,Ben,20.00\n", [3]),
    ],
    ids=["a day", "no day", "two blocks", "all and two blocks", "above and below", "a line to sign", "headings again",
         "no days", "a department"],
)  # fmt: skip
def test_a_total_without_a_name_above_its_rows_is_left_out(text: str, numbers: list[int]) -> None:
    file = read(text)
    assert ([row.number for row in file.left_out], problems(file)) == (numbers, [])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{DATED},03/13/2026,31.00\n{PAID}", 2),
        (f"{DATED},03/13/2026,30.00\n{PAID}Cal,03/13/2026,5.00\n", 2),
        (f"{DATED},03/13/2026,10.00\nAna,03/13/2026,10.00\n", 2),
        (f"{DATED}{PAID},03/13/2026,7.00\n", 4),
        ("Q1 2026\nDepartment,Employee,Gross\nKitchen,,10.00\nKitchen,Ana,10.00\n", 3),
    ],
    ids=["another amount", "another row", "the same pay on a day", "the last row", "the same pay"],
)
def test_a_row_without_a_name_that_may_be_pay_above_others_is_asked_back(text: str, number: int) -> None:
    file = read(text)
    assert (file.left_out, problems(file)) == ([], [(number, "Employee", "missing")])


@pytest.mark.parametrize("title", ["Elm Bakery", "Client: Elm Bakery", "Company,Elm Bakery"])
def test_a_total_under_the_name_of_the_company_is_left_out(title: str) -> None:
    file = read(f"{title}\n{DATED}{PAID}Elm Bakery,03/13/2026,30.00\n")
    assert [(row.name, row.total) for row in file.left_out] == [("Elm Bakery", True)]
    assert [row.person for row in file.rows] == ["Ana", "Ben"]
    file = read(f"{title}\n{DATED}{PAID}Elm Bakery,03/13/2026,31.00\n")
    assert len(file.rows) == 3


OF_DEPARTMENTS = "Department,Employee,Check Date,Gross\n"
KITCHEN = "Kitchen,Ana,03/13/2026,100\nKitchen,Ben,03/13/2026,90\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{OF_DEPARTMENTS}{KITCHEN}Kitchen,,,190\nBar,Cid,03/13/2026,50\nBar,,,50\n,,,240\n", ["Kitchen", "Bar", ""]),
        (f"{OF_DEPARTMENTS}{KITCHEN}Kitchen,,03/13/2026,190\nBar,Cid,03/13/2026,50\n", ["Kitchen"]),
        (f"{OF_DEPARTMENTS}{KITCHEN}Kitchen,,,190\nBar,Cid,03/13/2026,50\nAll,,,240\n", ["Kitchen", "All"]),
        (f"{OF_DEPARTMENTS}{KITCHEN}Kitchen,,,190\nBar,Cid,03/13/2026,\nBar,Di,03/13/2026,50\n,,,240\n",
         ["Kitchen", ""]),
        (f"Site,{OF_DEPARTMENTS}Elm,Bar,Ana,03/13/2026,9\nElm,Bar,,,9\nElm,Pub,Ben,03/13/2026,8\nElm,Pub,,,8\nElm,,,,17\n",
         ["Elm", "Elm", "Elm"]),
        ("Site,Class,Note,Employee,Check Date,Gross\nElm,a,b,Ana,03/13/2026,9\nElm,a,Subtotal,,,7\n", ["Subtotal"]),
    ],
    ids=["a company above departments", "a day", "a total of all", "a refused row", "sites", "a word in any cell"],
)  # fmt: skip
def test_a_sum_of_rows_without_a_name_is_a_total(text: str, names: list[str]) -> None:
    file = read(text)
    assert totals(file) == names
    assert [heading for _, heading, _ in problems(file)] in ([], ["Gross"])


@pytest.mark.parametrize(
    "text",
    [
        f"{OF_DEPARTMENTS}{KITCHEN}Kitchen,,,191\n",
        f"{OF_DEPARTMENTS}{KITCHEN}Kitchen,,,190\nBar,Cid,03/13/2026,50\nBar,,03/13/2026,50\n",
        f"{OF_DEPARTMENTS}{KITCHEN}Kitchen,,,190\nBar,Cid,03/13/2026,50\nBar,,03/13/2026,240\n",
        "Pay date 03/13/2026,,\nEmployee,Department,Gross\nAna,Kitchen,100\n,Kitchen,100\n",
    ],
    ids=["another amount", "the same pay on a day", "a sum beyond a total on a day", "no column of days"],
)
def test_a_row_without_a_name_that_may_be_pay_is_asked_back(text: str) -> None:
    assert problems(read(text))[0][1:] == ("Employee", "missing")


def test_the_name_of_the_company_with_the_sum_of_all_departments_is_a_total() -> None:
    file = read(
        f"Elm Bakery\n{OF_DEPARTMENTS}{KITCHEN}Kitchen,,,190\nBar,Cid,03/13/2026,50\n,Elm Bakery,03/13/2026,240\n"
    )
    assert totals(file) == ["Kitchen", "Elm Bakery"]


def test_the_totals_above_a_row_are_bounded() -> None:
    above = SumsAbove()
    for _ in range(MOST_ENDS + 1):
        above.add(1)
        above.end()
    found = [above.rows_back_to_a_total(cents) for cents in (1, 2, MOST_ENDS + 1)]
    assert found == [0, 2, MOST_ENDS + 1]


@pytest.mark.parametrize("row", ["Totals for Payroll 1,2 Pays,11", "Total,Ben,11", "Grand total,Ana Alder,11"])
def test_a_total_in_the_column_of_days_is_left_out_whatever_the_name(row: str) -> None:
    file = read(f"Check Date,Name,Gross\n3/13/2026,Ana Alder,5\n3/13/2026,Ben,6\n{row}\n")
    assert (people(file), totals(file)) == (["Ana Alder", "Ben"], [row.split(",", maxsplit=1)[0]])


@pytest.mark.parametrize("name", ["Owner draw", "Owner's Draw", "Member distributions"])
def test_what_owners_take_is_no_wages(name: str) -> None:
    file = read(f"{DATED}Ana Alder,03/13/2026,5\n{name},03/13/2026,900\n")
    assert (people(file), [row.name for row in file.left_out]) == (["Ana Alder"], [name])


@pytest.mark.parametrize("name", ["Draw Barrymore", "Owner Smith", "Max", "Drawn Ash", "Minimum Wage Farm"])
def test_a_person_with_a_word_of_other_money_is_paid(name: str) -> None:
    assert people(read(f"{DATED}Ana Alder,03/13/2026,5\n{name},03/13/2026,900\n")) == ["Ana Alder", name]


def test_a_draw_against_commissions_is_pay() -> None:
    file = read("Employee,Check Date,Pay type,Amount\nAna,03/13/2026,Regular,5\nAna,03/13/2026,Draw,6\n")
    assert [row.wages for row in file.rows] == [500, 600]


@pytest.mark.parametrize(("waiting", "found"), [(MOST_ENDS - 1, 1), (MOST_ENDS, 0)])
def test_the_rows_that_wait_for_their_sum_are_bounded(waiting: int, found: int) -> None:
    without_name = ",03/13/2026,1\n" * waiting
    assert len(totals(read(f"{DATED}{without_name},03/13/2026,30.00\n{PAID}"))) == found
