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
