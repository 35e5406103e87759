"""Tests of files whose names are alone on a line above the rows of a person."""

import pytest

from tests.builders.payroll_files import problems, read
from web.payroll_file.reading import PayrollFile

DATED = "Employee,Check date,Gross pay,Net pay\n"
ROWS = "Ana Alder,,,\n,01/09/2026,100.00,80.00\n,04/10/2026,200.00,160.00\n"
OTHERS = "Ben Birch,,,\n,01/09/2026,300.00,250.00\n"


def wages(file: PayrollFile) -> list[tuple[int, str, str, int]]:
    return [(row.number, row.person, str(row.period), row.wages) for row in file.rows]


@pytest.mark.parametrize(
    "text",
    [
        f"{DATED}{ROWS}{OTHERS}",
        f"{DATED}{ROWS}Total Ana Alder,,300.00,240.00\n{OTHERS}Total,,600.00,490.00\n",
        f"{DATED}{ROWS},,300.00,\n{OTHERS}",
    ],
)
def test_a_name_above_belongs_to_the_rows_below_it(text: str) -> None:
    file = read(text)
    assert [row[1:] for row in wages(file)] == [
        ("Ana Alder", "2026-01-09", 10_000),
        ("Ana Alder", "2026-04-10", 20_000),
        ("Ben Birch", "2026-01-09", 30_000),
    ]
    assert [row.total for row in file.left_out] == [True] * len(file.left_out)


def test_a_name_above_can_have_two_columns() -> None:
    file = read("Last name,First name,Check date,Gross pay\nAlder,Ana,,\n,,01/09/2026,100.00\n")
    assert wages(file) == [(3, "Ana Alder", "2026-01-09", 10_000)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{DATED}Ana Alder,01/09/2026,100.00,\n,04/10/2026,200.00,\nBen Birch,,,\n,04/10/2026,5,\n", 3),
        (f"{DATED}Client: Elm Bakery,,,\n,01/09/2026,100.00,\n", 3),
        (f"{DATED},01/09/2026,100.00,\n{ROWS}", 2),
        (f"{DATED}Ana Alder,,,\nWeek of 1/9/2026,,,\n,01/09/2026,100.00,\n", 4),
    ],
)
def test_a_row_without_a_name_is_refused_if_the_name_above_is_not_surely_its_own(text: str, number: int) -> None:
    assert problems(read(text))[0] == (number, "Employee", "missing")


def test_a_row_without_name_and_wages_is_left_out() -> None:
    file = read(f"{DATED}Ana Alder,01/09/2026,100.00,80.00\n,,,Hours 80\nBen Birch,01/09/2026,,70.00\n")
    assert [(row.number, row.name, row.total) for row in file.left_out] == [(3, "Hours 80", False)]
    assert problems(file) == [(4, "Gross pay", "missing")]


FIRST = "Employee,Check date,Gross pay\n"
ANA = "Ana Alder,01/09/2026,100.00\n,01/23/2026,110.00\n"
BEN = "Ben Birch,01/09/2026,300.00\n,01/23/2026,310.00\n"
OF_ANA = [("Ana Alder", "2026-01-09", 10_000), ("Ana Alder", "2026-01-23", 11_000)]
OF_BEN = [("Ben Birch", "2026-01-09", 30_000), ("Ben Birch", "2026-01-23", 31_000)]
TOLD = ("names_above", ("Employee",))


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}{ANA}{BEN}",
        f"{FIRST}{ANA}Total Ana Alder,,210.00\n{BEN}Total Ben Birch,,610.00\n",
        f"{FIRST}{ANA},,210.00\n{BEN},,610.00\n",
        f"{FIRST}{ANA},Subtotal,210.00\n{BEN}Total,,820.00\n",
        f"{FIRST}{ANA}Employee,Check date,Gross pay\n{BEN}",
        f"{FIRST}{ANA},01/23/2026,\n{BEN}",
    ],
    ids=["plain", "named totals", "bare totals", "subtotal", "headings again", "a row of hours"],
)
def test_a_name_in_the_first_row_of_a_group_belongs_to_the_rows_below_it(text: str) -> None:
    file = read(text)
    assert [row[1:] for row in wages(file)] == [*OF_ANA, *OF_BEN]
    assert (file.assumed[0], problems(file)) == (TOLD, [])


