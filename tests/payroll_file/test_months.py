"""Tests of months and quarters as spreadsheets and people write them, in headings and in cells."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.payroll_files import Rows, as_text, as_workbook, read, refused, told
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.refusals import FileRefused

SPELLINGS = ("{:%b-%y}", "{:%b %y}", "{:%y-%b}", "{:%b '%y}", "{:%B %Y}", "{:%b-%y} wages", "{:%Y-%m}", "{:%m/%d/%Y}")
months = st.lists(st.builds(date, st.just(2026), st.integers(1, 12), st.just(1)), min_size=2, max_size=12, unique=True)


@given(months, st.sampled_from(SPELLINGS), st.booleans())
def test_headings_of_months_put_wages_in_their_quarters(found: list[date], spelling: str, total: bool) -> None:
    last = (["Total"], [999]) if total else ([], [])
    headings = [spelling.format(month) for month in found]
    file = read([["Employee", *headings, *last[0]], ["Ana", *range(5, 5 + len(found)), *last[1]]])
    assert [(row.quarter.number, row.wages) for row in file.rows] == [
        ((month.month + 2) // 3, 100 * dollars) for dollars, month in enumerate(found, 5)
    ]


@given(months)
def test_days_as_headings_of_a_workbook_put_wages_in_their_quarters(found: list[date]) -> None:
    table = [["Employee", *map(str, found)], ["Ana", *range(5, 5 + len(found))]]
    assert [str(row.period)[:7] for row in read(as_workbook(table)).rows] == [f"{month:%Y-%m}" for month in found]


def test_a_heading_that_is_a_day_is_the_pay_day() -> None:
    file = read("Wages\nEmployee,1/15/2026,1/30/2026,4/15/2026\nAna,5,6,7\n,5,6,7\n")
    assert [(str(row.period), row.wages) for row in file.rows] == [
        ("2026-01-15", 500),
        ("2026-01-30", 600),
        ("2026-04-15", 700),
    ]


def test_months_of_two_years_are_read_one_after_the_other() -> None:
    file = read("Employee,Nov-25,Dec-25,Jan-26\nAna,5,6,7\n")
    assert [str(row.period) for row in file.rows] == ["2025-11-30", "2025-12-31", "2026-01-31"]


@pytest.mark.parametrize("headings", ["Jan-26", "26-Jan", "9-Jan,23-Jan", "Jan-15,Jan-30,Feb-14", "Jan-25,Apr-26"])
def test_numbers_that_may_be_days_are_asked_back(headings: str) -> None:
    with pytest.raises(FileRefused) as error:
        read(f"Employee,{headings}\nAna,5,6,7\n")
    assert error.value.code in {"choose_wages", "no_dollars"}


def test_an_apostrophe_makes_a_lone_number_a_year() -> None:
    assert [str(row.period) for row in read("Employee,Jan '26\nAna,5\n").rows] == ["2026-01-31"]


@pytest.mark.parametrize(
    "headings",
    [
        ("Jan-Mar 2026", "Apr-Jun 2026"),
        ("January - March 2026", "April - June 2026"),
        ("Jan to Mar 2026", "Apr thru Jun 2026"),
        ("Jan/Feb/Mar 2026", "Apr, May, Jun 2026"),
        ("2026 Jan\N{EN DASH}Mar", "2026 Apr\N{EN DASH}Jun"),
    ],
)
@pytest.mark.parametrize("chosen", [True, False])
def test_months_of_a_quarter_are_the_quarter(headings: tuple[str, str], chosen: bool) -> None:
    mapping = ColumnMapping(wages=headings, period="2026") if chosen else None
    file = read([["Employee", *headings], ["Ana", 5, 6]], mapping)
    assert [(str(row.period), row.wages) for row in file.rows] == [("2026-Q1", 500), ("2026-Q2", 600)]
    cells = read([["Employee", "Quarter", "Wages"], *(["Ana", heading, 5] for heading in headings)])
    assert [str(row.period) for row in cells.rows] == ["2026-Q1", "2026-Q2"]


def test_columns_of_two_quarters_and_another_are_not_put_in_one_period() -> None:
    mapping = ColumnMapping(wages=("Q1 2026", "Q2 2026", "Bonus"), period="2026-Q1")
    with pytest.raises(FileRefused) as error:
        read("Employee,Q1 2026,Q2 2026,Bonus\nAna,5,6,7\n", mapping)
    assert (error.value.code, error.value.values["headings"]) == ("choose_wages", ["Q1 2026", "Q2 2026"])


@pytest.mark.parametrize(
    ("heading", "cell", "period"),
    [
        ("Month", "Jan-26", "2026-01-31"),
        ("Month", "Jan 26", "2026-01-31"),
        ("Month", "Jan '26", "2026-01-31"),
        ("Month", "26-Jan", "2026-01-31"),
        ("Month", "1/1/2026", "2026-01-31"),
        ("Month ended", "1/31/2026", "2026-01-31"),
        ("Quarter", "1/2026", "2026-Q1"),
        ("Quarter", "4 / 2025", "2025-Q4"),
        ("Quarter", "3/31/2026", "2026-Q1"),
        ("Quarter ending", "2026-06-30", "2026-Q2"),
        ("Quarter ended", "Mar 31, 2026", "2026-Q1"),
        ("Quarter", "2026-04-01", "2026-Q2"),
    ],
)
def test_a_cell_is_a_month_or_a_quarter(heading: str, cell: str, period: str) -> None:
    assert [str(row.period) for row in read([["Employee", heading, "Wages"], ["Ana", cell, 5]]).rows] == [period]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Quarter", "3/2026"),
        ("Quarter", "6/2026"),
        ("Quarter", "2/15/2026"),
        ("Quarter", "Jan-Jun 2026"),
        ("Quarter", "Jan-Feb-Apr 2026"),
    ],
)
def test_a_cell_that_may_be_of_two_quarters_is_refused(heading: str, cell: str) -> None:
    file = read([["Employee", heading, "Wages"], ["Ana", cell, 5], ["Ben", "2026-Q1", 6]])
    assert [(problem.row, problem.code) for problem in file.problems] == [(2, "invalid_quarter")]


def test_a_number_before_a_month_is_no_other_year_than_that_of_the_file() -> None:
    file = read("Payroll 2026\nEmployee,Month,Wages\nAna,20-Jan,5\nBen,26-Feb,6\n", ColumnMapping(period="2026"))
    assert [(problem.row, problem.code) for problem in file.problems] == [(3, "invalid_month")]


def test_a_typed_month_with_a_number_is_no_quarter() -> None:
    with pytest.raises(FileRefused):
        read("Employee,Wages\nAna,5\n", ColumnMapping(period="2/2026"))


def test_months_above_gross_and_net_give_the_gross_of_each_month() -> None:
    headings = [["", "January 2026", "", "February 2026", ""], ["Employee", "Gross", "Net", "Gross", "Net"]]
    file = read([*headings, ["Ana", "4000.00", "3200.00", "4100.00", "3280.00"]])
    assert [(str(row.period), row.wages) for row in file.rows] == [("2026-01-31", 400_000), ("2026-02-28", 410_000)]


@pytest.mark.parametrize("form", [as_text, as_workbook])
def test_a_line_of_years_above_quarters_or_months_gives_each_its_year(form: Callable[[Rows], str | bytes]) -> None:
    years = ["", "2025", "", "2026", ""]
    for headings, last in ((["Q3", "Q4", "Q1", "Q2"], "2026-Q2"), (["Nov", "Dec", "Jan", "Feb"], "2026-02-28")):
        file = read(form([years, ["Employee", *headings], ["Ana", 1, 2, 3, 4]]))
        assert [row.wages for row in file.rows] == [100, 200, 300, 400]
        assert (str(file.rows[-1].period), file.rows[0].quarter.year, file.assumed[0].code) == (last, 2025, "kind_w2")


@pytest.mark.parametrize(
    "headings",
    [
        "Jan 2026,Feb 2026,Mar 2026,Q1 2026,Apr 2026,May 2026,Jun 2026,Q2 2026",
        "2026 Q1 Total,Jan 2026,Feb 2026,Mar 2026,Apr 2026,May 2026,Jun 2026,2026 Q2 Total",
    ],
)
def test_a_quarter_that_is_the_sum_of_its_months_is_not_counted(headings: str) -> None:
    names = headings.split(",")
    months = {name: n for n, name in enumerate((name for name in names if "Q" not in name), 1)}
    quarters = {name: 6 if "Q1" in name else 15 for name in names if "Q" in name}
    cells = ",".join(str({**months, **quarters}[name]) for name in names)
    rows = read(f"Employee,{headings},Total Wages\nAna,{cells},21\nBen,{cells},21\n").rows
    assert [row.wages for row in rows] == [100, 200, 300, 400, 500, 600] * 2
    assert not any("did not add" in line for line in told(f"Employee,{headings}\nAna,{cells}\nBen,{cells}\n"))


def test_a_quarter_that_differs_from_its_months_is_asked_back() -> None:
    text = "Employee,Jan 2026,Feb 2026,Mar 2026,Q1 2026\nAna,1,2,3,7\nBen,1,2,3,6\n"
    assert refused(text)[0] == "choose_wages"


@pytest.mark.parametrize(
    ("headings", "rows", "periods"),
    [
        ("Yr,Mo,Employee,Gross", ["2026,1,Ana,5", "2026,3,Ana,6"], ["2026-01-31", "2026-03-31"]),
        ("Employee,Q1 PFML Wages 2026", ["Ana,5"], ["2026-Q1"]),
        ("Employee,Q1 Wages 2026,Q2 Wages 2026", ["Ana,5,6"], ["2026-Q1", "2026-Q2"]),
    ],
)
def test_short_words_and_a_year_at_the_end_give_the_period(headings: str, rows: list[str], periods: list[str]) -> None:
    text = "\n".join([headings, *rows])
    assert [str(row.period) for row in read(text).rows] == periods
