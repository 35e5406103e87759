"""Tests of files with a column for each person, and a row for each pay date, quarter or month."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.payroll_files import Rows, offered, problems, read, refused
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.reading import PayrollFile
from web.payroll_file.refusals import FileRefused

PEOPLE = ("Ana Alder", "Ben Birch", "Cal Cedar")
CHOSEN = ColumnMapping(person=PEOPLE[:2])
PAYS = "2026-03-13,1000.00,800.00\n2026-06-12,1000.00,(20.00)\n2026-06-19,,820.00\n"


def wages(file: PayrollFile) -> list[tuple[str, str, int]]:
    return [(row.person, str(row.period), row.wages) for row in file.rows]


@pytest.mark.parametrize("corner", ["Pay date", "Check Date", "", "Date"])
def test_people_in_columns_are_asked_back_and_then_read(corner: str) -> None:
    text = f"{corner},Ana Alder,Ben Birch,Total\n{PAYS}Total,2000.00,1600.00,3600.00\n"
    with pytest.raises(FileRefused) as error:
        read(text)
    assert (error.value.code, error.value.values["headings"]) == ("people_in_columns", ["Ana Alder", "Ben Birch"])
    assert offered(error.value.sketch) == {corner: "pay_date", "Ana Alder": "person", "Ben Birch": "person"}
    file = read(text, CHOSEN)
    assert wages(file) == [
        ("Ana Alder", "2026-03-13", 100000),
        ("Ben Birch", "2026-03-13", 80000),
        ("Ana Alder", "2026-06-12", 100000),
        ("Ben Birch", "2026-06-12", -2000),
        ("Ben Birch", "2026-06-19", 82000),
    ]
    assert (file.used, file.added, [row.total for row in file.left_out], file.refused) == (3, 0, [True], 0)
    assert wages(read(text, file.mapping(CHOSEN))) == wages(file)


@pytest.mark.parametrize(
    ("heading", "cell", "period"),
    [("Quarter", "Q1 2026", "2026-Q1"), ("Month", "March 2026", "2026-03-31"), ("", "2026-Q1", "2026-Q1")],
)
def test_rows_of_quarters_and_months_are_read_too(heading: str, cell: str, period: str) -> None:
    text = f"{heading},Ana Alder,Ben Birch\n{cell},1,2\n"
    assert refused(text)[0] == "people_in_columns"
    assert wages(read(text, CHOSEN)) == [("Ana Alder", period, 100), ("Ben Birch", period, 200)]


def test_a_heading_of_people_above_days_is_unmistakable() -> None:
    file = read(f"Employee,Ana Alder,Ben Birch\n{PAYS}")
    assert wages(file) == wages(read(f"Pay date,Ana Alder,Ben Birch\n{PAYS}", CHOSEN))
    assert refused(f"Employee,Ana Alder,Ben Birch,Gross Pay\n{PAYS}")[0] == "people_in_columns"


def test_a_wrong_cell_refuses_its_row() -> None:
    file = read("Pay date,Ana Alder,Ben Birch\n2026-03-13,1,2\n2026-03-20,5,soon\n", CHOSEN)
    assert problems(file) == [(3, "Ben Birch", "invalid_money")]
    assert len(file.rows) == 2


def test_columns_without_amounts_are_no_people() -> None:
    assert refused("Pay date,Ana Alder,Ben Birch\n2026-03-13,x,y\n", CHOSEN)[0] == "doubled_columns"
    assert refused("Pay date,Regular,Overtime\n2026-03-13,1,2\n")[0] == "no_person"
    assert refused("Pay date,Net pay,Taxes\n2026-03-13,1,2\n")[0] == "no_person"


ITEMS = """Payroll summary by employee,,
"January - March, 2026",,
,"Alder, Ana","Birch, Ben"
Gross pay,1000.00,800.00
Federal tax,-100.00,-80.00
Net pay,900.00,720.00
"""


def test_rows_of_pay_items_are_no_people_and_no_wages() -> None:
    assert wages(read(ITEMS)) == [("Alder, Ana", "2026-Q1", 100000), ("Birch, Ben", "2026-Q1", 80000)]
    assert refused(ITEMS.split("\n", 2)[2], ColumnMapping(person=("Alder, Ana", "Birch, Ben")))[0] == "no_person"
    with_amounts = "Q1 2026\n,Hours,Amount,Hours,Amount\nRegular,80,1000.00,80,800.00\nGross pay,80,1000.00,80,800.00\n"
    assert refused(with_amounts)[0] == "no_person"


def test_pay_items_below_a_name_are_no_people() -> None:
    items = "Regular pay,1000.00\nGross pay,1000.00\nFederal tax,-100.00\nNet pay,900.00\n"
    assert refused(f"Q1 2026\nEmployee,Amount\nAna Alder,\n{items}")[0] == "no_person"
    assert refused("Q1 2026\nPay item,Ana Alder,Ben Birch\nGross pay,1000.00,800.00\nNet,9,7\n")[0] == "no_person"


@given(
    st.dictionaries(
        st.tuples(st.sampled_from(PEOPLE), st.dates(date(2026, 1, 1), date(2026, 12, 31))),
        st.integers(0, 10_000_000),
        min_size=1,
    )
)
def test_people_in_columns_and_in_rows_have_the_same_wages(paid: dict[tuple[str, date], int]) -> None:
    days = sorted({day for _, day in paid})
    known = {key: f"{cents // 100}.{cents % 100:02}" for key, cents in paid.items()}
    columns: Rows = [
        ["Pay date", *PEOPLE],
        *([str(day), *(known.get((who, day), "") for who in PEOPLE)] for day in days),
    ]
    rows: Rows = [["Employee", "Pay date", "Gross"], *([who, str(day), text] for (who, day), text in known.items())]
    if all(any(cents for (who, _), cents in paid.items() if who == each) for each in PEOPLE):
        assert sorted(wages(read(columns, ColumnMapping(person=PEOPLE)))) == sorted(wages(read(rows)))