def test_rows_of_one_day_belong_to_a_group_if_several_groups_have_several_days() -> None:
    bonus = ",01/23/2026,50.00\n"
    assert [row[1:] for row in wages(read(f"{FIRST}{ANA}{bonus}{BEN}"))] == [
        *OF_ANA,
        ("Ana Alder", "2026-01-23", 5_000),
        *OF_BEN,
    ]


def test_the_cells_of_a_person_belong_to_the_rows_below_too() -> None:
    headings = "Last name,First name,Kind,Group,Check date,Gross pay\n"
    file = read(f"{headings}Alder,Ana,1099,Cooks,1/9/2026,1\n,,,,1/23/2026,2\nBirch,Ben,W-2,,1/9/2026,3\n")
    assert [(row.person, row.kind, row.group, row.wages) for row in file.rows] == [
        ("Ana Alder", "contractor", "Cooks", 100),
        ("Ana Alder", "contractor", "Cooks", 200),
        ("Ben Birch", "w2", "", 300),
    ]


def test_a_number_in_the_first_row_of_a_group_belongs_to_the_rows_below_it() -> None:
    file = read("Employee number,Check date,Gross pay\n1001,1/9/2026,1\n,1/23/2026,2\n1002,1/9/2026,3\n")
    assert [row.person for row in file.rows] == ["1001", "1001", "1002"]
    assert file.assumed[0] == ("names_above", ("Employee number",))


def test_the_sorts_of_pay_in_a_group_are_seen() -> None:
    rows = "".join(f"{name},1/9/2026,Pay,5\n,1/9/2026,Taxes,1\n,1/23/2026,Pay,7\n" for name in ("Ana", "Ben"))
    file = read(f"Employee,Check date,Item,Amount\n{rows}")
    assert [row[1:] for row in wages(file)] == [
        (name, day, cents) for name in ("Ana", "Ben") for day, cents in (("2026-01-09", 500), ("2026-01-23", 700))
    ]
    assert [row.name for row in file.left_out] == ["Taxes", "Taxes"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{FIRST}Ana Alder,01/09/2026,100.00\n,01/09/2026,50.00\n{BEN}", 3),
        (f"{FIRST}Ana,01/09/2026,100\nBen,01/09/2026,90\n,01/23/2026,80\nBen,01/23/2026,70\n", 4),
        (f"{FIRST}Ana,01/09/2026,100\nBen,01/09/2026,90\n,01/23/2026,80\nCid,01/23/2026,70\n", 4),
        (f"{FIRST}{ANA},,210.00\n,02/06/2026,100.00\n{BEN}", 5),
        (f"{FIRST}{ANA}Kitchen,,\n,02/06/2026,100.00\n{BEN}", 3),
        (f"{FIRST}{ANA},02/06/2026,210.00\n,02/20/2026,100.00\n{BEN}", 4),
        (f"{FIRST},01/09/2026,100.00\n{ANA}{BEN}", 2),
        (f"{FIRST}{ANA}{BEN}Ana Alder,02/06/2026,100.00\n,02/20/2026,100.00\n", 3),
    ],
    ids=["one day", "name comes back", "sorted by day", "after a total", "after a caption", "after a sum", "first row",
         "name again below"],
)  # fmt: skip
def test_a_row_without_a_name_is_asked_back_if_its_group_is_not_clear(text: str, number: int) -> None:
    assert problems(read(text))[0] == (number, "Employee", "missing")


def test_a_name_that_comes_back_below_the_first_rows_has_no_group() -> None:
    rows = "".join(f"Person {number},1/9/2026,5\n,1/23/2026,6\n" for number in range(150))
    file = read(f"{FIRST}{rows}Person 7,1/9/2026,5\n,1/23/2026,6\n")
    assert (len(file.rows), problems(file)) == (301, [(303, "Employee", "missing")])


def test_other_headings_below_end_the_groups_of_the_first_ones() -> None:
    other = "Check date,Employee,Gross pay\n1/9/2026,Cid Cedar,5.00\n1/23/2026,,6.00\n"
    file = read(f"{FIRST}{ANA}{BEN}{other}")
    assert [row[1:] for row in wages(file)] == [
        *OF_ANA,
        *OF_BEN,
        ("Cid Cedar", "2026-01-09", 500),
        ("Cid Cedar", "2026-01-23", 600),
    ]
